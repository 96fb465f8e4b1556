import { beforeEach, describe, expect, test } from 'vitest'
import type { Evaluation } from '../../../shared/domain/performance/evaluation.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { place } from '../../../shared/usecases/people.ts'
import {
  acceptEvaluation,
  answerEvaluation,
  objectToEvaluation,
} from '../../../shared/usecases/performance/answer-evaluation.ts'
import { decideObjection } from '../../../shared/usecases/performance/decide-objection.ts'
import { describeEvaluation } from '../../../shared/usecases/performance/describe-evaluation.ts'
import { writeEvaluation } from '../../../shared/usecases/performance/evaluate-person.ts'
import { findDossier } from '../../../shared/usecases/performance/step.ts'
import { asActor, issued, RATED, rated, refOf, registerTeam, type Team } from '../../support/evaluated.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import type { TestWorld } from '../../support/world.ts'

let world: TestWorld
let team: Team
let agency: string
let told: Evaluation

eachInOwnAgency(async (fresh) => {
  ;({ world, agency } = fresh)
  team = await registerTeam(world, agency, 2)
  await rated(world, team)
  told = await issued(world, team.budi, team.sari)
})

const why = (reason: string) => expect.objectContaining({ code: 'dossier-state', params: { why: reason } })
const own = (version = told.version) => ({ agency, id: told.id, version })
const object = (by: Person = team.sari, seen = own()) =>
  objectToEvaluation(world, asActor(by), seen, { words: 'Kurang tepat.' })
const decide = (by: Person, version: number, sent: object, asManager = false) =>
  decideObjection(world, asActor(by), { ...refOf(team.sari), version, asManager }, sent)
const UPHELD = { upheld: true, words: 'Bukti baru diterima.', results: 'above', behaviour: 'above' }
const DISMISSED = { upheld: false, words: 'Bukti sudah dipertimbangkan.' }

describe('one’s own evaluation', () => {
  test('is accepted, with words or without, which closes it', async () => {
    expect(await acceptEvaluation(world, asActor(team.sari), own(), { words: 'Terima kasih.' })).toMatchObject({
      state: 'closed',
      answer: { accepts: true, words: 'Terima kasih.' },
      closedAt: expect.any(String),
    })
    await expect(object(team.sari, own(3))).rejects.toEqual(why('closed'))
  })

  test('is answered in words, and stays open for an objection', async () => {
    const answered = await answerEvaluation(world, asActor(team.sari), own(), { words: 'Saya ingin berdialog.' })
    expect(answered).toMatchObject({ state: 'issued', answer: { accepts: false, words: 'Saya ingin berdialog.' } })
    expect(await object(team.sari, own(answered.version))).toMatchObject({ state: 'objected' })
  })

  test('F27 is answered by nobody else, and a draft of it is not even known to exist', async () => {
    await expect(acceptEvaluation(world, asActor(team.tono), own(), {})).rejects.toThrow('dossier-unknown')
    const ref = refOf(team.tono)
    const draft = await writeEvaluation(world, asActor(team.budi), { ...ref, version: 0 }, RATED)
    const seen = { agency, id: ref.id, version: draft.version }
    await expect(acceptEvaluation(world, asActor(team.tono), seen, {})).rejects.toThrow('dossier-unknown')
  })

  test('F29 takes words and nothing else', async () => {
    for (const sent of [{ state: 'closed' }, { words: 'x', upheld: true }, { accepts: true }]) {
      await expect(acceptEvaluation(world, asActor(team.sari), own(), sent)).rejects.toThrow('answers-invalid')
    }
    await expect(objectToEvaluation(world, asActor(team.sari), own(), {})).rejects.toThrow('answers-invalid')
  })

  test('is objected to within fourteen days, the last one included', async () => {
    world.clock = Date.parse('2026-12-06T16:59:00Z')
    expect(await object()).toMatchObject({ state: 'objected' })
    const later = await issued(world, team.budi, team.tono)
    world.clock = Date.parse(`${later.objectUntil}T17:00:00Z`)
    await expect(object(team.tono, { agency, id: later.id, version: later.version })).rejects.toEqual(
      why('objection-over'),
    )
  })
})

describe('an objection that leads to another predikat', () => {
  const REASON = 'Dua kali target, dengan bukti dari tiga loket.'
  beforeEach(async () => {
    agency = `${agency}-penuh`
    team = await registerTeam(world, agency, 4)
    await rated(world, team, 'excellent')
    const high = { results: 'above', behaviour: 'above' } as const
    // Five people: at most three Sangat baik (70 % of 5 is 3.5), and three have it.
    await issued(world, team.rina, team.budi, high)
    const [, , umi = team.budi, vina = team.budi] = team.officers
    for (const person of [umi, vina]) await issued(world, team.budi, person, high)
    told = await issued(world, team.budi, team.sari)
  })

  test('is asked for a reason where that departs from the guidance on the unit, and keeps it', async () => {
    const { version } = await object()
    await expect(decide(team.rina, version, UPHELD)).rejects.toEqual(why('departure-needed'))
    expect((await findDossier(world, 'evaluation', refOf(team.sari))).state).toBe('objected')
    expect(await decide(team.rina, version, { ...UPHELD, departure: REASON })).toMatchObject({
      ...{ state: 'closed', predicate: 'very-good', departure: REASON },
    })
  })

  test('tells who decides which predikat departs, and nobody else', async () => {
    await object()
    const shown = async (reader: Person) => {
      const at = { agency, person: team.sari.id, evaluation: told.id }
      return (await describeEvaluation(world, { person: reader.id }, at)).ifUpheld
    }
    expect(await shown(team.rina)).toMatchObject([
      { predicate: 'very-good', departures: [{ rule: { of: ['very-good'] }, off: 1 }] },
    ])
    for (const reader of [team.sari, team.budi]) expect(await shown(reader)).toEqual([])
  })

  test('keeps no reason that was not needed: where it fits, where the predikat is the same, where it is dismissed', async () => {
    const { version } = await object()
    const other = { ...UPHELD, results: 'above', behaviour: 'meets', departure: REASON }
    const same = await decide(team.rina, version, other)
    expect(same).toMatchObject({ predicate: 'good', results: 'above' })
    expect(same.departure).toBeUndefined()
    const tono = await issued(world, team.budi, team.tono)
    const seen = await object(team.tono, { agency, id: tono.id, version: tono.version })
    const at = { ...refOf(team.tono), version: seen.version }
    await expect(decideObjection(world, asActor(team.rina), at, { ...DISMISSED, departure: REASON })).rejects.toThrow(
      'answers-invalid',
    )
  })

  test('drops the superior’s reason where the new predikat departs no more; the history has it', async () => {
    const high = await issued(world, team.budi, team.tono, {
      ...{ results: 'above', behaviour: 'above', departure: 'Pengecualian' },
    })
    const seen = await object(team.tono, { agency, id: high.id, version: high.version })
    const at = { ...refOf(team.tono), version: seen.version }
    const lower = { ...UPHELD, results: 'meets', behaviour: 'meets' }
    const after = await decideObjection(world, asActor(team.rina), at, lower)
    expect(after.predicate).toBe('good')
    expect(after.departure).toBeUndefined()
    expect(after.history.at(-1)?.changes).toContainEqual({ field: 'departure', from: 'Pengecualian' })
  })
})

