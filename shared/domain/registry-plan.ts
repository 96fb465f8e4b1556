import type { Agency } from './agency.ts'
import { type Day, dayOf } from './calendar.ts'
import type { Counter } from './counter.ts'
import { canonical } from './digest.ts'
import { formerAfter, GRACE } from './former-codes.ts'
import type { CounterCode, Slug } from './ids.ts'
import type { OpeningHours } from './opening-hours.ts'
import type { OwnQuestion } from './own-question.ts'
import { spanOf } from './period.ts'
import { type Registry, zoneOf } from './registry.ts'
import type { AgencyEntry, CounterEntry, RegistryFile, ServiceEntry, UnitEntry } from './registry-file.ts'
import { type Known, versionOfThing } from './registry-version.ts'
import type { Service } from './service.ts'
import type { Unit } from './unit.ts'
import { moved, renamed } from './unit-changes.ts'
import { orderUnits } from './unit-order.ts'
import { byStart, type Weighting } from './weighting.ts'

export type FieldChange = { readonly field: string; readonly from: unknown; readonly to: unknown }

/** What applying a file does to one thing. The id is a path, as `jambi/disdukcapil/loket-1`. */
export type Change = {
  readonly kind: 'agency' | 'unit' | 'service' | 'counter'
  readonly id: string
  readonly change: 'create' | 'update' | 'same'
  readonly fields: readonly FieldChange[]
}

/** A counter that may still wait for its code. */
type PlannedCounter = Omit<Counter, 'code'> & { readonly code: CounterCode | undefined }

/** Which version of a thing was read: 0 and nothing where there is none. */
export type Read = { readonly version: number; readonly trail: number | undefined }

/** A change with the thing as it will be stored but for its version, and the version that it follows. */
export type Step = Change & { readonly read: Read } & (
    | { readonly kind: 'agency'; readonly value: Agency }
    | { readonly kind: 'unit'; readonly value: Unit; readonly depth: number }
    | { readonly kind: 'service'; readonly value: Service }
    | {
        readonly kind: 'counter'
        readonly value: PlannedCounter
        /** The code it has, where it is known already. */
        readonly before: CounterCode | undefined
        readonly newCode: boolean
      }
  )

/** Every change that a valid file makes at an instant to what is stored, in the order of the file. */
export function planRegistry(file: RegistryFile, stored: ReadonlyMap<Slug, Registry>, now: number): Step[] {
  return file.agencies.flatMap((entry) => planAgency(entry, stored.get(entry.id), now))
}

function planAgency(entry: AgencyEntry, stored: Registry | undefined, now: number): Step[] {
  const known = indexOf(stored)
  const agency = agencyAfter(entry, stored?.agency)
  const { depths } = orderUnits(unitsAfter(entry, stored, now))
  return [
    { kind: 'agency', value: agency, ...changeOf(entry.id, stored?.agency, agency) },
    ...entry.units.flatMap((unit): Step[] => {
      const path = `${entry.id}/${unit.id}`
      const before = known.units.get(unit.id)
      const value = unitAfter(entry, unit, before, now)
      return [
        { kind: 'unit', value, depth: depths.get(unit.id) ?? 0, ...changeOf(path, before, value) },
        ...unit.services.map((each): Step => {
          const was = known.services.get(`${unit.id}/${each.id}`)
          const service = serviceAfter(entry.id, unit.id, each, was)
          return { kind: 'service', value: service, ...changeOf(`${path}/${each.id}`, was, service) }
        }),
        ...unit.counters.map((each): Step => {
          const was = known.counters.get(`${unit.id}/${each.id}`)
          const counter = counterAfter(value, each, was, dayOf(now, zoneOf(agency, value)))
          const newCode = was === undefined || was.code !== counter.code
          const change = changeOf(`${path}/${each.id}`, was, counter)
          return { kind: 'counter', value: counter, before: was?.code, newCode, ...change }
        }),
      ]
    }),
  ]
}

