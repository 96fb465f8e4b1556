import { describe, expect, test } from 'vitest'
import { gapsOf } from '../../shared/domain/agency-gaps.ts'
import type { Person } from '../../shared/domain/person.ts'
import type { DayFindings, Finding } from '../../shared/domain/quality/finding.ts'
import type { Registry } from '../../shared/domain/registry.ts'
import { closing, silent, tooFew, undecided } from '../../shared/domain/unit-waiting.ts'
import { inOrderOfLateness, urgencyOf } from '../../shared/domain/waiting.ts'

const TODAY = '2026-11-25'
const unit = { id: 'loka-a', name: 'Unit loka-a' }

describe('the order in which things wait', () => {
  test('is by what is due, then by what has been waiting longest, and last what has no date', () => {
    const each = [
      { name: 'undated' },
      { name: 'old', since: '2026-01-02' },
      { name: 'new', since: '2026-11-20' },
      { name: 'due late', due: '2026-12-31', since: '2020-01-01' },
      { name: 'late', due: '2026-11-01' },
    ]
    expect(inOrderOfLateness(each).map(({ name }) => name)).toEqual(['late', 'due late', 'old', 'new', 'undated'])
  })

  test('tells what is late, what is due within seven days, and what may wait', () => {
    expect(urgencyOf({ due: '2026-11-24' }, TODAY)).toBe('late')
    expect(urgencyOf({ due: TODAY }, TODAY)).toBe('soon')
    expect(urgencyOf({ due: '2026-12-02' }, TODAY)).toBe('soon')
    expect(urgencyOf({ due: '2026-12-03' }, TODAY)).toBe('calm')
    expect(urgencyOf({ since: '2020-01-01' }, TODAY)).toBe('calm')
  })

  test('puts a score that really fell ahead of what may wait, though it has no last day', () => {
    expect(urgencyOf({ kind: 'worse' }, TODAY)).toBe('soon')
  })
})

describe('a unit', () => {
  test.each([
    [29, null, 1],
    [30, null, undefined],
    [0, null, 30],
    [40, 80, 40],
    [80, 80, undefined],
    [12, 20, 18],
  ])('with %i respondents and a target of %s needs %s more for a grade', (n, target, needed) => {
    const [waiting] = tooFew(unit, { n, target, period: '2026-Q4' })
    expect(waiting).toEqual(
      needed === undefined ? undefined : { kind: 'too-few', unit, period: '2026-Q4', n, needed, due: '2026-12-31' },
    )
  })

  test('has periods that close while their grace lasts, those of one day together', () => {
    expect(closing('2026-11-25', 7)).toEqual([])
    expect(closing('2026-10-01', 7)).toEqual([
      { kind: 'closing', periods: ['2026-09', '2026-Q3'], since: '2026-10-01', due: '2026-10-07' },
    ])
    expect(closing('2026-10-07', 7)).toHaveLength(1)
    expect(closing('2026-10-08', 7)).toEqual([])
  })
})

const finding = (more: Partial<Finding>): Finding => ({
  id: 'burst-1',
  detector: 'burst',
  subject: '09',
  evidence: {},
  ratings: { '2026-11-20T09': ['019aa7f2-6c00-7a31-9b1e-5d20c47e8a16'] },
  state: 'open',
  history: [],
  version: 1,
  ...more,
})
const on = (day: string, ...findings: Finding[]): DayFindings => ({
  ...{ agency: 'uji', unit: 'loka-a', instrument: 'skm-2017', day, findings, version: 1 },
})

describe('findings', () => {
  test('wait while they are open and hold answers back, until their month is closed', () => {
    const days = [
      on('2026-11-20', finding({}), finding({ id: 'decided', state: 'upheld' })),
      on('2026-11-21', finding({ id: 'informs', ratings: {} })),
    ]
    expect(undecided(unit, days, 7)).toEqual([
      {
        ...{ kind: 'finding', unit, day: '2026-11-20', finding: 'burst-1', detector: 'burst' },
        ...{ since: '2026-11-20', due: '2026-12-07' },
      },
    ])
  })

  test('about a silent counter are told once for the last week, with the newest day', () => {
    const quiet = (id: string) => finding({ id, detector: 'silent', subject: 'loket-1', ratings: {} })
    const days = [on('2026-11-24', quiet('c')), on('2026-11-20', quiet('b')), on('2026-11-01', quiet('a'))]
    const counter = { agency: 'uji', unit: 'loka-a', id: 'loket-1', name: 'Loket 1', services: [], code: '0123456789' }
    expect(silent(unit, days, [counter], TODAY)).toEqual([
      { kind: 'silent', unit, counter: 'Loket 1', days: 2, day: '2026-11-24', finding: 'c', since: '2026-11-20' },
    ])
    expect(silent(unit, days, [], TODAY)).toEqual([])
  })
})

