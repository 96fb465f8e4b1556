import type { UnitRef } from './unit-ref.ts'

/**
 * How much comes from one network, as far as this process has seen. It refuses nobody: whole offices and cities share an address.
 * `source` is an address as the gateway saw it, never as the sender says; undefined where it is not known, and then never crowded.
 */
export type Crowd = {
  /** Counts a visit, and tells by how many bits its work is to be harder than usual: 0 to 3. */
  visit(source: string | undefined): number
  /** Counts a rating, and tells whether it is one of unusually many. */
  rating(source: string | undefined): boolean
  /** Whether a visit code of the unit is still looked up for this source, after how many that nobody has. */
  maySearch(source: string | undefined, unit: UnitRef): boolean
  missed(source: string | undefined, unit: UnitRef): void
}
