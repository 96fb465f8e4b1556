import { dayOf } from '../../domain/calendar.ts'
import type { Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { type Plan, type PlanContent, planId, type Rhk } from '../../domain/performance/plan.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import type { Actor } from '../../domain/trail.ts'
import type { Deps } from '../deps.ts'
import { agreePlan, expectBehaviour, returnPlan } from './decide-plan.ts'
import { proposePlan, sayOfPlan } from './propose-plan.ts'
import { startPlan, writeAround, writeRhk } from './write-plan.ts'

/** A made-up plan, of somebody who is known by their address. */
export type DemoPlan = {
  readonly agency: Slug
  readonly email: string
  readonly content: Omit<PlanContent, 'rhks'>
  /** `serves` names the superior's result by its place in their plan: `r1`. */
  readonly rhks: readonly (Omit<Rhk, 'id' | 'serves' | 'indicators'> & {
    readonly serves?: Rhk['id']
    readonly indicators: readonly Omit<Rhk['indicators'][number], 'id'>[]
  })[]
  /** How far it has come. */
  readonly state: Plan['state']
  /** What the superior says of it, where something is to be made clear. */
  readonly asked?: string
}

type Needs = Pick<Deps, 'store' | 'now' | 'settings'>

/** When in January plans were written, put forward and answered. */
const DAYS = { written: 5, proposed: 7, answered: 9 } as const

/**
 * Writes made-up plans of this year through the use cases, as their people would: superiors' before those that serve them. Who has a plan
 * already keeps it. Throws where demo agencies may not exist.
 */
export async function seedPerformance(deps: Needs, plans: readonly DemoPlan[]): Promise<void> {
  if (!deps.settings.demo) throw new Error('demo plans must never reach this stage')
  const demo = new Map(
    (await deps.store.registry.agencies()).filter((agency) => agency.demo).map((agency) => [agency.id, agency]),
  )
  for (const plan of plans) {
    const agency = demo.get(plan.agency)
    const person = agency && (await personWith(deps, plan))
    if (agency && person) await seedPlan(deps, person, plan, dayOf(deps.now(), agency.timeZone).slice(0, 4))
  }
}

/** Whom an address leads to, as stored. */
async function personWith({ store }: Needs, { email }: Pick<DemoPlan, 'email'>): Promise<Person | undefined> {
  const ref = await store.people.named({ kind: 'email', email })
  return ref && store.people.get(ref, { consistent: true })
}

async function seedPlan(deps: Needs, person: Person, demo: DemoPlan, year: string): Promise<void> {
  const { agency, id } = person
  const placement = placementOn(person, `${year}-01-${String(DAYS.written).padStart(2, '0')}`)
  if (!placement) return
  const ref = { agency, owner: ofPerson(id), id: planId(year, placement.unit) }
  if (await deps.store.dossiers.get('plan', ref, { consistent: true })) return
  const written = asOn(deps, year, DAYS.written)
  const self = actorFor(person)
  let plan = await startPlan(written, self, { agency, person: id }, { year })
  const seen = () => ({ ...ref, version: plan.version })
  const { behaviours, ...around } = demo.content
  plan = await writeAround(written, self, seen(), around)
  for (const [index, { indicators, ...rhk }] of demo.rhks.entries()) {
    const numbered = indicators.map((indicator, at) => ({ id: `i${at + 1}`, ...indicator }))
    plan = await writeRhk(written, self, { ...seen(), rhk: `r${index + 1}` }, { ...rhk, indicators: numbered })
  }
  const above = placement.superior
  const superior =
    above === undefined ? undefined : await deps.store.people.get({ agency, person: above }, { consistent: true })
  if (!superior || demo.state === 'draft') return
  const decider = actorFor(superior)
  const proposed = asOn(deps, year, DAYS.proposed)
  plan = await expectBehaviour(proposed, decider, seen(), { behaviours })
  plan = await proposePlan(proposed, self, seen())
  const answered = asOn(deps, year, DAYS.answered)
  if (demo.asked !== undefined) plan = await sayOfPlan(answered, decider, seen(), { words: demo.asked })
  if (demo.state === 'agreed') await agreePlan(answered, decider, seen())
  if (demo.state === 'returned' && demo.asked !== undefined)
    await returnPlan(answered, decider, seen(), { reason: demo.asked })
}

/** The same world on the morning of a day in January, or now where that has not come yet. */
function asOn(deps: Needs, year: string, day: number): Needs {
  const morning = Date.UTC(Number(year), 0, day, 2)
  return { ...deps, now: () => Math.min(morning, deps.now()) }
}

function actorFor({ id, name }: Person): Actor {
  return { via: 'web', person: id, name }
}
