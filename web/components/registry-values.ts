import { Agency, Closing, Offers, Retention } from '../../shared/domain/agency.ts'
import { Day } from '../../shared/domain/calendar.ts'
import { Counter } from '../../shared/domain/counter.ts'
import { canonical } from '../../shared/domain/digest.ts'
import { indicators } from '../../shared/domain/indicators/index.ts'
import { instrumentOf } from '../../shared/domain/instruments/index.ts'
import { OpeningHours } from '../../shared/domain/opening-hours.ts'
import { PerformanceRules } from '../../shared/domain/performance/rules.ts'
import { Service } from '../../shared/domain/service.ts'
import { type Weighting, Weightings } from '../../shared/domain/weighting.ts'
import { count, dayName } from '../text/format.ts'
import { letters } from '../text/staff/letters.ts'
import { registry as text } from '../text/staff/registry.ts'

const Promised = Service.shape.promise

type Field = keyof typeof text.fields

function isField(field: string): field is Field {
  return Object.hasOwn(text.fields, field)
}

/** What a field of something registered is called. */
export function fieldName(field: string): string {
  return isField(field) ? text.fields[field] : field
}

/** A field's value in words. */
export function valueWords(field: string, value: unknown): string {
  if (value === undefined) return text.nothing
  switch (field) {
    case 'calendar':
      return holidayWords(holidaysOf(value))
    case 'closing':
      return text.days(count(Closing.parse(value).graceDays))
    case 'retention':
      return text.days(count(Retention.parse(value).commentDays))
    case 'performance':
      return performanceWords(PerformanceRules.parse(value))
    case 'letters':
      return letters.value.off
    case 'offers':
      return Offers.parse(value).map(surveyName).join(', ')
    case 'hours':
      return hoursWords(OpeningHours.parse(value))
    case 'languages':
      return (
        Agency.shape.languages
          .parse(value)
          ?.map((each) => text.languages[each])
          .join(', ') ?? ''
      )
    case 'weighting':
      return weightingWords(Weightings.parse(value))
    case 'promise':
      return promiseWords(Promised.parse(value))
    case 'retired':
      return text.retiredSince(dayName(Day.parse(value)))
    case 'questions':
      return (Agency.shape.questions.parse(value) ?? []).map((each) => `“${each.text}”`).join(', ')
    case 'former':
      return (Counter.shape.former.parse(value) ?? []).map(({ code }) => code).join(', ')
    default:
      return typeof value === 'string'
        ? value
        : Array.isArray(value)
          ? value.map(String).join(', ') || text.nothing
          : canonical(value)
  }
}

/** What a change did to a field, in words: lists by what came and went, all else by what it was and is. */
export function changeWords(field: string, from: unknown, to: unknown): string {
  if (field !== 'calendar') return text.fromTo(valueWords(field, from), valueWords(field, to))
  const [before, after] = [holidaysOf(from), holidaysOf(to)]
  const without = (all: typeof before, others: typeof before) =>
    all.filter((each) => !others.some((other) => canonical(other) === canonical(each)))
  const [gone, come] = [without(before, after), without(after, before)]
  return [
    ...(gone.length > 0 ? [text.removed(holidayWords(gone))] : []),
    ...(come.length > 0 ? [text.added(holidayWords(come))] : []),
  ].join('; ')
}

function surveyName(family: string): string {
  return instrumentOf(family)?.index.short ?? family
}

type Holiday = { readonly day: Day; readonly name: string }

function holidaysOf(value: unknown): readonly Holiday[] {
  return Agency.shape.calendar.safeParse(value).data?.holidays ?? []
}

const NAMED_AT_MOST = 5

function holidayWords(holidays: readonly Holiday[]): string {
  if (holidays.length === 0) return text.nothing
  if (holidays.length > NAMED_AT_MOST) return text.holidays(count(holidays.length))
  return holidays.map(({ day, name }) => `${dayName(day)} (${name})`).join(', ')
}

function hoursWords(hours: OpeningHours): string {
  return hours
    .map(({ from, spans }) => {
      const week = spans.map(({ days, opens, closes }) => {
        const named = days.map((day) => text.weekDays[day - 1]).join(', ')
        return `${named} ${text.clocks(opens.replace(':', '.'), closes.replace(':', '.'))}`
      })
      return text.hoursFrom(dayName(from), week.join('; ') || text.alwaysClosed)
    })
    .join('. ')
}

function weightingWords(weightings: readonly Weighting[]): string {
  return weightings
    .map(({ from, weights }) => {
      const named = Object.entries(weights).map(([id, weight]) => {
        return `${indicators.find((indicator) => indicator.id === id)?.short ?? id} ${count(weight)}`
      })
      return text.weightingFrom(from, named.join(', '))
    })
    .join('. ')
}

function performanceWords(rules: PerformanceRules): string {
  const { reporting, planDays, reportDays, reviewDays, escalateDays, trainingHours } = rules
  const days = [planDays, reportDays, reviewDays, escalateDays, trainingHours].map(count)
  return text.performance(text.cadences[reporting], days)
}

function promiseWords(promise: Service['promise']): string {
  const { minutes, rupiah } = promise ?? {}
  return (
    [
      ...(minutes === undefined ? [] : [text.minutes(count(minutes))]),
      ...(rupiah === undefined ? [] : [rupiah === 0 ? text.free : text.rupiah(count(rupiah))]),
    ].join(', ') || text.nothing
  )
}
