import { describe, expect, test } from 'vitest'
import { toNumber } from '../../../shared/domain/exact.ts'
import {
  ASN,
  missingIn,
  outcomesIn,
  peopleIn,
  realisationIn,
} from '../../../shared/domain/performance/performance-tally.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { emptyTally, type Tally } from '../../../shared/domain/tally.ts'
import type { Weighting } from '../../../shared/domain/weighting.ts'
import { acceptRating } from '../../../shared/usecases/accept-rating.ts'
import { closeAgency } from '../../../shared/usecases/close-agency.ts'
import { countShard } from '../../../shared/usecases/count-shard.ts'
import { describeUnitScore } from '../../../shared/usecases/describe-unit-score.ts'
import { openVisit } from '../../../shared/usecases/open-visit.ts'
import { disablePerson, place } from '../../../shared/usecases/people.ts'
import { countAgencyPerformance } from '../../../shared/usecases/performance/count-agency.ts'
import { countPerformance, type OtherRecords } from '../../../shared/usecases/performance/count-performance.ts'
import type { Scope } from '../../../shared/usecases/ports/tally-store.ts'
import { registerPerson } from '../../../shared/usecases/register-person.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import { COMMAND, registerPeople } from '../../support/people.ts'
import { agreed, proposed, reported, reviewed, submitted, type Worker } from '../../support/performed.ts'
import { answersOf, registerAgency, type TestWorld } from '../../support/world.ts'

const Q1 = '2026-Q1'
let world: TestWorld
let agency: string
let codes: Readonly<Record<string, string>>
let people: Awaited<ReturnType<typeof registerPeople>>

eachInOwnAgency(
  async (fresh) => {
    ;({ world, agency } = fresh)
    ;({ codes } = await registerAgency(world, agency))
    people = await registerPeople(world, agency)
  },
  { now: '2026-01-12T02:00:00Z' },
)

/** Ten in the morning in Jakarta. */
const on = (day: string) => {
  world.clock = Date.parse(`${day}T03:00:00Z`)
}
const workerOf = (person: Person, superior: Person = people.budi): Worker => ({ person, superior, unit: 'loka-a' })
const sari = () => workerOf(people.sari)

/** Somebody else at loka-a. */
async function another(name: string, from = '2022-01-01'): Promise<Worker> {
  const person = await registerPerson(world, COMMAND, {
    ...{ agency, name },
    placement: { from, unit: 'loka-a', position: 'Petugas loket', superior: people.budi.id },
  })
  return workerOf(person)
}

async function countPeriod(deps: Pick<TestWorld, 'store' | 'now'>, period: string, others?: OtherRecords) {
  const registry = await world.store.registry.load(agency, { consistent: true })
  if (!registry) throw new Error(`${agency} is not registered`)
  return countPerformance(deps, registry, period, others)
}

async function tallyOf(
  unit: string,
  period: string,
  scope: Scope = 'own',
  level: 'day' | 'quarter' | 'year' = 'quarter',
) {
  const key = { agency, unit, instrument: ASN, scope, level, period }
  const [found] = await world.store.tallies.get([key], { consistent: true })
  return found?.breakdown.all ?? emptyTally
}

const outcomes = (tally: Tally) => [outcomesIn(tally, 'plan'), outcomesIn(tally, 'report'), outcomesIn(tally, 'review')]

