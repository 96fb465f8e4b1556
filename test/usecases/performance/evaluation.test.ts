import { beforeEach, describe, expect, test } from 'vitest'
import { place } from '../../../shared/usecases/people.ts'
import { issueEvaluation, writeEvaluation } from '../../../shared/usecases/performance/evaluate-person.ts'
import { findDossier } from '../../../shared/usecases/performance/step.ts'
import { asActor, issued, RATED, rated, refOf, registerTeam, type Team } from '../../support/evaluated.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import type { TestWorld } from '../../support/world.ts'

let world: TestWorld
let team: Team
let agency: string

eachInOwnAgency(async (fresh) => {
  ;({ world, agency } = fresh)
  team = await registerTeam(world, agency, 2)
})

const write = (by: Team['budi'], sent: object = RATED, version = 0, period = '2026-Q1', deps = world) =>
  writeEvaluation(deps, asActor(by), { ...refOf(team.sari, period), version }, sent)
const stored = (period = '2026-Q1') => findDossier(world, 'evaluation', refOf(team.sari, period))
const why = (reason: string) => expect.objectContaining({ code: 'dossier-state', params: { why: reason } })

/** A world in which the person is moved to another superior just before an evaluation is stored. */
function movingBefore(): TestWorld {
  const { rina, sari, tono } = team
  const today = new Date(world.clock + 7 * 3_600_000).toISOString().slice(0, 10)
  return {
    ...world,
    store: {
      ...world.store,
      dossiers: {
        ...world.store.dossiers,
        async put(kind, dossier) {
          const seen = { agency, person: sari.id, version: sari.version }
          const to = { unit: 'loka-b', position: 'Petugas', superior: tono.id, from: today }
          await place(world, asActor(rina), seen, to).catch(() => undefined)
          return world.store.dossiers.put(kind, dossier)
        },
      },
    },
  }
}

