import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, test } from 'vitest'
import { evaluationsText } from '../../../functions/cli/verify-trail.ts'
import { run } from '../../../functions/jobs/perform.ts'
import type { Evaluation } from '../../../shared/domain/performance/evaluation.ts'
import { keyOf } from '../../../shared/storage/keys.ts'
import { acceptEvaluation, objectToEvaluation } from '../../../shared/usecases/performance/answer-evaluation.ts'
import { closeEvaluations } from '../../../shared/usecases/performance/close-evaluations.ts'
import {
  beginEdition,
  closingListOf,
  issueEvaluation,
  writeEvaluation,
} from '../../../shared/usecases/performance/evaluate-person.ts'
import { proveEvaluations } from '../../../shared/usecases/performance/prove-evaluations.ts'
import { findDossier } from '../../../shared/usecases/performance/step.ts'
import { standingOf, unitEvaluations } from '../../../shared/usecases/performance/unit-evaluations.ts'
import type { TestTable } from '../../support/dynalite.ts'
import { asActor, issued, RATED, rated, refOf, registerTeam, type Team } from '../../support/evaluated.ts'
import { configured } from '../../support/http.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import type { TestWorld } from '../../support/world.ts'

let table: TestTable
let world: TestWorld
let team: Team
let agency: string
let told: Evaluation

eachInOwnAgency(async (fresh) => {
  ;({ table, world, agency } = fresh)
  team = await registerTeam(world, agency, 2)
  await rated(world, team)
  told = await issued(world, team.budi, team.sari)
})

const stored = (edition = 1) => findDossier(world, 'evaluation', refOf(team.sari, '2026-Q1', 'loka-a', edition))
const on = (day: string) => {
  world.clock = Date.parse(`${day}T18:10:00Z`)
}
const own = (version = told.version) => ({ agency, id: told.id, version })
const why = (reason: string) => expect.objectContaining({ code: 'dossier-state', params: { why: reason } })

describe('an evaluation that nobody objected to', () => {
  test('is closed by the first night after the last day, and by no other twice', async () => {
    // 18:10 UTC is past midnight in Jakarta.
    on('2026-12-05')
    expect(await closeEvaluations(world, agency)).toBe(0)
    on('2026-12-06')
    expect(await closeEvaluations(world, agency)).toBe(1)
    expect(await closeEvaluations(world, agency)).toBe(0)
    expect(await stored()).toMatchObject({ state: 'closed', closedAt: expect.any(String) })
    expect((await stored()).history.at(-1)).toMatchObject({ action: 'close', by: { name: 'perform' } })
  })

  test('is closed after a month of missed nights, and left alone where it was answered or objected to', async () => {
    await issued(world, team.budi, team.tono)
    await acceptEvaluation(world, asActor(team.tono), own(), {})
    on('2027-01-05')
    expect(await closeEvaluations(world, agency)).toBe(1)
    const other = await issued(world, team.budi, team.sari, { period: '2026-Q2', ...(await ratedToo('2026-Q2')) })
    await objectToEvaluation(
      world,
      asActor(team.sari),
      { agency, id: other.id, version: other.version },
      { words: 'Keliru' },
    )
    on('2027-01-25')
    expect(await closeEvaluations(world, agency)).toBe(0)
  })

  test('is not closed by an earlier date that it once had: one that was taken back and issued again', async () => {
    await world.store.dossierLists.add(agency, closingListOf('2026-12-01'), refOf(team.sari))
    on('2026-12-02')
    expect(await closeEvaluations(world, agency)).toBe(0)
  })

  test('is closed by the job of every night', async () => {
    on('2026-12-06')
    await run(configured(world), {})
    expect((await stored()).state).toBe('closed')
  })
})

const ratedToo = async (period: string) => {
  await rated(world, team, 'good', period)
  return {}
}

