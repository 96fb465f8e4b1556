import type { Agency } from '../agency.ts'
import type { Counter } from '../counter.ts'
import type { Unit } from '../unit.ts'
import type { Inspected } from './detector.ts'
import type { DayFindings, Finding } from './finding.ts'

type Place = {
  readonly agency: Agency
  /** From the top down to the unit above. */
  readonly above: readonly Unit[]
  readonly unit: Unit
  readonly counters: readonly Counter[]
}

/** A unit with what was found in its answers, the newest day first. */
export type FindingsReport = Place & { readonly days: readonly DayFindings[] }

/** A finding with the answers behind it: what was said, when and where, and nothing of who. */
export type FindingReport = Place & {
  readonly day: DayFindings
  readonly finding: Finding
  /** In order of time, the first of them where there are many. */
  readonly answers: readonly Inspected[]
}
