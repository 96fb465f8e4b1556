import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, test } from 'vitest'
import { run as runPerform } from '../../../functions/jobs/perform.ts'
import { pairsOf, type Round } from '../../../shared/domain/performance/round.ts'
import { agencyToday } from '../../../shared/usecases/describe-people.ts'
import { disablePerson, place } from '../../../shared/usecases/people.ts'
import { assess } from '../../../shared/usecases/performance/assess.ts'
import { cancelRound } from '../../../shared/usecases/performance/cancel-round.ts'
import { describeRounds } from '../../../shared/usecases/performance/describe-rounds.ts'
import { openRound } from '../../../shared/usecases/performance/open-round.ts'
import { dropClosedRoundKeys, roundSecret } from '../../../shared/usecases/performance/round-key.ts'
import { roundResults } from '../../../shared/usecases/performance/round-results.ts'
import { roundTasks } from '../../../shared/usecases/performance/round-tasks.ts'
import { at, type Circle, registerCircle, web } from '../../support/circle.ts'
import type { TestTable } from '../../support/dynalite.ts'
import { configured } from '../../support/http.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import { COMMAND } from '../../support/people.ts'
import { afterClose, allAs, answer, openedRound, pairsAbout, roundWishOf, todayOf } from '../../support/round.ts'
import { registerAgency, type TestWorld } from '../../support/world.ts'

let table: TestTable
let world: TestWorld
let agency: string
let people: Circle

eachInOwnAgency(async (fresh) => {
  ;({ table, world, agency } = fresh)
  await registerAgency(world, agency)
  people = await registerCircle(world, agency, 5)
})

const open = (more: Readonly<Record<string, unknown>> = {}) => openedRound(world, agency, 'loka-a', more)
const unit = () => ({ agency, unit: 'loka-a' })
const staff = (index = 0) => at(people.staffA, index)
async function tasksOf(person: string) {
  const { registry, today } = await agencyToday(world, agency)
  const rounds = await roundTasks(world, registry, { agency, person }, today)
  return rounds.flatMap(({ tasks }) => tasks)
}
const resultsFor = (reader: string, of = staff().id) => roundResults(world, { person: reader }, { agency, person: of })

async function moveToB({ id, version }: { readonly id: string; readonly version: number }) {
  const where = { unit: 'loka-b', position: 'Petugas', superior: people.headB.id, from: todayOf(world) }
  await place(world, COMMAND, { agency, person: id, version }, where)
}

describe('opening a round', () => {
  test('assesses the people of the unit, the head by those below and beside, and the staff by their peers', async () => {
    const round = await open()
    const named = (receiver: string) => pairsAbout(round, receiver).map(({ giver, group }) => `${group} ${giver}`)
    expect(round.draw.map(({ of }) => round.people[of]).toSorted()).toEqual(
      [people.headA, ...people.staffA].map(({ id }) => id).toSorted(),
    )
    expect(named(people.headA.id).toSorted()).toEqual(
      [`peers ${people.headB.id}`, ...people.staffA.map(({ id }) => `subordinates ${id}`)].toSorted(),
    )
    expect(named(staff().id)).toHaveLength(3)
  })

  test('twice with the same form opens one, and another under its id is refused', async () => {
    const wish = roundWishOf(world)
    const [first, second] = await Promise.all([
      openRound(world, COMMAND, unit(), wish),
      openRound(world, COMMAND, unit(), wish),
    ])
    expect(first).toEqual(second)
    await expect(openRound(world, COMMAND, unit(), { ...wish, peers: 4 })).rejects.toThrow('dossier-changed')
    expect((await describeRounds(world, unit())).rounds).toHaveLength(1)
  })

  test('writes a line of the trail before, without whom it asks', async () => {
    const round = await open()
    const line = await world.store.trail.last(agency)
    expect(line).toMatchObject({ action: 'round.open', thing: `unit/loka-a/round/${round.id}`, version: 1 })
    for (const id of round.people) expect(JSON.stringify(line)).not.toContain(id)
  })

  test('F44 cut off before it is stored leaves nothing that anybody is asked, and is opened by sending it again', async () => {
    const wish = roundWishOf(world)
    const { dossiers } = world.store
    const put: typeof dossiers.put = (kind, dossier) =>
      kind === 'round' ? Promise.reject(new Error('cut off')) : dossiers.put(kind, dossier)
    const dying: TestWorld = { ...world, store: { ...world.store, dossiers: { ...dossiers, put } } }
    await expect(openRound(dying, COMMAND, unit(), wish)).rejects.toThrow('cut off')
    expect(await tasksOf(staff().id)).toEqual([])
    await openRound(world, COMMAND, unit(), wish)
    expect((await tasksOf(staff().id)).length).toBeGreaterThan(2)
  })

  test('is refused with days that are over, too many days, too few asked, and in a unit without anybody', async () => {
    const field = (more: object) => openRound(world, COMMAND, unit(), { ...roundWishOf(world), ...more })
    await expect(field({ opens: todayOf(world, -1) })).rejects.toMatchObject({ fields: [{ field: 'opens' }] })
    await expect(field({ closes: todayOf(world, 99) })).rejects.toMatchObject({ fields: [{ field: 'closes' }] })
    await expect(field({ peers: 2 })).rejects.toMatchObject({ fields: [{ field: 'peers' }] })
    await expect(field({ peers: 0, subordinates: 0 })).rejects.toMatchObject({ fields: [{ field: 'peers' }] })
    await expect(field({ owner: 'agency' })).rejects.toThrow('answers-invalid')
    await registerAgency(world, `${agency}-kosong`)
    const empty = openRound(world, COMMAND, { agency: `${agency}-kosong`, unit: 'loka-a' }, roundWishOf(world))
    await expect(empty).rejects.toThrow('round-nobody')
  })
})

