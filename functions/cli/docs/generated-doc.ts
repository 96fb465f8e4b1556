/** A file under docs that is made from the code, and never edited. */
export type GeneratedDoc = {
  readonly file: string
  readonly make: () => string | Promise<string>
}
