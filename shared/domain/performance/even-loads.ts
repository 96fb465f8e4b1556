import type { PersonId } from '../ids.ts'
import type { Lot } from './round-draw.ts'

/** Who may be asked about each. */
export type Pools = ReadonlyMap<PersonId, readonly PersonId[]>

/** What somebody gives up to somebody else: the next on the way to who has less to do. */
type Handing = { readonly from: PersonId; readonly about: PersonId; readonly to: PersonId }

/**
 * Asks so many about each, or all who may be asked, so that nobody is asked about much more people than others: no chain of hand-overs
 * could make it more even, which makes it as even as it can be. Source: Harvey, Ladner, Lovász, Tamir, Semi-matchings for bipartite
 * graphs and load balancing, 2006, theorem 3.1.
 */
export function evenLoads(pools: Pools, count: number, lot: Lot): Map<PersonId, PersonId[]> {
  const asked = new Map([...pools.keys()].map((id) => [id, new Set<PersonId>()]))
  const load = new Map<PersonId, number>()
  const loadOf = (id: PersonId) => load.get(id) ?? 0
  const add = (id: PersonId, more: number) => load.set(id, loadOf(id) + more)
  const inLot = new Map([...pools].map(([id, pool]) => [id, lot(id, pool)]))
  // Those with the fewest to choose from choose first.
  const order = [...pools.keys()].toSorted((a, b) => sizeOf(pools, a) - sizeOf(pools, b) || (a < b ? -1 : 1))
  for (let turn = 0; turn < count; turn++) {
    for (const about of order) {
      const chosen = leastOf(
        (inLot.get(about) ?? []).filter((id) => !asked.get(about)?.has(id)),
        loadOf,
      )
      if (chosen === undefined) continue
      asked.get(about)?.add(chosen)
      add(chosen, 1)
    }
  }
  for (let chain = chainToLess(asked, inLot, loadOf); chain; chain = chainToLess(asked, inLot, loadOf)) {
    for (const { from, about, to } of chain) {
      asked.get(about)?.delete(from)
      asked.get(about)?.add(to)
      add(from, -1)
      add(to, 1)
    }
  }
  return new Map([...asked].map(([id, givers]) => [id, [...givers]]))
}

function sizeOf(pools: Pools, id: PersonId): number {
  return pools.get(id)?.length ?? 0
}

function leastOf(ids: readonly PersonId[], loadOf: (id: PersonId) => number): PersonId | undefined {
  return ids.reduce<PersonId | undefined>(
    (least, id) => (least === undefined || loadOf(id) < loadOf(least) ? id : least),
    undefined,
  )
}

/** Hand-overs that lead from somebody to who has at least two fewer to do; undefined where there are none. */
function chainToLess(
  asked: ReadonlyMap<PersonId, ReadonlySet<PersonId>>,
  pools: Pools,
  loadOf: (id: PersonId) => number,
): Handing[] | undefined {
  const givesTo = new Map<PersonId, PersonId[]>()
  for (const [about, givers] of asked) {
    for (const giver of givers) givesTo.set(giver, [...(givesTo.get(giver) ?? []), about])
  }
  const levels = [...new Set([...givesTo.keys()].map(loadOf))].toSorted((a, b) => b - a)
  for (const level of levels) {
    const starts = [...givesTo.keys()].filter((id) => loadOf(id) === level)
    const came = new Map<PersonId, Handing | undefined>(starts.map((id) => [id, undefined]))
    const looked = new Set<PersonId>()
    const queue = [...starts]
    for (const from of queue) {
      for (const about of givesTo.get(from) ?? []) {
        // Whoever could take this one over was seen when it was looked at first.
        if (looked.has(about)) continue
        looked.add(about)
        for (const to of pools.get(about) ?? []) {
          if (came.has(to) || asked.get(about)?.has(to)) continue
          came.set(to, { from, about, to })
          if (loadOf(to) <= level - 2) return chainEnding(to, came)
          queue.push(to)
        }
      }
    }
  }
  return undefined
}

function chainEnding(end: PersonId, came: ReadonlyMap<PersonId, Handing | undefined>): Handing[] {
  const chain: Handing[] = []
  for (let handing = came.get(end); handing; handing = came.get(handing.from)) chain.unshift(handing)
  return chain
}
