import type { Item } from './client.ts'
import { fromFirstShape } from './entities/stored-breakdown.ts'
import type { Kind } from './kinds.ts'

/** A stored item's attributes, its keys among them and its version not, in another shape. Pure; a read may have asked for some alone. */
type Reshape = (item: Item) => Item

/**
 * How the items of a kind are stored, now that it is no longer as it was first. All that code elsewhere sees has one shape, that of
 * today's code: `from` says how it comes from each version that may lie in the table, `to` how it goes into the one that is written.
 */
type Versions = {
  /**
   * The version that is written. Where a release is to write an older one, and an item holds what that one cannot say, the newer one, by
   * the item: after a rollback nothing is lost that way.
   */
  readonly writes: number | ((item: Item) => number)
  /** Missing where what is written is as the code has it. Must lose nothing: `from` of that version gives it back. */
  readonly to?: Reshape
  /** By each version that is read; any other is not. */
  readonly from: Readonly<Record<number, Reshape>>
  /** Attributes that other versions have, for reads that ask for some attributes alone. */
  readonly also?: readonly string[]
}

/** Of a version that differs from today's shape in nothing, or in what may be absent. */
export const same: Reshape = (item) => item

/** Who wants no letters is of the second version, which alone can say it: whoever reads only the first goes on with all others. */
const ofLetters = ({ letters }: Item) => (letters === undefined ? 1 : 2)

export type AllVersions = { readonly [Of in Kind]?: Versions }

/**
 * What was ever stored otherwise than first; every other kind of `kinds.ts` has version 1 alone. A shape changes in three releases
 * (docs/operations.md, Changing what is stored): one reads the new version and writes the old one; the next writes the new one, and what
 * lies there is migrated; the last forgets the old one.
 */
export const versions: AllVersions = {
  agency: { writes: ofLetters, from: { 1: same, 2: same } },
  person: { writes: ofLetters, from: { 1: same, 2: same } },
  tally: { writes: 2, from: { 1: fromFirstShape, 2: same } },
}
