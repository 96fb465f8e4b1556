import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newUuid } from '../../functions/random.ts'
import { acceptPaper } from '../../shared/usecases/accept-paper.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { opened } from '../support/opened.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

/** 01:30 on the 22nd in Jayapura; still the 21st, 23:30, in Jakarta. */
const NOW = '2026-11-21T16:30:00Z'
const AT = { agency: 'uji', unit: 'loka-a' }
const EAST = { agency: 'timur', unit: 'loka-a' }

let table: TestTable
let world: TestWorld
beforeAll(async () => {
  table = await startTable()
  world = worldOn(table, { now: NOW })
  await registerAgency(world)
  await registerAgency(world, 'timur', 'Asia/Jayapura')
  const { registry } = world.store
  await registry.putService({ ...AT, id: 'gratis', name: 'Layanan gratis', notAsked: ['U4'] })
  await registry.putCounter({ ...AT, id: 'loket-2', name: 'Loket 2', services: ['gratis'], code: world.newCode() })
})
afterAll(() => table.close())

const sheet = (more: Readonly<Record<string, unknown>> = {}) => ({
  id: newUuid(world.clock),
  day: '2026-11-20',
  instrument: 'skm-2017',
  answers: answersOf(4, 3, 2, 1),
  ...more,
})
const accept = (sent: unknown, at = AT) => acceptPaper(world, at, sent)
const stored = ({ id, day }: { readonly id: string; readonly day: string }, instrument = 'skm-2017') =>
  world.store.ratings.get({ ...AT, instrument, slot: day, id }, 1)
const refusedField = (field: string, problem = 'invalid') => ({ code: 'answers-invalid', fields: [{ field, problem }] })

describe('a paper form', () => {
  test('counts on the day that stands on it, as typed by an officer', async () => {
    const sent = sheet({ counter: 'loket-1', profile: { sex: 'P' }, comment: 'Cepat' })
    const { receipt, repeated } = await accept(sent)
    expect(repeated).toBe(false)
    expect(receipt).toMatchObject({ id: sent.id, ...AT, counter: 'loket-1', day: '2026-11-20' })
    const kept = await opened(await stored(sent))
    expect(kept).toMatchObject({ tier: 'P', channel: 'paper', slot: '2026-11-20', service: 'ktp', comment: 'Cepat' })
    expect(kept).not.toHaveProperty('signals')
    await countShard(world, 0, { openToo: true })
    expect(await readScore(world, { ...AT, period: '2026-11-20' }, 'full')).toMatchObject({ n: 1 })
  })

  test('F40 sent again is the same: one rating, the same receipt, a year and a day later too', async () => {
    const sent = sheet()
    const { receipt } = await accept(sent)
    expect(await accept(sent)).toEqual({ receipt, repeated: true })
    world.clock += 407 * 86_400_000 - 2 * 86_400_000
    expect(await accept(sent)).toEqual({ receipt, repeated: true })
    world.clock = Date.parse(NOW)
  })

  test('F22 sent with other content under the same id is refused, and the first is kept', async () => {
    const sent = sheet()
    await accept(sent)
    for (const other of [{ answers: answersOf(1) }, { comment: 'lain' }, { counter: 'loket-1' }]) {
      await expect(accept({ ...sent, ...other })).rejects.toMatchObject({ code: 'rating-differs' })
    }
    expect(await stored(sent)).toMatchObject({ answers: sent.answers })
  })

  test('F22 sent twenty times at once is stored once', async () => {
    const sent = sheet({ day: '2026-11-19' })
    const taken = await Promise.all(Array.from({ length: 20 }, () => accept(sent)))
    expect(taken.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(new Set(taken.map(({ receipt }) => receipt.digest)).size).toBe(1)
  })
})

describe('F17 F58 its day', () => {
  test.each(['2026-11-22', '2099-01-01', '2026-02-31', '2025-09-01', '1969-12-31', '2026-11', '20261120', ''])(
    '%j is refused in a unit whose today is the 21st',
    async (day) => {
      await expect(accept(sheet({ day }))).rejects.toMatchObject(refusedField('day'))
    },
  )

  test('may be today as the unit’s own zone has it', async () => {
    await expect(accept(sheet({ day: '2026-11-22' }), EAST)).resolves.toMatchObject({ repeated: false })
    await expect(accept(sheet({ day: '2026-11-23' }), EAST)).rejects.toMatchObject(refusedField('day'))
  })

  test('may lie 400 days back, and eight more for a device that was without network', async () => {
    await expect(accept(sheet({ day: '2025-10-09' }))).resolves.toMatchObject({ repeated: false })
    await expect(accept(sheet({ day: '2025-10-08' }))).rejects.toMatchObject(refusedField('day'))
  })

  test('is not what the device’s clock said: an id of the year 2099 changes nothing', async () => {
    const sent = sheet({ id: newUuid(Date.parse('2099-01-01')) })
    expect((await accept(sent)).receipt.day).toBe('2026-11-20')
  })
})

describe('F2 what is typed is what was asked', () => {
  const { U4: _left, ...eight } = answersOf(3)

  test.each([
    ['an answer left out', { answers: eight }, ['answers.U4', 'missing']],
    ['an answer too many', { answers: { ...answersOf(3), U10: 1 } }, ['answers.U10', 'unknown']],
    ['an answer beyond the scale', { answers: { ...answersOf(3), U1: 5 } }, ['answers.U1', 'invalid']],
    ['an instrument that is not offered', { instrument: 'spak-2021' }, ['instrument', 'invalid']],
    ['a counter that is not the unit’s', { counter: 'loket-9' }, ['counter', 'invalid']],
    ['a service that the counter does not give', { counter: 'loket-1', service: 'gratis' }, ['service', 'invalid']],
    ['a period of its own', { slot: '2020-01' }, ['slot', 'unknown']],
    ['a tier of its own', { tier: 'T1' }, ['tier', 'unknown']],
    ['an id that was not made on a device', { id: '01936f00-0000-8000-8000-000000000000' }, ['id', 'invalid']],
    ['a first tap', { provisional: true }, ['provisional', 'invalid']],
    ['a question of nobody’s', { own: { parkir: 3 } }, ['own.parkir', 'unknown']],
  ])('%s is refused by name', async (_case, more, [field, problem]) => {
    await expect(accept(sheet(more))).rejects.toMatchObject(refusedField(field ?? '', problem))
  })

  test('what the service leaves out may be blank, and is not kept where it is not', async () => {
    const blank = sheet({ counter: 'loket-2', answers: eight })
    await accept(blank)
    const filled = sheet({ service: 'gratis' })
    await accept(filled)
    expect((await stored(blank))?.answers).toEqual(eight)
    expect((await stored(filled))?.answers).not.toHaveProperty('U4')
  })

  test('the agency’s own questions are those of the form’s day', async () => {
    const agency = (await world.store.registry.load('uji'))?.agency
    if (!agency) throw new Error('the agency is gone')
    const labels = ['Buruk', 'Cukup', 'Baik', 'Sangat baik']
    const question = { id: 'parkir', instrument: 'skm', under: 'U9', text: 'Bagaimana parkirnya?', options: labels }
    await world.store.registry.putAgency({ ...agency, questions: [{ ...question, until: '2026-11-19' }] })
    const early = sheet({ day: '2026-11-19', own: { parkir: 2 } })
    await accept(early)
    expect(await stored(early)).toMatchObject({ own: { parkir: 2 } })
    await expect(accept(sheet({ own: { parkir: 2 } }))).rejects.toMatchObject(refusedField('own.parkir', 'unknown'))
  })
})
