import { type Day, dayOf } from '../domain/calendar.ts'
import type { Counter } from '../domain/counter.ts'
import type { RatingId, Slug } from '../domain/ids.ts'
import { instrumentOf } from '../domain/instruments/index.ts'
import type { Submission } from '../domain/rating.ts'
import { type Registry, zoneOf } from '../domain/registry.ts'
import type { WrittenRegistry } from '../domain/registry-file.ts'
import type { Step } from '../domain/registry-plan.ts'
import type { SentServiceTime } from '../domain/service-time.ts'
import type { Actor } from '../domain/trail.ts'
import type { Unit } from '../domain/unit.ts'
import { visitSlot } from '../domain/visit-slot.ts'
import { acceptRating } from './accept-rating.ts'
import { planAgainstStore } from './apply-registry.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'
import { openVisit } from './open-visit.ts'
import { hasTimes, seedTime } from './seed-times.ts'
import type { MarkWriter } from './store-rating.ts'
import { type Progress, writeSteps } from './write-registry.ts'

/** A made-up visit and what its citizen answered. */
export type DemoVisit = {
  readonly id: RatingId
  /** When it began: milliseconds since 1970, UTC. */
  readonly at: number
  readonly counter: Slug
  readonly body: Submission
}

/** A made-up agency. */
export type Demo = {
  readonly agency: WrittenRegistry['agencies'][number]
  /** Units that were called otherwise, with all their names. */
  readonly names?: Readonly<Record<Slug, NonNullable<Unit['names']>>>
  /** The visits of each unit that has any, all before a day: the same day always gives the same visits. */
  readonly visits: Readonly<Record<Slug, (before: Day) => readonly DemoVisit[]>>
  /** How long services took, likewise. */
  readonly times?: Readonly<Record<Slug, (before: Day) => readonly SentServiceTime[]>>
}

type Needs = Deps & { readonly mark: MarkWriter }
type Due = {
  readonly registry: Registry
  readonly unit: Unit
  readonly visits: readonly DemoVisit[]
  readonly times: readonly SentServiceTime[]
}

const WIDTH = 24
const SEEDER: Actor = { via: 'command', name: 'data demo' }
/** Milliseconds from the page to the answers. */
const READING = 90_000

/**
 * Stores the demo agencies and their ratings by the use cases of operators and citizens. What is there already stays as it is:
 * what people changed since, an agency of that name that is no demo, ratings seeded on an earlier day. Stopped anywhere, the
 * next run completes it. Tells how far it is, from 0 on, where anything is to be sent. Returns how many ratings and service times were sent; 0 once all is there. Throws
 * where demo agencies may not exist.
 */
export async function seedDemo(deps: Needs, demos: readonly Demo[], progress: Progress = () => undefined) {
  if (!deps.settings.demo) throw new Error('demo data must never reach this stage')
  const real = new Set((await deps.store.registry.agencies()).filter(({ demo }) => !demo).map(({ id }) => id))
  const due: Due[] = []
  for (const demo of demos) {
    if (!real.has(demo.agency.id)) due.push(...(await prepare(deps, demo)))
  }
  const total = due.reduce((sum, { visits, times }) => sum + visits.length + times.length, 0)
  if (total > 0) progress(0, total)
  let done = 0
  for (const { registry, unit, visits, times } of due) {
    const record = async (sample: SentServiceTime) => {
      await seedTime(deps, registry, unit, sample)
      progress(++done, total)
    }
    const rate = async (visit: DemoVisit) => {
      await rateAsCitizen(deps, registry, unit, visit)
      progress(++done, total)
    }
    await concurrently(visits.slice(0, -1), WIDTH, rate)
    // After all the others: once the last is stored, the unit is done.
    await concurrently(visits.slice(-1), 1, rate)
    await concurrently(times.slice(0, -1), WIDTH, record)
    await concurrently(times.slice(-1), 1, record)
  }
  return total
}