describe('an answer', () => {
  test('F28 is given once for each pair: the same again is the same, another is refused, however many at once', async () => {
    const round = await open()
    const pair = at(pairsAbout(round, staff().id), 0)
    const both = await Promise.allSettled([answer(world, round, pair, 'above'), answer(world, round, pair, 'below')])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const kept = both[0]?.status === 'fulfilled' ? 'above' : 'below'
    await answer(world, round, pair, kept)
    await expect(answer(world, round, pair, 'meets')).rejects.toThrow('round-answered')
    expect((await describeRounds(world, unit())).rounds[0]).toMatchObject({ answered: 1 })
  })

  test('F28 is taken from nobody about themselves, and from nobody who was not drawn', async () => {
    const round = await open()
    const sent = { round: round.id, person: staff().id, assessment: allAs('above') }
    await expect(assess(world, web(staff()), agency, sent)).rejects.toThrow('dossier-own')
    await expect(assess(world, web(people.headA), agency, sent)).rejects.toThrow('relation-ended')
    await expect(assess(world, web(people.headB), agency, sent)).rejects.toThrow('relation-ended')
    await expect(assess(world, web(at(people.staffB, 0)), agency, sent)).rejects.toThrow('dossier-unknown')
    const asked = new Set(pairsAbout(round, staff().id).map(({ giver }) => giver))
    const left = people.staffA.find(({ id }) => id !== staff().id && !asked.has(id))
    if (left) await expect(assess(world, web(left), agency, sent)).rejects.toThrow('relation-ended')
    expect((await describeRounds(world, unit())).rounds[0]).toMatchObject({ answered: 0 })
  })

  test('F29 is seven ratings and nothing else: no words, no value left out, no group, no giver', async () => {
    const round = await open()
    const pair = at(pairsAbout(round, staff().id), 0)
    const send = (sent: object) => assess(world, { via: 'web', name: 'x', person: pair.giver }, agency, sent)
    const sent = { round: round.id, person: staff().id, assessment: allAs('above') }
    const { loyal: _loyal, ...six } = sent.assessment
    for (const wrong of [
      { ...sent, words: 'x' },
      { ...sent, assessment: six },
      { ...sent, assessment: { ...sent.assessment, loyal: 'best' } },
      { ...sent, group: 'subordinates' },
      { ...sent, giver: people.headB.id },
    ]) {
      await expect(send(wrong)).rejects.toThrow('answers-invalid')
    }
  })

  test('names nowhere in the table who gave it, nor when; and without the key service nothing leads to them', async () => {
    const round = await open()
    const pair = at(pairsAbout(round, staff().id), 0)
    await answer(world, round, pair, 'below')
    const documents = DynamoDBDocumentClient.from(table.client)
    const { Items = [] } = await documents.send(new ScanCommand({ TableName: table.tableName }))
    const own = Items.filter(({ pk }) => String(pk).startsWith(`${agency}#`))
    const [stored, ...more] = own.filter(({ sk }) => String(sk).startsWith('round-answer#'))
    expect(more).toEqual([])
    expect(JSON.stringify(stored)).not.toContain(pair.giver)
    expect(JSON.stringify(stored)).not.toContain('2026-11-2')
    expect(stored).toMatchObject({ history: [], group: 'peers', version: 1 })
    const secret = (await roundSecret(world, round)) ?? ''
    expect(secret).toMatch(/^.{26}$/)
    expect(JSON.stringify(own)).not.toContain(secret)
  })

  test('is refused before the round opens, after its last day, and once it was called off', async () => {
    const coming = await open({ opens: todayOf(world, 2) })
    await expect(answer(world, coming, at(pairsOf(coming), 0))).rejects.toThrow('round-coming')
    const round = await open()
    const pair = at(pairsOf(round), 0)
    world.clock = Date.parse(`${todayOf(world, 10)}T00:00:00+07:00`)
    await expect(answer(world, round, pair)).rejects.toThrow('round-closed')
    const third = await open()
    await cancelRound(world, COMMAND, unit(), { id: third.id, reason: 'Salah unit' })
    await cancelRound(world, COMMAND, unit(), { id: third.id, reason: 'Salah unit' })
    await expect(answer(world, third, at(pairsOf(third), 0))).rejects.toThrow('round-cancelled')
  })

  test('F40 sent on the last second and again after midnight is one answer with one receipt', async () => {
    const round = await open()
    const pair = at(pairsOf(round), 0)
    world.clock = Date.parse(`${round.closes}T23:59:59+07:00`)
    const first = await answer(world, round, pair)
    world.clock += 1_000
    expect(await answer(world, round, pair)).toEqual(first)
  })

  test('F48 is asked of nobody who left or was disabled, and about nobody who did', async () => {
    const round = await open()
    const [one, two] = [at(pairsAbout(round, staff(0).id), 0), at(pairsAbout(round, staff(0).id), 1)]
    const giver = people.staffA.find(({ id }) => id === one.giver)
    if (!giver) throw new Error('a peer is one of the staff')
    const off = { reason: 'Pensiun' }
    await disablePerson(world, COMMAND, { agency, person: giver.id, version: giver.version }, off)
    await expect(answer(world, round, one)).rejects.toThrow('relation-ended')
    await disablePerson(world, COMMAND, { agency, person: staff().id, version: staff().version }, off)
    await expect(answer(world, round, two)).rejects.toThrow('receiver-left')
    expect((await tasksOf(two.giver)).map(({ person }) => person)).not.toContain(staff().id)
  })

  test('F28 is asked of nobody who has become the superior since: they would read the result', async () => {
    const round = await open()
    const pair = at(pairsAbout(round, staff().id), 0)
    const seen = { agency, person: staff().id, version: staff().version }
    const where = { unit: 'loka-a', position: 'Petugas', superior: pair.giver, from: todayOf(world) }
    await place(world, COMMAND, seen, where)
    await expect(answer(world, round, pair)).rejects.toThrow('relation-ended')
    expect((await tasksOf(pair.giver)).map(({ person }) => person)).not.toContain(staff().id)
  })

  test('is still asked of a peer who was transferred: they worked together in the period', async () => {
    const round = await open()
    const pair = at(pairsAbout(round, staff().id), 0)
    const giver = people.staffA.find(({ id }) => id === pair.giver)
    if (giver) await moveToB(giver)
    await answer(world, round, pair)
    expect((await tasksOf(pair.giver)).find(({ person }) => person === staff().id)).toMatchObject({ isDone: true })
  })
})

