import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REPORT_WORDS } from '../../../functions/demo/report-words.ts'
import { CITIZEN } from '../../../shared/domain/permissions.ts'
import { Person } from '../../../shared/domain/person.ts'
import { confirmMany } from '../../../shared/usecases/performance/confirm-many.ts'
import { describeTeam } from '../../../shared/usecases/performance/describe-team.ts'
import { performanceWaits } from '../../../shared/usecases/performance/performance-waits.ts'
import { seedReports } from '../../../shared/usecases/performance/seed-reports.ts'
import { submitReport } from '../../../shared/usecases/performance/submit-report.ts'
import type { Store } from '../../../shared/usecases/ports/store.ts'
import { startTable, type TestTable } from '../../support/dynalite.ts'
import { agreePlan, asWeb, submissionOf } from '../../support/reports.ts'
import { registerAgency, worldOn } from '../../support/world.ts'

const REPORT = '2026-Q3.loka-a'
const IN_TIME = '2026-10-05T02:00:00Z'

let table: TestTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

/** A head, a superior below, and so many below them, all with a plan in force. */
async function teamOf(agency: string, size: number, submitting: number, now = IN_TIME) {
  const calls: string[] = []
  const world = worldOn(table, { now, store: (store) => counting(store, calls) })
  await registerAgency(world, agency)
  const put = async (index: number, superior?: string) => {
    const person = Person.parse({
      ...{ agency, id: `p${String(index).padStart(15, '0')}`, name: `Pegawai ${String(index).padStart(3, '0')}` },
      placements: [{ from: '2022-01-01', unit: 'loka-a', position: 'Petugas', ...(superior && { superior }) }],
      ...{ roles: [], version: 1, trail: 1 },
    })
    await world.store.people.put(person)
    return person
  }
  const head = await put(998)
  const boss = await put(999, head.id)
  const people = []
  for (let index = 0; index < size; index++) {
    const person = await put(index, boss.id)
    people.push(person)
    await agreePlan(world, agency, person, boss)
    if (index >= submitting) continue
    await submitReport(world, asWeb(person), { agency, person: person.id, report: REPORT }, submissionOf(world))
  }
  const at = (person: Person) => ({ grants: CITIZEN.grants, name: person.name, person: { agency, id: person.id } })
  const waits = async (person: Person) => {
    const registry = await world.store.registry.load(agency)
    if (!registry) throw new Error('no such agency')
    const today = new Date(world.clock + 7 * 3_600_000).toISOString().slice(0, 10)
    calls.length = 0
    return (await performanceWaits(world, at(person), registry, today)).waiting
  }
  return { world, calls, head, boss, people, agency, waits }
}

/** Notes every call of documents and people, once for each hundred keys that it asks for. */
function counting(store: Store, calls: string[]): Store {
  const noting = <Of extends object>(name: string, of: Of): Of =>
    new Proxy(of, {
      get(target, property, receiver) {
        const method: unknown = Reflect.get(target, property, receiver)
        if (typeof method !== 'function') return method
        return (...given: readonly unknown[]) => {
          const keys = given.find(Array.isArray)?.length ?? 1
          for (let batch = 0; batch < Math.ceil(keys / 100); batch++) calls.push(`${name}.${String(property)}`)
          return Reflect.apply(method, target, given)
        }
      },
    })
  return {
    ...store,
    people: noting('people', store.people),
    dossiers: noting('dossiers', store.dossiers),
    dossierLists: noting('dossierLists', store.dossierLists),
  }
}

describe('a superior’s list', () => {
  test.each([
    [20, 1 + 3 + 1],
    [200, 1 + 3 * 2 + 1],
  ])(
    'of %i subordinates costs %i calls',
    async (size, expected) => {
      const { world, calls, boss, agency } = await teamOf(`daftar-${size}`, size, 3)
      calls.length = 0
      const found = await describeTeam(world, { agency, person: boss.id }, {})
      process.stdout.write(`team of ${size}: ${calls.length} calls\n`)
      expect(calls).toHaveLength(expected)
      expect(found).toMatchObject({ total: size, page: 1, pages: size / 20, period: '2026-Q3' })
      expect(found.rows).toHaveLength(20)
      // What waits is first, in the order of names.
      expect(found.rows.slice(0, 4).map(({ standing }) => standing)).toEqual([...Array(3).fill('submitted'), 'open'])
      expect(found.inOrder.map(({ person }) => person.name)).toEqual(['Pegawai 000', 'Pegawai 001', 'Pegawai 002'])
      const last = await describeTeam(world, { agency, person: boss.id }, { page: String(size / 20) })
      expect(last.rows.at(-1)?.person.name).toBe(`Pegawai ${String(size - 1).padStart(3, '0')}`)
    },
    120_000,
  )
})

