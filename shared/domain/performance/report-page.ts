import type { Day } from '../calendar.ts'
import type { Period } from '../period.ts'
import type { Person } from '../person.ts'
import type { Registry } from '../registry.ts'
import type { NamedUnit } from '../waiting.ts'
import type { EvidenceFile } from './evidence-file.ts'
import type { Plan, PlanContent } from './plan.ts'
import type { Relation } from './relation.ts'
import type { Report } from './report.ts'

/** As whom somebody reviews: the superior at that moment, or, once it waits too long, whoever is one above. */
export type Reviewer = Extract<Relation, 'superior' | 'next-superior'>

/** A report, or the place for one, as a page shows it. */
export type ReportPageOf = {
  readonly registry: Registry
  readonly today: Day
  /** Whose it is. */
  readonly person: Person
  readonly superior: Person | undefined
  /** How its reader stands to them. */
  readonly relation: Relation
  readonly id: string
  readonly period: Period
  readonly unit: NamedUnit
  readonly plan: Plan
  /** What is in force of the plan; no results where nothing is. */
  readonly content: PlanContent
  /** Absent before it is submitted first. */
  readonly report: Report | undefined
  /** Files that it names, as recorded now, by their ids. */
  readonly files: ReadonlyMap<string, EvidenceFile>
  /** The newest before it, in the same year and unit. */
  readonly previous: Report | undefined
  /** All of the year up to this one, for what they come to together. */
  readonly soFar: readonly Report[]
  /** The first day on which it is taken, the last on which it is in time, and the last on which its review is. */
  readonly opens: Day
  readonly due: Day
  readonly reviewDue: Day
  /** As whom the reader may answer it now. */
  readonly reviewer: Reviewer | undefined
  /** For whoever is superior now, of a confirmed one: whether they may open it again, or a closed evaluation has counted it. */
  readonly reopening: 'open' | 'evaluated' | undefined
}
