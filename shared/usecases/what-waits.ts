import { type Agency, graceDaysOf } from '../domain/agency.ts'
import { gapsOf } from '../domain/agency-gaps.ts'
import { type Day, dayOf } from '../domain/calendar.ts'
import type { Home } from '../domain/home.ts'
import type { Slug } from '../domain/ids.ts'
import { type Identity, may, mayAtAll } from '../domain/permissions.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Registry } from '../domain/registry.ts'
import { closing } from '../domain/unit-waiting.ts'
import { inOrderOfLateness, type Waiting } from '../domain/waiting.ts'
import { mayAtUnit, reachOf } from '../domain/within-reach.ts'
import type { Deps } from './deps.ts'
import { ownPlace } from './own-place.ts'
import { assessmentsWaiting } from './performance/assessments-waiting.ts'
import { decisionWaits } from './performance/decision-waits.ts'
import { feedbackWaits } from './performance/feedback-read.ts'
import { followWaits } from './performance/follow-waits.ts'
import { performanceWaits } from './performance/performance-waits.ts'
import { systemState } from './system-state.ts'
import { unitWaits, WAITING_AT_UNITS } from './unit-waits.ts'

type Wish = { readonly agency?: string | undefined; readonly page?: string | undefined }

/** Units that are looked into for one page: each costs up to thirteen calls, of small items. */
export const UNITS_A_PAGE = 20
const TRAIL_LINES = 5
const EVENTUAL = { consistent: false } as const

/** What waits of people's performance: for each part a look of a few calls. */
const PERFORMANCE = [decisionWaits, assessmentsWaiting, followWaits, feedbackWaits] as const

/**
 * What waits for somebody, by the roles they hold where they hold them. Throws `agency-unknown` for an agency that is not theirs, and
 * `query-invalid` for a page that there is not.
 */
export async function whatWaits(deps: Deps, identity: Identity, wish: Wish = {}): Promise<Home> {
  const agencies = await agenciesOf(deps, identity)
  const agency = chosen(agencies, identity, wish.agency)
  const registry = agency && (await deps.store.registry.load(agency.id))
  const system = mayAtAll(identity, 'system.read') ? await systemState(deps) : undefined
  if (!registry) {
    const none = { waiting: [], standings: [], desks: [], place: undefined, subordinates: 0, trail: undefined }
    const page = { number: 1, of: 1, units: 0 }
    return { agencies, agency: undefined, today: dayOf(deps.now(), 'Asia/Jakarta'), ...none, system, page }
  }
  const today = dayOf(deps.now(), registry.agency.timeZone)
  const reached = reachOf(identity, WAITING_AT_UNITS, registry)
  const page = pageOf(reached.length, wish.page)
  const units = reached.slice((page.number - 1) * UNITS_A_PAGE, page.number * UNITS_A_PAGE)
  const [ofUnits, ofAgency, ofReports, ofPerformance, place, trail] = await Promise.all([
    Promise.all(units.map((unit) => unitWaits(deps, identity, registry, unit))),
    agencyWaits(deps, identity, registry, today),
    performanceWaits(deps, identity, registry, today),
    Promise.all(PERFORMANCE.map((waiting) => waiting(deps, identity, registry, today))),
    ownPlace(deps, identity, registry, today),
    newestLines(deps, identity, registry.agency.id),
  ])
  return {
    agencies,
    agency: registry.agency,
    today,
    waiting: inOrderOfLateness([
      ...ofUnits.flatMap(({ waiting }) => waiting),
      ...[...ofAgency, ...ofReports.waiting, ...ofPerformance.flat()],
    ]),
    standings: ofUnits.flatMap(({ standing }) => standing ?? []),
    desks: ofUnits.flatMap(({ desk }) => desk ?? []),
    place,
    subordinates: ofReports.subordinates,
    trail,
    system,
    page,
  }
}

/** The agencies that somebody's grants are in: one by its name, or all of them by a grant for everything. */
async function agenciesOf({ store }: Pick<Deps, 'store'>, { grants, person }: Identity): Promise<Agency[]> {
  const given = grants.filter(({ role }) => role !== 'citizen')
  const ids = new Set([person?.agency, ...given.map(({ agency }) => agency)])
  // Who looks after the system alone sees into no agency.
  const isOfAll = given.some(({ agency, role }) => agency === '*' && role !== 'operator')
  const all = await store.registry.agencies()
  return all.filter(({ id }) => isOfAll || ids.has(id))
}

function chosen(agencies: readonly Agency[], { person }: Identity, wish: string | undefined): Agency | undefined {
  const wanted = agencies.find(({ id }) => id === (wish ?? person?.agency))
  if (wish !== undefined && !wanted) throw new Refusal('agency-unknown', { agency: wish })
  return wanted ?? agencies[0]
}

function pageOf(units: number, wish = '1'): Home['page'] {
  const of = Math.max(1, Math.ceil(units / UNITS_A_PAGE))
  const number = /^[1-9]\d{0,3}$/.test(wish) ? Number(wish) : 0
  if (number < 1 || number > of) throw new Refusal('query-invalid', { field: 'halaman' })
  return { number, of, units }
}

/** What waits in an agency as a whole. */
async function agencyWaits(deps: Deps, identity: Identity, registry: Registry, today: Day): Promise<Waiting[]> {
  const { agency, units } = registry
  const closes = units.some(({ id }) => mayAtUnit(identity, 'score.correct', registry, id))
  const looksAfter = may(identity, 'person.write', { agency: agency.id })
  const people = looksAfter ? await deps.store.people.ofAgency(agency.id, EVENTUAL) : []
  return [
    ...(closes ? closing(today, graceDaysOf(agency)) : []),
    ...(looksAfter ? gapsOf(registry, people, today) : []),
  ]
}

async function newestLines({ store }: Pick<Deps, 'store'>, identity: Identity, agency: Slug) {
  if (!may(identity, 'trail.read', { agency })) return undefined
  const last = await store.trail.last(agency)
  return last ? store.trail.before(agency, last.number + 1, TRAIL_LINES) : []
}
