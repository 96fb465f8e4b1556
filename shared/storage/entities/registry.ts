import * as z from 'zod/mini'
import { Agency } from '../../domain/agency.ts'
import { Counter } from '../../domain/counter.ts'
import { Slug } from '../../domain/ids.ts'
import type { Registry } from '../../domain/registry.ts'
import { Service } from '../../domain/service.ts'
import { Unit } from '../../domain/unit.ts'
import type { Store } from '../../usecases/deps.ts'
import type { Item, Table } from '../client.ts'
import { type ItemKey, keyOf, NO_AGENCY, partsOfKey } from '../keys.ts'

const agencyKey = (id: string): ItemKey => ({ pk: keyOf(NO_AGENCY, 'agencies'), sk: keyOf(id) })
/** All of an agency but its own item lies together: one read makes its registry. */
const registryPartition = (agency: string): string => keyOf(agency, 'registry')
const unitKey = ({ agency, id }: Pick<Unit, 'agency' | 'id'>): ItemKey => ({
  pk: registryPartition(agency),
  sk: keyOf('unit', id),
})
/** What belongs to a unit follows it, so that a counter's page is one read of its unit. */
const serviceKey = ({ agency, unit, id }: Pick<Service, 'agency' | 'unit' | 'id'>): ItemKey => ({
  pk: registryPartition(agency),
  sk: keyOf('unit', unit, 'service', id),
})
const counterKey = ({ agency, unit, id }: Pick<Counter, 'agency' | 'unit' | 'id'>): ItemKey => ({
  pk: registryPartition(agency),
  sk: keyOf('unit', unit, 'counter', id),
})
/** A code must be found before its agency is known. */
const codeKey = (code: string): ItemKey => ({ pk: keyOf(NO_AGENCY, 'code', code), sk: 'code' })

const StoredCode = z.object({ agency: Slug, unit: Slug, counter: Slug })
const EVENTUAL = { consistent: false } as const

export function registry(table: Table): Store['registry'] {
  return {
    async agencies() {
      return (await table.queryAll(agencyKey('').pk, 'all', EVENTUAL)).map((item) => Agency.parse(bare(item)))
    },

    async load(id, options = EVENTUAL) {
      const [agency, items] = await Promise.all([
        table.get(agencyKey(id), options),
        table.queryAll(registryPartition(id), 'all', options),
      ])
      return agency && toRegistry(Agency.parse(bare(agency)), items)
    },

    async place(code) {
      const found = await table.get(codeKey(code), EVENTUAL)
      if (!found) return undefined
      const { agency, unit, counter } = StoredCode.parse(bare(found))
      const { pk, sk } = unitKey({ agency, id: unit })
      const [body, items] = await Promise.all([
        table.get(agencyKey(agency), EVENTUAL),
        table.queryAll(pk, { from: sk, to: `${sk}#~` }, EVENTUAL),
      ])
      if (!body) return undefined
      const registry = toRegistry(Agency.parse(bare(body)), items)
      const place = { unit: registry.units[0], counter: registry.counters.find(({ id }) => id === counter) }
      const known = place.counter && [place.counter.code, ...(place.counter.former ?? []).map((each) => each.code)]
      // A code that was claimed for a counter and never given to it leads nowhere.
      if (!place.unit || !place.counter || !known?.includes(code)) return undefined
      const services = registry.services.filter(({ id }) => place.counter?.services.includes(id))
      return { agency: registry.agency, unit: place.unit, counter: place.counter, services }
    },

    async putAgency(agency) {
      await table.put({ ...agencyKey(agency.id), v: 1, ...agency })
    },
    async putUnit(unit) {
      await table.put({ ...unitKey(unit), v: 1, ...unit })
    },
    async changeUnit(unit, before) {
      const item = { ...unitKey(unit), v: 1, ...unit }
      const named = { ExpressionAttributeNames: { '#version': 'version' } }
      return before === undefined
        ? table.put(item, { ConditionExpression: 'attribute_not_exists(#version)', ...named })
        : table.put(item, {
            ConditionExpression: '#version = :before',
            ...named,
            ExpressionAttributeValues: { ':before': before },
          })
    },
    async putService(service) {
      await table.put({ ...serviceKey(service), v: 1, ...service })
    },
    async claimCode({ agency, unit, id, code }) {
      return table.put(
        { ...codeKey(code), v: 1, agency, unit, counter: id },
        {
          ConditionExpression:
            'attribute_not_exists(#pk) or (#agency = :agency and #unit = :unit and #counter = :counter)',
          ExpressionAttributeNames: { '#pk': 'pk', '#agency': 'agency', '#unit': 'unit', '#counter': 'counter' },
          ExpressionAttributeValues: { ':agency': agency, ':unit': unit, ':counter': id },
        },
      )
    },
    async putCounter(counter) {
      await table.put({ ...counterKey(counter), v: 1, ...counter })
    },
    async changeCounter(counter, before) {
      return table.put(
        { ...counterKey(counter), v: 1, ...counter },
        {
          ConditionExpression: '#code = :before',
          ExpressionAttributeNames: { '#code': 'code' },
          ExpressionAttributeValues: { ':before': before },
        },
      )
    },
  }
}

function toRegistry(agency: Agency, items: readonly Item[]): Registry {
  const of = (kind: string | undefined) => items.filter((item) => partsOfKey(String(item.sk))[2] === kind).map(bare)
  return {
    agency,
    units: of(undefined).map((item) => Unit.parse(item)),
    services: of('service').map((item) => Service.parse(item)),
    counters: of('counter').map((item) => Counter.parse(item)),
  }
}

/** An item without its keys and format version. */
function bare(item: Item): Item {
  const { pk: _pk, sk: _sk, v: _v, ...rest } = item
  return rest
}
