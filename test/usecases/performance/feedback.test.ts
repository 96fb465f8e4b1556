import { describe, expect, test } from 'vitest'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import { planId } from '../../../shared/domain/performance/plan.ts'
import { disablePerson, place } from '../../../shared/usecases/people.ts'
import { dossiersOfPerson } from '../../../shared/usecases/performance/all-of-person.ts'
import { circleOf } from '../../../shared/usecases/performance/circle.ts'
import { givenFeedback, receivedFeedback, shownFeedback } from '../../../shared/usecases/performance/feedback-lists.ts'
import { feedbackWaits, markFeedbackRead } from '../../../shared/usecases/performance/feedback-read.ts'
import { answerFeedback, withdrawFeedback } from '../../../shared/usecases/performance/feedback-steps.ts'
import { gaveFeedback } from '../../../shared/usecases/performance/gave-feedback.ts'
import { giveFeedback } from '../../../shared/usecases/performance/give-feedback.ts'
import { at, type Circle, registerCircle, web } from '../../support/circle.ts'
import type { TestTable } from '../../support/dynalite.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import { COMMAND } from '../../support/people.ts'
import { registerAgency, type TestWorld } from '../../support/world.ts'

let table: TestTable
let world: TestWorld
let agency: string
let people: Circle

eachInOwnAgency(async (fresh) => {
  ;({ table, world, agency } = fresh)
  await registerAgency(world, agency)
  people = await registerCircle(world, agency, 2)
})

const giver = () => at(people.staffA, 0)
const receiver = () => at(people.staffA, 1)

function wish(more: Readonly<Record<string, unknown>> = {}) {
  const about = { value: 'harmonis', behaviour: 1 }
  const said = { kind: 'praise', about, words: 'Terima kasih sudah membantu.', audience: 'receiver' }
  return { id: world.newId(), to: receiver().id, ...said, ...more }
}
const give = (sent: unknown, from = giver()) => giveFeedback(world, web(from), agency, sent)
const received = () => receivedFeedback(world, { agency, person: receiver().id })
const today = () => new Date(world.clock + 7 * 3_600_000).toISOString().slice(0, 10)
const ofReceiver = () => ({ agency, person: receiver().id })
const ofGiver = () => ({ agency, person: giver().id })

