import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readBreakdown } from '../../shared/domain/breakdown-text.ts'
import { flawsOf, freeze, type ScoreVersion } from '../../shared/domain/score-version.ts'
import { acceptServiceTimes } from '../../shared/usecases/accept-service-time.ts'
import { closeAgency } from '../../shared/usecases/close-agency.ts'
import { correctPeriod } from '../../shared/usecases/correct-period.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { describeAgency } from '../../shared/usecases/describe-agency.ts'
import { describeUnit } from '../../shared/usecases/describe-unit.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { readScore, type ScoreQuestion } from '../../shared/usecases/read-score.ts'
import { rollUpAgency } from '../../shared/usecases/roll-up.ts'
import { verifyScore } from '../../shared/usecases/verify-score.ts'
import { ratingNamed } from '../storage/samples.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, MANAGER } from '../support/http.ts'
import { countAt, storeAt } from '../support/rated.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const agency = 'uji'
const AT = '2026-03-31T03:00:00Z'
const CLOSED = '2026-04-08T18:10:00Z'
const STRONG = { consistent: true } as const
let table: TestTable
let world: TestWorld
let named = 0

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table, { now: AT })
  await registerAgency(world)
})
afterEach(() => table.close())

/** So many people of loka-a who answered 4 throughout at the end of March. */
async function rate(people: number): Promise<void> {
  for (let person = 0; person < people; person++) {
    const place = { slot: '2026-03-31T10', counter: 'loket-1', service: 'ktp', acceptedAt: AT } as const
    await storeAt(world, AT, ratingNamed(`responden ${named++}`, place))
  }
}

/** So many services of loka-a, done on the same day. */
async function serve(services: number): Promise<void> {
  const samples = Array.from({ length: services }, () => ({
    id: world.newId(),
    service: 'ktp',
    taken: AT,
    called: AT,
    done: AT,
  }))
  const outcomes = await acceptServiceTimes(world, { agency, unit: 'loka-a' }, 'queue', samples)
  expect(outcomes.every(({ outcome }) => outcome === 'stored')).toBe(true)
}

const count = () => countShard(world, 0, { openToo: true })
const ask = (more: Partial<ScoreQuestion> = {}) =>
  readScore(world, { agency, unit: 'loka-a', period: '2026-03', ...more }, 'public')
const key = { agency, unit: 'loka-a', instrument: 'skm-2017' } as const
const march = () => world.store.versions.ofPeriod({ ...key, period: '2026-03' }, STRONG)
const pageOf = async (path: string) => (await appOn(world, MANAGER).request(path)).text()

async function close(): Promise<void> {
  await countAt(world, CLOSED)
  await closeAgency(world, agency)
}

describe('a grade', () => {
  test('is given from the sample target of those served on: of 100 not by 79, and by 80', async () => {
    await serve(100)
    await rate(79)
    await count()
    expect(await ask()).toMatchObject({ n: 79, served: 100, target: 80, published: '100.00', grade: null })
    await rate(1)
    await count()
    expect(await ask()).toMatchObject({ n: 80, served: 100, target: 80, published: '100.00', grade: 'A' })
    expect(await ask({ counter: 'loket-1' })).toMatchObject({ n: 80, served: null, grade: 'A' })
  })

  test('is said to wait for the target on the public’s page and on the manager’s, in the reader’s language', async () => {
    await serve(100)
    await rate(40)
    await count()
    const said = {
      id: 'Target sampel 80 dari 100 layanan; terkumpul 40',
      en: 'Sample target 80 of 100 services; 40 answered',
      jv: 'Ancasing sampel 80 saking 100 paladosan; sampun kempal 40',
    }
    for (const [language, words] of Object.entries(said))
      expect(await pageOf(`/instansi/uji/unit/loka-a?period=2026-03&bahasa=${language}`)).toContain(words)
    expect(await pageOf('/kelola/uji/unit/loka-a?period=2026-03')).toContain(said.id)
    const derived = await pageOf('/instansi/uji/unit/loka-a/rumus?period=2026-03&hitung=ulang')
    expect(derived).toContain('Target sampel 80 dari 100 layanan (Krejcie–Morgan); terkumpul 40 responden.')
    expect(derived).toContain('Mutu tidak diberikan: target sampel tidak tercapai.')
    expect(derived).toContain('Sama: hasil hitung ulang 100,00')
  })

  test('goes by 30 respondents alone where nobody recorded services, also of a whole that has none below', async () => {
    await rate(30)
    await count()
    for (const unit of ['loka-a', 'dinas'])
      expect(await ask({ unit })).toMatchObject({ n: 30, served: null, target: null, grade: 'A' })
  })

  test('is given to no part of a unit that is below its target, and to no unit above where its whole is', async () => {
    await serve(100)
    await rate(40)
    await count()
    expect(await ask({ counter: 'loket-1' })).toMatchObject({ n: 40, served: null, published: '100.00', grade: null })
    world.clock += 24 * 3_600_000
    await rollUpAgency(world, agency)
    const { children, counters, months, score } = await describeUnit(
      world,
      { agency, unit: 'dinas', period: '2026-03' },
      'full',
    )
    expect(score).toMatchObject({ n: 40, served: 100, grade: null })
    expect(children[0]?.score).toMatchObject({ n: 40, served: 100, grade: null })
    expect(months.at(-1)).toMatchObject({ n: 40, grade: null })
    expect(counters).toEqual([])
    const { scores } = await describeAgency(world, { agency, period: '2026-03' }, 'public')
    expect(scores.map(({ unit, grade }) => [unit, grade])).toEqual([
      ['dinas', null],
      ['loka-a', null],
      ['loka-b', null],
    ])
  })

  test('F60 of services recorded for a few of the respondents is given by 30, and of services alone there is no score', async () => {
    await serve(12)
    await count()
    expect(await ask()).toMatchObject({ n: 0, served: 12, target: 12, score: null, published: null, grade: null })
    await rate(29)
    await count()
    expect(await ask()).toMatchObject({ n: 29, served: null, target: null, grade: null })
    await rate(1)
    await count()
    expect(await ask()).toMatchObject({ n: 30, served: null, target: null, grade: 'A' })
  })
})

