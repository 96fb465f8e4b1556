import type { Agency } from '../../domain/agency.ts'
import { narrow } from '../../domain/breakdown.ts'
import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { nrrOf } from '../../domain/indicators/ikm.ts'
import { instrumentById, instruments } from '../../domain/instruments/index.ts'
import type { Instrument } from '../../domain/instruments/instrument.ts'
import { ofPerson, unitOf } from '../../domain/performance/dossier.ts'
import { type Duty, onDuty } from '../../domain/performance/duty.ts'
import type { Voice } from '../../domain/performance/voice.ts'
import { Period, periodOf, previousPeriod } from '../../domain/period.ts'
import { Refusal } from '../../domain/refusals.ts'
import { isSmall } from '../../domain/statistics/suppression.ts'
import { addTallies, emptyTally, type Tally } from '../../domain/tally.ts'
import { findPerson } from '../change-person.ts'
import { agencyToday } from '../describe-people.ts'
import { dutyList } from './duty.ts'
import type { PerformanceNeeds } from './step.ts'

/** What citizens answered at counters in the hours in which somebody served there, of one instrument. */
export type ServedVoice = {
  readonly instrument: Instrument
  readonly n: number
  /** Undefined where too few answered: their answers could be told apart. */
  readonly unsur:
    | readonly { readonly code: string; readonly name: string; readonly n: number; readonly value: number }[]
    | undefined
}

export type VoiceReport = {
  readonly agency: Agency
  readonly person: { readonly id: PersonId; readonly name: string }
  readonly month: Period
  readonly previous: Period
  readonly next: Period | undefined
  /** Days with a duty, and hours in all. */
  readonly days: number
  readonly hours: number
  readonly served: readonly ServedVoice[]
  /** Passed on to them, of the month. */
  readonly voices: readonly Voice[]
  readonly counters: ReadonlyMap<string, string>
}

/**
 * A month of what citizens said of the counters that somebody served, in the hours when they alone answer for what is said: never whom
 * it is from. Costs one read for each unit and instrument beside those of the days. Throws `agency-unknown`, `person-unknown`, `period-invalid`.
 */
export async function voicesOf(
  deps: PerformanceNeeds,
  ref: { readonly agency: Slug; readonly person: PersonId },
  wish: string | undefined,
): Promise<VoiceReport> {
  const { registry, today } = await agencyToday(deps, ref.agency)
  const person = await findPerson(deps, ref)
  const month = wish ?? periodOf('month', today)
  if (!Period.safeParse(month).success || month.length !== 7)
    throw new Refusal('period-invalid', { period: month.slice(0, 20) })
  const duties = await dutiesIn(deps, ref, month)
  const perUnit = Map.groupBy(duties, unitOf)
  const tallies = await Promise.all([...perUnit].map(([unit, days]) => servedAt(deps, { ...ref, unit }, month, days)))
  const byInstrument = new Map<string, Tally>()
  for (const [id, tally] of tallies.flat()) byInstrument.set(id, addTallies(byInstrument.get(id) ?? emptyTally, tally))
  const voices = await deps.store.dossiers.newest('voice', { agency: ref.agency, owner: ofPerson(ref.person) }, 200)
  const names = registry.counters.map(({ unit, id, name }) => [`${unit}/${id}`, name] as const)
  return {
    agency: registry.agency,
    person: { id: person.id, name: person.name },
    month,
    previous: previousPeriod(month),
    next: month < periodOf('month', today) ? monthAfter(month) : undefined,
    days: duties.length,
    hours: duties.reduce((sum, duty) => sum + hoursIn(duty, ref.person), 0),
    served: instruments.flatMap(({ id }) => servedVoice(instrumentById(id), byInstrument.get(id))),
    voices: voices.filter((voice) => voice.month === month),
    counters: new Map(names),
  }
}

/** The days of a month on which somebody has a duty; those that no longer name them left out. */
async function dutiesIn(
  { store }: PerformanceNeeds,
  { agency, person }: { readonly agency: Slug; readonly person: PersonId },
  month: Period,
): Promise<Duty[]> {
  const listed = await store.dossierLists.entries(agency, dutyList(person, month.slice(0, 4)))
  const refs = listed.filter(({ id }) => id.startsWith(month)).map((entry) => ({ agency, ...entry }))
  const duties = await store.dossiers.many('duty', refs, { consistent: false })
  return duties.filter(({ shifts }) => shifts.some((shift) => shift.person === person))
}

/** What was answered at somebody's counters in their hours, by instrument: of each unit one read for each. */
async function servedAt(
  { store }: PerformanceNeeds,
  { agency, person, unit }: { readonly agency: Slug; readonly person: PersonId; readonly unit: Slug },
  month: Period,
  duties: readonly Duty[],
): Promise<[string, Tally][]> {
  const byDay = new Map<Day, Duty>(duties.map((duty) => [duty.day, duty]))
  const used = await store.tallies.instruments({ agency, unit })
  const asked = instruments.filter(({ id }) => used.includes(id))
  return Promise.all(
    asked.map(async ({ id }): Promise<[string, Tally]> => {
      const key = { agency, unit, instrument: id, scope: 'own', level: 'slot' } as const
      const slots = await store.tallies.between(key, `${month}-01`, `${month}-31T99`, { consistent: false })
      const theirs = slots.flatMap(({ key: { period }, breakdown }) => {
        const duty = byDay.get(period.slice(0, 10))
        const counters = duty ? [...new Set(duty.shifts.map(({ counter }) => counter))] : []
        return counters
          .filter((counter) => duty && onDuty(duty, counter, period).includes(person))
          .map((counter) => narrow(breakdown, 'counter', counter))
      })
      return [id, theirs.reduce(addTallies, emptyTally)]
    }),
  )
}

function servedVoice(instrument: Instrument, tally: Tally | undefined): ServedVoice[] {
  if (!tally || tally.n === 0) return []
  if (isSmall(tally.n)) return [{ instrument, n: tally.n, unsur: undefined }]
  const unsur = nrrOf(instrument, tally).flatMap(({ code, name, n, value }) =>
    value === undefined || isSmall(n) ? [] : [{ code, name, n, value: Number(value.over) / Number(value.under) }],
  )
  return [{ instrument, n: tally.n, unsur }]
}

function hoursIn({ shifts }: Duty, person: PersonId): number {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  const own = shifts.filter((shift) => shift.person === person)
  return own.reduce((sum, { from, until }) => sum + minutes(until) - minutes(from), 0) / 60
}

function monthAfter(month: Period): Period {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