describe('confirming many', () => {
  test('confirms each by itself, says why one was not, and says the same when it is pressed twice', async () => {
    const { world, boss, head, people, agency } = await teamOf('banyak', 5, 4)
    const [ready, changed, unlikely, returned] = people
    if (!ready || !changed || !unlikely || !returned) throw new Error('there are five')
    const again = (person: Person, over: object) =>
      submitReport(world, asWeb(person), { agency, person: person.id, report: REPORT }, submissionOf(world, over))
    await again(changed, { version: 1, activities: 'Ditambah' })
    const [first, ...rest] = submissionOf(world).entries
    await again(unlikely, { version: 1, entries: [{ ...first, realised: { value: '30000' } }, ...rest] })
    const chosen = [ready, changed, unlikely].map(({ id }) => ({ person: id, report: REPORT, version: 1 }))
    const all = [
      ...chosen.slice(0, 2),
      { person: unlikely.id, report: REPORT, version: 2 },
      { person: people[4]?.id ?? '', report: REPORT, version: 1 },
      { person: boss.id, report: REPORT, version: 1 },
    ]
    const problems = async () =>
      (await confirmMany(world, asWeb(boss), agency, all)).map(({ problem }) => problem ?? 'confirmed')
    const expected = ['confirmed', 'dossier-changed', 'unlikely', 'dossier-unknown', 'dossier-unknown']
    expect(await problems()).toEqual(expected)
    expect(await problems()).toEqual(expected)
    const notTheirs = await confirmMany(world, asWeb(head), agency, [
      { person: returned.id, report: REPORT, version: 1 },
    ])
    expect(notTheirs).toMatchObject([{ name: 'Pegawai 003', problem: 'relation-ended' }])
  })
})

