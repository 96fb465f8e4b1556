import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import { acceptKiosk } from '../../shared/usecases/accept-kiosk.ts'
import { acceptPaper } from '../../shared/usecases/accept-paper.ts'
import { applyRegistry } from '../../shared/usecases/apply-registry.ts'
import { auditAgency } from '../../shared/usecases/audit-agency.ts'
import { changeRegistry } from '../../shared/usecases/change-registry.ts'
import { closeAgency } from '../../shared/usecases/close-agency.ts'
import { issueDevice } from '../../shared/usecases/devices.ts'
import { importRatings } from '../../shared/usecases/import-ratings.ts'
import { listedAgencies } from '../../shared/usecases/listed-agencies.ts'
import { openKiosk } from '../../shared/usecases/open-kiosk.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn } from '../support/http.ts'
import { countAt, rateAt } from '../support/rated.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'
import { agency, office } from './written-registry.ts'

const DAY = 86_400
const RATED = '2026-03-30T03:00:00Z'
const trial = (name = 'UJI COBA dev', more = {}) => agency('coba', [office()], { name, trial: true, ...more })

let table: TestTable
let world: TestWorld
let codes: { readonly trial: string; readonly real: string }

beforeAll(async () => {
  table = await startTable()
  world = worldOn(table, { demo: false })
  const real = await registerAgency(world)
  await apply(trial())
  const registry = await world.store.registry.load('coba')
  codes = { trial: registry?.counters[0]?.code ?? '', real: real.codes['loka-a'] ?? '' }
  await rateAt(world, codes.trial, RATED, [3])
  await rateAt(world, codes.real, RATED, [4])
  await countAt(world, '2026-03-30T04:00:00Z')
})
afterAll(() => table.close())

const apply = (file: unknown) => applyRegistry(world, file, { dryRun: false, actor: SOMEBODY })
const refusal = (done: Promise<unknown>) =>
  done.then(
    () => 'applied',
    (error) => error.fields.map(({ field }: { field: string }) => field).join(),
  )

/** What is stored of an agency’s ratings, whole. */
async function ratingsOf(id: string) {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
  return Items.filter(({ pk }) => new RegExp(`^${id}#[^#]+#rating#`).test(String(pk)))
}

describe('an agency for trials', () => {
  test('may be registered where demo agencies may not', async () => {
    expect((await world.store.registry.load('coba'))?.agency).toMatchObject({ trial: true, demo: false })
  })

  test('is one from its beginning, and for ever', async () => {
    expect(await refusal(apply(trial('UJI COBA dev', { trial: false })))).toBe('trial-fixed')
    expect(await refusal(apply(agency('uji', [], { name: 'UJI COBA', trial: true })))).toBe('trial-fixed')
    expect((await apply(trial()))[0]?.change).toBe('same')
    expect((await apply(agency('coba', [], { name: 'UJI COBA dev' })))[0]?.change).toBe('same')
  })

  test('cannot be called like a real one, by a file or by a form', async () => {
    expect(await refusal(apply(trial('Kota')))).toBe('trial-unmarked')
    const wish = { kind: 'agency', fields: { name: 'Kota' } } as const
    expect(await refusal(changeRegistry(world, { agency: 'coba', wish, seen: 1 }, SOMEBODY))).toBe('trial-unmarked')
  })

  test('is in no list that everybody may see, and answers at its own address with a mark', async () => {
    expect((await listedAgencies(world.store)).map(({ id }) => id)).toEqual(['uji'])
    const app = appOn(world)
    for (const list of ['/', '/api/v1/agencies']) {
      const text = await (await app.request(list)).text()
      expect(text).toContain('uji')
      expect(text).not.toContain('coba')
    }
    for (const path of ['/instansi/coba', '/instansi/coba/unit/dinas', `/q/${codes.trial}`]) {
      const page = await (await app.request(path)).text()
      const mark = page.indexOf('UJI COBA: penilaian di sini tidak masuk nilai mana pun.')
      expect(mark).toBeGreaterThan(0)
      expect(mark).toBeLessThan(page.indexOf('<header'))
    }
    expect(await (await app.request(`/q/${codes.real}`)).text()).not.toContain('UJI COBA')
  })

  test('F48 has ratings that expire no sooner than their visit can be sent again, and real ones never do', async () => {
    const [rating] = await ratingsOf('coba')
    expect(rating?.expires).toBe(Date.parse(RATED) / 1000 + 8 * DAY)
    const [real] = await ratingsOf('uji')
    expect(real).toBeDefined()
    expect(real).not.toHaveProperty('expires')
  })

  test('has expiring ratings from paper too', async () => {
    const at = { agency: 'coba', unit: 'dinas' }
    const id = world.newId()
    const sheet = { id, day: '2026-03-30', instrument: 'skm-2017', answers: answersOf(2), service: 'ktp' }
    await acceptPaper(world, at, sheet)
    const typed = (await ratingsOf('coba')).find(({ channel }) => channel === 'paper')
    expect(Number(typed?.expires)).toBeGreaterThan(world.now() / 1000 + 7 * DAY)
  })

  test('has expiring ratings from kiosks and files too', async () => {
    const at = { agency: 'coba', unit: 'dinas' }
    const { device } = await issueDevice(world, at, { kind: 'kiosk', name: 'Tablet', counter: 'loket-1' }, SOMEBODY)
    const pass = await world.passes.sign((await openKiosk(world, device.id)).pass)
    await acceptKiosk(world, device, { pass, id: world.newId(), answers: answersOf(4) })
    const rows = [skm2017.questions.map(({ code }) => code), skm2017.questions.map(() => 4)]
    const sheet = rows.map((cells, index) => ({ line: index + 1, cells }))
    const options = { ...at, renames: [], chosen: {} }
    await importRatings(
      world,
      {
        [Symbol.asyncIterator]: async function* () {
          yield* sheet
        },
      },
      options,
    )
    const kept = (await ratingsOf('coba')).filter(({ channel }) => channel === 'kiosk' || channel === 'import')
    expect(kept).toHaveLength(2)
    for (const { expires } of kept) expect(Number(expires)).toBeGreaterThan(world.now() / 1000 + 7 * DAY)
  })

  test('is counted for itself, and adds nothing to any other', async () => {
    await countAt(world, '2026-03-30T05:00:00Z')
    const n = async (id: string, unit: string) => (await readScore(world, { agency: id, unit }, 'full')).n
    expect(await n('coba', 'dinas')).toBe(4)
    expect(await n('uji', 'loka-a')).toBe(1)
    expect(await n('uji', 'dinas')).toBe(1)
  })

  test('has no period closed, and no day audited whose ratings are gone', async () => {
    await countAt(world, '2026-04-20T18:10:00Z')
    expect((await readScore(world, { agency: 'coba', unit: 'dinas', period: '2026-03' }, 'full')).n).toBe(4)
    // They expire after they were counted.
    for (const { pk, sk } of await ratingsOf('coba'))
      await table.client.send(new DeleteCommand({ TableName: table.tableName, Key: { pk, sk } }))
    expect(await closeAgency(world, 'coba')).toEqual({ frozen: 0, waiting: false })
    expect((await closeAgency(world, 'uji')).frozen).toBeGreaterThan(0)
    const wish = { from: '2026-03-30', to: '2026-03-30' }
    expect((await auditAgency(world, 'coba', wish)).mismatches).toEqual([])
    expect((await auditAgency(world, 'uji', wish)).days).toBeGreaterThan(0)
  })
})
