import { digestOf } from '../domain/digest.ts'
import { type DayFindings, type Finding, ratingsOf } from '../domain/quality/finding.ts'
import type { Deps } from './deps.ts'
import type { DayRef } from './ports/rating-store.ts'
import type { SlotFacts } from './ports/tally-store.ts'
import type { MarkWriter } from './store-rating.ts'

type Needs = Pick<Deps, 'store'> & { readonly mark: MarkWriter }

/** How the ratings of a day lie, for whoever counts them. */
export type DayFacts = Pick<SlotFacts, 'shards' | 'zone'>

/**
 * Stores what was found in a day's ratings, or decided about it: first the marks that have every slot counted again whose ratings come
 * in or go out by it, then one conditional put. Whatever dies in between, the next tick counts what stands. False where somebody
 * was faster; then nothing changed.
 */
export async function putFindings(
  deps: Needs,
  day: DayRef,
  before: DayFindings | undefined,
  findings: readonly Finding[],
  facts: DayFacts,
): Promise<boolean> {
  const place = { agency: day.agency, unit: day.unit, instrument: day.instrument, day: day.day }
  if (before === undefined) await deps.store.findings.announce(place)
  const slots = slotsTouched(before?.findings ?? [], findings)
  await Promise.all(slots.map((slot) => deps.mark(day, { instrument: day.instrument, slot, ...facts })))
  return deps.store.findings.put({ ...place, findings, version: (before?.version ?? 0) + 1 })
}

/** The slots of findings that are new, gone, or not as they were. */
function slotsTouched(before: readonly Finding[], after: readonly Finding[]): string[] {
  const names = (findings: readonly Finding[]) =>
    new Map(findings.map((finding) => [digestOf([finding.id, finding.state, ratingsOf(finding)]), finding]))
  const [was, is] = [names(before), names(after)]
  const touched = [
    ...[...was].filter(([name]) => !is.has(name)).map(([, finding]) => finding),
    ...[...is].filter(([name]) => !was.has(name)).map(([, finding]) => finding),
  ]
  return [...new Set(touched.flatMap(({ ratings }) => Object.keys(ratings)))]
}
