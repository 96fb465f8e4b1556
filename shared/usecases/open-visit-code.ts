import { dayOf } from '../domain/calendar.ts'
import { derivedUuid } from '../domain/digest.ts'
import { readCode } from '../domain/ids.ts'
import type { OpenedVisit } from '../domain/opened-visit.ts'
import { Refusal } from '../domain/refusals.ts'
import { type ServedPlace, zoneOf } from '../domain/registry.ts'
import { groupedCode, type IssuedCode, VisitCode, visitCodeAt } from '../domain/visit-code.ts'
import type { Deps } from './deps.ts'
import { placeOn } from './find-counter.ts'
import { type FoundUnit, findUnit } from './find-unit.ts'
import { beginVisit, type Wish } from './open-visit.ts'
import type { FoundCode } from './ports/counter-store.ts'
import type { UnitRef } from './ports/unit-ref.ts'

/** Looks like a code, and is none of anybody's. */
const EXAMPLE = visitCodeAt('example', 0)

/**
 * Opens the visit of a one-time code. The first opening fixes its id and its moment by one conditional put; every later one, at
 * once or days after, opens the very same visit, so that a code makes at most one rating of each instrument and looking at the
 * link uses nothing up.
 * Throws `agency-unknown`, `unit-unknown`, `visit-code-mistyped`, and `visit-code-unknown` also for one that has expired.
 */
export async function openVisitCode(
  deps: Deps,
  unit: UnitRef,
  typed: string,
  wish: Wish = { channel: 'web' },
): Promise<OpenedVisit> {
  const found = await findUnit(deps, unit)
  const { issued, openedAt } = await findCode(deps, unit, typed, wish.source)
  const at = openedAt ?? (await begin(deps, issued))
  const id = derivedUuid(`visit code ${issued.agency}/${issued.unit}/${issued.code}`)
  const place = placeOf(found, issued)
  const { agency, counter } = place
  const now = counter && (await placeOn(deps, { ...place, counter }, dayOf(at, zoneOf(agency, place.unit))))
  return beginVisit(deps, now ?? place, wish, { id, at, tier: 'T1' })
}

async function findCode(deps: Deps, unit: UnitRef, typed: string, source: string | undefined): Promise<FoundCode> {
  const code = VisitCode.safeParse(readCode(typed))
  if (!code.success) throw new Refusal('visit-code-mistyped', { example: groupedCode(EXAMPLE) })
  // Whoever tried many that nobody has is told the same of every other, right or wrong, and it is not looked up.
  const found = deps.crowd.maySearch(source, unit) ? await deps.store.visitCodes.find(unit, code.data) : undefined
  if (found && Date.parse(found.issued.validUntil) > deps.now()) return found
  deps.crowd.missed(source, unit)
  throw new Refusal('visit-code-unknown')
}

async function begin({ store, now }: Deps, issued: IssuedCode): Promise<number> {
  const at = now()
  if (await store.visitCodes.begin(issued, at)) return at
  const first = await store.visitCodes.find(issued, issued.code)
  if (first?.openedAt === undefined) throw new Error('the opening of a visit code was there and is gone')
  return first.openedAt
}

/** The counter and the service that the code was made for, as far as they still exist. */
function placeOf({ agency, unit, counters, services }: FoundUnit, issued: IssuedCode): ServedPlace {
  const counter = counters.find(({ id }) => id === issued.counter)
  const given = services.filter(({ id }) => counter?.services.includes(id) ?? true)
  const named = given.filter(({ id }) => id === issued.service)
  return { agency, unit, counter, services: named.length > 0 ? named : given }
}
