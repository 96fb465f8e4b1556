/** What the rest of a stage knows of how its letters go out: one address of one domain, by one set of rules. */
export type LetterPost = {
  readonly from: string
  readonly domainArn: string
  readonly setName: string
  readonly setArn: string
  /** Letters a second, at the most. */
  readonly perSecond: number
}
