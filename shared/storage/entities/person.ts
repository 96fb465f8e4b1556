import * as z from 'zod/mini'
import { digestOf } from '../../domain/digest.ts'
import { PersonId, Slug } from '../../domain/ids.ts'
import { Person } from '../../domain/person.ts'
import type { Store } from '../../usecases/deps.ts'
import type { Item, Table } from '../client.ts'
import { type ItemKey, keyOf, NO_AGENCY } from '../keys.ts'

/** An agency's people lie together, for its list of them. */
const personKey = (agency: string, id: string): ItemKey => ({ pk: keyOf(agency, 'person'), sk: keyOf(id) })

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
  return {
    async get({ agency, person }, options) {
      const item = await table.get(personKey(agency, person), options)
      return item && toPerson(agency, item)
    },

    async ofAgency(agency, options) {
      const items = await table.queryAll(personKey(agency, '').pk, 'all', options)
      return items.map((item) => toPerson(agency, item))
    },

    async put(person) {
      await announce(person)
      const { agency, id, ...stored } = person
      const item = { ...personKey(agency, id), v: 1, ...stored }
      return table.put(item, onVersion(person.version))
    },

    announce,

    async inUnit({ agency, unit }) {
      return idsIn(inUnitKey(agency, unit))
    },

    async under({ agency, person }) {
      return idsIn(underKey(agency, person))
    },

    async many(agency, ids, options) {
      const items = await table.batchGet(
        [...new Set(ids)].map((id) => personKey(agency, id)),
        options,
      )
      return items.map((item) => toPerson(agency, item))
    },

    async claim(name, { agency, person }, at) {
      return table.put(
        { ...nameKey(name), v: 1, agency, person, at },
        {
          ConditionExpression: 'attribute_not_exists(#person) or (#agency = :agency and #person = :person)',
          ExpressionAttributeNames: { '#agency': 'agency', '#person': 'person' },
          ExpressionAttributeValues: { ':agency': agency, ':person': person },
        },
      )
    },

    async named(name) {
      const item = await table.get(nameKey(name), { consistent: true })
      const { agency, person, at } = item ? StoredName.parse(item) : {}
      return agency !== undefined && person !== undefined ? { agency, person, claimedAt: at ?? 0 } : undefined
    },

    async release(name, { agency, person }) {
      await table.put(
        { ...nameKey(name), v: 1, agency },
        {
          ConditionExpression: '#agency = :agency and #person = :person',
          ExpressionAttributeNames: { '#agency': 'agency', '#person': 'person' },
          ExpressionAttributeValues: { ':agency': agency, ':person': person },
        },
      )
    },
  }

  async function announce({ agency, id, placements }: Pick<Person, 'agency' | 'id' | 'placements'>) {
    const lists = placements.flatMap(({ unit, superior }) => [
      inUnitKey(agency, unit),
      ...(superior === undefined ? [] : [underKey(agency, superior)]),
    ])
    await Promise.all([...new Set(lists)].map((pk) => table.put({ pk, sk: keyOf(id), v: 1 })))
  }

  async function idsIn(pk: string): Promise<PersonId[]> {
    const items = await table.queryAll(pk, 'all', { consistent: true })
    return items.map(({ sk }) => PersonId.parse(sk))
  }
}

/** The condition under which a version may be stored: none is there, or the one before. */
export function onVersion(version: number) {
  return version === 1
    ? { ConditionExpression: 'attribute_not_exists(#pk)', ExpressionAttributeNames: { '#pk': 'pk' } }
    : {
        ConditionExpression: '#version = :before',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':before': version - 1 },
      }
}

function toPerson(agency: string, { pk: _pk, sk, v: _v, ...stored }: Item): Person {
  return Person.parse({ agency, id: sk, ...stored })
}
