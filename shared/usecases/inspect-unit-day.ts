import { asideIn } from '../domain/breakdown.ts'
import { addDays } from '../domain/calendar.ts'
import { canonical } from '../domain/digest.ts'
import { instrumentById } from '../domain/instruments/index.ts'
import { openOn } from '../domain/opening-hours.ts'
import { crowdedHours } from '../domain/quality/burst.ts'
import type { Inspected, InspectedDay } from '../domain/quality/detector.ts'
import { inspect } from '../domain/quality/detectors.ts'
import { mergeFindings } from '../domain/quality/finding.ts'
import { type Registry, zoneOf } from '../domain/registry.ts'
import { shardsOn, type Unit } from '../domain/unit.ts'
import type { Deps } from './deps.ts'
import { openComments } from './open-comments.ts'
import type { DayRef } from './ports/rating-store.ts'
import type { TallyKey } from './ports/tally-store.ts'
import { putFindings } from './put-findings.ts'
import type { MarkWriter } from './store-rating.ts'

type Needs = Pick<Deps, 'store' | 'vault'> & { readonly mark: MarkWriter }

/** What is compared to the day and known to whoever asks. */
export type Beside = Pick<InspectedDay, 'atCounters'> & {
  /** How many people the unit served on the day, where that is known. */
  readonly visits?: number | undefined
}

const ATTEMPTS = 20
const WEEKS = 8

/**
 * Looks for odd answers among a unit's ratings of an instrument and a closed day, and sets them aside until somebody decides. Says
 * whether anything changed. Again and again it changes nothing; beside itself, or beside a decision, the last to write has read
 * what the one before it wrote.
 */
export async function inspectUnitDay(
  deps: Needs,
  registry: Registry,
  unit: Unit,
  { instrument, day }: Pick<DayRef, 'instrument' | 'day'>,
  beside: Beside,
): Promise<boolean> {
  const place = { agency: registry.agency.id, unit: unit.id, instrument, day }
  const facts = { shards: shardsOn(unit, day), zone: zoneOf(registry.agency, unit) }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // Before the ratings: what is written rests on a reading that began after the write before it.
    const before = await deps.store.findings.get(place, { consistent: true })
    const sealed = (await Array.fromAsync(deps.store.ratings.toInspect(place, facts.shards))).flat()
    // One comment is like no other: it stays sealed.
    const isWritten = sealed.filter((rating) => rating.sealed !== undefined).length > 1
    const ratings = isWritten ? await openComments(deps, place, sealed) : sealed
    const detected = inspect({
      day,
      zone: facts.zone,
      instrument: instrumentById(instrument),
      ratings,
      open: openOn(unit.hours ?? registry.agency.hours, day, registry.agency.calendar.holidays),
      visits: beside.visits,
      sameHour: await usualIn(deps, place, ratings),
      atCounters: beside.atCounters,
    })
    const findings = mergeFindings(before?.findings ?? [], detected, place)
    if (canonical(findings) === canonical(before?.findings ?? [])) return false
    if (await putFindings(deps, place, before, findings, facts)) return true
  }
  throw new Error(`${ATTEMPTS} writers were faster at ${canonical(place)}`)
}

/** How many ratings there were in the crowded hours, on the same weekday of each of the last weeks in which the unit had any that day. */
async function usualIn(
  { store }: Needs,
  place: DayRef,
  ratings: readonly Inspected[],
): Promise<InspectedDay['sameHour']> {
  const hours = crowdedHours(ratings)
  if (hours.length === 0) return {}
  const days = Array.from({ length: WEEKS }, (_, index) => addDays(place.day, -7 * (index + 1)))
  const keyOf = (level: 'day' | 'slot', period: string): TallyKey => ({
    agency: place.agency,
    unit: place.unit,
    instrument: place.instrument,
    scope: 'own',
    level,
    period,
  })
  const keys = days.flatMap((day) => [keyOf('day', day), ...hours.map((hour) => keyOf('slot', `${day}T${hour}`))])
  const stored = await store.tallies.get(keys, { consistent: false })
  const counts = new Map(stored.map(({ key, breakdown }) => [key.period, breakdown]))
  const known = days.filter((day) => counts.has(day))
  // What was set aside then was in the room too, or somebody will say that it was not: it is not what is usual.
  return Object.fromEntries(
    hours.map((hour) => [hour, known.map((day) => counts.get(`${day}T${hour}`)?.all.n ?? 0)] as const),
  )
}

/** Whether a day's tally tells of ratings to look at. */
export function hasRatings(
  breakdown: Parameters<typeof asideIn>[0] & { readonly all: { readonly n: number } },
): boolean {
  return breakdown.all.n + asideIn(breakdown) > 0
}
