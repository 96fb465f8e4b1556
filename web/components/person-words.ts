import { type Day, dayOf, type TimeZone, ZONE_NAMES } from '../../shared/domain/calendar.ts'
import type { PersonId, Slug } from '../../shared/domain/ids.ts'
import { GivenRole, Placement } from '../../shared/domain/person.ts'
import type { TrailEntry } from '../../shared/domain/trail.ts'
import { clock, dayName } from '../text/format.ts'
import { letters } from '../text/staff/letters.ts'
import { people as text } from '../text/staff/people.ts'

/** What units and people are called. */
export type Called = { readonly units: ReadonlyMap<Slug, string>; readonly people: ReadonlyMap<PersonId, string> }

export function spanOf({ from, until }: { readonly from: Day; readonly until?: Day | undefined }): string {
  return until === undefined ? text.from(dayName(from)) : text.span(dayName(from), dayName(until))
}

/** The same within a sentence. */
function spanWithin(dates: Parameters<typeof spanOf>[0]): string {
  return dates.until === undefined ? text.fromWithin(dayName(dates.from)) : spanOf(dates)
}

export function scopeOf(unit: Slug | undefined, { units }: Pick<Called, 'units'>): string {
  return unit === undefined ? text.wholeAgency : text.inUnit(units.get(unit) ?? unit)
}

export function momentOf(instant: string, zone: TimeZone): string {
  return text.moment(dayName(dayOf(Date.parse(instant), zone)), clock(instant, zone), ZONE_NAMES[zone])
}

const deeds: ReadonlyMap<string, string> = new Map(Object.entries(text.deeds))
const fields: ReadonlyMap<string, string> = new Map(Object.entries(text.changed))

export function deedOf({ action }: TrailEntry): string {
  return deeds.get(action) ?? text.otherDeed
}

/** A line of the trail's changes, a sentence each. */
export function changesOf({ changes }: TrailEntry, called: Called): string[] {
  return changes.flatMap(({ field, from, to }) => {
    const name = fields.get(field) ?? field
    if (Array.isArray(from) || Array.isArray(to)) return listed(field, from, to, called)
    if (field === 'letters') return [text.set(name, letters.value[to === 'off' ? 'off' : 'on'])]
    const [was, is] = [said(from), said(to)]
    if (is === '') return field === 'disabled' ? text.set(name, text.activeAgain) : text.removed(name, was)
    return was === '' ? text.set(name, is) : text.replaced(name, was, is)
  })
}

/** What went from a list, and what came. */
function listed(field: string, from: unknown, to: unknown, called: Called): string[] {
  const name = fields.get(field) ?? field
  const each = (value: unknown) => (Array.isArray(value) ? value.map((one) => saidOf(field, one, called)) : [])
  const [gone, come] = [each(from), each(to)]
  return [
    ...gone.map((one) => (come.length === 0 ? text.removed(name, one) : text.wasListed(name, one))),
    ...come.map((one) => text.isListed(name, one)),
  ]
}

/** A value of the trail in words; nothing where there was none. */
function said(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && 'reason' in value) return `${text.disabled} (${value.reason})`
  return ''
}

function saidOf(field: string, value: unknown, called: Called): string {
  if (field === 'roles') {
    const { data } = GivenRole.safeParse(value)
    return data ? `${text.roles[data.role]}, ${scopeOf(data.unit, called)}, ${spanWithin(data)}` : ''
  }
  const { data } = Placement.safeParse(value)
  if (!data) return ''
  const { superior } = data
  const above = superior === undefined ? [] : [text.under(called.people.get(superior) ?? superior)]
  return [
    data.position,
    ...(data.level === undefined ? [] : [text.levels[data.level]]),
    called.units.get(data.unit) ?? data.unit,
    spanWithin(data),
    ...above,
  ].join(', ')
}
