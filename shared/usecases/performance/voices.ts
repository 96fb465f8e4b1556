import type { Agency } from '../../domain/agency.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { nrrOf } from '../../domain/indicators/ikm.ts'
import { instruments } from '../../domain/instruments/index.ts'
import type { Instrument } from '../../domain/instruments/instrument.ts'
import { ofPerson, unitOf } from '../../domain/performance/dossier.ts'
import type { Duty } from '../../domain/performance/duty.ts'
import type { Voice } from '../../domain/performance/voice.ts'
import { Period, periodOf, previousPeriod } from '../../domain/period.ts'
import { Refusal } from '../../domain/refusals.ts'
import { isSmall } from '../../domain/statistics/suppression.ts'
import type { Tally } from '../../domain/tally.ts'
import { findPerson } from '../change-person.ts'
import { agencyToday } from '../describe-people.ts'
import { dutiesIn, servedIn } from './served.ts'
import type { PerformanceNeeds } from './step.ts'

/** What citizens answered at counters in the hours in which somebody served there, of one instrument. */
type ServedVoice = {
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
  const units = [...new Set(duties.map(unitOf))]
  const used = await Promise.all(units.map((unit) => deps.store.tallies.instruments({ agency: ref.agency, unit })))
  const asked = instruments.filter(({ id }) => used.flat().includes(id))
  const served = await Promise.all(
    asked.map(async (instrument) => {
      const { own } = await servedIn(deps, ref, { period: month, instrument: instrument.id, duties })
      return servedVoice(instrument, own)
    }),
  )
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
    served: served.flat(),
    voices: voices.filter((voice) => voice.month === month),
    counters: new Map(names),
  }
}

function servedVoice(instrument: Instrument, tally: Tally): ServedVoice[] {
  if (tally.n === 0) return []
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