describe('feedback', () => {
  test('is given once: the same again gives the same, however often and at once, and another under its id is refused', async () => {
    const sent = wish()
    const all = await Promise.all([give(sent), give(sent), give(sent)])
    expect(new Set(all.map(({ givenAt, version }) => `${givenAt} ${version}`)).size).toBe(1)
    expect((await received()).feedback).toHaveLength(1)
    await expect(give({ ...sent, words: 'Lain' })).rejects.toThrow('dossier-changed')
    await expect(give(sent, people.headA)).rejects.toThrow('dossier-changed')
  })

  test('F40 sent again after its giver left the circle gives the same receipt', async () => {
    const sent = wish()
    const first = await give(sent)
    await moveToB(giver())
    expect(await give(sent)).toEqual(first)
    await expect(give(wish())).rejects.toThrow('relation-ended')
  })

  test('goes to the superior, subordinates, peers and people of the unit, and to nobody else', async () => {
    const circle = async (of: { readonly id: string }) =>
      (await circleOf(world, { agency, person: of.id })).circle.map(({ name, as }) => `${as} ${name}`)
    expect(await circle(giver())).toEqual(['superior Kepala A', 'peer Staf A2'])
    expect(await circle(people.headA)).toEqual([
      'superior Kepala Dinas',
      'subordinate Staf A1',
      'subordinate Staf A2',
      'peer Kepala B',
    ])
    for (const far of [at(people.staffB, 0), people.headB, people.head]) {
      await expect(give(wish({ to: far.id }))).rejects.toThrow('relation-ended')
    }
    await expect(give(wish({ to: giver().id }))).rejects.toThrow('dossier-own')
  })

  test('goes to nobody who was disabled', async () => {
    const { version } = receiver()
    await disablePerson(world, COMMAND, { agency, person: receiver().id, version }, { reason: 'Pensiun' })
    expect((await circleOf(world, ofGiver())).circle.map(({ name }) => name)).toEqual(['Kepala A'])
    await expect(give(wish())).rejects.toThrow('relation-ended')
  })

  test('F29 takes nothing from its sender but what is asked: no owner, giver, time or answer', async () => {
    for (const more of [
      { owner: 'agency' },
      { giver: people.head.id },
      { givenAt: '2020-01-01T00:00:00Z' },
      { answer: {} },
    ]) {
      await expect(give(wish(more))).rejects.toThrow('answers-invalid')
    }
    expect((await received()).feedback).toEqual([])
  })

  test('is about a result that is in force, with its words as they are', async () => {
    const rhk = { id: 'r1', kind: 'main', words: 'Antrean terlayani', indicators: [] } as const
    const indicator = { id: 'i1', aspect: 'time', words: 'Waktu', target: { words: 'Cepat' } } as const
    const content = { approach: 'qualitative', rhks: [{ ...rhk, indicators: [indicator] }], behaviours: {} } as const
    const id = planId('2026', 'loka-a')
    const by = { person: people.headA.id, name: people.headA.name }
    await world.store.dossiers.put('plan', {
      ...{ agency, owner: ofPerson(receiver().id), id, version: 1, history: [], year: '2026', unit: 'loka-a' },
      ...{ position: 'Petugas', state: 'agreed', dialogue: [] },
      content: { ...content, rhks: [...content.rhks].map((each) => ({ ...each, indicators: [...each.indicators] })) },
      agreed: {
        content: { ...content, rhks: [...content.rhks].map((each) => ({ ...each, indicators: [...each.indicators] })) },
        from: '2026-01-05',
        by,
      },
    })
    const given = await give(wish({ about: { plan: id, rhk: 'r1' } }))
    expect(given.about).toEqual({ plan: id, rhk: 'r1', words: 'Antrean terlayani' })
    await expect(give(wish({ about: { plan: id, rhk: 'r2' } }))).rejects.toThrow('rhk-ended')
  })

  test('made with a form of long ago, or of a clock far ahead, is refused', async () => {
    const sent = wish()
    world.clock += 8 * 86_400_000
    await expect(give(sent)).rejects.toThrow('form-old')
    const ahead = wish()
    world.clock -= 86_400_000
    await expect(give(ahead)).rejects.toThrow('form-old')
  })
})

describe('who reads it', () => {
  test('is the receiver alone, or also the superior of now: never the former one, nobody above, nobody else', async () => {
    await give(wish({ words: 'Hanya untuk Anda' }))
    world.clock += 1000
    await give(wish({ words: 'Juga untuk atasan', audience: 'superior' }))
    const shown = async (reader: { readonly id: string }) =>
      (await shownFeedback(world, { person: reader.id }, ofReceiver())).feedback.map(({ words }) => words)
    expect((await received()).feedback.map(({ words }) => words)).toEqual(['Juga untuk atasan', 'Hanya untuk Anda'])
    expect(await shown(people.headA)).toEqual(['Juga untuk atasan'])
    for (const other of [people.head, people.headB, giver()]) expect(await shown(other)).toEqual([])
    await moveToB(receiver())
    expect(await shown(people.headA)).toEqual([])
    expect(await shown(people.headB)).toEqual(['Juga untuk atasan'])
  })

  test('is nobody but the giver once it was taken back, within an hour and unanswered', async () => {
    const given = await give(wish({ audience: 'superior' }))
    const ref = { ...ofReceiver(), id: given.id }
    await expect(withdrawFeedback(world, web(people.headA), ref)).rejects.toThrow('dossier-unknown')
    await withdrawFeedback(world, web(giver()), ref)
    await withdrawFeedback(world, web(giver()), ref)
    expect((await received()).feedback).toEqual([])
    expect((await shownFeedback(world, { person: people.headA.id }, ofReceiver())).feedback).toEqual([])
    expect((await givenFeedback(world, ofGiver(), '2026')).feedback).toHaveLength(1)
    expect(await dossiersOfPerson(world, ofReceiver())).toEqual({})
    await expect(answerFeedback(world, web(receiver()), { agency, id: given.id }, { words: 'Ya' })).rejects.toThrow(
      'dossier-unknown',
    )
    const late = await give(wish())
    world.clock += 61 * 60_000
    await expect(withdrawFeedback(world, web(giver()), { ...ofReceiver(), id: late.id })).rejects.toThrow(
      'withdraw-late',
    )
  })

  test('answers once: the same again changes nothing, another is refused', async () => {
    const given = await give(wish())
    const answer = (words: string) => answerFeedback(world, web(receiver()), { agency, id: given.id }, { words })
    await answer('Terima kasih')
    expect((await answer('Terima kasih')).version).toBe(2)
    await expect(answer('Sebetulnya tidak')).rejects.toThrow('answered')
    await expect(withdrawFeedback(world, web(giver()), { ...ofReceiver(), id: given.id })).rejects.toThrow(
      'withdraw-late',
    )
    const own = answerFeedback(world, web(giver()), { agency, id: given.id }, { words: 'Sama-sama' })
    await expect(own).rejects.toThrow('dossier-unknown')
  })
})

