import type { Day } from './calendar.ts'
import type { PersonId, Slug } from './ids.ts'
import { readNip } from './nip.ts'
import { normalised } from './normalised.ts'
import { inForce, type Person, placementOn } from './person.ts'
import type { Unit } from './unit.ts'
import { descendantsOf } from './unit-tree.ts'

/** Somebody as a list shows them: nothing that is not shown. */
export type ListedPerson = {
  readonly id: PersonId
  readonly name: string
  readonly position: string | undefined
  readonly unit: string | undefined
  readonly roles: readonly Person['roles'][number]['role'][]
  readonly disabled: boolean
}

export const PEOPLE_STATES = ['active', 'unplaced', 'disabled', 'all'] as const

/** What is looked for. */
export type PeopleWish = {
  /** Words, each of which stands in the name, the position or the unit. */
  readonly search: string
  /** A unit, and all below it. */
  readonly unit: Slug | undefined
  readonly role: Person['roles'][number]['role'] | undefined
  readonly state: (typeof PEOPLE_STATES)[number]
  /** From 1. */
  readonly page: number
}

export type PeoplePage = {
  readonly rows: readonly ListedPerson[]
  /** All that fit what is looked for. */
  readonly total: number
  readonly page: number
  readonly pages: number
}

const PAGE = 50
const LONGEST_SEARCH = 100
const BY_NAME = new Intl.Collator('id', { numeric: true })

/** A page of those people who fit, by name. Words are compared as they are: nothing that is typed is a pattern. */
export function pageOfPeople(
  people: readonly Person[],
  units: readonly Unit[],
  today: Day,
  wish: PeopleWish,
): PeoplePage {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const inUnit = wish.unit === undefined ? undefined : new Set([wish.unit, ...descendantsOf(wish.unit, units)])
  const words = wordsOf(wish.search)
  const fitting = people
    .filter((person) => {
      const unit = placementOn(person, today)?.unit
      const isState = isIn(wish.state, person, unit)
      return isState && (!inUnit || (unit !== undefined && inUnit.has(unit)))
    })
    .map((person) => listed(person, names, today))
    .filter(({ roles }) => wish.role === undefined || roles.includes(wish.role))
    .filter((each) => hasWords(each, words))
    .toSorted((a, b) => BY_NAME.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
  const pages = Math.max(1, Math.ceil(fitting.length / PAGE))
  const page = Math.min(Math.max(1, wish.page), pages)
  return { rows: fitting.slice((page - 1) * PAGE, page * PAGE), total: fitting.length, page, pages }
}

/** Somebody as a list shows them on a day. */
function listed(person: Person, unitNames: ReadonlyMap<Slug, string>, today: Day): ListedPerson {
  const placement = placementOn(person, today)
  return {
    id: person.id,
    name: person.name,
    position: placement?.position,
    unit: placement && (unitNames.get(placement.unit) ?? placement.unit),
    roles: [...new Set(inForce(person.roles, today).map(({ role }) => role))],
    disabled: person.disabled !== undefined,
  }
}

function isIn(state: PeopleWish['state'], { disabled }: Person, unit: Slug | undefined): boolean {
  switch (state) {
    case 'active':
      return !disabled
    case 'unplaced':
      return !disabled && unit === undefined
    case 'disabled':
      return disabled !== undefined
    case 'all':
      return true
    default:
      return state satisfies never
  }
}

function wordsOf(search: string): string[] {
  return folded(search.slice(0, LONGEST_SEARCH)).split(' ').filter(Boolean)
}

/** Text by which people mean the same, whatever its case and spaces. */
function folded(text: string): string {
  return normalised(text, 'NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function hasWords({ name, position = '', unit = '' }: ListedPerson, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = folded(`${name} ${position} ${unit}`)
  return words.every((word) => text.includes(word))
}

/**
 * Whom somebody means who wrote a number, an address, or a name: `sure` where it is one person without doubt, else those it may be, at
 * most 20.
 */
export function personMeant(
  people: readonly Person[],
  unitNames: ReadonlyMap<Slug, string>,
  today: Day,
  typed: string,
): { readonly sure: Person | undefined; readonly perhaps: readonly ListedPerson[] } {
  const text = folded(typed.slice(0, LONGEST_SEARCH))
  const digits = readNip(typed)
  const exact = people.filter(({ nip, email, name }) => nip === digits || email === text || folded(name) === text)
  const [only, ...more] = exact
  if (only && more.length === 0) return { sure: only, perhaps: [] }
  const words = wordsOf(typed)
  const active = people.filter(({ disabled }) => !disabled).map((person) => listed(person, unitNames, today))
  const fitting = words.length === 0 ? [] : active.filter((each) => hasWords(each, words))
  return { sure: undefined, perhaps: fitting.toSorted((a, b) => BY_NAME.compare(a.name, b.name)).slice(0, 20) }
}
