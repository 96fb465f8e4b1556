import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acceptRating } from '../../shared/usecases/accept-rating.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { forgetComments } from '../../shared/usecases/forget-comments.ts'
import { openVisit } from '../../shared/usecases/open-visit.ts'
import { readUnitComments, removeComment } from '../../shared/usecases/read-unit-comments.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const DAY = 86_400_000
const unit = { agency: 'uji', unit: 'loka-a' }
const reader = { via: 'web', name: 'Pembaca' } as const
let table: TestTable
let world: TestWorld
let code = ''

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  code = (await registerAgency(world)).codes['loka-a'] ?? ''
})

async function rate(comment?: string) {
  const { token } = await openVisit(world, code)
  const body = { answers: answersOf(3), ...(comment === undefined ? {} : { comment }) }
  const { receipt } = await acceptRating(world, { token, body })
  const rating = { ...unit, instrument: 'skm-2017', slot: '2026-11-22T09', id: receipt.id, provisional: undefined }
  return { token, body, id: receipt.id, stored: () => world.store.ratings.get(rating, 1) }
}

async function count(): Promise<void> {
  world.clock += 3 * 60_000
  await countShard(world, 0)
}

const textsOf = async (last?: string) =>
  (await readUnitComments(world, { ...unit, last }, reader)).comments.map(({ text }) => text).toSorted()

afterEach(() => table.close())

describe('a comment', () => {
  test('is stored sealed: the table holds nothing that can be read', async () => {
    const { stored } = await rate('Antre lama.')
    const rating = await stored()
    expect(rating?.sealed).toBeDefined()
    expect(rating?.comment).toBeUndefined()
    expect(JSON.stringify(rating)).not.toContain('Antre')
  })

  test('stands in no order of coming in: that would tell who stood where', async () => {
    for (let person = 0; person < 8; person++) {
      world.clock += 60_000
      await rate(`Saran ${person}`)
    }
    await count()
    const { comments } = await readUnitComments(world, unit, reader)
    const ends = comments.map(({ id }) => id.slice(-12))
    // The end of an id is drawn by lot, its beginning is the time.
    expect(ends).toHaveLength(8)
    expect(ends).toEqual(ends.toSorted().toReversed())
  })

  test('is read by who may, and that they did stands in the trail first', async () => {
    await rate('Antre lama.')
    await rate('Petugasnya ramah.')
    await rate()
    await count()
    expect(await world.store.trail.last(unit.agency)).toBeUndefined()
    expect(await textsOf()).toEqual(['Antre lama.', 'Petugasnya ramah.'])
    expect(await world.store.trail.last(unit.agency)).toMatchObject({
      action: 'comment.read',
      actor: reader,
      unit: 'loka-a',
      thing: 'comment/2026-11-16/2026-11-22',
    })
  })

  test('is not read where the trail cannot be written', async () => {
    await rate('Antre lama.')
    await count()
    const put = () => Promise.reject(new Error('no trail'))
    const store = { ...world.store, trail: { ...world.store.trail, put } }
    const opened: string[] = []
    const open = async (sealed: string) => {
      opened.push(sealed)
      return ''
    }
    const vault = { ...world.vault, open }
    await expect(readUnitComments({ ...world, now: world.now, store, vault }, unit, reader)).rejects.toThrow('no trail')
    expect(opened).toEqual([])
  })

  test('that names somebody is taken away, and its rating stays: the same answers again give the same receipt', async () => {
    const { id, stored, token, body } = await rate('Pak Anu di loket 3 kasar.')
    await count()
    await removeComment(world, { ...unit, day: '2026-11-22', rating: id }, reader)
    expect(await stored()).toMatchObject({ answers: answersOf(3) })
    expect((await stored())?.sealed).toBeUndefined()
    expect(await textsOf()).toEqual([])
    expect((await acceptRating(world, { token, body })).repeated).toBe(true)
    expect((await stored())?.sealed).toBeUndefined()
    await expect(removeComment(world, { ...unit, day: '2026-11-22', rating: id }, reader)).rejects.toMatchObject({
      code: 'comment-unknown',
    })
  })
})

describe('the nightly end of comments', () => {
  test('takes those whose year is over, leaves the others and every rating', async () => {
    const old = await rate('Antre lama.')
    await count()
    world.clock += 365 * DAY
    expect(await forgetComments(world, unit.agency)).toBe(0)
    expect((await old.stored())?.sealed).toBeDefined()
    world.clock += DAY
    expect(await forgetComments(world, unit.agency)).toBe(1)
    expect(await old.stored()).toMatchObject({ answers: answersOf(3), slot: '2026-11-22T09' })
    expect((await old.stored())?.sealed).toBeUndefined()
    expect(await forgetComments(world, unit.agency)).toBe(0)
  })

  test('keeps to what the agency says, and catches up after nights that were missed', async () => {
    const registry = await world.store.registry.load(unit.agency)
    if (!registry) throw new Error('no agency')
    await world.store.registry.putAgency({ ...registry.agency, retention: { commentDays: 30 } })
    const first = await rate('Hari pertama.')
    await count()
    world.clock += 31 * DAY
    expect(await forgetComments(world, unit.agency)).toBe(1)
    expect((await first.stored())?.sealed).toBeUndefined()
    world.clock += 400 * DAY
    expect(await forgetComments(world, unit.agency)).toBe(0)
    expect(await world.store.retentions.get(unit.agency)).toBe('2027-12-27')
  })

  test('that died between a rating and its watermark does the rest at its next run', async () => {
    await rate('Satu.')
    await rate('Dua.')
    await count()
    world.clock += 366 * DAY
    let left = 1
    const forgetComment: typeof world.store.ratings.forgetComment = async (...named) => {
      if (left-- === 0) throw new Error('killed')
      return world.store.ratings.forgetComment(...named)
    }
    const dying = { ...world.store, ratings: { ...world.store.ratings, forgetComment } }
    await expect(forgetComments({ store: dying, now: world.now }, unit.agency)).rejects.toThrow('killed')
    expect(await world.store.retentions.get(unit.agency)).toBeUndefined()
    expect(await forgetComments(world, unit.agency)).toBe(1)
  })
})
