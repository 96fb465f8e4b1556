import { addDays, type Day, startOfDay, type TimeZone } from '../../shared/domain/calendar.ts'
import { derivedUuid } from '../../shared/domain/digest.ts'
import type { Slug } from '../../shared/domain/ids.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import { PROFILE_GROUPS, type Profile } from '../../shared/domain/profile.ts'
import type { WrittenRegistry } from '../../shared/domain/registry-file.ts'
import { isWeekend } from '../../shared/domain/working-days.ts'
import type { DemoVisit } from '../../shared/usecases/seed-demo.ts'
import { type Dice, diceOf } from './dice.ts'
import { DAYS, halfYearBefore } from './half-year-before.ts'
import { GENERAL, type Remarks } from './remarks.ts'

type Unit = NonNullable<WrittenRegistry['agencies'][number]['units']>[number]
type Unsur = (typeof skm2017.questions)[number]['code']

/** How a unit's made-up citizens see it. */
export type Character = {
  readonly ratings: number
  /** The mean answer halfway through, 1 … 4. */
  readonly level: number
  /** By how much the mean answer rises from the first day to the last. */
  readonly rise?: number
  /** What is better or worse than the rest, in answer points. */
  readonly unsur?: Partial<Record<Unsur, number>>
  readonly remarks?: Partial<Remarks>
  /** So many perfect answers within ten minutes of a late afternoon, a few days back: what the nightly look is for. */
  readonly burst?: number
  /** The half year before: a few each month, all alike, so that months can be compared. */
  readonly earlier?: { readonly ratings: number; readonly level: number }
}

const OFFICE_HOURS = [8, 9, 10, 11, 13, 14, 15] as const
/** How far one person's general mood and a single answer stray, in answer points. */
const MOOD = 0.38
const WHIM = 0.42
/** So many give one answer to everything; in real surveys they are the majority. */
const STRAIGHT = 0.3
const COMMENT = 0.16

/** The made-up visits of a unit before a day, oldest first. */
export function visitsOf(agency: Slug, zone: TimeZone, unit: Unit, character: Character) {
  return (before: Day): DemoVisit[] => {
    const counters = unit.counters ?? []
    const visit = (dice: Dice, at: number, level: number, id: string): DemoVisit => {
      const counter = counters[Math.floor(dice.roll() ** 1.3 * counters.length)]
      if (!counter) throw new Error(`${unit.id} has ratings and no counter`)
      const [first, ...others] = counter.services ?? []
      const service = first === undefined ? undefined : dice.pick([first, first, ...others])
      const free = unit.services?.find(({ id }) => id === service)?.promise?.rupiah === 0
      const ease = level + tilt(`${agency}/${unit.id}/${counter.id}`)
      const { answers, mood } = answersOf(dice, ease, character.unsur ?? {}, free)
      const comment = dice.roll() < COMMENT ? remark(dice, mood, character.remarks ?? {}) : undefined
      const body = { answers, profile: profileOf(dice), ...(service && { service }), ...(comment && { comment }) }
      return { id: derivedUuid(`demo/${agency}/${unit.id}/${id}`), at, counter: counter.id, body }
    }
    const { level, rise = 0, earlier = { ratings: 0, level: 0 } } = character
    const dice = diceOf(`${agency}/${unit.id}`)
    const ordinary = hoursOf(dice, character.ratings, before, zone).map(({ at, age }, index) =>
      visit(dice, at, level + rise * (0.5 - age), String(index)),
    )
    const older = diceOf(`${agency}/${unit.id}/earlier`)
    const long = halfYearBefore(earlier.ratings, before).map(({ day, hour }, index) =>
      visit(older, startOfDay(day, zone) + (hour * 60 + (index % 50)) * 60_000, earlier.level, `earlier/${index}`),
    )
    const all = [...long, ...ordinary, ...burstOf(agency, zone, unit, character.burst ?? 0, before)]
    return all.toSorted((a, b) => a.at - b.at)
  }
}

const BURST_MINUTES = 10

function burstOf(agency: Slug, zone: TimeZone, unit: Unit, count: number, before: Day): DemoVisit[] {
  const [counter] = unit.counters ?? []
  if (!counter) return []
  let day = addDays(before, -2)
  while (isWeekend(day)) day = addDays(day, -1)
  const from = startOfDay(day, zone) + 15 * 3_600_000
  const answers = Object.fromEntries(skm2017.questions.map(({ code }) => [code, 4]))
  const [service] = counter.services ?? []
  return Array.from({ length: count }, (_, index) => ({
    id: derivedUuid(`demo/${agency}/${unit.id}/burst/${index}`),
    at: from + Math.floor((index * BURST_MINUTES * 60_000) / count),
    counter: counter.id,
    body: { answers, ...(service && { service }) },
  }))
}

/** When people came: office hours of working days, some of them in the same hour. `age` is 1 for the first day, 0 for the last. */
function hoursOf(dice: Dice, count: number, before: Day, zone: TimeZone) {
  const times: { at: number; age: number }[] = []
  while (times.length < count) {
    const back = 1 + Math.floor(dice.roll() * DAYS)
    const day = addDays(before, -back)
    const hour = dice.pick(OFFICE_HOURS)
    const together = 1 + Math.floor(dice.roll() * Math.min(8, 2 + count / 10))
    if (isWeekend(day)) continue
    for (let person = 0; person < together && times.length < count; person++) {
      const minutes = hour * 60 + Math.floor(dice.roll() * 60)
      times.push({ at: startOfDay(day, zone) + minutes * 60_000, age: back / DAYS })
    }
  }
  return times.toSorted((a, b) => a.at - b.at)
}

/** Each counter is a little better or worse than its unit, always the same. */
function tilt(counter: string): number {
  return diceOf(counter).bell() * 0.12
}

function answersOf(dice: Dice, ease: number, unsur: NonNullable<Character['unsur']>, free: boolean) {
  const mood = ease + dice.bell() * MOOD
  const isStraight = dice.roll() < STRAIGHT
  const answers = skm2017.questions.map(({ code }) => {
    const whim = dice.bell() * WHIM
    if (code === 'U4' && free) return [code, whim > WHIM * -1.8 ? 4 : 3] as const
    return [code, toAnswer(isStraight ? mood : mood + (unsur[code] ?? 0) + whim)] as const
  })
  return { answers: Object.fromEntries(answers), mood }
}

function toAnswer(value: number): number {
  return Math.min(4, Math.max(1, Math.round(value)))
}

/** Most people answer most of it. */
function profileOf(dice: Dice): Profile {
  const some = <const T>(group: readonly [T, ...T[]]) => (dice.roll() < 0.88 ? dice.pick(group) : undefined)
  const sex = some(PROFILE_GROUPS.sex)
  const age = some(PROFILE_GROUPS.age)
  const education = some(['SD', 'SMP', 'SMA', 'SMA', 'SMA', 'D3', 'S1', 'S1', 'S2'])
  const occupation = some(['SWASTA', 'SWASTA', 'WIRAUSAHA', 'WIRAUSAHA', 'PELAJAR', 'PNS', 'LAINNYA', 'LAINNYA'])
  return {
    ...(sex && { sex }),
    ...(age && { age }),
    ...(education && { education }),
    ...(occupation && { occupation }),
  }
}

function remark(dice: Dice, mood: number, own: Partial<Remarks>): string {
  const kind = mood >= 3.35 ? 'praise' : mood >= 2.75 ? 'advice' : 'complaint'
  return dice.pick([...GENERAL[kind], ...(own[kind] ?? []), ...(own[kind] ?? [])])
}
