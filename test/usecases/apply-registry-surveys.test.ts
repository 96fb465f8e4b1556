import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '../../shared/domain/refusals.ts'
import { applyRegistry } from '../../shared/usecases/apply-registry.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { worldOn } from '../support/world.ts'
import { agency, freshId, unit } from './written-registry.ts'

let table: TestTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

const apply = (file: unknown) => applyRegistry(worldOn(table), file, { dryRun: false, actor: SOMEBODY })
const load = (id: string) => worldOn(table).store.registry.load(id)

async function problemsOf(file: unknown): Promise<string[]> {
  const refused: unknown = await apply(file).catch((error: unknown) => error)
  if (!(refused instanceof Refusal)) throw new Error(`not refused: ${JSON.stringify(refused)}`)
  return String(refused.params.problems).split('\n')
}

const queue = {
  id: 'antre',
  instrument: 'skm',
  under: 'U3',
  text: 'Bagaimana lama antrean hari ini?',
  options: ['Sangat lama', 'Lama', 'Singkat', 'Sangat singkat'],
}

describe('what an agency asks', () => {
  it('is kept as the file says, stays where the file is silent, and goes where it says null', async () => {
    const id = freshId()
    const counters = [{ id: 'loket-1', name: 'Loket 1', offers: ['quick', 'skm'] }]
    const services = [{ id: 'ktp', name: 'KTP-el', notAsked: ['U4'] }]
    await apply(agency(id, [unit('a', { counters, services })], { offers: ['skm', 'spak'], questions: [queue] }))
    const silent = [
      unit('a', { counters: [{ id: 'loket-1', name: 'Loket 1' }], services: [{ id: 'ktp', name: 'KTP' }] }),
    ]
    await apply(agency(id, silent))
    const kept = await load(id)
    expect(kept?.agency).toMatchObject({ offers: ['skm', 'spak'], questions: [queue] })
    expect(kept?.counters[0]?.offers).toEqual(['quick', 'skm'])
    expect(kept?.services[0]?.notAsked).toEqual(['U4'])

    const emptied = [
      unit('a', {
        counters: [{ id: 'loket-1', name: 'Loket 1', offers: null }],
        services: [{ id: 'ktp', name: 'KTP', notAsked: [] }],
      }),
    ]
    await apply(agency(id, emptied, { offers: null }))
    const after = await load(id)
    expect(after?.agency.offers).toBeUndefined()
    expect(after?.counters[0]?.offers).toBeUndefined()
    expect(after?.services[0]?.notAsked).toBeUndefined()
  })

  it('keeps the wording of a question for ever, but may end it', async () => {
    const id = freshId()
    await apply(agency(id, [], { questions: [queue] }))
    for (const change of [{ text: 'Lain?' }, { under: 'U2' }, { options: queue.options.toReversed() }]) {
      const lines = await problemsOf(agency(id, [], { questions: [{ ...queue, ...change }] }))
      expect(lines).toEqual([expect.stringMatching(/\/questions\/antre: \[question-fixed\]/)])
    }
    await apply(agency(id, [], { questions: [{ ...queue, until: '2026-12-31' }] }))
    expect((await load(id))?.agency.questions).toEqual([{ ...queue, until: '2026-12-31' }])
  })

  it.each([
    ['an unknown instrument', { offers: ['skm', 'lain'] }, [], /\[instrument-unknown\] .*"lain"/],
    ['an instrument twice', { offers: ['skm', 'skm'] }, [], /offers\/skm: \[duplicate\]/],
    ['a question under an unknown one', { questions: [{ ...queue, under: 'U10' }] }, [], /\[question-unknown\] .*U10/],
    ['a question twice', { questions: [queue, queue] }, [], /questions\/antre: \[duplicate\]/],
    ['three options', { questions: [{ ...queue, options: ['a', 'b', 'c'] }] }, [], /antre: \[invalid\] "options"/],
    [
      'a service that leaves out what is not asked',
      {},
      [unit('a', { services: [{ id: 'ktp', name: 'KTP', notAsked: ['U10'] }] })],
      /a\/ktp: \[question-unknown\] .*U10/,
    ],
    [
      'an unknown instrument at a counter',
      {},
      [unit('a', { counters: [{ id: 'l', name: 'L', offers: ['lain'] }] })],
      /a\/l: \[instrument-unknown\]/,
    ],
  ])('names %s', async (_rule, more, units, line) => {
    const id = freshId()
    expect(await problemsOf(agency(id, units, more))).toEqual([expect.stringMatching(line)])
    expect(await load(id)).toBeUndefined()
  })

  it('has twelve questions of its own at the most, those known before included', async () => {
    const id = freshId()
    const questions = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => ({ ...queue, id: `q-${from + index}` }))
    await apply(agency(id, [], { questions: questions(0, 8) }))
    expect(await problemsOf(agency(id, [], { questions: questions(8, 13) }))).toEqual([
      expect.stringMatching(/\[questions-many\] 13/),
    ])
    await apply(agency(id, [], { questions: questions(8, 12) }))
    expect((await load(id))?.agency.questions).toHaveLength(12)
  })
})