describe('lists of feedback', () => {
  test('come by twenty, the newest first, and go on below the last', async () => {
    for (let index = 0; index < 23; index++) {
      world.clock += 60_000
      await give(wish({ words: `Ke-${index}`, audience: 'superior' }))
    }
    const first = await received()
    expect(first.feedback.map(({ words }) => words).slice(0, 2)).toEqual(['Ke-22', 'Ke-21'])
    expect(first.feedback).toHaveLength(20)
    const rest = await receivedFeedback(world, ofReceiver(), first.older)
    expect(rest.feedback.map(({ words }) => words)).toEqual(['Ke-2', 'Ke-1', 'Ke-0'])
    expect(rest.older).toBeUndefined()
    const given = await givenFeedback(world, ofGiver(), '2026')
    expect((await givenFeedback(world, ofGiver(), '2026', given.older)).feedback).toHaveLength(3)
    const reader = { person: people.headA.id }
    const shown = await shownFeedback(world, reader, ofReceiver())
    expect((await shownFeedback(world, reader, ofReceiver(), shown.older)).feedback).toHaveLength(3)
    await expect(receivedFeedback(world, ofReceiver(), 'x')).rejects.toThrow('query-invalid')
  })

  test('F44 lack nothing, and hold nothing that was never written, wherever giving is cut off', async () => {
    const sent = wish({ audience: 'superior' })
    const dying: TestWorld = {
      ...world,
      store: { ...world.store, dossiers: { ...world.store.dossiers, put: () => Promise.reject(new Error('cut off')) } },
    }
    await expect(giveFeedback(dying, web(giver()), agency, sent)).rejects.toThrow('cut off')
    expect((await givenFeedback(world, ofGiver(), '2026')).feedback).toEqual([])
    expect(await gaveFeedback(world, agency, people.staffA, '2026-11')).toEqual(new Set())
    await give(sent)
    expect((await givenFeedback(world, ofGiver(), '2026')).feedback).toHaveLength(1)
    expect((await shownFeedback(world, { person: people.headA.id }, ofReceiver())).feedback).toHaveLength(1)
  })
})

describe('who gave feedback in a period', () => {
  test('is whoever gave some that they did not take back', async () => {
    const all = [...people.staffA, people.headA]
    const gave = (period: string) => gaveFeedback(world, agency, all, period)
    await give(wish())
    const second = await give(wish())
    await withdrawFeedback(world, web(giver()), { ...ofReceiver(), id: second.id })
    const only = await give(wish(), people.headA)
    expect(await gave('2026-Q4')).toEqual(new Set([giver().id, people.headA.id]))
    expect(await gave('2026')).toEqual(new Set([giver().id, people.headA.id]))
    expect(await gave('2026-10')).toEqual(new Set())
    await withdrawFeedback(world, web(people.headA), { ...ofReceiver(), id: only.id })
    expect(await gave('2026-11')).toEqual(new Set([giver().id]))
    expect(await gaveFeedback(world, agency, [people.headA], '2026-11')).toEqual(new Set())
  })
})

function moveToB(person: { readonly id: string; readonly version: number }) {
  const seen = { agency, person: person.id, version: person.version }
  const where = { unit: 'loka-b', position: 'Petugas', superior: people.headB.id, from: today() }
  return place(world, COMMAND, seen, where)
}

