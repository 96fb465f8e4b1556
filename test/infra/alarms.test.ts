import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { DEPLOYED } from '../../functions/compose.ts'
import { lazyEvidence } from '../../functions/evidence/lazy-evidence.ts'
import { writeLog } from '../../functions/log.ts'
import { minuteOf } from '../../shared/domain/calendar.ts'
import { guard } from '../../shared/guard.ts'
import { jobs } from '../../shared/jobs.ts'
import { rotations } from '../../shared/rotations.ts'
import { services } from '../../shared/services.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { fires, groupFires } from '../support/cloudwatch/alarm-state.ts'
import { type Measured, measured } from '../support/cloudwatch/measured.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, jsonOf, MANAGER, tokenIn } from '../support/http.ts'
import { answersOf, registerAgency, type TestWorld, VISIT_KEYS, worldOn } from '../support/world.ts'
import { addAwsNumbers, metricsOf } from './aws-numbers.ts'
import { synthesize } from './synthesized.ts'
import { accessLine, alarmsIn, feed, groupsIn, linesOf, only } from './watched.ts'

const stages = synthesize()
const stage = stages.find((each) => each.stage.name === 'regency')
if (!stage) throw new Error('there is no such stage')
const { name } = stage.stage
const alarms = alarmsIn(stage, name)

/** Minutes since some midnight, UTC, as numbers are kept: ten in the morning in Jakarta, on the third day. */
const NOW = 3 * 1440 + 3 * 60
/** Within the last whole day of Jakarta. */
const YESTERDAY = NOW - 1440

/** Lines as the system writes them, when all is well and when it is not. */
const lines = {
  accepted: [] as string[],
  aggregate: [] as string[],
  catchingUp: [] as string[],
  done: new Map<string, string[]>(),
  failed: new Map<string, string[]>(),
  mismatch: [] as string[],
  uncounted: [] as string[],
}

let table: TestTable

beforeAll(async () => {
  table = await startTable()
  const environment = {
    TABLE_NAME: table.tableName,
    ...{ STAGE: 'test', PUBLIC_URL: 'http://localhost', TICK_SHARDS: '1', VISIT_KEYS },
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    ...{ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_REGION: 'ap-southeast-3' },
  }
  for (const [variable, value] of Object.entries(environment)) vi.stubEnv(variable, value)
  const { codes } = await registerAgency(worldOn(table))
  const code = codes['loka-a'] ?? ''

  lines.accepted = await linesOf(async () => {
    await rate(minutesAgo(2 * 1440), code)
    await rate(minutesAgo(5), code)
  })
  lines.aggregate = await linesOf(() => runJob('aggregate', { shard: 0 }))
  lines.done.set('aggregate', lines.aggregate)
  for (const job of jobs.filter((each) => !each.perShard))
    lines.done.set(job.name, await linesOf(() => runJob(job.name, {})))
  lines.failed = await failuresOf(minutesAgo(0), code)

  // The drill: the mark of a rating is lost, and so nobody counts it.
  const forgetting = minutesAgo(4)
  lines.uncounted = [
    ...(await linesOf(() => rate(Object.assign(Object.create(forgetting), { mark: async () => undefined }), code))),
    ...(await linesOf(() => runJob('aggregate', { shard: 0 }))),
  ]

  lines.mismatch = await linesOf(() => tamperAndAudit())

  const threeDaysAgo = await startTable()
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', threeDaysAgo.endpoint)
  await worldOn(threeDaysAgo).store.watermarks.advance(0, minuteOf(Date.now() - 3 * 86_400_000))
  lines.catchingUp = await linesOf(() => runJob('aggregate', { shard: 0 }))
  await threeDaysAgo.close()
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await table.close()
})

function minutesAgo(minutes: number): TestWorld {
  return Object.assign(worldOn(table, { now: new Date(Date.now() - minutes * 60_000).toISOString() }), {
    log: writeLog,
  })
}

async function rate(world: TestWorld, code: string): Promise<void> {
  const app = appOn(world)
  const token = tokenIn(await (await app.request(`/q/${code}`)).text())
  const answer = await app.request('/api/v1/ratings', jsonOf({ token, answers: answersOf(4), comment: 'Rahasia' }))
  expect(answer.status).toBe(201)
}

/** As Lambda does: each run of a process of its own. */
async function runJob(job: string, input: unknown): Promise<void> {
  const { entry } = jobs.find((each) => each.name === job) ?? { entry: '' }
  const { run } = await import(new URL(`../../${entry}`, import.meta.url).href)
  const { jobHandler } = await import('../../functions/jobs/job-handler.ts')
  // No bucket is named: nothing was sent to it.
  await jobHandler(run, { ...DEPLOYED, evidence: lazyEvidence })(input, { awsRequestId: 'run-1' })
}

