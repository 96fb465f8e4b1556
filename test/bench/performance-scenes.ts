import { DEPLOYED } from '../../functions/compose.ts'
import { reportId } from '../../shared/domain/performance/report.ts'
import { CITIZEN, type Identity } from '../../shared/domain/permissions.ts'
import type { Registry } from '../../shared/domain/registry.ts'
import { withCachedRegistry } from '../../shared/storage/cached-registry.ts'
import { openTable } from '../../shared/storage/client.ts'
import { countPerformance } from '../../shared/usecases/performance/count-performance.ts'
import { describeTeam } from '../../shared/usecases/performance/describe-team.ts'
import { gaveFeedback } from '../../shared/usecases/performance/gave-feedback.ts'
import { submitReport } from '../../shared/usecases/performance/submit-report.ts'
import { trainingHoursOf } from '../../shared/usecases/performance/training-list.ts'
import { whatWaits } from '../../shared/usecases/what-waits.ts'
import type { TestTable } from '../support/dynalite.ts'
import { asWeb } from '../support/reports.ts'
import { type TestWorld, worldOn } from '../support/world.ts'
import { meterOn, sumOf } from './capacity-meter.ts'
import {
  AGENCY,
  at,
  layPerformed,
  PERIOD,
  type Performed,
  type PerformedUnit,
  RUNNING,
  staffOf,
  startPerformed,
  TODAY,
} from './performed-agency.ts'
import { requestsOn } from './request-count.ts'
import { letWait, reportOf } from './waiting-home.ts'

export const PEOPLE_A_UNIT = 20
/** Warm-ups are rounds too: each person reports once. */
const SUBMITTED_A_ROUND = 10
const A_ROUND = 5
/** As the store bills it: less than a kilobyte. */
const REPORT_BYTES = 900

/** What one doing of a thing took. */
export type Cost = {
  readonly milliseconds: number
  readonly cpu: number
  readonly requests: number
  readonly reads: number
  readonly writes: number
}
type Measure = <T>(times: number, action: () => Promise<T>) => Promise<Cost>
type Scene = {
  readonly table: TestTable
  readonly world: TestWorld
  readonly made: Performed
  readonly measure: Measure
}

/** An agency of so many people in units of twenty, with some units more, on the day on which things wait. */
export async function sceneOf(people: number, more: readonly PerformedUnit[]): Promise<Scene> {
  const count = people / PEOPLE_A_UNIT
  const units = Array.from({ length: count - 3 }, (_, index) => `loka-${index}`)
  const { table, made } = await startPerformed(async (world) => {
    const performed = await layPerformed(world, [
      { id: 'tim', people: PEOPLE_A_UNIT, reported: true },
      { id: 'tenang', people: PEOPLE_A_UNIT, reported: true },
      // Three more come when things are to wait.
      { id: 'sibuk', people: PEOPLE_A_UNIT - 3, reported: false },
      ...units.map((id) => ({ id, people: PEOPLE_A_UNIT, reported: false })),
      ...more,
    ])
    await letWait(world, performed, staffOf(performed, 'sibuk'))
    return performed
  })
  const world: TestWorld = worldOn(table, {
    now: new Date(at(TODAY)).toISOString(),
    store: (store) => withCachedRegistry(store, () => world.clock, DEPLOYED.registryCache * 1000),
  })
  return { table, world, made, measure: measuring(table) }
}

function measuring({ client }: TestTable): Measure {
  const meter = meterOn(client)
  const requests = requestsOn(client)
  return async (times, action) => {
    requests.take()
    const before = process.cpuUsage()
    const start = performance.now()
    await meter.during('measured', async () => {
      for (let time = 0; time < times; time++) await action()
    })
    const milliseconds = performance.now() - start
    const { user, system } = process.cpuUsage(before)
    const { reads, writes } = sumOf(meter.take())
    const one = (all: number) => all / times
    return {
      ...{ milliseconds: one(milliseconds), cpu: one(user + system) },
      ...{ requests: one(requests.take()), reads: one(reads), writes: one(writes) },
    }
  }
}

/** Each time the next who has not reported yet. */
export function submitting({ world, made, measure }: Scene): () => Promise<Cost> {
  const waiting = [...made.staff].filter(([unit]) => unit.startsWith('loka-')).flatMap(([, { others }]) => others)
  return () =>
    measure(SUBMITTED_A_ROUND, async () => {
      const worker = waiting.pop()
      if (!worker) throw new Error('everybody has reported')
      const { person, unit } = worker
      const asked = { agency: AGENCY, person: person.id, report: reportId(PERIOD, unit) }
      await submitReport(world, asWeb(person), asked, reportOf(world))
    })
}

/** An item as large as a report's first version, put where nothing is. */
export function putting({ table, world, measure }: Scene): () => Promise<Cost> {
  const bare = openTable(table.tableName, table.client)
  const content = 'x'.repeat(REPORT_BYTES)
  const condition = {
    ConditionExpression: 'attribute_not_exists(#pk)',
    ExpressionAttributeNames: { '#pk': 'pk' },
  }
  return () =>
    measure(SUBMITTED_A_ROUND, async () => {
      const item = { pk: `${AGENCY}#bare#${world.newId()}`, sk: 'report', content }
      if (!(await bare.put(item, condition))) throw new Error('there was something already')
    })
}

export function homeOf({ world, made, measure }: Scene, unit: string, kinds: readonly string[]): () => Promise<Cost> {
  const { person } = staffOf(made, unit).head
  const identity: Identity = { grants: CITIZEN.grants, name: person.name, person: { agency: AGENCY, id: person.id } }
  return () =>
    measure(A_ROUND, async () => {
      const { waiting } = await whatWaits(world, identity)
      const found = waiting.map(({ kind }) => kind).toSorted()
      if (found.join() !== kinds.join()) throw new Error(`what waits is ${found.join()}`)
    })
}

export function teamOf({ world, made, measure }: Scene): () => Promise<Cost> {
  const { person } = staffOf(made, 'tim').head
  return () =>
    measure(A_ROUND, async () => {
      const { total } = await describeTeam(world, { agency: AGENCY, person: person.id }, {})
      if (total !== PEOPLE_A_UNIT - 1) throw new Error(`a team of ${total} was found`)
    })
}

/** Of the running period, which is not rolled up yet: that costs the same whatever the unit has. */
export function countingOf({ world, measure }: Scene, registry: Registry, unit: string): () => Promise<Cost> {
  const units = registry.units.filter(({ id }) => id === unit)
  return () =>
    measure(1, () => countPerformance(world, { ...registry, units }, RUNNING, { gaveFeedback, trainingHoursOf }))
}
