import type { Person } from '../person.ts'
import type { Registry } from '../registry.ts'
import type { Unit } from '../unit.ts'
import type { CountedUnit, Expected, OpenStep } from './adoption.ts'

/** Which page of a list it is, of how many, and how many stand in all of them. */
export type Pages = { readonly number: number; readonly of: number; readonly total: number }

/** A unit below, with what was counted there and below it. */
export type UnitAdoption = {
  readonly unit: Unit
  readonly counted: CountedUnit
  /** Whether anybody was asked there since last year began; undefined where there is no counter at which anybody could be. */
  readonly isRated: boolean | undefined
}

/** How far a unit is with its year: the steps that are open of its own people, and what was counted in the units below. */
export type Adoption = {
  readonly registry: Registry
  readonly unit: Unit
  readonly above: readonly Unit[]
  readonly expected: Expected
  /** The unit with all below it, as counted last. */
  readonly whole: CountedUnit
  /** When that was; undefined before the first count. */
  readonly asOf: string | undefined
  /** By name, each with what is still open. */
  readonly people: readonly { readonly person: Person; readonly position: string; readonly open: readonly OpenStep[] }[]
  readonly peoplePages: Pages
  readonly units: readonly UnitAdoption[]
  readonly unitPages: Pages
}