describe('what lists of feedback cost', () => {
  test('is as many calls however many people and pieces there are', async () => {
    const calls: string[] = []
    table.client.middlewareStack.add(
      (next, { commandName }) =>
        (sent) => {
          calls.push(commandName ?? '')
          return next(sent)
        },
      { name: 'counted' },
    )
    const counted = async (ask: () => Promise<unknown>) => {
      calls.length = 0
      await ask()
      return calls.length
    }
    const costs = async () => [
      await counted(() => circleOf(world, ofGiver())),
      await counted(received),
      await counted(() => givenFeedback(world, ofGiver(), '2026')),
      await counted(() => gaveFeedback(world, agency, people.staffA, '2026-Q4')),
    ]
    await give(wish())
    const few = await costs()
    for (let index = 0; index < 30; index++) {
      world.clock += 1_000
      await give(wish({ audience: 'superior' }))
    }
    expect(await costs()).toEqual(few)
    table.client.middlewareStack.remove('counted')
    expect(Math.max(...few)).toBeLessThanOrEqual(12)
  })
})

describe('what its receiver has not read', () => {
  const identity = (person: { readonly id: string }) => ({ grants: [], person: { agency, id: person.id } })
  async function unread(person = receiver()) {
    const registry = await world.store.registry.load(agency)
    if (!registry) throw new Error('not registered')
    return feedbackWaits(world, identity(person), registry, today())
  }
  const read = async () => markFeedbackRead(world, ofReceiver(), (await received()).feedback)
  const line = (feedback: number, since = today()) => [{ kind: 'feedback-unread', feedback, isMore: false, since }]

  test('is told as one line, until the list was shown to them, and of what came since', async () => {
    expect(await unread()).toEqual([])
    await give(wish())
    world.clock += 60_000
    await give(wish(), people.headA)
    expect(await unread()).toEqual(line(2))
    expect(await unread(giver())).toEqual([])
    await read()
    expect(await unread()).toEqual([])
    world.clock += 86_400_000
    // A form of yesterday: its id is older than what was read.
    const old = wish()
    await give(wish())
    await read()
    world.clock += 60_000
    await give(old)
    expect(await unread()).toEqual(line(1))
  })

  test('is no longer told once its giver took it back', async () => {
    const { id } = await give(wish())
    expect(await unread()).toEqual(line(1))
    await withdrawFeedback(world, web(giver()), { ...ofReceiver(), id })
    expect(await unread()).toEqual([])
  })

  test('never goes back: an older page, or the same again, changes nothing that is kept', async () => {
    const first = await give(wish())
    world.clock += 60_000
    await give(wish())
    await read()
    const kept = () =>
      world.store.dossiers.get(
        'read-mark',
        { agency, owner: ofPerson(receiver().id), id: 'feedback' },
        {
          consistent: true,
        },
      )
    const mark = await kept()
    await Promise.all([read(), read(), markFeedbackRead(world, ofReceiver(), [first])])
    expect(await kept()).toEqual(mark)
    expect(mark?.version).toBe(1)
  })

  test('is told as so much or more from a page on, and of who never looked only what is of the last month', async () => {
    for (let each = 0; each < 21; each += 1) await give(wish())
    expect(await unread()).toMatchObject([{ feedback: 20, isMore: true }])
    world.clock += 31 * 86_400_000
    expect(await unread()).toEqual([])
  })

  test('costs two calls, and tells the giver nothing', async () => {
    await give(wish())
    const told = async () => [await givenFeedback(world, ofGiver(), today().slice(0, 4)), await received()]
    const before = await told()
    await read()
    expect(await told()).toEqual(before)
    const calls: string[] = []
    const store = countingCalls(world.store, calls)
    const registry = await world.store.registry.load(agency)
    if (!registry) throw new Error('not registered')
    await feedbackWaits({ ...world, store }, identity(receiver()), registry, today())
    expect(calls.toSorted()).toEqual(['get', 'newest'])
  })
})

/** The same store, which notes every call of documents. */
function countingCalls(store: TestWorld['store'], calls: string[]): TestWorld['store'] {
  const dossiers = new Proxy(store.dossiers, {
    get(target, name, receiver) {
      calls.push(String(name))
      return Reflect.get(target, name, receiver)
    },
  })
  return { ...store, dossiers }
}
