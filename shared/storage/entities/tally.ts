import * as z from 'zod/mini'
import type { Breakdown } from '../../domain/breakdown.ts'
import { Day } from '../../domain/calendar.ts'
import { readTally, writeTally } from '../../domain/tally.ts'
import type { Store, StoredTally, TallyKey } from '../../usecases/deps.ts'
import type { Item, Table } from '../client.ts'
import { type ItemKey, keyOf, partsOfKey } from '../keys.ts'

/** All tallies of a unit lie together; within them a level's periods follow each other, so that a range of days is one read. */
function partitionOf({ agency, unit }: Pick<TallyKey, 'agency' | 'unit'>): string {
  return keyOf(agency, unit, 'tally')
}

function sortKey({ instrument, scope, level }: Omit<TallyKey, 'period' | 'agency' | 'unit'>, period: string): string {
  return keyOf(instrument, scope, level, period)
}

function tallyKey(key: TallyKey): ItemKey {
  return { pk: partitionOf(key), sk: sortKey(key, key.period) }
}

/** Stands for a group that holds all there is, as in a unit with one counter: saves most of a small item. */
const ALL = '='
const Groups = z.record(z.string(), z.string())
const Counts = z.record(z.string(), z.int())
const TallyItem = z.object({
  pk: z.string(),
  sk: z.string(),
  asOf: z.iso.datetime(),
  version: z.int(),
  through: z.optional(Day),
  all: z.string(),
  by: z.object({ counter: Groups, service: Groups, tier: Groups }),
  profile: z.object({ sex: Counts, age: Counts, education: Counts, occupation: Counts }),
})
const Scope = z.enum(['own', 'tree'])
const Level = z.enum(['slot', 'day', 'month', 'quarter', 'semester', 'year'])

export function tallies(table: Table): Store['tallies'] {
  return {
    async get(keys, options) {
      const distinct = new Map(keys.map((key) => [Object.values(tallyKey(key)).join('\n'), tallyKey(key)]))
      if (distinct.size > 1) return (await table.batchGet([...distinct.values()], options)).map(toTally)
      const [only] = distinct.values()
      const item = only && (await table.get(only, options))
      return item ? [toTally(item)] : []
    },

    async between(key, first, last, options) {
      const range = { from: sortKey(key, first), to: sortKey(key, last) }
      return (await table.queryAll(partitionOf(key), range, options)).map(toTally)
    },

    put({ key, breakdown, asOf, version, through }) {
      const item = { ...tallyKey(key), v: 1, asOf, version, through, ...write(breakdown) }
      return version === 1
        ? table.put(item, {
            ConditionExpression: 'attribute_not_exists(#pk)',
            ExpressionAttributeNames: { '#pk': 'pk' },
          })
        : table.put(item, {
            ConditionExpression: '#version = :before',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':before': version - 1 },
          })
    },
  }
}

function write({ all, by, profile }: Breakdown) {
  const whole = writeTally(all)
  const groups = (of: Readonly<Record<string, Breakdown['all']>>) =>
    Object.fromEntries(
      Object.entries(of).map(([name, tally]) => {
        const text = writeTally(tally)
        return [name, text === whole ? ALL : text]
      }),
    )
  return {
    all: whole,
    by: { counter: groups(by.counter), service: groups(by.service), tier: groups(by.tier) },
    profile,
  }
}

function toTally(stored: Item): StoredTally {
  const { pk, sk, asOf, version, through, all, by, profile } = TallyItem.parse(stored)
  const [agency = '', unit = ''] = partsOfKey(pk)
  const [instrument = '', scope, level, period = ''] = partsOfKey(sk)
  const key = { agency, unit, instrument, scope: Scope.parse(scope), level: Level.parse(level), period }
  const groups = (of: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(of).map(([name, text]) => [name, readTally(text === ALL ? all : text)]))
  const breakdown = {
    all: readTally(all),
    by: { counter: groups(by.counter), service: groups(by.service), tier: groups(by.tier) },
    profile,
  }
  return { key, breakdown, asOf, version, through }
}