describe('the home tells', () => {
  test('of what is due before and after its day, of reviews that wait, and whoever is one above of those that wait too long', async () => {
    const { world, calls, head, boss, people, waits } = await teamOf('ingat', 3, 2)
    const [, , missing] = people
    if (!missing) throw new Error('there are three')
    const kinds = async (person: Person) => (await waits(person)).map(({ kind }) => kind)
    // Two periods that nobody reported in time are told of as well.
    const own = await waits(missing)
    expect(own.map((each) => 'period' in each && each.period)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3'])
    expect(own.at(-1)).toMatchObject({ kind: 'report-due', late: 0, due: '2026-10-10', state: 'none' })
    expect(await waits(boss)).toContainEqual(
      expect.objectContaining({ kind: 'reports-to-review', period: '2026-Q3', reports: 2, due: '2026-10-20' }),
    )
    world.clock = Date.parse('2026-10-17T02:00:00Z')
    expect((await waits(missing)).at(-1)).toMatchObject({ kind: 'report-due', late: 7 })
    expect(await waits(boss)).not.toContainEqual(
      expect.objectContaining({ kind: 'reports-missing', period: '2026-Q3' }),
    )
    world.clock = Date.parse('2026-10-18T02:00:00Z')
    expect(await waits(boss)).toContainEqual(
      expect.objectContaining({ kind: 'reports-missing', period: '2026-Q3', people: 1 }),
    )
    world.clock = Date.parse('2026-10-27T02:00:00Z')
    expect(await kinds(head)).not.toContain('review-escalated')
    world.clock = Date.parse('2026-10-28T02:00:00Z')
    const escalated = (await waits(head)).filter(({ kind }) => kind === 'review-escalated')
    expect(escalated).toHaveLength(2)
    expect(escalated[0]).toMatchObject({ report: REPORT, superior: boss.name, due: '2026-10-20' })
    expect(calls.length).toBeLessThanOrEqual(17)
    await confirmMany(world, asWeb(boss), boss.agency, [{ person: people[0]?.id ?? '', report: REPORT, version: 1 }])
    expect((await waits(head)).filter(({ kind }) => kind === 'review-escalated')).toHaveLength(1)
  })
})

describe('a superior’s list after a move', () => {
  const MOVED = '2026-08-15'
  /** Two people and their superior, of whom the first came from another unit within the third quarter, and reported there too. */
  async function moved(agency: string) {
    const team = await teamOf(agency, 2, 2)
    const { world, boss, people } = team
    const [mover] = people
    if (!mover) throw new Error('there are two')
    const superior = { superior: boss.id, position: 'Petugas' }
    const placements = [
      { from: '2022-01-01', until: '2026-08-14', unit: 'loka-b', ...superior },
      { from: MOVED, unit: 'loka-a', ...superior },
    ]
    await world.store.people.put({ ...mover, placements, version: 2 })
    await agreePlan(world, agency, { id: mover.id, unit: 'loka-b' }, boss)
    const before = async (period: string) => {
      const report = `${period}.loka-b`
      await submitReport(world, asWeb(mover), { agency, person: mover.id, report }, submissionOf(world))
    }
    const shown = async (period: string) => {
      const { rows } = await describeTeam(world, { agency, person: boss.id }, { period })
      return rows.find(({ person }) => person.id === mover.id)
    }
    return { ...team, before, shown }
  }

  test('shows the report of the unit of then, and beside it that of another unit in the same period', async () => {
    const { boss, before, shown, waits } = await moved('pindah')
    expect(await shown('2026-Q2')).toMatchObject({ unit: 'loka-a', reportUnit: 'loka-b', standing: 'missing' })
    await before('2026-Q2')
    await before('2026-Q3')
    expect(await shown('2026-Q2')).toMatchObject({
      ...{ unit: 'loka-a', reportUnit: 'loka-b', standing: 'submitted', elsewhere: [] },
      report: { unit: 'loka-b' },
    })
    const row = await shown('2026-Q3')
    expect(row).toMatchObject({ reportUnit: 'loka-a', standing: 'submitted', report: { unit: 'loka-a' } })
    expect(row?.elsewhere).toMatchObject([{ unit: 'loka-b', standing: 'submitted', report: { unit: 'loka-b' } }])
    // Three in all: two of who moved, one of the other.
    expect(await waits(boss)).toContainEqual(
      expect.objectContaining({ kind: 'reports-to-review', period: '2026-Q3', reports: 3 }),
    )
  })

  test('is no longer than it was for those who never moved', async () => {
    const { shown } = await moved('tetap')
    expect((await shown('2026-Q3'))?.elsewhere).toMatchObject([{ unit: 'loka-b', standing: 'open' }])
    const { world, boss, agency } = await teamOf('diam', 1, 1)
    const { rows } = await describeTeam(world, { agency, person: boss.id }, { period: '2026-Q3' })
    expect(rows).toMatchObject([{ unit: 'loka-a', reportUnit: 'loka-a', elsewhere: [] }])
  })
})

describe('the demo', () => {
  test('reports the year’s periods, of which one waits, one is returned and one was late; and a second start changes nothing', async () => {
    const { world, boss, people, agency } = await teamOf('demo', 4, 0, '2026-11-26T02:00:00Z')
    const seed = () => seedReports(world, agency, people, REPORT_WORDS)
    await seed()
    const shown = async (period: string) =>
      (await describeTeam(world, { agency, person: boss.id }, { period })).rows.toSorted((a, b) =>
        a.person.name < b.person.name ? -1 : 1,
      )
    expect((await shown('2026-Q1')).map(({ standing }) => standing)).toEqual(Array(4).fill('confirmed'))
    const last = await shown('2026-Q3')
    expect(last.map(({ standing, late }) => `${standing} ${late}`)).toEqual([
      ...['submitted 0', 'returned 0', 'confirmed 4', 'confirmed 0'],
    ])
    expect(last[0]?.reasons).toEqual([])
    await seed()
    expect(await shown('2026-Q3')).toEqual(last)
    await expect(
      seedReports({ ...world, settings: { ...world.settings, demo: false } }, agency, people, REPORT_WORDS),
    ).rejects.toThrow()
  })
})