async function failuresOf(world: TestWorld, code: string): Promise<Map<string, string[]>> {
  const fail = () => Promise.reject(Object.assign(new Error('denied'), { name: 'AccessDeniedException' }))
  const { registry } = world.store
  const broken: Store['registry'] = { ...registry, agencies: fail, load: fail, place: fail }
  const app = appOn(Object.assign(Object.create(world), { store: { ...world.store, registry: broken } }), MANAGER)
  const asked = { citizen: `/q/${code}`, staff: '/kelola/uji/unit/loka-a', public: '/' }
  const found = new Map<string, string[]>()
  for (const [service, path] of Object.entries(asked)) found.set(service, await linesOf(async () => app.request(path)))
  return found
}

async function tamperAndAudit(): Promise<void> {
  const { store } = worldOn(table)
  const day = minuteOf(Date.now() + 7 * 3_600_000).slice(0, 10)
  const key = { agency: 'uji', unit: 'loka-a', instrument: 'skm-2017', scope: 'own', level: 'day' } as const
  const [tally] = await store.tallies.between(key, '2000-01-01', day, { consistent: true })
  if (!tally) throw new Error('nothing was counted')
  const { breakdown, version } = tally
  const all = { ...breakdown.all, n: breakdown.all.n + 40 }
  await store.tallies.put({ ...tally, version: version + 1, breakdown: { ...breakdown, all } })
  await runJob('audit', { agency: 'uji', unit: 'loka-a', from: tally.key.period, to: tally.key.period }).catch(
    () => undefined,
  )
}

type Templates = Parameters<typeof feed>[0]
const templates: Templates = stage
const inLogOf = (of: string, numbers: Measured, minute: number, written: readonly string[]) =>
  feed(templates, { stage: name, of }, numbers, minute, written)

/** More than a day of a stage in which nothing is wrong that somebody should be woken for. */
function normal(brokenAlarm?: string, silentJob?: string): Measured {
  const numbers = measured()
  addAwsNumbers(alarms, brokenAlarm, numbers, NOW)
  for (const minute of [YESTERDAY, NOW - 120]) {
    inLogOf('citizen', numbers, minute, lines.accepted)
    inLogOf('aggregate', numbers, minute + 2, lines.aggregate)
  }
  const running = [...lines.done].filter(([job]) => job !== silentJob)
  // The last night's, and the one before.
  for (const night of [NOW - 9 * 60, NOW - 33 * 60]) {
    for (const [job, done] of running) if (!isByMinute(job)) inLogOf(job, numbers, night, done)
  }
  for (let minute = NOW - 60; minute < NOW; minute++) {
    for (const [job, done] of running)
      if (isByMinute(job)) inLogOf(job, numbers, minute, only(done, 'job-done', 'ticked'))
  }
  feed(templates, 'access', numbers, NOW - 10, [accessLine(templates, 200), accessLine(templates, 404)])
  return numbers
}

function isByMinute(job: string): boolean {
  return jobs.some((each) => each.name === job && 'every' in each.schedule)
}

/** Normal, but for the lines that a function's log is without. */
function without(job: string): Measured {
  return normal(undefined, job)
}

/** All as it should be, but for what an alarm is there for. */
function broken(alarm: string): Measured {
  const [, job = ''] = /^(.+)-not-done$/.exec(alarm) ?? []
  if (job !== '') return without(job)
  if (alarm.startsWith('counting-behind')) return without('aggregate')
  const numbers = normal(alarm)
  const [, service = ''] = /^(.+)-failures$/.exec(alarm) ?? []
  for (let minute = NOW - 5; minute < NOW; minute++) {
    if (lines.failed.has(service)) inLogOf(service, numbers, minute, lines.failed.get(service) ?? [])
    if (alarm === 'audit-mismatch') inLogOf('audit', numbers, minute, lines.mismatch)
    if (alarm === 'api-refuses')
      feed(
        templates,
        'access',
        numbers,
        minute,
        Array.from({ length: 5 }, () => accessLine(templates, 429)),
      )
  }
  if (alarm === 'ratings-not-counted') {
    for (let lost = 0; lost < 6; lost++) inLogOf('citizen', numbers, YESTERDAY, lines.uncounted)
    inLogOf('aggregate', numbers, YESTERDAY + 2, lines.uncounted)
  }
  return numbers
}

const red = (numbers: Measured, now = NOW) =>
  new Set([...alarms.values()].filter((alarm) => fires(alarm, numbers, now)).map(({ AlarmName }) => AlarmName))

