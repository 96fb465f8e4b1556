import { type Day, dayOf, type TimeZone, ZONE_NAMES } from '../../shared/domain/calendar.ts'
import type { PersonId, Slug } from '../../shared/domain/ids.ts'
import { GivenRole, Placement } from '../../shared/domain/person.ts'
import type { TrailEntry } from '../../shared/domain/trail.ts'
import { clock, dayName } from '../text/format.ts'
import { people as text } from '../text/staff/people.ts'

/** What units and people are called. */
export type Called = { readonly units: ReadonlyMap<Slug, string>; readonly people: ReadonlyMap<PersonId, string> }

export function spanOf({ from, until }: { readonly from: Day; readonly until?: Day | undefined }): string {
  return until === undefined ? text.from(dayName(from)) : text.span(dayName(from), dayName(until))
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
  return changes.map(({ field, from, to }) => {
    const name = fields.get(field) ?? field
    const [was, is] = [said(field, from, called), said(field, to, called)]
    if (is === '') return field === 'disabled' ? text.set(name, text.activeAgain) : text.removed(name, was)
    return was === '' ? text.set(name, is) : text.replaced(name, was, is)
  })
}

/** A value of the trail in words; nothing where there was none. */
function said(field: string, value: unknown, called: Called): string {
  if (Array.isArray(value)) return value.map((each) => saidOf(field, each, called)).join('; ')
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && 'reason' in value) return `${text.disabled} (${value.reason})`
  return ''
}

function saidOf(field: string, value: unknown, called: Called): string {
  if (field === 'roles') {
    const { data } = GivenRole.safeParse(value)
    return data ? `${text.roles[data.role]}, ${scopeOf(data.unit, called)}, ${spanOf(data)}` : ''
  }
  const { data } = Placement.safeParse(value)
  if (!data) return ''
  const { superior } = data
  const above = superior === undefined ? [] : [text.under(called.people.get(superior) ?? superior)]
  return [data.position, called.units.get(data.unit) ?? data.unit, spanOf(data), ...above].join(', ')
}
