import { describe, expect, test } from 'vitest'
import { findUnitRating, rateUnit } from '../../../shared/usecases/performance/unit-rating.ts'
import { asActor, registerTeam, type Team } from '../../support/evaluated.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import type { TestWorld } from '../../support/world.ts'

let world: TestWorld
let team: Team
let agency: string

eachInOwnAgency(async (fresh) => {
  ;({ world, agency } = fresh)
  team = await registerTeam(world, agency)
})

const at = (period = '2026-Q1') => ({ agency, unit: 'loka-a', period })
const rate = (by: Team['budi'], sent: object, version = 0, period = '2026-Q1') =>
  rateUnit(world, asActor(by), { ...at(period), version }, sent)
const GOOD = { rating: 'good', reason: 'Semua target tercapai' }
const why = (reason: string) => expect.objectContaining({ code: 'dossier-state', params: { why: reason } })
const lines = async () =>
  (await Array.fromAsync(world.store.trail.from(agency, 1))).flat().filter(({ thing }) => thing.startsWith('unit/'))

describe('a unit’s own rating', () => {
  test('is given with a reason, and a later one is a further version with both in its history', async () => {
    expect(await rate(team.rina, GOOD)).toMatchObject({ rating: 'good', version: 1, by: { person: team.rina.id } })
    await rate(team.rina, { rating: 'poor', reason: 'Hasil audit' }, 1)
    const stored = await findUnitRating(world, at())
    expect(stored).toMatchObject({ rating: 'poor', reason: 'Hasil audit', version: 2 })
    expect(stored?.history).toMatchObject([
      { action: 'rate', reason: GOOD.reason, changes: [{ field: 'rating', to: 'good' }] },
      { action: 'rate', reason: 'Hasil audit', changes: [{ field: 'rating', from: 'good', to: 'poor' }] },
    ])
  })

  test('has its line before each version, which the version names', async () => {
    await rate(team.rina, GOOD)
    await rate(team.rina, { rating: 'poor', reason: 'Hasil audit' }, 1)
    const [first, second] = await lines()
    expect(first).toMatchObject({
      ...{ action: 'unit-rating.rate', thing: 'unit/loka-a/unit-rating/2026-Q1', unit: 'loka-a', version: 1 },
      changes: [{ field: 'rating', to: 'good' }, { field: 'digest' }],
    })
    expect(second).toMatchObject({ version: 2, previous: first?.number })
    expect((await findUnitRating(world, at()))?.trail).toBe(second?.number)
  })

  test('F28 is not given by who heads that very unit', async () => {
    await expect(rate(team.budi, GOOD)).rejects.toThrow('dossier-own')
    await expect(rateUnit(world, { via: 'web', name: 'x' }, { ...at(), version: 0 }, GOOD)).rejects.toThrow(
      'dossier-own',
    )
    expect(await findUnitRating(world, at())).toBeUndefined()
  })

  test('is of a period that is over, and that the agency evaluates by', async () => {
    await expect(rate(team.rina, GOOD, 0, '2026-Q4')).rejects.toEqual(why('period-open'))
    await expect(rate(team.rina, GOOD, 0, '2026')).rejects.toEqual(why('period-open'))
    await expect(rate(team.rina, GOOD, 0, '2026-01')).rejects.toThrow('period-invalid')
    expect(await rate(team.rina, GOOD, 0, '2025')).toMatchObject({ period: '2025' })
  })

  test('F29 takes a rating and a reason, and nothing else that is sent', async () => {
    for (const sent of [
      { rating: 'good' },
      { rating: 'best', reason: 'x' },
      { ...GOOD, version: 7 },
      { ...GOOD, by: {} },
    ]) {
      await expect(rate(team.rina, sent)).rejects.toThrow('answers-invalid')
    }
  })

  test('F50 of two who rate at once one is refused; the same again changes nothing', async () => {
    const both = await Promise.allSettled([rate(team.rina, GOOD), rate(team.sari, { ...GOOD, rating: 'poor' })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const stored = await findUnitRating(world, at())
    const same = await rate(team.rina, { rating: stored?.rating, reason: stored?.reason }, 1)
    expect(same.version).toBe(1)
    await expect(rate(team.rina, GOOD, 0)).rejects.toThrow('dossier-changed')
  })
})