/** What is stored of an agency, found by id; services and counters by `unit/id`. */
export function indexOf(stored: Registry | undefined) {
  return {
    units: new Map(stored?.units.map((unit) => [unit.id, unit])),
    services: new Map(stored?.services.map((service) => [`${service.unit}/${service.id}`, service])),
    counters: new Map(stored?.counters.map((counter) => [`${counter.unit}/${counter.id}`, counter])),
  }
}

/** All units of an agency once the file is applied, those that it does not name included. */
export function unitsAfter(entry: AgencyEntry, stored: Registry | undefined, now: number): Unit[] {
  const units = new Map(stored?.units.map((unit) => [unit.id, unit]))
  for (const unit of entry.units) units.set(unit.id, unitAfter(entry, unit, units.get(unit.id), now))
  return [...units.values()]
}

function agencyAfter(entry: AgencyEntry, before: Agency | undefined): Agency {
  const closing = said(entry.closing, before?.closing)
  const retention = said(entry.retention, before?.retention)
  const performance = said(entry.performance, before?.performance)
  const letters = said(entry.letters, before?.letters)
  const offers = said(entry.offers, before?.offers)
  const questions = questionsAfter(entry.questions, before?.questions)
  const hours = hoursAfter(entry.hours, before?.hours)
  const languages = said(entry.languages, before?.languages)
  const weighting = weightingAfter(entry.weighting, before?.weighting)
  const trial = before ? before.trial : entry.trial
  return {
    id: entry.id,
    name: entry.name,
    timeZone: entry.timeZone,
    calendar: entry.calendar ?? before?.calendar ?? { holidays: [] },
    ...(closing === undefined ? {} : { closing }),
    ...(offers === undefined ? {} : { offers }),
    ...(questions.length === 0 ? {} : { questions }),
    ...(hours === undefined ? {} : { hours }),
    ...(languages === undefined ? {} : { languages }),
    ...(weighting.length === 0 ? {} : { weighting }),
    ...(retention === undefined ? {} : { retention }),
    ...(performance === undefined ? {} : { performance }),
    ...(letters === undefined ? {} : { letters }),
    demo: before?.demo ?? entry.demo ?? false,
    ...(trial === true ? { trial } : {}),
  }
}

/** The agency's own questions with the file's added or put in their place. */
export function questionsAfter(entry: AgencyEntry['questions'] = [], before: Agency['questions'] = []): OwnQuestion[] {
  return [...new Map([...before, ...entry].map((each) => [each.id, each])).values()]
}

/** The stored weightings with the file's added or put in their place, by the period they begin with. */
function weightingAfter(entry: AgencyEntry['weighting'] = [], before: Agency['weighting'] = []): Weighting[] {
  return byStart([...new Map([...before, ...entry].map((each) => [spanOf(each.from).first, each])).values()])
}