describe('a closed period', () => {
  test('keeps how many were served, and its grade, whatever services are recorded later', async () => {
    await serve(100)
    await rate(80)
    await close()
    const [first] = await march()
    expect(first).toMatchObject({ n: 80, served: 100, grade: 'A' })
    expect(first && flawsOf(first)).toEqual([])
    await serve(1)
    await count()
    expect(await ask()).toMatchObject({ served: 100, grade: 'A' })
    // One more service does not decide on the grade: there is nothing to correct.
    const correction = { reason: 'Catatan antrean masuk kemudian.', actor: SOMEBODY }
    const question = { agency, unit: 'loka-a', period: '2026-03' }
    await expect(correctPeriod(world, question, correction)).rejects.toMatchObject({ code: 'correction-same' })
    await serve(20)
    await count()
    expect(await ask()).toMatchObject({ served: 100, target: 80, grade: 'A' })
    expect(await correctPeriod(world, question, correction)).toMatchObject({ version: 2, served: 121, grade: null })
    expect(await ask()).toMatchObject({ served: 121, target: 92, grade: null })
    expect(await ask({ version: '1' })).toMatchObject({ served: 100, target: 80, grade: 'A' })
    for (const version of ['1', '2'])
      expect(await verifyScore(world, { ...question, version }, { raw: true })).toMatchObject({
        isSame: true,
        flaws: [],
        raw: [],
      })
  })

  test('F61 from before services were known keeps its bytes and its grade, and each of its promises holds', async () => {
    await serve(100)
    await rate(40)
    await close()
    const [now] = await march()
    expect(now).toMatchObject({ n: 40, served: 100, grade: null })
    const old = withoutServed(now)
    expect(old).toMatchObject({ n: 40, grade: 'A' })
    expect(old).not.toHaveProperty('served')
    expect(flawsOf(old)).toEqual([])
    const before = { ...world, store: { ...world.store, versions: only(old) } }
    const question = { agency, unit: 'loka-a', period: '2026-03' }
    expect(await readScore(before, question, 'public')).toMatchObject({ served: null, target: null, grade: 'A' })
    expect(await verifyScore(before, question, { raw: true })).toMatchObject({ isSame: true, flaws: [], raw: [] })
  })

  test('F37 is found out where the number served was written over, as is a grade that the target does not bear', async () => {
    await serve(100)
    await rate(40)
    await close()
    const [version] = await march()
    if (!version) throw new Error('nothing was frozen')
    expect(flawsOf({ ...version, served: 60 })).toEqual(['digest'])
    expect(flawsOf({ ...version, served: 10 })).toEqual(['score', 'digest'])
    expect(flawsOf({ ...version, grade: 'A' })).toEqual(['score', 'digest'])
  })
})

test('a page asks once more, not once for each unit below, where no unit records services', async () => {
  await rate(1)
  await count()
  world.clock += 24 * 3_600_000
  await rollUpAgency(world, agency)
  const asked: string[] = []
  const tallies: Store['tallies'] = {
    ...world.store.tallies,
    get: (keys, options) => {
      asked.push(...keys.map(({ unit, instrument }) => `${unit} ${instrument}`))
      return world.store.tallies.get(keys, options)
    },
    between: (of, first, last, options) => {
      asked.push(`${of.unit} ${of.instrument}`)
      return world.store.tallies.between(of, first, last, options)
    },
  }
  const question = { agency, unit: 'dinas', period: '2026-03' }
  await readScore({ ...world, store: { ...world.store, tallies } }, question, 'public')
  expect(asked.filter((each) => each.includes('service-time'))).toEqual(['dinas service-time-1'])
})

/** A version as it was frozen before services were known. */
function withoutServed(version: ScoreVersion | undefined): ScoreVersion {
  if (!version) throw new Error('nothing was frozen')
  const { counts, previous, closedAt } = version
  return freeze(version, { breakdown: readBreakdown(counts), previous, closedAt })
}

function only(version: ScoreVersion): Store['versions'] {
  return { ...world.store.versions, ofPeriod: async () => [version], ending: async () => [version] }
}
