import * as z from 'zod/mini'
import { addDays, Day } from '../../domain/calendar.ts'
import { Slot } from '../../domain/period.ts'
import { type DayFindings, Finding } from '../../domain/quality/finding.ts'
import type { DayRef } from '../../usecases/ports/rating-store.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { UnitRef } from '../../usecases/ports/unit-ref.ts'
import type { Item, Table } from '../client.ts'
import { keptAs, onVersion } from '../kept.ts'
import { type ItemKey, keyOf, partsOfKey } from '../keys.ts'

/** Behind a day's name: the item lies between the day and its first hour, so that a recount reads it with the day's slots. */
const BEHIND_DAY = '+findings'

function findingsKey({ agency, unit, instrument, day }: DayRef): ItemKey {
  return { pk: keyOf(agency, unit, 'tally'), sk: keyOf(instrument, 'own', 'slot', `${day}${BEHIND_DAY}`) }
}

/** A list of the days that have any: what was found lies among a whole year's tallies. */
const listPartition = ({ agency, unit }: UnitRef): string => keyOf(agency, unit, 'finding')

/** Whether an item among a day's slots is what was found in its ratings. */
export function isFindings({ sk }: Item): boolean {
  return String(sk).endsWith(BEHIND_DAY)
}

const Ids = z.instanceof(Uint8Array)
const StoredFinding = z.extend(z.omit(Finding, { ratings: true }), { ratings: z.record(Slot, Ids) })
const StoredFindings = z.object({ version: z.int(), findings: z.array(StoredFinding) })

export function findings(table: Table): Store['findings'] {
  const kept = keptAs(table, 'findings')
  const entries = keptAs(table, 'findings-entry')
  return {
    async announce(day) {
      await entries.put({ pk: listPartition(day), sk: keyOf(day.day, day.instrument) })
    },

    put({ findings: found, version, ...day }) {
      const stored = found.map(({ ratings, ...finding }) => ({ ...finding, ratings: packed(ratings) }))
      return kept.put({ ...findingsKey(day), version, findings: stored }, onVersion(version))
    },

    async get(day, options) {
      const item = await kept.get(findingsKey(day), options)
      return item && toDayFindings(item)
    },

    async since(unit, first) {
      const range = { from: first, to: addDays(first, YEARS) }
      const list = await entries.queryAll(listPartition(unit), range, { consistent: true })
      const keys = list.map(({ sk }) => {
        const [day = '', instrument = ''] = partsOfKey(String(sk))
        return findingsKey({ ...unit, day: Day.parse(day), instrument })
      })
      const items = keys.length === 0 ? [] : await kept.batchGet(keys, { consistent: true })
      return items.map(toDayFindings).toSorted((a, b) => (a.day < b.day ? 1 : -1))
    },
  }
}

/** Days: further than any list goes. */
const YEARS = 20_000

export function toDayFindings(item: Item): DayFindings {
  const { version, findings: found } = StoredFindings.parse(item)
  const [agency = '', unit = ''] = partsOfKey(String(item.pk))
  const [instrument = '', , , name = ''] = partsOfKey(String(item.sk))
  const day = name.slice(0, -BEHIND_DAY.length)
  return {
    agency,
    unit,
    instrument,
    day,
    version,
    findings: found.map(({ ratings, ...finding }) => Finding.parse({ ...finding, ratings: unpacked(ratings) })),
  }
}

/** Ids as 16 bytes each: thousands of them fit into one item. */
function packed(ratings: Finding['ratings']): Record<string, Uint8Array> {
  const bytes = (ids: readonly string[]) => Buffer.from(ids.map((id) => id.replaceAll('-', '')).join(''), 'hex')
  return Object.fromEntries(Object.entries(ratings).map(([slot, ids]) => [slot, bytes(ids)]))
}

function unpacked(stored: Readonly<Record<string, Uint8Array>>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(stored).map(([slot, bytes]) => {
      const ids = Buffer.from(bytes).toString('hex').match(/.{32}/g) ?? []
      return [slot, ids.map((id) => id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'))]
    }),
  )
}
