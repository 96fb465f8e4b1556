import * as z from 'zod/mini'
import { Day } from '../../domain/calendar.ts'
import { previousPeriod } from '../../domain/period.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { StoredTally, TallyKey } from '../../usecases/ports/tally-store.ts'
import type { Item, Table } from '../client.ts'
import { keptAs, onVersion } from '../kept.ts'
import { type ItemKey, keyOf, partsOfKey } from '../keys.ts'
import { isFindings, toDayFindings } from './day-findings.ts'
import { fromAttributes, toAttributes } from './stored-breakdown.ts'

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

/** Sorts after everything that begins alike. */
const AFTER_ALL = '~'

const TallyItem = z.object({
  pk: z.string(),
  sk: z.string(),
  asOf: z.iso.datetime(),
  version: z.int(),
  through: z.optional(Day),
  tree: z.optional(z.string()),
})
const Scope = z.enum(['own', 'tree'])
const Level = z.enum(['slot', 'day', 'month', 'quarter', 'semester', 'year'])

export function tallies(table: Table): Store['tallies'] {
  const kept = keptAs(table, (item) => (isFindings(item) ? 'findings' : 'tally'))
  return {
    async get(keys, options) {
      const distinct = new Map(keys.map((key) => [Object.values(tallyKey(key)).join('\n'), tallyKey(key)]))
      if (distinct.size > 1) return (await kept.batchGet([...distinct.values()], options)).map(toTally)
      const [only] = distinct.values()
      const item = only && (await kept.get(only, options))
      return item ? [toTally(item)] : []
    },

    async between(key, first, last, options) {
      const range = { from: sortKey(key, first), to: sortKey(key, last) }
      const items = await kept.queryAll(partitionOf(key), range, options)
      return items.filter((item) => !isFindings(item)).map(toTally)
    },

    async ofDay(day) {
      const key = { ...day, scope: 'own', level: 'slot' } as const
      const range = { from: sortKey(key, day.day), to: sortKey(key, `${day.day}${AFTER_ALL}`) }
      const items = await kept.queryAll(partitionOf(day), range, { consistent: true })
      const found = items.find(isFindings)
      return {
        slots: items.filter((item) => !isFindings(item)).map(toTally),
        found: found && toDayFindings(found),
      }
    },

    async instruments(unit) {
      const found: string[] = []
      // From one instrument's first tally behind its last one: as many small reads as there are instruments, and one.
      for (let after = ' '; ; ) {
        const sk = await table.keyAfter(partitionOf(unit), after)
        if (sk === undefined) return found
        const [instrument = ''] = partsOfKey(sk)
        found.push(instrument)
        after = `${keyOf(instrument)}#${AFTER_ALL}`
      }
    },

    async firstMonth({ instrument, ...unit }, first, last) {
      const ofSlot = { instrument, scope: 'own', level: 'slot' } as const
      // From behind the month before: a slot may be the month itself. What was found in a day lies among its slots.
      const sk = await table.keyAfter(partitionOf(unit), sortKey(ofSlot, `${previousPeriod(first)}${AFTER_ALL}`))
      if (sk === undefined || sk > sortKey(ofSlot, `${last}${AFTER_ALL}`)) return undefined
      return partsOfKey(sk)[3]?.slice(0, 7)
    },

    put({ key, breakdown, asOf, version, through, tree }) {
      const item = { ...tallyKey(key), asOf, version, through, tree, ...toAttributes(breakdown) }
      return kept.put(item, onVersion(version))
    },
  }
}

function toTally(stored: Item): StoredTally {
  const { pk, sk, asOf, version, through, tree } = TallyItem.parse(stored)
  const [agency = '', unit = ''] = partsOfKey(pk)
  const [instrument = '', scope, level, period = ''] = partsOfKey(sk)
  const key = { agency, unit, instrument, scope: Scope.parse(scope), level: Level.parse(level), period }
  return { key, breakdown: fromAttributes(stored), asOf, version, through, tree }
}
