import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '../../shared/domain/refusals.ts'
import { applyRegistry } from '../../shared/usecases/apply-registry.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { worldOn } from '../support/world.ts'
import { agency, freshId, office, type Unit, unit } from './written-registry.ts'

let table: TestTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

const apply = (file: unknown, world = worldOn(table)) => applyRegistry(world, file, { dryRun: false, actor: SOMEBODY })
const load = (id: string) => worldOn(table).store.registry.load(id)

async function problemsOf(file: unknown, world = worldOn(table)): Promise<string[]> {
  const refused: unknown = await apply(file, world).catch((error: unknown) => error)
  if (!(refused instanceof Refusal)) throw new Error(`not refused: ${JSON.stringify(refused)}`)
  expect(refused.code).toBe('registry-invalid')
  return String(refused.params.problems).split('\n')
}

describe('a file with a problem changes nothing and names the thing', () => {
  const counters = (...services: string[]) => [{ id: 'loket-1', name: 'Loket 1', services }]
  const code = 'eeeeeeeeee'
  const cases: [rule: string, units: Unit[], lines: RegExp[]][] = [
    [
      'a cycle',
      [unit('a', { parent: 'c' }), unit('b', { parent: 'a' }), unit('c', { parent: 'b' })],
      [/^ID\/a: \[cycle\] .*a → c → b → a$/],
    ],
    ['a unit that is its own parent', [unit('a', { parent: 'a' })], [/^ID\/a: \[cycle\] .*a → a$/]],
    [
      'a cycle, but not the units that hang below it',
      [unit('x', { parent: 'a' }), unit('a', { parent: 'a' })],
      [/^ID\/a:/],
    ],
    ['an orphan', [unit('a', { parent: 'gone' })], [/^ID\/a: \[orphan\] .*"gone"/]],
    ['a unit twice', [unit('a'), unit('a')], [/^ID\/a: \[duplicate\]/]],
    [
      'a service twice',
      [unit('a', { services: [1, 2].map(() => ({ id: 'ktp', name: 'KTP' })) })],
      [/^ID\/a\/ktp: \[duplicate\]/],
    ],
    ['a counter twice', [unit('a', { counters: [...counters(), ...counters()] })], [/^ID\/a\/loket-1: \[duplicate\]/]],
    [
      'a service that a counter names twice',
      [{ ...office(), counters: counters('ktp', 'ktp') }],
      [/loket-1: \[dupl.*"ktp"/],
    ],
    [
      'a code twice',
      [
        unit('a', { counters: [{ id: 'k', name: 'K', code }] }),
        unit('b', { counters: [{ id: 'l', name: 'L', code }] }),
      ],
      [/^ID\/b\/l: \[duplicate\] .*"eeeeeeeeee".*ID\/a\/k/],
    ],
    [
      'a service of another unit',
      [office('a'), unit('b', { counters: counters('ktp') })],
      [/^ID\/b\/loket-1: \[service-unknown\] .*"b".*"ktp"/],
    ],
    [
      'a day twice',
      [unit('a', { shards: [1, 2].map((count) => ({ from: '2027-01-01', count })) })],
      [/shards\/2027-01-01: \[dup/],
    ],
    [
      'fewer partitions than before',
      [
        unit('a', {
          shards: [
            { from: '2027-01-01', count: 4 },
            { from: '2027-02-01', count: 2 },
          ],
        }),
      ],
      [/^ID\/a: \[shards-shrink\] .*2 sejak 2027-02-01/],
    ],
  ]
  it.each(cases)('%s', async (_rule, units, lines) => {
    const id = freshId()
    const problems = await problemsOf(agency(id, units))
    expect(problems).toHaveLength(lines.length)
    lines.forEach((line, index) => {
      expect(problems[index]?.replaceAll(id, 'ID')).toMatch(line)
    })
    expect(await load(id)).toBeUndefined()
  })

  it('an agency twice', async () => {
    const id = freshId()
    const twice = { agencies: [...agency(id).agencies, ...agency(id).agencies] }
    expect(await problemsOf(twice)).toEqual([expect.stringMatching(`^${id}: \\[duplicate\\]`)])
  })

  it('a cycle that closes through what is stored', async () => {
    const id = freshId()
    await apply(agency(id, [unit('top'), unit('mid', { parent: 'top' }), unit('low', { parent: 'mid' })]))
    const before = await load(id)
    expect(await problemsOf(agency(id, [unit('top', { parent: 'low' })]))).toEqual([expect.stringContaining('[cycle]')])
    expect(await load(id)).toEqual(before)
  })

  it('a code that another counter has', async () => {
    const id = freshId()
    await apply(agency(id, [unit('a', { counters: [{ id: 'k', name: 'K', code: 'ffffffffff' }] })]))
    const problems = await problemsOf(
      agency(freshId(), [unit('b', { counters: [{ id: 'l', name: 'L', code: 'ffffffffff' }] })]),
    )
    expect(problems).toEqual([expect.stringMatching(`/b/l: \\[code-taken\\] .*"ffffffffff".* ${id}/a/k$`)])
  })

  it('a demo agency where demo data may not exist', async () => {
    const id = freshId()
    const file = agency(id, [office()], { demo: true })
    expect(await problemsOf(file, worldOn(table, { demo: false }))).toEqual([
      expect.stringMatching(`^${id}: \\[demo-forbidden`),
    ])
    expect(await load(id)).toBeUndefined()
  })

  it('a demo agency that would become a real one, or the reverse', async () => {
    const [demo, real] = [freshId(), freshId()]
    await apply(agency(demo, [], { demo: true }))
    await apply(agency(real))
    expect(await problemsOf(agency(demo, [], { demo: false }))).toEqual([expect.stringContaining('[demo-fixed]')])
    expect(await problemsOf(agency(real, [], { demo: true }))).toEqual([expect.stringContaining('[demo-fixed]')])
  })

  it('all problems at once', async () => {
    const id = freshId()
    const file = agency(id, [unit('a', { parent: 'a' }), unit('b', { parent: 'gone' }), unit('c'), unit('c')])
    expect(await problemsOf(file)).toHaveLength(3)
  })
})

describe('the number of partitions', () => {
  // 23:30 in Jakarta, half past one of the next day in Jayapura.
  const late = () => worldOn(table, { now: '2026-11-22T16:30:00Z' })
  const spread = (from: string, count: number, timeZone: Unit['timeZone'] = 'Asia/Jakarta') =>
    unit('a', { timeZone, shards: [{ from, count }] })

  it.each([
    ['Asia/Jakarta', '2026-11-22', '2026-11-23'],
    ['Asia/Jayapura', '2026-11-23', '2026-11-24'],
  ] as const)('of a unit in %s may change from its own tomorrow on', async (zone, today, tomorrow) => {
    const id = freshId()
    await apply(agency(id, [unit('a', { timeZone: zone })]))
    expect(await problemsOf(agency(id, [spread(today, 2, zone)]), late())).toEqual([
      expect.stringMatching(`\\[shards-past\\] .*2 sejak ${today}.*${tomorrow}$`),
    ])
    await apply(agency(id, [spread(tomorrow, 2, zone)]), late())
    expect((await load(id))?.units[0]?.shards).toEqual([{ from: tomorrow, count: 2 }])
  })

  it('may be said again once it is in force, but not changed', async () => {
    const id = freshId()
    await apply(agency(id, [spread('2026-01-01', 2)]))
    const again = await apply(agency(id, [spread('2026-01-01', 2)]))
    expect(again.every(({ change }) => change === 'same')).toBe(true)
    expect(await problemsOf(agency(id, [spread('2026-01-01', 4)]))).toEqual([expect.stringContaining('[shards-past]')])
  })

  it('cannot be moved into the past by moving the unit to another zone', async () => {
    const id = freshId()
    await apply(agency(id, [unit('a', { timeZone: 'Asia/Jayapura' })]))
    expect(await problemsOf(agency(id, [spread('2026-11-23', 2)]), late())).toHaveLength(1)
  })
})

describe('a file of another shape', () => {
  it('is refused by ids, with every bad value', async () => {
    const file = {
      agencies: [
        {
          id: 'kota-z',
          name: '',
          timeZone: 'Asia/Bali',
          color: 'red',
          units: [
            { id: 'dinas', name: 'D', services: [{ id: 'S!', name: 'S', promise: { minutes: 0.5 } }] },
            { name: 7 },
          ],
        },
      ],
    }
    const problems = await problemsOf(file)
    for (const part of [
      'kota-z: [invalid] "name": ""',
      'kota-z: [invalid] "timeZone": "Asia/Bali"',
      'kota-z: [invalid] kolom "color"',
      'kota-z/dinas/S!: [invalid] "id": "S!"',
      'kota-z/dinas/S!: [invalid] "promise/minutes": 0.5',
      'kota-z/units#2: [invalid] "id": tidak ada',
      'kota-z/units#2: [invalid] "name": 7',
    ]) {
      expect(problems).toContainEqual(expect.stringContaining(part))
    }
  })

  it.each([[null], [[]], ['text'], [{}], [{ agencies: [] }], [{ agencies: [null] }], [{ agencies: {} }]])(
    '%j',
    async (file) => {
      expect(await problemsOf(file)).not.toHaveLength(0)
    },
  )

  it('does not pollute prototypes', async () => {
    const file: unknown = JSON.parse(
      '{"agencies":[{"id":"kota-q","name":"Q","timeZone":"Asia/Jakarta","__proto__":{"demo":true}}]}',
    )
    expect(await problemsOf(file)).toEqual([expect.stringContaining('"__proto__"')])
    expect(Object.hasOwn(Object.prototype, 'demo')).toBe(false)
  })
})
