import type { PersonId, Slug } from '../ids.ts'
import type { Above } from './above.ts'
import { type Double, doublesIn } from './double-cover.ts'
import type { Plan, PlanIndicator, Rhk } from './plan.ts'

/** Somebody of a unit, or at the head of one below it, with the plan that is theirs this year. */
export type Member = {
  readonly id: PersonId
  readonly name: string
  readonly position: string
  readonly unit: Slug
  readonly plan: Plan | undefined
}

/** Whose results serve one, and with which. */
type Carrier = Pick<Member, 'id' | 'name' | 'position' | 'unit'> & {
  readonly rhks: readonly Rhk[]
  /** Through whose result it does, where not at once. */
  readonly through: string | undefined
}

/** One of the head's results with all who carry it. */
export type Row = {
  readonly rhk: Rhk
  readonly carriers: readonly Carrier[]
  /** Of each indicator, who measures something by the same aspect: nobody may. */
  readonly indicators: readonly { readonly indicator: PlanIndicator; readonly carriers: readonly string[] }[]
  readonly doubles: readonly Double[]
  /** Whose plan that is not in force yet serves it. */
  readonly coming: readonly string[]
}

/** Who carries what of a unit's year. */
export type Carried = {
  readonly rows: readonly Row[]
  /** Results in force that serve none of anybody's: of whom, and which. */
  readonly loose: readonly { readonly member: Member; readonly rhks: readonly Rhk[] }[]
  /** Who has no plan in force yet. */
  readonly unplanned: readonly Member[]
}

/** The matrix of roles and results (matriks peran hasil): the head's results, and who serves them by what is in force. */
export function carriedIn(head: Above, members: readonly Member[]): Carried {
  const others = members.filter(({ id }) => id !== head.person)
  const known: Known = new Map([[head.person, head.rhks], ...others.map((each) => [each.id, rhksOf(each)] as const)])
  return {
    rows: head.rhks.map((rhk) => rowOf(head, rhk, others)),
    loose: others.flatMap((member) => {
      const rhks = rhksOf(member).filter(({ serves }) => !isServed(serves, known))
      return rhks.length === 0 ? [] : [{ member, rhks }]
    }),
    unplanned: others.filter(({ plan }) => plan?.agreed === undefined),
  }
}

type Known = ReadonlyMap<PersonId, readonly Rhk[]>

const rhksOf = ({ plan }: Member): readonly Rhk[] => plan?.agreed?.content.rhks ?? []

/** Somebody's superior may be outside of what is looked at: then what is served cannot be doubted here. */
function isServed(serves: Rhk['serves'], known: Known): boolean {
  if (serves === undefined) return false
  return known.get(serves.person)?.some(({ id }) => id === serves.rhk) ?? true
}

function rowOf(head: Above, rhk: Rhk, members: readonly Member[]): Row {
  const direct = carriersOf(members, { person: head.person, rhk: rhk.id }, undefined)
  const carriers = withThose(direct, members, new Set([head.person, ...direct.map(({ id }) => id)]))
  const indicators = rhk.indicators.map((indicator) => ({
    indicator,
    carriers: direct
      .filter(({ rhks }) => rhks.some((each) => each.indicators.some(({ aspect }) => aspect === indicator.aspect)))
      .map(({ name }) => name),
  }))
  const coming = members
    .filter(({ id, plan }) => carriers.every((each) => each.id !== id) && isComing(plan, head, rhk))
    .map(({ name }) => name)
  return { rhk, carriers, indicators, doubles: doublesIn(rhk, direct), coming }
}

function isComing(plan: Plan | undefined, head: Above, rhk: Rhk): boolean {
  const isProposed = plan?.state === 'proposed'
  return isProposed && plan.content.rhks.some(({ serves }) => serves?.person === head.person && serves.rhk === rhk.id)
}

/** Carriers, and who serves those results of theirs in turn. */
function withThose(carriers: readonly Carrier[], members: readonly Member[], seen: ReadonlySet<PersonId>): Carrier[] {
  const next = carriers.flatMap(({ id, name, rhks }) =>
    rhks.flatMap((rhk) => carriersOf(members, { person: id, rhk: rhk.id }, name)),
  )
  const fresh = merged(next.filter(({ id }) => !seen.has(id)))
  if (fresh.length === 0) return [...carriers]
  return [...carriers, ...withThose(fresh, members, new Set([...seen, ...fresh.map(({ id }) => id)]))]
}

function carriersOf(
  members: readonly Member[],
  served: { readonly person: PersonId; readonly rhk: Rhk['id'] },
  through: string | undefined,
): Carrier[] {
  return members.flatMap((member) => {
    const { id, name, position, unit } = member
    const rhks = rhksOf(member).filter(({ serves }) => serves?.person === served.person && serves.rhk === served.rhk)
    return rhks.length === 0 ? [] : [{ id, name, position, unit, rhks, through }]
  })
}

/** Who serves two results of the same one is one carrier. */
function merged(carriers: readonly Carrier[]): Carrier[] {
  const byPerson = new Map<PersonId, Carrier>()
  for (const carrier of carriers) {
    const known = byPerson.get(carrier.id)
    byPerson.set(carrier.id, known ? { ...known, rhks: [...known.rhks, ...carrier.rhks] } : carrier)
  }
  return [...byPerson.values()]
}