describe('an evaluation', () => {
  test('waits for the unit’s own rating, and says so', async () => {
    await expect(write(team.budi)).rejects.toEqual(why('unit-unrated'))
    await rated(world, team)
    expect(await write(team.budi)).toMatchObject({ state: 'draft', unitRating: 'good', predicate: 'good', version: 1 })
  })

  test('is of a period that is over, in a unit where the person was', async () => {
    await expect(write(team.budi, RATED, 0, '2026-Q4')).rejects.toEqual(why('period-open'))
    await expect(write(team.budi, RATED, 0, '2021-Q4')).rejects.toEqual(why('not-placed'))
    // The agency evaluates by quarters.
    await expect(write(team.budi, RATED, 0, '2026-01')).rejects.toEqual(why('not-placed'))
    for (const id of ['2026-Q1.loka-a', '2026-Q1.loka-a.0', '2026-Q1.loka-a.2', 'x.loka-a.1', '2026-Q1.loka-a.1.1']) {
      const seen = { ...refOf(team.sari), id, version: 0 }
      await rated(world, team).catch(() => undefined)
      await expect(writeEvaluation(world, asActor(team.budi), seen, RATED)).rejects.toThrow('dossier-unknown')
    }
  })

  test('F29 has its predikat by the matrix, and no state, owner, rating or predikat that was sent', async () => {
    await rated(world, team)
    for (const more of [
      { predicate: 'very-good' },
      { state: 'closed' },
      { unitRating: 'excellent' },
      { owner: refOf(team.tono).owner },
      { edition: 2 },
      { by: { person: team.rina.id, name: 'x' } },
      { departure: 'x' },
    ]) {
      await expect(write(team.budi, { ...RATED, ...more })).rejects.toThrow('answers-invalid')
    }
    expect((await write(team.budi, { ...RATED, results: 'below', behaviour: 'above' })).predicate).toBe(
      'needs-improvement',
    )
  })

  test('F28 is never one’s own, nor of who is no superior, nor of who was one', async () => {
    await rated(world, team)
    await expect(write(team.sari)).rejects.toThrow('dossier-own')
    await expect(write(team.tono)).rejects.toThrow('relation-ended')
    await expect(write(team.rina)).rejects.toThrow('relation-ended')
    await write(team.budi)
    const { rina, sari, tono } = team
    const seen = { agency, person: sari.id, version: sari.version }
    await place(world, asActor(rina), seen, {
      unit: 'loka-b',
      position: 'Petugas',
      superior: tono.id,
      from: '2026-11-22',
    })
    await expect(write(team.budi, RATED, 1)).rejects.toThrow('relation-ended')
    const issue = (by: Team['budi'], version: number) =>
      issueEvaluation(world, asActor(by), { ...refOf(sari), version }, {})
    await expect(issue(team.budi, 1)).rejects.toThrow('relation-ended')
    // Whoever is superior now goes on with it, in their own name.
    const again = await write(tono, { ...RATED, notes: 'Oleh atasan yang baru.' }, 1)
    expect(again.by).toEqual({ person: tono.id, name: tono.name })
    expect(await issue(tono, again.version)).toMatchObject({ state: 'issued' })
  })

  test('F28 is not issued where the person gets another superior between reading and writing', async () => {
    await rated(world, team)
    const draft = await write(team.budi)
    const seen = { ...refOf(team.sari), version: draft.version }
    await expect(issueEvaluation(movingBefore(), asActor(team.budi), seen, {})).rejects.toThrow('relation-ended')
    const after = await stored()
    expect(after.state).toBe('draft')
    expect(after.issuedAt).toBeUndefined()
    expect(after.history.map(({ action }) => action)).toEqual(['evaluate', 'issue', 'take-back'])
  })

  test('F50 of two superiors who edit it, or issue and edit it, one is refused and nothing of theirs is lost', async () => {
    await rated(world, team)
    await write(team.budi)
    const both = ['Satu', 'Dua'].map((notes) => write(team.budi, { ...RATED, notes }, 1))
    const ended = await Promise.allSettled(both)
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await stored()).version).toBe(2)
    await expect(write(team.budi)).rejects.toThrow('dossier-changed')
    const seen = { ...refOf(team.sari), version: 1 }
    await expect(issueEvaluation(world, asActor(team.budi), seen, {})).rejects.toThrow('dossier-changed')
  })

  test('is not written any more once it is issued', async () => {
    await rated(world, team)
    const told = await issued(world, team.budi, team.sari)
    expect(told).toMatchObject({ state: 'issued', objectUntil: '2026-12-06', version: 2 })
    await expect(write(team.budi, RATED, told.version)).rejects.toEqual(why('not-draft'))
  })

  test('of a head has the unit’s own rating as its results, and no other', async () => {
    await rated(world, team, 'needs-improvement')
    const { rina, budi } = team
    const seen = { ...refOf(budi), version: 0 }
    await expect(writeEvaluation(world, asActor(rina), seen, RATED)).rejects.toEqual(why('head-results'))
    const draft = await writeEvaluation(world, asActor(rina), seen, { ...RATED, results: 'below' })
    expect(draft.predicate).toBe('needs-improvement')
    // The unit was rated anew since: what fitted then does not any more.
    await rated(world, team, 'good')
    await expect(issueEvaluation(world, asActor(rina), { ...seen, version: 1 }, {})).rejects.toEqual(
      why('head-results'),
    )
  })
})

describe('an evaluation against the guidance', () => {
  beforeEach(async () => {
    agency = `${agency}-empat`
    team = await registerTeam(world, agency, 4)
    await rated(world, team, 'excellent')
  })
  const high = { results: 'above', behaviour: 'above' } as const

  test('is issued with a reason, never without, and keeps it', async () => {
    const { budi, officers, rina } = team
    const [sari = budi, tono = budi, umi = budi, vina = budi] = officers
    // Five people: at most three of them (70 % of 5 is 3.5).
    await issued(world, rina, budi, high)
    await issued(world, budi, sari, high)
    expect((await issued(world, budi, tono, high)).departure).toBeUndefined()
    const draft = await writeEvaluation(world, asActor(budi), { ...refOf(umi), version: 0 }, { ...RATED, ...high })
    const seen = { ...refOf(umi), version: draft.version }
    await expect(issueEvaluation(world, asActor(budi), seen, {})).rejects.toEqual(why('departure-needed'))
    const told = await issueEvaluation(world, asActor(budi), seen, { departure: 'Menyelesaikan dua kali target.' })
    expect(told.departure).toBe('Menyelesaikan dua kali target.')
    // What breaks nothing keeps no reason that was sent along.
    expect((await issued(world, budi, vina, { departure: 'x' })).departure).toBeUndefined()
  })
})