describe('F80 the alarms', () => {
  test('watch each service, what lets requests in, each job, each rotation and each shard', () => {
    for (const what of ['crashes', 'throttles']) expect([...alarms.keys()]).toContain(`${guard.name}-${what}`)
    for (const { name } of Object.values(rotations)) expect([...alarms.keys()]).toContain(`${name}-fails`)
    for (const each of services) {
      for (const what of ['crashes', 'failures', 'throttles'])
        expect([...alarms.keys()]).toContain(`${each.name}-${what}`)
    }
    for (const each of jobs) {
      for (const what of ['fails', 'not-done', 'nearly-cut-off'])
        expect([...alarms.keys()]).toContain(`${each.name}-${what}`)
    }
    for (const each of stages) {
      const shards = [...alarmsIn(each, each.stage.name).keys()].filter((alarm) => alarm.startsWith('counting-behind'))
      expect(shards).toHaveLength(each.stage.tickShards)
    }
  })

  test('are all quiet when all is well', () => {
    expect(only(lines.accepted, 'accepted')).toHaveLength(2)
    expect(only(lines.aggregate, 'counted')).toHaveLength(2)
    expect(red(normal())).toEqual(new Set())
  })

  test.each([...alarms])('%s fires when what it is for happens, and is quiet before', (alarm, properties) => {
    expect(fires(properties, normal(), NOW)).toBe(false)
    expect(fires(properties, broken(alarm), NOW)).toBe(true)
  })

  test('every number they look at is one that AWS counts, or that one of our filters makes', () => {
    for (const each of stages) {
      const made = [each.service, each.jobs, each.edge].flatMap((template) =>
        Object.values(template.findResources('AWS::Logs::MetricFilter')).map(
          ({ Properties }) => Properties.MetricTransformations[0].MetricName,
        ),
      )
      for (const alarm of alarmsIn(each, each.stage.name).values()) {
        for (const { Namespace, MetricName } of metricsOf(alarm)) {
          if (Namespace === `SuaraLoket/${each.stage.name}`) expect(made).toContain(MetricName)
          else expect(Namespace).toMatch(/^AWS\/(Lambda|SQS|ApiGateway|DynamoDB)$/)
        }
      }
    }
  })
})

describe('F80 drills', () => {
  test('ratings that were acknowledged and not counted, since their mark was lost, are told a day later and by themselves', () => {
    expect(only(lines.uncounted, 'accepted')).toHaveLength(1)
    expect(only(lines.uncounted, 'counted')).toEqual([])
    const alarm = alarms.get('ratings-not-counted')
    if (!alarm) throw new Error('there is no such alarm')
    const numbers = broken('ratings-not-counted')
    expect(red(numbers)).toEqual(new Set([alarm.AlarmName]))
    // On the day itself nobody knows yet what is only late.
    expect(fires(alarm, numbers, YESTERDAY + 60)).toBe(false)
  })

  test('ratings counted minutes, an hour or an outage later, are no loss, and neither are imports and late kiosks', () => {
    const numbers = normal()
    // A kiosk of last month, a form of last year, a file's rows: accepted today and counted today, whatever day they are of.
    for (let late = 0; late < 500; late++) inLogOf('staff', numbers, YESTERDAY, lines.accepted)
    for (let late = 0; late < 500; late++) inLogOf('aggregate', numbers, YESTERDAY + 300, lines.aggregate)
    expect(red(numbers)).toEqual(new Set())
    // A command on somebody's own machine is in no log: more are counted than were accepted.
    for (let row = 0; row < 500; row++) inLogOf('aggregate', numbers, YESTERDAY + 301, lines.aggregate)
    expect(red(numbers)).toEqual(new Set())
  })

  test('counting that catches up after three days is told as long as it is behind', () => {
    const behind = only(lines.catchingUp, 'ticked')
    expect(behind.length).toBeGreaterThan(60)
    const numbers = without('aggregate')
    for (const [index, line] of behind.slice(0, 10).entries()) inLogOf('aggregate', numbers, NOW - 10 + index, [line])
    expect(red(numbers)).toContain(`suara-loket-${name}-counting-behind-shard-0`)
    inLogOf('aggregate', numbers, NOW + 1, behind.slice(-1))
    expect(red(numbers, NOW + 6)).not.toContain(`suara-loket-${name}-counting-behind-shard-0`)
  })

  test('the clock that starts everything stops: counting, jobs and nobody else tell, each once', () => {
    const numbers = measured()
    addAwsNumbers(
      new Map([...alarms].filter(([alarm]) => !/-(fails|nearly-cut-off)$/.test(alarm))),
      undefined,
      numbers,
      NOW,
    )
    const told = [...groupsIn(templates, name)].filter(([, rule]) => groupFires(rule, red(numbers)))
    expect(told.map(([group]) => group).sort()).toEqual(['counting', 'jobs'])
  })
})
