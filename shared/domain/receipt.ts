/** What a citizen gets for a rating: the same, to the byte, however often it is sent. */
export type Receipt = {
  readonly id: string
  readonly agency: string
  readonly unit: string
  readonly counter: string
  /** The period it counts in: the unit's own day of the visit. */
  readonly day: string
  /** Proof that the server has it. */
  readonly proof: string
}
