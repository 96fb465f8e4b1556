import * as z from 'zod/mini'
import { Agency } from '../../domain/agency.ts'
import { Counter } from '../../domain/counter.ts'
import { Slug } from '../../domain/ids.ts'
import type { Registry } from '../../domain/registry.ts'
import { Service } from '../../domain/service.ts'
import { Unit } from '../../domain/unit.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { Item, Table } from '../client.ts'
import { keptAs } from '../kept.ts'
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
/** Fields that a later release added are passed over: after a rollback everything is still read. */
const StoredAgency = z.object(Agency.shape)
const StoredUnit = z.object(Unit.shape)
const StoredService = z.object(Service.shape)
const StoredCounter = z.object(Counter.shape)
/** An agency's registry holds kinds of items that follow each other: a unit, and what belongs to it. */
const kindIn = ({ sk }: Item) => {
  const [, , kind] = partsOfKey(String(sk))
  return kind === 'service' || kind === 'counter' ? kind : 'unit'
}
const EVENTUAL = { consistent: false } as const

export function registry(table: Table): Store['registry'] {
  const agencies = keptAs(table, 'agency')
  const kept = keptAs(table, kindIn)
  const codes = keptAs(table, 'counter-code')
  return {
    async agencies() {
      return (await agencies.queryAll(agencyKey('').pk, 'all', EVENTUAL)).map((item) => StoredAgency.parse(bare(item)))
    },

    async load(id, options = EVENTUAL) {
      const [agency, items] = await Promise.all([
        agencies.get(agencyKey(id), options),
        kept.queryAll(registryPartition(id), 'all', options),
      ])
      return agency && toRegistry(StoredAgency.parse(bare(agency)), items)
    },

    async place(code) {
      const found = await codes.get(codeKey(code), EVENTUAL)
      if (!found) return undefined
      const { agency, unit, counter } = StoredCode.parse(bare(found))
      const { pk, sk } = unitKey({ agency, id: unit })
      const [body, items] = await Promise.all([
        agencies.get(agencyKey(agency), EVENTUAL),
        kept.queryAll(pk, { from: sk, to: `${sk}#~` }, EVENTUAL),
      ])
      if (!body) return undefined
      const registry = toRegistry(StoredAgency.parse(bare(body)), items)
      const place = { unit: registry.units[0], counter: registry.counters.find(({ id }) => id === counter) }
      const known = place.counter && [place.counter.code, ...(place.counter.former ?? []).map((each) => each.code)]
      // A code that was claimed for a counter and never given to it leads nowhere.
      if (!place.unit || !place.counter || !known?.includes(code)) return undefined
      const services = registry.services.filter(({ id }) => place.counter?.services.includes(id))
      return { agency: registry.agency, unit: place.unit, counter: place.counter, services }
    },

    putAgency: (agency) => agencies.put({ ...agencyKey(agency.id), ...agency }, onRead(agency)),
    putUnit: (unit) => kept.put({ ...unitKey(unit), ...unit }, onRead(unit)),
    putService: (service) => kept.put({ ...serviceKey(service), ...service }, onRead(service)),
    putCounter: (counter) => kept.put({ ...counterKey(counter), ...counter }, onRead(counter)),
    async claimCode({ agency, unit, id, code }) {
      return codes.put(
        { ...codeKey(code), agency, unit, counter: id },
        {
          ConditionExpression:
            'attribute_not_exists(#pk) or (#agency = :agency and #unit = :unit and #counter = :counter)',
          ExpressionAttributeNames: { '#pk': 'pk', '#agency': 'agency', '#unit': 'unit', '#counter': 'counter' },
          ExpressionAttributeValues: { ':agency': agency, ':unit': unit, ':counter': id },
        },
      )
    },
  }
}

/** The version before, as it was read. What was registered before there were versions has none, like what is not there. */
function onRead({ version = 1 }: { readonly version?: number | undefined }) {
  return version === 1
    ? { ConditionExpression: 'attribute_not_exists(#version)', ExpressionAttributeNames: { '#version': 'version' } }
    : {
        ConditionExpression: '#version = :before',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':before': version - 1 },
      }
}

function toRegistry(agency: Agency, items: readonly Item[]): Registry {
  const of = (kind: string | undefined) => items.filter((item) => partsOfKey(String(item.sk))[2] === kind).map(bare)
  return {
    agency,
    units: of(undefined).map((item) => StoredUnit.parse(item)),
    services: of('service').map((item) => StoredService.parse(item)),
    counters: of('counter').map((item) => StoredCounter.parse(item)),
  }
}

/** An item without its keys. */
function bare(item: Item): Item {
  const { pk: _pk, sk: _sk, ...rest } = item
  return rest
}
