import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { jsonOf } from '../support/http.ts'
import { answersOf } from '../support/world.ts'
import { type Counter, openCounter } from './counter.ts'

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())

type Visit = { readonly token: string; readonly [name: string]: unknown }

async function visit(instrument?: string): Promise<Visit> {
  const response = await counter.app.request('/api/v1/visits', jsonOf({ code: counter.code, instrument }))
  expect(response.status).toBe(201)
  return response.json()
}

const rate = (body: unknown) => counter.app.request('/api/v1/ratings', jsonOf(body))

async function scoreOf(instrument: string) {
  await countShard(counter.world, 0, { openToo: true })
  return readScore(counter.world, { agency: 'uji', unit: 'loka-a', instrument }, 'full')
}

describe('a quick rating', () => {
  test('is opened where the counter offers it, and is an indicator of its own', async () => {
    const { token, instrument } = await visit('quick')
    expect(instrument).toMatchObject({ id: 'quick-1' })
    const before = { skm: await scoreOf('skm'), quick: await scoreOf('quick') }
    expect((await rate({ token, answers: { Q1: 4 }, reasons: ['U7', 'U3'], comment: 'Ramah' })).status).toBe(201)
    expect((await scoreOf('quick')).n).toBe(before.quick.n + 1)
    expect((await scoreOf('skm')).n).toBe(before.skm.n)
  })

  test('is kept from its first tap on, and the whole one takes its place: one visit, one rating', async () => {
    const { token } = await visit('quick')
    const { n } = await scoreOf('quick')
    expect((await rate({ token, answers: { Q1: 1 }, provisional: true })).status).toBe(201)
    expect((await scoreOf('quick')).n).toBe(n + 1)
    expect((await rate({ token, answers: { Q1: 2 }, reasons: ['U3'] })).status).toBe(201)
    const score = await scoreOf('quick')
    expect(score.n).toBe(n + 1)
    const again = await rate({ token, answers: { Q1: 2 }, reasons: ['U3', 'U3'] })
    expect(again.status).toBe(200)
    expect((await rate({ token, answers: { Q1: 3 } })).status).toBe(409)
  })

  test('whose first tap arrives last changes nothing', async () => {
    const { token } = await visit('quick')
    const { n } = await scoreOf('quick')
    expect((await rate({ token, answers: { Q1: 4 } })).status).toBe(201)
    const before = await scoreOf('quick')
    expect((await rate({ token, answers: { Q1: 1 }, provisional: true })).status).toBe(201)
    expect(await scoreOf('quick')).toMatchObject({ n: n + 1, score: before.score })
  })

  test.each([
    [{ answers: { Q1: 4 }, reasons: ['U10'] }],
    [{ answers: { Q1: 4 }, reasons: 'U1' }],
    [{ answers: { Q1: 4, U1: 4 } }],
    [{ answers: {} }],
    [{ answers: { Q1: 5 } }],
  ])('F2 %j is refused', async (body) => {
    const { token } = await visit('quick')
    const items = await counter.items()
    expect((await rate({ token, ...body })).status).toBe(400)
    expect(await counter.items()).toBe(items)
  })

  test.each([[{ reasons: ['U1'] }], [{ provisional: true }], [{ own: { antre: 4 } }]])(
    'F3 an SKM rating takes no %j',
    async (more) => {
      const { token } = await visit()
      expect((await rate({ token, answers: answersOf(4), ...more })).status).toBe(400)
    },
  )
})

test('F13 an instrument that the counter does not offer is not opened: the first offered is', async () => {
  for (const wanted of ['spak', 'lain', '__proto__', '']) {
    expect((await visit(wanted)).instrument).toMatchObject({ id: 'skm-2017' })
  }
})

describe('a counter that offers other instruments than its agency', () => {
  test('opens its first, and rates on its scale', async () => {
    const { store } = counter.world
    const place = await store.registry.place(counter.code as never)
    if (!place) throw new Error('the counter is gone')
    await store.registry.putCounter({ ...place.counter, offers: ['spak', 'skm'] })
    const { token, instrument, offered } = await visit()
    expect(instrument).toMatchObject({ id: 'spak-2021' })
    expect(offered).toEqual(['spak', 'skm'])
    const answers = Object.fromEntries(['K1', 'K2', 'K3', 'K4', 'K5', 'K6'].map((code) => [code, 6]))
    expect((await rate({ token, answers: { ...answers, K1: 7 } })).status).toBe(400)
    expect((await rate({ token, answers })).status).toBe(201)
    await store.registry.putCounter(place.counter)
    expect(await scoreOf('spak')).toMatchObject({ n: 1, score: 100 })
  })
})

describe('a service that is free of charge', () => {
  test('F2 leaves U4 out: it need not be there, and is not kept where it is', async () => {
    const { store } = counter.world
    const service = { agency: 'uji', unit: 'loka-a', id: 'ktp', name: 'KTP-el' }
    await store.registry.putService({ ...service, notAsked: ['U4'] })
    const { U4: _free, ...eight } = answersOf(3)
    const without = await visit()
    expect((await rate({ token: without.token, answers: eight })).status).toBe(201)
    const again = await rate({ token: without.token, answers: answersOf(3) })
    expect(again.status).toBe(200)
    await store.registry.putService(service)
    expect((await rate({ token: (await visit()).token, answers: eight })).status).toBe(400)
    const score = await scoreOf('skm')
    expect(score.unsur.find(({ code }) => code === 'U4')?.n).toBe(score.n - 1)
    expect(score.score).toBe(75)
  })
})

describe('an agency’s own question', () => {
  const question = {
    id: 'antre',
    instrument: 'skm',
    under: 'U3',
    text: 'Bagaimana lama antrean hari ini?',
    options: ['Sangat lama', 'Lama', 'Singkat', 'Sangat singkat'],
  }

  test('is asked in its units until its last day, may be left open, and keeps its scale of four', async () => {
    const { store } = counter.world
    const registry = await store.registry.load('uji')
    if (!registry) throw new Error('the agency is gone')
    await store.registry.putAgency({ ...registry.agency, questions: [{ ...question, until: '2026-11-22' }] })
    const opened = await visit()
    expect(opened.own).toEqual([{ id: 'antre', under: 'U3', text: question.text, options: question.options }])
    expect((await rate({ token: opened.token, answers: answersOf(3), own: { antre: 5 } })).status).toBe(400)
    expect((await rate({ token: opened.token, answers: answersOf(3), own: { lain: 4 } })).status).toBe(400)
    // A phone that comes back days later still answers what it was asked.
    counter.world.clock += 5 * 86_400_000
    expect((await visit()).own).toEqual([])
    expect((await rate({ token: opened.token, answers: answersOf(3), own: { antre: 2 } })).status).toBe(201)
    await store.registry.putAgency({ ...registry.agency, questions: [{ ...question, units: ['loka-b'] }] })
    expect((await visit()).own).toEqual([])
    await store.registry.putAgency(registry.agency)
  })
})