/** Registers what is missing of an agency, and finds the units whose ratings are not all there. */
async function prepare(deps: Needs, { agency, visits, times = {}, names = {} }: Demo): Promise<Due[]> {
  const { steps, stored } = await planAgainstStore(deps, { agencies: [agency] })
  const missing = steps
    .filter((step) => step.change === 'create')
    .map((step): Step => {
      const all = step.kind === 'unit' ? names[step.value.id] : undefined
      return step.kind === 'unit' && all ? { ...step, value: { ...step.value, names: all } } : step
    })
  await writeSteps(deps, missing, SEEDER)
  const registry = withAll(stored.get(agency.id), missing)
  const due: Due[] = []
  await concurrently(registry.units, WIDTH, async (unit) => {
    const visitsBefore = Object.hasOwn(visits, unit.id) ? visits[unit.id] : undefined
    const timesBefore = Object.hasOwn(times, unit.id) ? times[unit.id] : undefined
    if (!visitsBefore) return
    const batch = { agency: agency.id, unit: unit.id, id: 'demo' }
    const today = dayOf(deps.now(), zoneOf(registry.agency, unit))
    const { defaultSlot } = await deps.store.imports.open({ ...batch, defaultSlot: today })
    const planned = visitsBefore(defaultSlot)
    const last = planned.at(-1)
    const isDone = last === undefined || (await isStored(deps, registry, unit, last))
    const taken = timesBefore?.(defaultSlot) ?? []
    const isTimed = await hasTimes(deps, registry, unit, taken)
    if (!isDone || !isTimed) due.push({ registry, unit, visits: isDone ? [] : planned, times: isTimed ? [] : taken })
  })
  return due
}

/** The registry as it is after the missing steps: reading it back may still give the old one. */
function withAll(before: Registry | undefined, missing: readonly Step[]): Registry {
  const agency = before?.agency ?? missing.find((step) => step.kind === 'agency')?.value
  if (!agency) throw new Error('a plan for a new agency does not create it')
  const of = <T>(pick: (step: Step) => T | undefined) => missing.flatMap((step) => pick(step) ?? [])
  return {
    agency,
    units: [...(before?.units ?? []), ...of((step) => (step.kind === 'unit' ? step.value : undefined))],
    services: [...(before?.services ?? []), ...of((step) => (step.kind === 'service' ? step.value : undefined))],
    counters: [...(before?.counters ?? []), ...of(codedCounter)],
  }
}

function codedCounter(step: Step): Counter | undefined {
  if (step.kind !== 'counter') return undefined
  const { code } = step.value
  if (code === undefined) throw new Error(`the demo counter ${step.id} states no code`)
  return { ...step.value, code }
}

async function isStored(deps: Needs, registry: Registry, unit: Unit, { id, at }: DemoVisit): Promise<boolean> {
  const instrument = instrumentOf('skm')?.id ?? ''
  const { slot, shards } = visitSlot(unit, at, zoneOf(registry.agency, unit))
  const key = { agency: unit.agency, unit: unit.id, instrument, slot, id }
  return (await deps.store.ratings.get(key, shards)) !== undefined
}

/** Opens the visit and sends its answers as a citizen's phone does, at the visit's own time and under its own id. */
async function rateAsCitizen(deps: Needs, registry: Registry, unit: Unit, visit: DemoVisit): Promise<void> {
  const counter = registry.counters.find((each) => each.unit === unit.id && each.id === visit.counter)
  if (!counter) throw new Error(`demo visits name the counter ${visit.counter}, which ${unit.id} does not have`)
  const { agency, services } = registry
  const given = services.filter((each) => each.unit === unit.id && counter.services.includes(each.id))
  // The registry was read a moment ago; to read it again for each visit would take most of the time.
  const known = { ...deps.store.registry, place: async () => ({ agency, unit, counter, services: given }) }
  // The mark keeps the real clock: counting looks for it in the minute in which it was truly written.
  const then = { ...deps, store: { ...deps.store, registry: known }, now: () => visit.at, newId: () => visit.id }
  const { token } = await openVisit(then, counter.code, { instrument: 'skm', channel: 'web' })
  // The token was signed a moment ago by the real clock: whoever reads it at the visit's own time takes that for when it began.
  const verify = async (known: string) => ({ ...(await deps.visits.verify(known)), signedAt: visit.at })
  const later = { ...then, now: () => visit.at + READING, visits: { ...deps.visits, verify } }
  await acceptRating(later, { token, body: visit.body })
}