describe('an objection', () => {
  test('upheld puts other ratings in their place, keeps what they were, and closes it', async () => {
    const { version } = await object()
    expect(await decide(team.rina, version, UPHELD)).toMatchObject({
      ...{ state: 'closed', results: 'above', behaviour: 'above', predicate: 'very-good' },
      objection: {
        decided: { upheld: true, by: { person: team.rina.id }, was: { results: 'meets', behaviour: 'meets' } },
      },
    })
  })

  test('dismissed leaves the ratings as they were, and closes it', async () => {
    const { version } = await object()
    expect(await decide(team.rina, version, DISMISSED)).toMatchObject({
      ...{ state: 'closed', predicate: 'good', objection: { decided: { upheld: false, words: DISMISSED.words } } },
    })
    await expect(decide(team.rina, version + 1, UPHELD)).rejects.toEqual(why('not-objected'))
  })

  test('F28 is decided by neither the person nor the superior nor anybody else, and by no manager where a next superior is', async () => {
    const { version } = await object()
    await expect(decide(team.sari, version, UPHELD)).rejects.toThrow('dossier-own')
    await expect(decide(team.budi, version, DISMISSED)).rejects.toThrow('dossier-own')
    await expect(decide(team.tono, version, DISMISSED)).rejects.toThrow('relation-ended')
    await expect(decide(team.tono, version, DISMISSED, true)).rejects.toThrow('relation-ended')
  })

  test('that changes no rating is not upheld; nothing that is sent beside the decision counts', async () => {
    const { version } = await object()
    await expect(decide(team.rina, version, { ...UPHELD, results: 'meets', behaviour: 'meets' })).rejects.toEqual(
      why('upheld-same'),
    )
    await expect(decide(team.rina, version, { ...UPHELD, predicate: 'good' })).rejects.toThrow('answers-invalid')
    await expect(decide(team.rina, version, { ...DISMISSED, results: 'above' })).rejects.toThrow('answers-invalid')
  })

  test('F50 decided on a version that is not the newest is refused', async () => {
    const { version } = await object()
    await decide(team.rina, version, DISMISSED)
    await expect(decide(team.rina, version, UPHELD)).rejects.toThrow('dossier-changed')
    expect((await findDossier(world, 'evaluation', refOf(team.sari))).predicate).toBe('good')
  })

  test('without a next superior is decided by who manages the agency, and not by the superior', async () => {
    const ofBudi = { agency, owner: refOf(team.budi).owner }
    const head = await issued(world, team.rina, team.budi)
    const seen = { agency, id: head.id, version: head.version }
    const { version } = await objectToEvaluation(world, asActor(team.budi), seen, { words: 'Perilaku saya baik.' })
    const at = { ...ofBudi, id: head.id, version }
    const outsider = asActor({ id: 'a'.repeat(16), name: 'Pengelola' })
    const changed = { ...UPHELD, results: 'meets' }
    await expect(decideObjection(world, asActor(team.rina), { ...at, asManager: true }, changed)).rejects.toThrow(
      'dossier-own',
    )
    await expect(decideObjection(world, outsider, at, changed)).rejects.toThrow('relation-ended')
    // A head's results stay the unit's, whoever decides.
    await expect(decideObjection(world, outsider, { ...at, asManager: true }, UPHELD)).rejects.toEqual(
      why('head-results'),
    )
    expect(await decideObjection(world, outsider, { ...at, asManager: true }, changed)).toMatchObject({
      state: 'closed',
    })
  })

  test('F28 is not decided by who wrote it and is the superior’s superior by now', async () => {
    const { version } = await object()
    const { rina, budi, sari, tono } = team
    const today = '2026-11-22'
    const to = { unit: 'loka-a', position: 'Petugas', superior: tono.id, from: today }
    await place(world, asActor(rina), { agency, person: sari.id, version: sari.version }, to)
    // Tono's own superior is Budi, who wrote it.
    await expect(decide(budi, version, DISMISSED)).rejects.toThrow('dossier-own')
    await expect(decide(rina, version, DISMISSED)).rejects.toThrow('relation-ended')
    expect(await decide(rina, version, DISMISSED, true)).toMatchObject({ state: 'closed' })
  })
})
