/** A limit that a stage comes to as more arrives. */
export type Limit = {
  readonly name: string
  /** What the stage meets at the busiest, and what it bears, of the same. */
  readonly meets: number
  readonly bears: number
  readonly unit: string
  /** How the first of them is come by. */
  readonly by: string
  /** What to change once it is near. */
  readonly remedy: string
}

/** How many times as much a limit bears as is met. */
export function roomOf({ meets, bears }: Pick<Limit, 'meets' | 'bears'>): number {
  return bears / meets
}
