/** Text of others inside a sentence of ours: between isolates (U+2068, U+2069) it cannot turn the words around it. */
export function isolate(theirs: string): string {
  return `\u2068${theirs}\u2069`
}