describe('the result', () => {
  async function answered(round: Round, number: number, receiver = people.headA.id) {
    for (const pair of pairsAbout(round, receiver).slice(0, number)) await answer(world, round, pair)
  }

  test('F38 is shown only once nobody can answer any more, and is the same ever after', async () => {
    const round = await open()
    await answered(round, 5)
    const readers = [people.headA.id, people.head.id]
    const read = () => Promise.all(readers.map((reader) => resultsFor(reader, people.headA.id)))
    expect(await read()).toEqual([[], []])
    world.clock = Date.parse(`${todayOf(world, 10)}T00:10:00+07:00`)
    expect(await read()).toEqual([[], []])
    afterClose(world, round)
    const [own, above] = await read()
    expect(own).toEqual(above)
    expect(own?.[0]?.results?.map(({ from, answers }) => `${from} ${answers}`)).toEqual(['together 5'])
    // One more answer, which would tell itself by what it changes, is not taken any more.
    await expect(answer(world, round, at(pairsAbout(round, people.headA.id), 5))).rejects.toThrow('round-closed')
    expect((await read())[0]).toEqual(own)
  })

  test('F26 is shown to the person, the superior and the next superior of now, and to nobody else', async () => {
    const round = await open()
    await answered(round, 3, staff().id)
    afterClose(world, round)
    for (const reader of [staff(), people.headA, people.head]) {
      expect((await resultsFor(reader.id))?.[0]?.results).toHaveLength(1)
    }
    for (const reader of [staff(1), people.headB, at(people.staffB, 0)]) {
      expect(await resultsFor(reader.id)).toBeUndefined()
    }
    await moveToB(staff())
    expect(await resultsFor(people.headA.id)).toBeUndefined()
    expect((await resultsFor(people.headB.id))?.[0]?.results).toHaveLength(1)
  })

  test('F38 is shown to no superior who was asked themselves: they could subtract their own', async () => {
    const round = await open()
    const pairs = pairsAbout(round, staff().id)
    await answered(round, 3, staff().id)
    const giver = at(pairs, 0).giver
    const seen = { agency, person: staff().id, version: staff().version }
    const where = { unit: 'loka-a', position: 'Petugas', superior: giver, from: todayOf(world) }
    await place(world, COMMAND, seen, where)
    afterClose(world, round)
    expect(await resultsFor(giver)).toMatchObject([{ results: undefined }])
    expect((await resultsFor(staff().id))?.[0]?.results).toHaveLength(1)
  })

  test('of fewer than three answers is empty', async () => {
    const round = await open()
    await answered(round, 2, staff().id)
    afterClose(world, round)
    expect(await resultsFor(staff().id)).toMatchObject([{ results: [] }])
  })

  test('drops the secret, so that from then on nobody can find out who answered', async () => {
    const round = await open()
    await answered(round, 3, staff().id)
    expect(await roundSecret(world, round)).toBeDefined()
    afterClose(world, round)
    await resultsFor(staff().id)
    expect(await roundSecret(world, round)).toBeUndefined()
    expect((await resultsFor(staff().id))?.[0]?.results).toHaveLength(1)
  })
})

