import * as z from 'zod/mini'
import { addDays, Day, daysBetween } from '../../domain/calendar.ts'
import type { PersonId } from '../../domain/ids.ts'
import { ofUnit } from '../../domain/performance/dossier.ts'
import { type Duty, Shift } from '../../domain/performance/duty.ts'
import { Refusal } from '../../domain/refusals.ts'
import { isInUse } from '../../domain/registry.ts'
import type { Actor } from '../../domain/trail.ts'
import { agencyToday } from '../describe-people.ts'
import { findUnit } from '../find-unit.ts'
import type { UnitRef } from '../ports/unit-ref.ts'
import { readSent } from '../read-sent.ts'
import { beginAgencyDossier, stepAgencyDossier } from './agency-step.ts'
import type { PerformanceNeeds } from './step.ts'
import { membersOf } from './team.ts'

/** So many days may be written at once. */
const DAYS_AT_ONCE = 14
/** So far ahead and back duty may be written: what is older was counted and told. */
const DAYS_AHEAD = 60
const DAYS_BACK = 31

const SentDuty = z.strictObject({ shifts: z.array(Shift).check(z.maxLength(200)), until: z.optional(Day) })

/** The list of days on which somebody has, or had, a duty in a year. */
export const dutyList = (person: PersonId, year: string) => `on-duty/${person}/${year}`

/** A day's duty as it is written, or else that of the last day that has one, for a suggestion. Throws `agency-unknown`, `unit-unknown`, `query-invalid`. */
export async function describeDuty(deps: PerformanceNeeds, at: UnitRef & { readonly day?: string | undefined }) {
  const place = await findUnit(deps, at)
  const { today } = await agencyToday(deps, at.agency)
  const day = at.day ?? today
  if (!Day.safeParse(day).success) throw new Refusal('query-invalid', { field: 'tanggal' })
  const owner = { agency: at.agency, owner: ofUnit(at.unit) }
  const [written, members] = await Promise.all([
    deps.store.dossiers.get('duty', { ...owner, id: day }, { consistent: true }),
    membersOf(deps, at, day),
  ])
  const earlier = written
    ? undefined
    : (await deps.store.dossiers.newest('duty', owner, DAYS_BACK)).find((each) => each.day < day)
  const counters = place.counters.filter((counter) => isInUse(counter, day))
  return { ...place, counters, today, day, written, suggested: earlier, members }
}

/**
 * Writes who serves at which counter on a day, and on the days after it up to another that nobody has written for yet. Each day is one
 * document; whom it names finds it by a list that is written first. Throws `answers-invalid` for counters and people that are not there,
 * `dossier-changed` where the day was written in between, `dossier-state` for a day too far off.
 */
export async function setDuty(
  deps: PerformanceNeeds,
  actor: Actor,
  at: UnitRef & { readonly day: string; readonly version: number },
  sent: unknown,
): Promise<readonly Duty[]> {
  const { shifts, until } = readSent(SentDuty, sent)
  const { counters, members, today, day } = await describeDuty(deps, at)
  const known = { counters: new Set(counters.map(({ id }) => id)), people: new Set(members.map(({ id }) => id)) }
  const wrong = shifts.find(({ counter, person }) => !known.counters.has(counter) || !known.people.has(person))
  if (wrong) throw new Refusal('answers-invalid', {}, [{ field: `person-${wrong.counter}`, problem: 'invalid' }])
  const last = until ?? day
  const isNear = day >= addDays(today, -DAYS_BACK) && last <= addDays(today, DAYS_AHEAD)
  if (!isNear || last < day || last > addDays(day, DAYS_AT_ONCE - 1)) {
    throw new Refusal('dossier-state', { why: 'day-far' })
  }
  const days: Duty[] = []
  for (const each of daysBetween(day, last)) {
    const stored = await putDay(deps, actor, at, { day: each, shifts, version: each === day ? at.version : 0 })
    if (stored) days.push(stored)
    else if (each === day) throw new Refusal('dossier-changed')
  }
  return days
}

/** One day; undefined where it was written already, and not seen so. */
async function putDay(
  deps: PerformanceNeeds,
  actor: Actor,
  { agency, unit }: UnitRef,
  { day, shifts, version }: Pick<Duty, 'day' | 'shifts' | 'version'>,
): Promise<Duty | undefined> {
  const ref = { agency, owner: ofUnit(unit), id: day }
  for (const person of new Set(shifts.map((shift) => shift.person))) {
    await deps.store.dossierLists.add(agency, dutyList(person, day.slice(0, 4)), ref)
  }
  try {
    return version === 0
      ? await beginAgencyDossier(deps, actor, 'duty', ref, { action: 'duty-write' }, { day, shifts })
      : await stepAgencyDossier(deps, actor, 'duty', { ...ref, version }, { action: 'duty-change' }, (before) => ({
          ...before,
          shifts,
        }))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'dossier-changed') return undefined
    throw error
  }
}
