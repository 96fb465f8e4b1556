import { describe, expect, test } from 'vitest'
import { pairsOf, SMALLEST_GROUP } from '../../../shared/domain/performance/round.ts'
import { type Colleague, drawRound } from '../../../shared/domain/performance/round-draw.ts'

/** Numbers 0 … below `most`, the same for the same seed. */
function chanceOf(seed: number) {
  let state = seed
  return (most: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

const idOf = (index: number) => `p${String(index).padStart(15, '0')}`

/** A unit of some size with a tree of superiors, some of whom and some of whose people are in another unit. */
function unitOf(chance: (most: number) => number, size: number): Colleague[] {
  const superiorOf = new Map<string, string>()
  for (let index = 1; index < size; index++) superiorOf.set(idOf(index), idOf(chance(Math.min(index, 4))))
  return Array.from({ length: size }, (_, index) => {
    const superior = superiorOf.get(idOf(index))
    const nextSuperior = superior && superiorOf.get(superior)
    return { id: idOf(index), unit: chance(5) === 0 ? 'lain' : 'unit', superior, nextSuperior }
  })
}

/** People of one unit with one superior outside it: everybody may be asked about everybody. */
const flat = (size: number): Colleague[] =>
  Array.from({ length: size }, (_, index) => ({ id: idOf(index), unit: 'unit', superior: 'boss' }))

const loadsOf = (drawn: ReturnType<typeof drawRound>) => {
  const loads = new Map<string, number>()
  for (const { giver, group } of pairsOf(drawn)) {
    if (group === 'peers') loads.set(giver, (loads.get(giver) ?? 0) + 1)
  }
  return loads
}

describe('the draw of a round', () => {
  test('asks nobody about themselves, about their superior as a peer, or twice about the same', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const chance = chanceOf(seed)
      const people = unitOf(chance, 2 + chance(40))
      const inUnit = people.filter(({ unit }) => unit === 'unit').map(({ id }) => id)
      const pairs = pairsOf(
        drawRound(`seed-${seed}`, inUnit, people, { peers: 3 + chance(6), subordinates: 3 + chance(8) }),
      )
      expect(pairs.filter(({ giver, receiver }) => giver === receiver)).toEqual([])
      const named = pairs.map(({ giver, receiver }) => `${giver} ${receiver}`)
      expect(new Set(named).size).toBe(named.length)
      const byId = new Map(people.map((each) => [each.id, each]))
      for (const { giver, receiver, group } of pairs) {
        expect(inUnit).toContain(receiver)
        const [above, below] = [byId.get(receiver), byId.get(giver)]
        if (group === 'subordinates') expect(below?.superior).toBe(receiver)
        else {
          expect([above?.superior, above?.nextSuperior]).not.toContain(giver)
          expect([below?.superior, below?.nextSuperior]).not.toContain(receiver)
        }
      }
    }
  })

  test('gives everybody so many peers and subordinates, or all there are', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const chance = chanceOf(seed * 7)
      const people = unitOf(chance, 2 + chance(30))
      const wish = { peers: 3 + chance(6), subordinates: 3 + chance(8) }
      const receivers = people.map(({ id }) => id)
      const { people: named, draw } = drawRound(`seed-${seed}`, receivers, people, wish)
      expect(draw.map(({ of }) => named[of]).toSorted()).toEqual(receivers.toSorted())
      for (const { of, peers, below } of draw) {
        const id = named[of] ?? ''
        const own = people.find((each) => each.id === id)
        const isBeside = (each: Colleague) =>
          ![id, own?.superior, own?.nextSuperior].includes(each.id) && ![each.superior, each.nextSuperior].includes(id)
        const beside = people.filter(isBeside)
        const closest = beside.filter(({ superior }) => superior !== undefined && superior === own?.superior)
        const around = beside.filter((each) => closest.includes(each) || each.unit === own?.unit)
        expect(peers).toHaveLength(Math.min(wish.peers, around.length))
        expect(below).toHaveLength(Math.min(wish.subordinates, people.filter(({ superior }) => superior === id).length))
        // Whoever has enough people under the same superior is assessed by them alone.
        const ids = new Set(closest.map((each) => each.id))
        if (closest.length >= wish.peers) for (const place of peers) expect(ids).toContain(named[place])
      }
    }
  })

  test('asks all alike where all may be asked about all: each about as many as they are assessed by', () => {
    for (const size of [4, 5, 8, 13, 40, 97]) {
      const people = flat(size)
      const drawn = drawRound(
        `seed-${size}`,
        people.map(({ id }) => id),
        people,
        { peers: 3, subordinates: 0 },
      )
      expect(new Set(loadsOf(drawn).values())).toEqual(new Set([3]))
      expect(loadsOf(drawn).size).toBe(size)
    }
  })

  test('leaves nobody who could hand over to somebody with two fewer', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const chance = chanceOf(seed * 31)
      const people = unitOf(chance, 6 + chance(30))
      const drawn = drawRound(
        `seed-${seed}`,
        people.map(({ id }) => id),
        people,
        { peers: 3, subordinates: 0 },
      )
      const loads = loadsOf(drawn)
      const asked = Map.groupBy(pairsOf(drawn), ({ receiver }) => receiver)
      for (const { id: receiver, superior, nextSuperior, unit } of people) {
        const givers = (asked.get(receiver) ?? []).map(({ giver }) => giver)
        const beside = people.filter(
          (each) =>
            ![receiver, superior, nextSuperior].includes(each.id) &&
            ![each.superior, each.nextSuperior].includes(receiver),
        )
        const closest = beside.filter((each) => each.superior !== undefined && each.superior === superior)
        const pool =
          closest.length >= 3 ? closest : beside.filter((each) => closest.includes(each) || each.unit === unit)
        for (const giver of givers) {
          const lighter = pool.filter(
            ({ id }) => !givers.includes(id) && (loads.get(id) ?? 0) <= (loads.get(giver) ?? 0) - 2,
          )
          expect(lighter).toEqual([])
        }
      }
    }
  })

  test('is the same for the same round, in whatever order people come, and another for another round', () => {
    const people = unitOf(chanceOf(5), 30)
    const draw = (seed: string, each: readonly Colleague[]) =>
      drawRound(
        seed,
        each.map(({ id }) => id),
        each,
        { peers: 4, subordinates: 5 },
      )
    expect(draw('satu', people)).toEqual(draw('satu', people.toReversed()))
    expect(draw('satu', people)).not.toEqual(draw('dua', people))
  })

  test('of four hundred people takes a moment, and fits into one item', () => {
    const people = unitOf(chanceOf(9), 400)
    const drawn = drawRound(
      'besar',
      people.map(({ id }) => id),
      people,
      { peers: 8, subordinates: 10 },
    )
    // A number takes at most four bytes there with its place, an id its letters and three.
    const bytes = drawn.people.length * 19 + drawn.draw.length * 40 + pairsOf(drawn).length * 4
    expect(pairsOf(drawn).length).toBeGreaterThan(3_000)
    expect(bytes).toBeLessThan(100_000)
  })

  test('of a circle too small for a result says so by what it draws: fewer than three', () => {
    const people = flat(3)
    const { draw } = drawRound(
      'kecil',
      people.map(({ id }) => id),
      people,
      { peers: 5, subordinates: 5 },
    )
    for (const { peers, below } of draw) expect(peers.length + below.length).toBe(2)
    expect(SMALLEST_GROUP).toBe(3)
  })
})