describe('the secret of a round that nobody reads', () => {
  test('is dropped the night after it has closed, and not while anybody may answer', async () => {
    const round = await open()
    for (const pair of pairsAbout(round, staff().id).slice(0, 3)) await answer(world, round, pair)
    await runPerform(configured(world), { agency })
    world.clock = Date.parse(`${round.closes}T23:59:00+07:00`)
    await runPerform(configured(world), { agency })
    expect(await roundSecret(world, round)).toBeDefined()
    afterClose(world, round)
    await runPerform(configured(world), { agency })
    expect(await roundSecret(world, round)).toBeUndefined()
    // Once more finds nothing to do, and the result is there all the same.
    expect(await dropClosedRoundKeys(world, agency)).toBe(0)
    expect((await resultsFor(staff().id))?.[0]?.results).toHaveLength(1)
  })
})

describe('how far a round has come', () => {
  test('is told of the unit as a whole, and names those with too few around them', async () => {
    const wish = { ...roundWishOf(world), peers: 3, subordinates: 0 }
    const { draw } = await openRound(world, COMMAND, unit(), wish)
    const [round] = (await describeRounds(world, unit())).rounds
    expect(round).toMatchObject({ state: 'open', receivers: 6, asked: 16, answered: 0 })
    expect(round?.tooFew).toEqual([people.headA.name])
    expect(draw).toHaveLength(6)
  })

  test('tells everybody about whom they are still asked', async () => {
    const round = await open()
    const pair = at(pairsOf(round), 0)
    const before = await tasksOf(pair.giver)
    expect(before.every(({ isDone }) => !isDone)).toBe(true)
    await answer(world, round, pair)
    const after = await tasksOf(pair.giver)
    expect(after.filter(({ isDone }) => isDone).map(({ person }) => person)).toEqual([pair.receiver])
  })
})
