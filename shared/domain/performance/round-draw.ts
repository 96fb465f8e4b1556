import { createHash } from 'node:crypto'
import type { PersonId, Slug } from '../ids.ts'
import { evenLoads, type Pools } from './even-loads.ts'
import type { Round } from './round.ts'

/** Somebody who may take part, as they are placed on the day of the draw. */
export type Colleague = {
  readonly id: PersonId
  readonly unit: Slug
  readonly superior?: PersonId | undefined
  readonly nextSuperior?: PersonId | undefined
}

type Wish = Pick<Round, 'peers' | 'subordinates'>

/**
 * Who assesses whom, by rule alone: the same seed and people give the same draw, in whatever order they come. Everybody is assessed by so
 * many peers, or by all there are; nobody by themselves, nobody twice by the same; peers are asked as evenly as can be. Of subordinates
 * all are asked, or so many by lot. `receivers`: who is assessed; `colleagues`: they, and whoever may be asked about them.
 */
export function drawRound(
  seed: string,
  receivers: readonly PersonId[],
  colleagues: readonly Colleague[],
  { peers, subordinates }: Wish,
): Pick<Round, 'people' | 'draw'> {
  const lot = lotOf(seed)
  const all = new Map(colleagues.map((each) => [each.id, each]))
  const assessed = [...new Set(receivers)].toSorted().flatMap((id) => all.get(id) ?? [])
  const sorted = [...all.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const byPeers = evenLoads(poolsOf(assessed, sorted, peers), peers, lot)
  const asked = assessed.map(({ id }) => ({
    id,
    peers: (byPeers.get(id) ?? []).toSorted(),
    below: lot(id, subordinatesOf(id, sorted)).slice(0, subordinates).toSorted(),
  }))
  const people = [...new Set(asked.flatMap(({ id, peers: beside, below }) => [id, ...beside, ...below]))].toSorted()
  const place = new Map(people.map((id, index) => [id, index]))
  const places = (ids: readonly PersonId[]) => ids.flatMap((id) => place.get(id) ?? [])
  const draw = asked.flatMap(({ id, peers: beside, below }) =>
    places([id]).map((of) => ({ of, peers: places(beside), below: places(below) })),
  )
  return { people, draw }
}

function subordinatesOf(id: PersonId, colleagues: readonly Colleague[]): PersonId[] {
  return colleagues.filter(({ superior }) => superior === id).map((each) => each.id)
}

/**
 * Who may be asked about each as a peer: those with the same superior, where they are enough; else with them all others of the same unit
 * who stand neither above nor below them.
 */
function poolsOf(receivers: readonly Colleague[], colleagues: readonly Colleague[], peers: number): Pools {
  return new Map(
    receivers.map((receiver) => {
      const beside = colleagues.filter((each) => isBeside(receiver, each))
      const closest = beside.filter(({ superior }) => superior !== undefined && superior === receiver.superior)
      const wider = beside.filter((each) => closest.includes(each) || each.unit === receiver.unit)
      return [receiver.id, (closest.length >= peers ? closest : wider).map(({ id }) => id)]
    }),
  )
}

function isBeside(receiver: Colleague, { id, superior, nextSuperior }: Colleague): boolean {
  if (id === receiver.id || id === receiver.superior || id === receiver.nextSuperior) return false
  return superior !== receiver.id && nextSuperior !== receiver.id
}

/** Puts people in an order by lot, for somebody: the same order whenever it is asked for. */
export type Lot = (whom: PersonId, people: readonly PersonId[]) => PersonId[]

function lotOf(seed: string): Lot {
  const numbers = new Map<PersonId, number>()
  const numberOf = (id: PersonId) => {
    const known = numbers.get(id) ?? createHash('sha256').update(`${seed} ${id}`).digest().readUInt32BE(0)
    numbers.set(id, known)
    return known
  }
  return (whom, people) => {
    const own = numberOf(whom)
    const mixed = new Map(people.map((id) => [id, mix(numberOf(id) ^ own)]))
    const rank = (id: PersonId) => mixed.get(id) ?? 0
    return people.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  }
}

/** Spreads 32 bits over 32 bits, so that close numbers lie far apart. Source: the finalizer of MurmurHash3. */
function mix(number: number): number {
  let bits = number
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