/** A unit that is known takes another name, or goes below another, from today on: what was counted stays where it was. */
function unitAfter(agency: AgencyEntry, entry: UnitEntry, before: Unit | undefined, now: number): Unit {
  const parent = said(entry.parent, before?.parent)
  const timeZone = said(entry.timeZone, before?.timeZone)
  const hours = hoursAfter(entry.hours, before?.hours)
  const today = () => dayOf(now, timeZone ?? agency.timeZone)
  const isRenamed = before !== undefined && before.name !== entry.name
  // An ended unit lies below the one that it was merged into, whatever an older file says.
  const isMoved = before !== undefined && before.ended === undefined && before.parent !== parent
  const names = isRenamed ? renamed(before, { from: today(), name: entry.name }).names : before?.names
  const parents = isMoved ? moved(before, { from: today(), parent }).parents : before?.parents
  const { from, parts, origin, ended, version, trail } = before ?? {}
  return {
    agency: agency.id,
    id: entry.id,
    name: entry.name,
    ...(names === undefined ? {} : { names }),
    ...(parents === undefined ? {} : { parents }),
    ...(from === undefined ? {} : { from }),
    ...(parts === undefined ? {} : { parts }),
    ...(origin === undefined ? {} : { origin }),
    ...(ended === undefined ? {} : { ended }),
    ...(version === undefined ? {} : { version }),
    ...(trail === undefined ? {} : { trail }),
    ...(parent === undefined ? {} : { parent }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(hours === undefined ? {} : { hours }),
    shards: shardsAfter(entry.shards, before?.shards),
  }
}

/** Opening hours with the file's added or put in the place of those from the same day; null takes all away. */
function hoursAfter(entry: OpeningHours | null | undefined, before: OpeningHours | undefined) {
  if (entry === null) return undefined
  if (entry === undefined) return before
  const byDay = new Map([...(before ?? []), ...entry].map((each) => [each.from, each]))
  return [...byDay.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

/** The stored spread over partitions with the file's days added or put in their place, by day. */
export function shardsAfter(entry: UnitEntry['shards'] = [], before: Unit['shards'] = []): Unit['shards'] {
  const byDay = new Map([...before, ...entry].map((each) => [each.from, each]))
  return [...byDay.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

function serviceAfter(agency: Slug, unit: Slug, entry: ServiceEntry, before: Service | undefined): Service {
  const promise = said(entry.promise, before?.promise)
  const notAsked = entry.notAsked ?? before?.notAsked ?? []
  const retired = said(entry.retired, before?.retired)
  return {
    agency,
    unit,
    id: entry.id,
    name: entry.name,
    ...(promise === undefined ? {} : { promise }),
    ...(notAsked.length === 0 ? {} : { notAsked }),
    ...(retired === undefined ? {} : { retired }),
  }
}

function counterAfter(unit: Unit, entry: CounterEntry, before: Counter | undefined, today: Day): PlannedCounter {
  const offers = said(entry.offers, before?.offers)
  const retired = said(entry.retired, before?.retired)
  const code = entry.code ?? before?.code
  // A code that was replaced in passing is on a wall: it gets the usual time until somebody has put up the new one.
  const former = before && formerAfter(before, code, { today, graceDays: GRACE.usual })
  return {
    agency: unit.agency,
    unit: unit.id,
    id: entry.id,
    name: entry.name,
    services: entry.services ?? before?.services ?? [],
    code,
    ...(former === undefined || former.length === 0 ? {} : { former }),
    ...(before?.from === undefined ? {} : { from: before.from }),
    ...(before?.movedTo === undefined ? {} : { movedTo: before.movedTo }),
    ...(offers === undefined ? {} : { offers }),
    ...(retired === undefined ? {} : { retired }),
  }
}

function said<T>(inFile: T | null | undefined, before: T | undefined): T | undefined {
  return inFile === undefined ? before : (inFile ?? undefined)
}

const NO_FIELD = new Set(['agency', 'unit', 'id', 'version', 'trail'])

function changeOf(id: string, before: (object & Known) | undefined, after: object) {
  const fields = fieldChanges(before, after)
  const change =
    before === undefined ? ('create' as const) : fields.length > 0 ? ('update' as const) : ('same' as const)
  return { id, change, fields, read: { version: versionOfThing(before), trail: before?.trail } }
}

/** The fields in which a thing differs from what it was; what names it is none of them. */
export function fieldChanges(before: object | undefined, after: object): FieldChange[] {
  const from = new Map<string, unknown>(Object.entries(before ?? {}))
  const to = new Map<string, unknown>(Object.entries(after))
  return [...new Set([...to.keys(), ...from.keys()])]
    .filter((field) => !NO_FIELD.has(field) && canonical(from.get(field)) !== canonical(to.get(field)))
    .map((field) => ({ field, from: from.get(field), to: to.get(field) }))
}