describe('a closed evaluation', () => {
  const begin = (because = 'Bukti baru ditemukan') =>
    beginEdition(world, asActor(team.budi), refOf(team.sari), { because })

  test('gains a later edition with its reason, and stays as it is itself', async () => {
    await expect(begin()).rejects.toEqual(why('not-closed'))
    await acceptEvaluation(world, asActor(team.sari), own(), {})
    const before = await stored()
    const next = await begin()
    expect(next).toMatchObject({ id: '2026-Q1.loka-a.2', edition: 2, state: 'draft', because: 'Bukti baru ditemukan' })
    await expect(begin()).rejects.toThrow('dossier-changed')
    const seen = { ...refOf(team.sari, '2026-Q1', 'loka-a', 2), version: 1 }
    const sent = { ...RATED, results: 'below' }
    const { version } = await writeEvaluation(world, asActor(team.budi), seen, sent)
    await issueEvaluation(world, asActor(team.budi), { ...seen, version }, {})
    expect(await stored()).toEqual(before)
    expect(await stored(2)).toMatchObject({ state: 'issued', predicate: 'needs-improvement' })
  })

  test('counts by its last edition that was told, and a draft counts for nothing', async () => {
    const counted = async () => {
      const found = await unitEvaluations(world, { agency, unit: 'loka-a', period: '2026-Q1' }, '2026-11-22')
      const { counts, open } = standingOf(found)
      return [counts.good, counts['needs-improvement'], open]
    }
    await acceptEvaluation(world, asActor(team.sari), own(), {})
    expect(await counted()).toEqual([1, 0, 2])
    await begin()
    const seen = { ...refOf(team.sari, '2026-Q1', 'loka-a', 2), version: 1 }
    const { version } = await writeEvaluation(world, asActor(team.budi), seen, { ...RATED, results: 'below' })
    expect(await counted()).toEqual([1, 0, 2])
    await issueEvaluation(world, asActor(team.budi), { ...seen, version }, {})
    expect(await counted()).toEqual([0, 1, 2])
  })

  test('F28 gets no edition from anybody but who is superior now', async () => {
    await acceptEvaluation(world, asActor(team.sari), own(), {})
    const edition = (by: Team['budi']) => beginEdition(world, asActor(by), refOf(team.sari), { because: 'x' })
    await expect(edition(team.sari)).rejects.toThrow('dossier-own')
    await expect(edition(team.rina)).rejects.toThrow('relation-ended')
  })
})

describe('the trail', () => {
  test('has a line before each version that was told, with its seal and nobody’s words', async () => {
    await acceptEvaluation(world, asActor(team.sari), own(), { words: 'Kata-kata saya' })
    const lines = (await Array.fromAsync(world.store.trail.from(agency, 1))).flat()
    const of = lines.filter(({ thing }) => thing === `person/${team.sari.id}/evaluation/${told.id}`)
    expect(of).toMatchObject([
      { action: 'evaluation.issue', version: 2, unit: 'loka-a' },
      { action: 'evaluation.accept', version: 3, actor: { person: team.sari.id } },
    ])
    expect(of[1]?.previous).toBe(of[0]?.number)
    expect(JSON.stringify(of)).not.toContain('Kata-kata saya')
    expect(JSON.stringify(of)).not.toContain(RATED.notes)
  })

  test('tells of an evaluation that was written over, or taken away, whichever part of it', async () => {
    await acceptEvaluation(world, asActor(team.sari), own(), {})
    const proof = () => proveEvaluations(world, agency)
    expect(await proof()).toEqual({ evaluations: 1, flaws: [] })
    expect(evaluationsText(await proof())).toBe('evaluasi kinerja  1 diperiksa  sesuai jejak')
    const good = await stored()
    for (const doctored of [
      { ...good, predicate: 'very-good' as const },
      { ...good, notes: 'Lain' },
      { ...good, state: 'draft' as const },
      { ...good, history: good.history.slice(0, 1) },
      { ...good, trail: 1 },
    ]) {
      await overwrite(doctored)
      const thing = `person/${team.sari.id}/evaluation/${told.id}`
      expect(await proof()).toEqual({ evaluations: 1, flaws: [{ thing, flaw: 'differs' }] })
    }
    expect(evaluationsText(await proof())).toContain('BEDA')
    await overwrite(good)
    expect((await proof()).flaws).toEqual([])
  })
})

/** Writes over what is stored, as who has the table's keys could: no use case can. */
async function overwrite({ agency, owner, id, ...said }: Evaluation): Promise<void> {
  const key = { pk: keyOf(agency, 'dossier', owner), sk: keyOf('evaluation', id), v: 1 }
  const documents = DynamoDBDocumentClient.from(table.client)
  await documents.send(new PutCommand({ TableName: table.tableName, Item: { ...key, ...said } }))
}