describe('counting performance', () => {
  test('tells of plans at the period’s end, of reports after they were due, and of reviews after theirs', async () => {
    const late = await another('Tono Wijaya')
    await another('Wati Lestari')
    await agreed(world, sari())
    await agreed(world, late)
    on('2026-04-03')
    await submitted(world, sari(), Q1)
    await countPeriod(world, Q1)
    // Budi heads the unit and has no superior: nobody could agree with him, and nothing is asked of him.
    expect(peopleIn(await tallyOf('loka-a', Q1))).toBe(4)
    expect(outcomes(await tallyOf('loka-a', Q1))).toEqual([
      [1, 2],
      [0, 0, 0],
      [0, 0, 0],
    ])

    on('2026-04-12')
    await reported(world, late, Q1)
    await countPeriod(world, Q1)
    expect(outcomes(await tallyOf('loka-a', Q1))).toEqual([
      [1, 2],
      [1, 1, 1],
      [0, 0, 0],
    ])

    on('2026-04-21')
    await countPeriod(world, Q1)
    expect(outcomes(await tallyOf('loka-a', Q1))).toEqual([
      [1, 2],
      [1, 1, 1],
      [1, 0, 1],
    ])
    expect(missingIn(await tallyOf('loka-a', Q1), 'review')).toBe(1)
  })

  test('takes the realisation of confirmed reports, at the pace of the year, and no share of what came later', async () => {
    const other = await another('Tono Wijaya')
    for (const worker of [sari(), other]) await agreed(world, worker)
    on('2026-04-05')
    await reported(world, sari(), Q1, ['280', '92'])
    await submitted(world, other, Q1, ['300', '95'])
    on('2026-04-25')
    await countPeriod(world, Q1)
    const { n, value } = realisationIn(await tallyOf('loka-a', Q1))
    expect([n, value && toNumber(value)]).toEqual([1, 96])
  })

  test('merges units into those above, and four periods into a year of as many people', async () => {
    await agreed(world, sari())
    const ends = ['2026-04-05', '2026-07-05', '2026-10-05', '2027-01-05']
    for (const [index, day] of ends.entries()) {
      on(day)
      await reported(world, sari(), `2026-Q${index + 1}`)
    }
    on('2027-01-25')
    await countAgencyPerformance(world, agency, { from: '2026-01-01', to: '2026-12-31' })
    const year = await tallyOf('dinas', '2026', 'tree', 'year')
    expect(outcomesIn(year, 'report')).toEqual([0, 0, 4])
    expect(year.n).toBe(3 * 4)
    expect(peopleIn(year)).toBe(3)
  })

  test('counted twice, or after a run that died between a day and its roll-ups, is the same as once', async () => {
    await agreed(world, sari())
    on('2026-04-25')
    let isDying = true
    const { tallies } = world.store
    const put: typeof tallies.put = async (tally) => {
      if (isDying && tally.key.level !== 'day') throw new Error('the process was killed')
      return tallies.put(tally)
    }
    const dying = { ...world, store: { ...world.store, tallies: { ...tallies, put } } }
    await expect(countPeriod(dying, Q1)).rejects.toThrow('killed')
    expect(peopleIn(await tallyOf('loka-a', '2026-03-31', 'own', 'day'))).toBe(2)
    isDying = false
    await countPeriod(world, Q1)
    const once = await tallyOf('dinas', Q1, 'tree')
    expect(peopleIn(once)).toBe(3)
    await countPeriod(world, Q1)
    expect(await tallyOf('dinas', Q1, 'tree')).toEqual(once)
  })

  test('follows documents that change, and people who leave: nothing is incremented', async () => {
    const other = await another('Tono Wijaya')
    await agreed(world, sari())
    on('2026-04-05')
    await countPeriod(world, Q1)
    expect(outcomesIn(await tallyOf('loka-a', Q1), 'plan')).toEqual([1, 1])
    // What is agreed after the period is of the next.
    await agreed(world, other)
    await countPeriod(world, Q1)
    expect(outcomesIn(await tallyOf('loka-a', Q1), 'plan')).toEqual([1, 1])
    on('2026-07-05')
    await countPeriod(world, '2026-Q2')
    expect(outcomesIn(await tallyOf('loka-a', '2026-Q2'), 'plan')).toEqual([0, 2])
    const seen = { agency, person: people.sari.id, version: people.sari.version }
    await disablePerson(world, people.admin, seen, { reason: 'Pensiun' })
    on('2026-10-05')
    for (const period of ['2026-Q2', '2026-Q3']) await countPeriod(world, period)
    // Who retired in July was there in the second quarter, and is not in the third.
    expect(outcomesIn(await tallyOf('loka-a', '2026-Q2'), 'plan')).toEqual([0, 2])
    expect(outcomesIn(await tallyOf('loka-a', '2026-Q3'), 'plan')).toEqual([0, 1])
  })

  test('F28 counts people where they are on the last day, and asks nothing of who came just now', async () => {
    await agreed(world, sari())
    on('2026-03-20')
    await place(
      world,
      people.admin,
      { agency, person: people.sari.id, version: people.sari.version },
      { unit: 'loka-b', position: 'Petugas', superior: people.rina.id, from: '2026-03-21' },
    )
    on('2026-04-25')
    await countPeriod(world, Q1)
    expect(peopleIn(await tallyOf('loka-a', Q1))).toBe(1)
    expect(peopleIn(await tallyOf('loka-b', Q1))).toBe(1)
    expect(outcomes(await tallyOf('loka-b', Q1))).toEqual([
      [0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ])
  })

  test('of a running period is for lists alone: who has no plan after it was due is counted, and no score reads it', async () => {
    await agreed(world, sari())
    await proposed(world, await another('Tono Wijaya'))
    on('2026-01-31')
    await countPeriod(world, Q1)
    expect(outcomesIn(await tallyOf('loka-a', '2026-03-31', 'own', 'day'), 'plan')).toEqual([0, 0])
    on('2026-02-02')
    await countPeriod(world, Q1)
    expect(outcomesIn(await tallyOf('loka-a', '2026-03-31', 'own', 'day'), 'plan')).toEqual([1, 1])
    expect(await tallyOf('loka-a', Q1)).toEqual(emptyTally)
  })

  test('a returned report is answered in time, and its period is realised once it is confirmed', async () => {
    await agreed(world, sari())
    on('2026-04-05')
    await reviewed(world, sari(), await submitted(world, sari(), Q1), 'returned')
    on('2026-04-25')
    await countPeriod(world, Q1)
    const tally = await tallyOf('loka-a', Q1)
    expect(outcomesIn(tally, 'review')).toEqual([0, 0, 1])
    expect(realisationIn(tally)).toEqual({ n: 0, value: undefined })
  })

  test('asks of feedback and training once for a unit, where they are kept', async () => {
    const asked: string[] = []
    const others: OtherRecords = {
      gaveFeedback: async (_, __, people, period) => {
        asked.push(`${period} ${people.length}`)
        return new Set([people[0]?.id ?? ''])
      },
      trainingHoursOf: async (_, __, people, year) => {
        asked.push(`${year} ${people.length}`)
        return new Map([
          [people[0]?.id ?? '', 10],
          [people[1]?.id ?? '', 9],
        ])
      },
    }
    on('2026-07-05')
    await countPeriod(world, '2026-Q2', others)
    const tally = await tallyOf('loka-a', '2026-Q2')
    expect(outcomesIn(tally, 'feedback')).toEqual([1, 1])
    expect(outcomesIn(tally, 'training')).toEqual([1, 1])
    expect(asked.toSorted()).toEqual(['2026 1', '2026 2', '2026-Q2 1', '2026-Q2 2'])
  })

  test('is of the reporting periods that have begun, and of no other', async () => {
    for (const period of ['2026-02', '2026', '2026-Q2']) {
      await expect(countPeriod(world, period)).rejects.toThrow('period-invalid')
    }
  })

  test('asks each unit once a night whether anybody was ever placed there, and reads nothing more of the others', async () => {
    on('2026-05-20')
    const { people, tallies } = world.store
    const asked: string[] = []
    const read: string[] = []
    const watched: TestWorld['store'] = {
      ...world.store,
      people: {
        ...people,
        inUnit: (at) => {
          asked.push(at.unit)
          return people.inUnit(at)
        },
      },
      tallies: {
        ...tallies,
        get: (keys, options) => {
          for (const { unit, scope, level } of keys) if (scope === 'own' && level === 'day') read.push(unit)
          return tallies.get(keys, options)
        },
      },
    }
    await countAgencyPerformance({ ...world, store: watched }, agency)
    const registry = await world.store.registry.load(agency, { consistent: true })
    const staffed = ['dinas', 'loka-a']
    const bare = registry?.units.map(({ id }) => id).filter((id) => !staffed.includes(id)) ?? []
    expect(bare).not.toEqual([])
    expect(asked.filter((unit) => bare.includes(unit)).toSorted()).toEqual(bare.toSorted())
    expect(read.filter((unit) => bare.includes(unit))).toEqual([])
    expect(read).toEqual(expect.arrayContaining(staffed))
  })

  test('of a unit that everybody has left since is still brought up to date', async () => {
    await countPeriod(world, Q1)
    expect(peopleIn(await tallyOf('loka-a', '2026-03-31', 'own', 'day'))).toBe(2)
    on('2026-02-02')
    for (const { id, version } of [people.sari, people.budi])
      await disablePerson(world, COMMAND, { agency, person: id, version }, { reason: 'Pindah' })
    await countAgencyPerformance(world, agency)
    expect(peopleIn(await tallyOf('loka-a', '2026-03-31', 'own', 'day'))).toBe(0)
  })

  test('every night is of the running period and of those whose deadlines are not long over', async () => {
    on('2026-05-20')
    expect((await countAgencyPerformance(world, agency)).map(([period]) => period)).toEqual([Q1, '2026-Q2'])
    on('2026-05-21')
    expect((await countAgencyPerformance(world, agency)).map(([period]) => period)).toEqual(['2026-Q2'])
    const byHand = await countAgencyPerformance(world, agency, { from: '2025-11-01', to: '2026-12-31' })
    expect(byHand.map(([period]) => period)).toEqual(['2025-Q4', Q1, '2026-Q2'])
  })
})

describe('performance in a unit’s score', () => {
  const weigh = async (weights: Weighting['weights']) => {
    const registry = await world.store.registry.load(agency, { consistent: true })
    const weighting = [{ from: '2026', weights, missing: 'renormalise', minimum: 10 } as const]
    if (registry) await world.store.registry.putAgency({ ...registry.agency, weighting })
  }

  test('F61 comes after the surveys of the period are frozen, and leaves what was frozen as it is', async () => {
    await weigh({ ikm: 60, 'reports-in-time': 40 })
    const workers = [sari()]
    for (let index = 0; index < 10; index++) workers.push(await another(`Pegawai ${'ABCDEFGHIJ'[index]}`))
    for (const worker of workers) await agreed(world, worker)
    on('2026-03-30')
    for (let index = 0; index < 12; index++) {
      const { token } = await openVisit(world, codes['loka-a'] ?? '', { instrument: 'skm', channel: 'web' })
      await acceptRating(world, { token, body: { answers: answersOf(4) } })
    }
    await countShard(world, 0, { openToo: true })
    on('2026-04-09')
    await countShard(world, 0, { openToo: true })
    await closeAgency(world, agency)
    const key = { agency, unit: 'loka-a', instrument: 'skm-2017', period: Q1 }
    const frozen = await world.store.versions.ofPeriod(key, { consistent: true })
    expect(frozen).toHaveLength(1)
    const score = () => describeUnitScore(world, { agency, unit: 'loka-a', period: Q1 }, 'full')
    expect(await score()).toMatchObject({ index: 100, state: 'partial' })

    for (const worker of workers.slice(0, 8)) await submitted(world, worker, Q1)
    on('2026-04-12')
    await countPeriod(world, Q1)
    await closeAgency(world, agency)
    const after = await score()
    expect(after.parts.map(({ indicator, n, index }) => [indicator, n, index])).toEqual([
      ['ikm', 12, 100],
      ['reports-in-time', 11, (100 * 8) / 11],
    ])
    expect(after).toMatchObject({ state: 'complete', index: 60 + (40 * 8) / 11 })
    expect(await world.store.versions.ofPeriod(key, { consistent: true })).toEqual(frozen)
    const ofAsn = { ...key, instrument: ASN }
    expect(await world.store.versions.ending(ofAsn, '1900-01-01', '2099-12-31', { consistent: true })).toEqual([])
  })
})
