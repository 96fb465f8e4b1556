import * as z from 'zod/mini'
import { digestOf } from '../../domain/digest.ts'
import { PersonId, Slug } from '../../domain/ids.ts'
import { Person } from '../../domain/person.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { Item, Table } from '../client.ts'
import { keptAs, onVersion } from '../kept.ts'
import { type ItemKey, keyOf, NO_AGENCY } from '../keys.ts'

/** An agency's people lie together, for its list of them. */
const personKey = (agency: string, id: string): ItemKey => ({ pk: keyOf(agency, 'person'), sk: keyOf(id) })

/** After everybody's number. */
const LAST = '~'

/** Lists of those who have or had a placement in a unit, or somebody as superior. */
const inUnitKey = (agency: string, unit: string) => keyOf(agency, 'in-unit', unit)
const underKey = (agency: string, superior: string) => keyOf(agency, 'under', superior)

type PersonName = Parameters<Store['people']['named']>[0]

/** Somebody must be found by what a provider says of them before their agency is known. No key shows whom it is about. */
function nameKey(name: PersonName): ItemKey {
  const { kind, ...said } = name
  return { pk: keyOf(kind === 'nip' ? name.agency : NO_AGENCY, 'person-name', kind, digestOf(said)), sk: 'name' }
}

/** Claims from before their time was kept are as old as can be. */
const StoredName = z.object({ agency: Slug, person: z.optional(PersonId), at: z._default(z.number(), 0) })

export function people(table: Table): Store['people'] {
  const kept = keptAs(table, 'person')
  const names = keptAs(table, 'person-name')
  const ofUnit = keptAs(table, 'person-in-unit')
  const ofSuperior = keptAs(table, 'person-under')
  return {
    async get({ agency, person }, options) {
      const item = await kept.get(personKey(agency, person), options)
      return item && toPerson(agency, item)
    },

    async ofAgency(agency, options) {
      const items = await kept.queryAll(personKey(agency, '').pk, 'all', options)
      return items.map((item) => toPerson(agency, item))
    },

    async *from(agency, first) {
      const range = first === undefined ? 'all' : { from: keyOf(first), to: LAST }
      for await (const page of kept.query(personKey(agency, '').pk, range, { consistent: false })) {
        yield page.map((item) => toPerson(agency, item))
      }
    },

    async put(person) {
      await announce(person)
      const { agency, id, ...stored } = person
      const item = { ...personKey(agency, id), ...stored }
      return kept.put(item, onVersion(person.version))
    },

    announce,

    async inUnit({ agency, unit }) {
      return idsIn(ofUnit, inUnitKey(agency, unit))
    },

    async under({ agency, person }) {
      return idsIn(ofSuperior, underKey(agency, person))
    },

    async many(agency, ids, options) {
      const items = await kept.batchGet(
        [...new Set(ids)].map((id) => personKey(agency, id)),
        options,
      )
      return items.map((item) => toPerson(agency, item))
    },

    async claim(name, { agency, person }, at) {
      return names.put(
        { ...nameKey(name), agency, person, at },
        {
          ConditionExpression: 'attribute_not_exists(#person) or (#agency = :agency and #person = :person)',
          ExpressionAttributeNames: { '#agency': 'agency', '#person': 'person' },
          ExpressionAttributeValues: { ':agency': agency, ':person': person },
        },
      )
    },

    async named(name) {
      const item = await names.get(nameKey(name), { consistent: true })
      const { agency, person, at } = item ? StoredName.parse(item) : {}
      return agency !== undefined && person !== undefined ? { agency, person, claimedAt: at ?? 0 } : undefined
    },

    async release(name, { agency, person }) {
      await names.put(
        { ...nameKey(name), agency },
        {
          ConditionExpression: '#agency = :agency and #person = :person',
          ExpressionAttributeNames: { '#agency': 'agency', '#person': 'person' },
          ExpressionAttributeValues: { ':agency': agency, ':person': person },
        },
      )
    },
  }

  async function announce({ agency, id, placements }: Pick<Person, 'agency' | 'id' | 'placements'>) {
    const sk = keyOf(id)
    const units = new Set(placements.map(({ unit }) => inUnitKey(agency, unit)))
    const superiors = new Set(
      placements.flatMap(({ superior }) => (superior === undefined ? [] : underKey(agency, superior))),
    )
    await Promise.all([
      ...[...units].map((pk) => ofUnit.put({ pk, sk })),
      ...[...superiors].map((pk) => ofSuperior.put({ pk, sk })),
    ])
  }

  async function idsIn(list: typeof ofUnit, pk: string): Promise<PersonId[]> {
    const items = await list.queryAll(pk, 'all', { consistent: true })
    return items.map(({ sk }) => PersonId.parse(sk))
  }
}

function toPerson(agency: string, { pk: _pk, sk, ...stored }: Item): Person {
  return Person.parse({ agency, id: sk, ...stored })
}
