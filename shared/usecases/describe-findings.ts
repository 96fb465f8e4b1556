import { addDays, dayOf } from '../domain/calendar.ts'
import type { Inspected } from '../domain/quality/detector.ts'
import { ratingsOf } from '../domain/quality/finding.ts'
import type { FindingReport, FindingsReport } from '../domain/quality/report.ts'
import { zoneOf } from '../domain/registry.ts'
import type { Actor } from '../domain/trail.ts'
import { shardsOn } from '../domain/unit.ts'
import { type FindingRef, findFinding } from './decide-finding.ts'
import type { Deps } from './deps.ts'
import { findUnit } from './find-unit.ts'
import { readComments } from './open-comments.ts'
import type { UnitRef } from './ports/unit-ref.ts'

/** How far back a unit's findings are listed, in days. */
const LISTED_DAYS = 190
/** So many of the answers behind a finding are shown. */
const SHOWN = 500

/** What was found in a unit's answers of the last half year. Throws `agency-unknown` and `unit-unknown`. */
export async function describeFindings(deps: Pick<Deps, 'store' | 'now'>, at: UnitRef): Promise<FindingsReport> {
  const place = await findUnit(deps, at)
  const today = dayOf(deps.now(), zoneOf(place.agency, place.unit))
  const days = await deps.store.findings.since({ agency: at.agency, unit: at.unit }, addDays(today, -LISTED_DAYS))
  return { ...place, days: days.filter(({ findings }) => findings.length > 0) }
}

/**
 * One finding with the answers behind it. Comments are for who may read them, and who reads them stands in the trail. Throws `agency-unknown`, `unit-unknown`,
 * `finding-unknown`.
 */
export async function describeFinding(
  deps: Pick<Deps, 'store' | 'vault' | 'now'>,
  at: FindingRef,
  { reader }: { readonly reader: Actor | undefined },
): Promise<FindingReport> {
  const place = await findUnit(deps, at)
  const { day, finding } = await findFinding(deps, at)
  const ids = new Set(ratingsOf(finding))
  const answers: Inspected[] = []
  if (ids.size > 0) {
    for await (const page of deps.store.ratings.toInspect(day, shardsOn(place.unit, day.day))) {
      answers.push(...page.filter(({ id }) => ids.has(id)))
    }
  }
  const shown = answers.toSorted((a, b) => (a.slot + a.id < b.slot + b.id ? -1 : 1)).slice(0, SHOWN)
  return {
    ...place,
    day,
    finding,
    answers: reader
      ? await readComments(deps, at, `finding/${at.day}/${at.finding}`, reader, shown)
      : shown.map((answer) => ({ ...answer, comment: undefined })),
  }
}
