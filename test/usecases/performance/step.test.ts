import { describe, expect, test } from 'vitest'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import { evaluationId } from '../../../shared/domain/performance/evaluation.ts'
import { planId } from '../../../shared/domain/performance/plan.ts'
import type { Actor } from '../../../shared/domain/trail.ts'
import { place } from '../../../shared/usecases/people.ts'
import { beginDossier, findDossier, type Said, stepDossier } from '../../../shared/usecases/performance/step.ts'
import { membersOf, teamOf } from '../../../shared/usecases/performance/team.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import { registerPeople } from '../../support/people.ts'
import { registerAgency, type TestWorld } from '../../support/world.ts'

let world: TestWorld
let agency: string
let people: Awaited<ReturnType<typeof registerPeople>>

eachInOwnAgency(async (fresh) => {
  ;({ world, agency } = fresh)
  await registerAgency(world, agency)
  people = await registerPeople(world, agency)
})

const web = ({ id, name }: { readonly id: string; readonly name: string }): Actor => ({ via: 'web', person: id, name })
const refOf = () => ({ agency, owner: ofPerson(people.sari.id), id: planId('2026', 'loka-a') })
const own: Said = { action: 'write', by: ['self'] }
const agree: Said = { action: 'agree', by: ['superior'] }

function written() {
  return beginDossier(world, web(people.sari), 'plan', refOf(), own, () => ({
    year: '2026',
    unit: 'loka-a',
    position: 'Petugas loket',
    state: 'draft' as const,
    content: { approach: 'quantitative' as const, rhks: [], behaviours: {} },
    dialogue: [],
  }))
}

describe('a step of a document', () => {
  test('is one version with who, when and which values changed', async () => {
    const plan = await written()
    const seen = { ...refOf(), version: plan.version }
    await stepDossier(world, web(people.budi), 'plan', seen, agree, (before) => ({ ...before, state: 'agreed' }))
    const stored = await findDossier(world, 'plan', refOf())
    expect(stored.version).toBe(2)
    expect(stored.history[1]).toMatchObject({
      action: 'agree',
      by: { person: people.budi.id, name: people.budi.name },
      changes: [{ field: 'state', from: 'draft', to: 'agreed' }],
    })
  })

  test('F28 is refused to oneself where others decide, and to everybody without the relation', async () => {
    const plan = await written()
    const seen = { ...refOf(), version: plan.version }
    const toAgreed = (before: typeof plan) => ({ ...before, state: 'agreed' as const })
    await expect(stepDossier(world, web(people.sari), 'plan', seen, agree, toAgreed)).rejects.toThrow('dossier-own')
    await expect(stepDossier(world, web(people.rina), 'plan', seen, agree, toAgreed)).rejects.toThrow('relation-ended')
    expect((await findDossier(world, 'plan', refOf())).version).toBe(1)
  })

  test('F28 is refused to a former superior from the day of the transfer on', async () => {
    const plan = await written()
    const today = new Date(world.clock + 7 * 3_600_000).toISOString().slice(0, 10)
    const { admin, rina, sari } = people
    await place(
      world,
      admin,
      { agency, person: sari.id, version: sari.version },
      { unit: 'loka-b', position: 'Petugas', superior: rina.id, from: today },
    )
    const seen = { ...refOf(), version: plan.version }
    await expect(
      stepDossier(world, web(people.budi), 'plan', seen, agree, (before) => ({ ...before, state: 'agreed' })),
    ).rejects.toThrow('relation-ended')
  })

  test('F28 is taken back where the relation ends between reading and writing', async () => {
    const plan = await written()
    const today = new Date(world.clock + 7 * 3_600_000).toISOString().slice(0, 10)
    const { admin, rina, sari } = people
    const racing: TestWorld = {
      ...world,
      store: {
        ...world.store,
        dossiers: {
          ...world.store.dossiers,
          async put(kind, dossier) {
            const seen = { agency, person: sari.id, version: sari.version }
            await place(world, admin, seen, {
              unit: 'loka-b',
              position: 'Petugas',
              superior: rina.id,
              from: today,
            }).catch(() => undefined)
            return world.store.dossiers.put(kind, dossier)
          },
        },
      },
    }
    const seen = { ...refOf(), version: plan.version }
    await expect(
      stepDossier(racing, web(people.budi), 'plan', seen, agree, (before) => ({ ...before, state: 'agreed' })),
    ).rejects.toThrow('relation-ended')
    const stored = await findDossier(world, 'plan', refOf())
    expect(stored.state).toBe('draft')
    expect(stored.history.map(({ action }) => action)).toEqual(['write', 'agree', 'take-back'])
  })

  test('F50 on a version that is not the newest is refused, and changes nothing', async () => {
    const plan = await written()
    const seen = { ...refOf(), version: plan.version }
    const both = ['Satu', 'Dua'].map((position) =>
      stepDossier(world, web(people.sari), 'plan', seen, own, (before) => ({ ...before, position })),
    )
    const ended = await Promise.allSettled(both)
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await findDossier(world, 'plan', refOf())).version).toBe(2)
    await expect(written()).rejects.toThrow('dossier-changed')
  })

  test('that changes nothing writes nothing', async () => {
    const plan = await written()
    const same = await stepDossier(world, web(people.sari), 'plan', { ...refOf(), version: 1 }, own, (before) => before)
    expect(same.version).toBe(plan.version)
  })
})

describe('a team and a unit', () => {
  test('are who is placed so today, by name', async () => {
    const ref = { agency, person: people.budi.id }
    expect((await teamOf(world, ref, '2026-06-01')).map(({ name }) => name)).toEqual([people.sari.name])
    expect(await teamOf(world, ref, '2021-06-01')).toEqual([])
    const names = (await membersOf(world, { agency, unit: 'loka-a' }, '2026-06-01')).map(({ name }) => name)
    expect(names).toEqual([people.budi.name, people.sari.name].toSorted())
  })
})

test('an evaluation is named by its period, unit and edition', () => {
  expect(evaluationId('2026-Q1', 'loka-a')).toBe('2026-Q1.loka-a.1')
})