describe('an agency', () => {
  const agency = { id: 'uji', name: 'Uji', timeZone: 'Asia/Jakarta', demo: false } as const
  const holidays = (...days: string[]) => ({ holidays: days.map((day) => ({ day, name: 'Libur' })) })
  const units = [
    { agency: 'uji', id: 'dinas', name: 'Dinas', shards: [] },
    { agency: 'uji', id: 'loka-a', name: 'Unit A', parent: 'dinas', shards: [] },
  ]
  const counters = [{ agency: 'uji', unit: 'loka-a', id: 'loket-1', name: 'Loket 1', services: [], code: '0123456789' }]
  const registry: Registry = {
    agency: { ...agency, calendar: holidays('2026-01-01', '2027-01-01'), hours: [{ from: TODAY, spans: [] }] },
    units,
    counters,
    services: [],
  }
  const person = (more: Partial<Person>): Person => ({
    ...{ agency: 'uji', id: '0123456789abcdef', name: 'Seseorang', placements: [], roles: [], version: 1, trail: 1 },
    ...more,
  })
  const kinds = (people: readonly Person[], of = registry) =>
    gapsOf(of, people, TODAY).map((gap) => (gap.kind === 'setting' ? gap.setting : gap.kind))

  test('lacks a manager where none is in force at the unit or above', () => {
    const ofDinas = person({ roles: [{ role: 'manager', unit: 'dinas', from: '2026-01-01' }] })
    const gone = person({ roles: [{ role: 'manager', unit: 'dinas', from: '2026-01-01', until: '2026-11-24' }] })
    const ofAll = person({ roles: [{ role: 'manager', from: '2026-01-01' }] })
    expect(kinds([])).toContain('no-manager')
    expect(kinds([gone])).toContain('no-manager')
    expect(kinds([{ ...ofDinas, disabled: { at: TODAY, reason: 'Pindah' } }])).toContain('no-manager')
    expect(kinds([ofDinas])).not.toContain('no-manager')
    expect(kinds([ofAll])).not.toContain('no-manager')
  })

  test('has people who are placed nowhere, and people who may sign in to nothing; those who left are neither', () => {
    const placed = { placements: [{ unit: 'loka-a', position: 'Petugas', from: '2026-01-01' }] }
    const people = [
      person({ ...placed, email: 'a@uji.go.id' }),
      person({}),
      person({ email: 'b@uji.go.id', disabled: { at: TODAY, reason: 'Pensiun' } }),
      person({ roles: [{ role: 'operator', from: '2026-01-01' }] }),
    ]
    const gaps = gapsOf(registry, people, TODAY)
    expect(gaps).toContainEqual({ kind: 'unplaced', people: 1 })
    expect(gaps).toContainEqual({ kind: 'roleless', people: 1 })
  })

  test('has settings that are missing, the next year’s holidays from November on', () => {
    const settings = (of: Registry['agency'], today: string) =>
      gapsOf({ ...registry, agency: of }, [], today).filter(({ kind }) => kind === 'setting')
    expect(settings(registry.agency, TODAY)).toEqual([{ kind: 'setting', setting: 'weighting' }])
    const bare = { ...agency, calendar: holidays('2026-01-01') }
    expect(settings(bare, '2026-10-31')).toEqual([
      { kind: 'setting', setting: 'hours' },
      { kind: 'setting', setting: 'weighting' },
    ])
    expect(settings(bare, '2026-11-01')[0]).toEqual({ kind: 'setting', setting: 'holidays', due: '2026-12-31' })
    expect(settings({ ...agency, calendar: holidays() }, '2026-03-01')[0]).toEqual({
      ...{ kind: 'setting', setting: 'holidays' },
    })
  })
})
