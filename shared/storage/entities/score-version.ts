import * as z from 'zod/mini'
import { spanOf } from '../../domain/period.ts'
import { ScoreVersion } from '../../domain/score-version.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { UnitRef } from '../../usecases/ports/unit-ref.ts'
import type { Table } from '../client.ts'
import { keptAs, ONCE } from '../kept.ts'
import { keyOf, partsOfKey } from '../keys.ts'

/** All versions of a unit lie together. */
function partitionOf({ agency, unit }: UnitRef): string {
  return keyOf(agency, unit, 'score')
}

/** Ordered by the periods' last days, so that what ended in some months is one read. */
function periodKey(instrument: string, period: string): string {
  return keyOf(instrument, spanOf(period).last, period)
}

function sortKey({ instrument, period, version }: Pick<ScoreVersion, 'instrument' | 'period' | 'version'>): string {
  return `${periodKey(instrument, period)}#${String(version).padStart(4, '0')}`
}

const Keys = z.object({ pk: z.string(), sk: z.string() })
/** What is stored beside the key. */
const Stored = z.omit(ScoreVersion, { agency: true, unit: true, instrument: true, period: true, version: true })

export function versions(table: Table): Store['versions'] {
  const kept = keptAs(table, 'score-version')
  return {
    put(version) {
      const { agency, unit, instrument: _instrument, period: _period, version: _version, ...stored } = version
      return kept.put({ pk: partitionOf({ agency, unit }), sk: sortKey(version), ...stored }, ONCE)
    },

    async ofPeriod({ instrument, period, ...unit }, options) {
      const range = { beginsWith: `${periodKey(instrument, period)}#` }
      return (await kept.queryAll(partitionOf(unit), range, options)).map(toVersion)
    },

    async ending({ instrument, ...unit }, first, last, options) {
      const range = { from: keyOf(instrument, first), to: `${keyOf(instrument, last)}#~` }
      return (await kept.queryAll(partitionOf(unit), range, options)).map(toVersion)
    },
  }
}

function toVersion(item: Readonly<Record<string, unknown>>): ScoreVersion {
  const { pk, sk } = Keys.parse(item)
  const { pk: _pk, sk: _sk, ...stored } = item
  const [agency = '', unit = ''] = partsOfKey(pk)
  const [instrument = '', _last, period = '', version] = partsOfKey(sk)
  return { agency, unit, instrument, period, version: Number(version), ...Stored.parse(stored) }
}
