import type { Store } from '../usecases/deps.ts'
import { dossierAccessPatterns } from './access-patterns-dossiers.ts'
import { peopleAccessPatterns } from './access-patterns-people.ts'
import { storedKeys as keys } from './kinds.ts'

/** One call to the table. `{part}` stands for any part of a key; parts are joined by `#` and escaped by `keyOf`. */
export type TableCall = {
  readonly operation: 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem'
  readonly pk: string
  /** A key, or which of a partition's items a query reads. */
  readonly sk: string
  /** For reads. Eventually consistent ones cost half, and decide nothing that is written unconditionally. */
  readonly read?: 'consistent' | 'eventual' | 'as asked'
  /** For puts. Without one, the put says the same again however often. */
  readonly condition?: string
}

export type AccessPattern = { readonly asks: string; readonly calls: readonly TableCall[] }

/** A method of the store without its row does not compile. */
export type AccessPatterns = {
  readonly [Noun in keyof Store]: {
    readonly file: string
    readonly rows: { readonly [Verb in keyof Store[Noun]]: AccessPattern }
  }
}

const NEW = 'attribute_not_exists(pk)'
/** Of things that may have been registered before they had versions. */
const NO_VERSION = 'attribute_not_exists(version)'

/** Everything that the store asks of the table, held against the wire by a test. */
export const accessPatterns = {
  registry: {
    file: 'shared/storage/entities/registry.ts',
    rows: {
      agencies: {
        asks: 'All agencies',
        calls: [{ operation: 'Query', pk: keys.agency.pk, sk: 'all', read: 'eventual' }],
      },
      load: {
        asks: 'All that is registered of an agency; consistently where it decides what is written',
        calls: [
          { operation: 'GetItem', ...keys.agency, read: 'as asked' },
          { operation: 'Query', pk: keys.unit.pk, sk: 'all', read: 'as asked' },
        ],
      },
      place: {
        asks: 'The counter that a code from a QR link leads to or led to, with its agency, unit and services',
        calls: [
          { operation: 'GetItem', ...keys['counter-code'], read: 'eventual' },
          { operation: 'GetItem', ...keys.agency, read: 'eventual' },
          { operation: 'Query', pk: keys.unit.pk, sk: 'from unit#{unit} to unit#{unit}#~', read: 'eventual' },
        ],
      },
      putAgency: {
        asks: 'Register an agency, or change the very version that was read',
        calls: [
          { operation: 'PutItem', ...keys.agency, condition: NO_VERSION },
          { operation: 'PutItem', ...keys.agency, condition: 'version = :before' },
        ],
      },
      putUnit: {
        asks: 'Register a unit, or change the very version that was read',
        calls: [
          { operation: 'PutItem', ...keys.unit, condition: NO_VERSION },
          { operation: 'PutItem', ...keys.unit, condition: 'version = :before' },
        ],
      },
      putService: {
        asks: 'Register a service, or change the very version that was read',
        calls: [
          { operation: 'PutItem', ...keys.service, condition: NO_VERSION },
          { operation: 'PutItem', ...keys.service, condition: 'version = :before' },
        ],
      },
      claimCode: {
        asks: 'Make a code lead to a counter, unless it leads to another',
        calls: [
          {
            operation: 'PutItem',
            ...keys['counter-code'],
            condition: `${NEW} or (agency = :agency and unit = :unit and counter = :counter)`,
          },
        ],
      },
      putCounter: {
        asks: 'Register a counter, or change the very version that was read, its code too',
        calls: [
          { operation: 'PutItem', ...keys.counter, condition: NO_VERSION },
          { operation: 'PutItem', ...keys.counter, condition: 'version = :before' },
        ],
      },
    },
  },
  ratings: {
    file: 'shared/storage/entities/rating.ts',
    rows: {
      put: {
        asks: 'Store a rating, once and for all',
        calls: [{ operation: 'PutItem', ...keys.rating, condition: NEW }],
      },
      get: {
        asks: 'The rating that has an id already: is it the same one?',
        calls: [{ operation: 'GetItem', ...keys.rating, read: 'consistent' }],
      },
      ofSlot: {
        asks: 'What counting needs of a slot’s ratings: a query for each shard, page by page',
        calls: [{ operation: 'Query', pk: keys.rating.pk, sk: 'begins with {time or -}#', read: 'consistent' }],
      },
      ofDay: {
        asks: 'The same of a whole day, or of all that is known by one month only: a query for each shard',
        calls: [{ operation: 'Query', pk: keys.rating.pk, sk: 'all', read: 'as asked' }],
      },
      toInspect: {
        asks: 'What may be looked at of a day’s ratings: a query for each shard, page by page',
        calls: [{ operation: 'Query', pk: keys.rating.pk, sk: 'all', read: 'consistent' }],
      },
      forgetComment: {
        asks: 'Take the comment from a rating, which stays as it is otherwise',
        calls: [
          { operation: 'GetItem', ...keys.rating, read: 'consistent' },
          { operation: 'PutItem', ...keys.rating, condition: 'digest = :digest' },
        ],
      },
    },
  },
  findings: {
    file: 'shared/storage/entities/day-findings.ts',
    rows: {
      announce: {
        asks: 'Say that a day may have findings, before they are stored',
        calls: [{ operation: 'PutItem', ...keys['findings-entry'] }],
      },
      put: {
        asks: 'Store what was found in a day’s ratings, or what was decided about it, over the very version that was read',
        calls: [
          { operation: 'PutItem', ...keys.findings, condition: NEW },
          { operation: 'PutItem', ...keys.findings, condition: 'version = :before' },
        ],
      },
      get: {
        asks: 'What was found in a day’s ratings',
        calls: [{ operation: 'GetItem', ...keys.findings, read: 'as asked' }],
      },
      since: {
        asks: 'All that was found in a unit from a day on',
        calls: [
          { operation: 'Query', pk: keys['findings-entry'].pk, sk: 'from {day} to {day}', read: 'consistent' },
          { operation: 'BatchGetItem', ...keys.findings, read: 'consistent' },
        ],
      },
    },
  },
  inspections: {
    file: 'shared/storage/entities/inspection.ts',
    rows: {
      get: {
        asks: 'The last day of an agency whose ratings were looked at',
        calls: [{ operation: 'GetItem', ...keys.inspection, read: 'eventual' }],
      },
      advance: {
        asks: 'Move it, forward only',
        calls: [
          {
            operation: 'PutItem',
            ...keys.inspection,
            condition: `${NEW} or through <= :through`,
          },
        ],
      },
    },
  },
  marks: {
    file: 'shared/storage/entities/mark.ts',
    rows: {
      put: {
        asks: 'Say that ratings of a slot may come in during a minute; expires after 35 days',
        calls: [
          {
            operation: 'PutItem',
            ...keys.mark,
          },
        ],
      },
      between: {
        asks: 'The marks of some minutes, in order of time: a query for each UTC day',
        calls: [
          {
            operation: 'Query',
            pk: keys.mark.pk,
            sk: 'from {minute} to {minute}~',
            read: 'consistent',
          },
        ],
      },
    },
  },
  watermarks: {
    file: 'shared/storage/entities/watermark.ts',
    rows: {
      get: {
        asks: 'The last minute that a counting shard is done with',
        calls: [{ operation: 'GetItem', ...keys.watermark, read: 'eventual' }],
      },
      advance: {
        asks: 'Move it, forward only',
        calls: [
          {
            operation: 'PutItem',
            ...keys.watermark,
            condition: `${NEW} or minute < :minute`,
          },
        ],
      },
    },
  },
  tallies: {
    file: 'shared/storage/entities/tally.ts',
    rows: {
      get: {
        asks: 'One tally, or several by their keys',
        calls: [
          { operation: 'GetItem', ...keys.tally, read: 'as asked' },
          { operation: 'BatchGetItem', ...keys.tally, read: 'as asked' },
        ],
      },
      between: {
        asks: 'All tallies of a level between two periods',
        calls: [
          { operation: 'Query', pk: keys.tally.pk, sk: `from ${keys.tally.sk} to ${keys.tally.sk}`, read: 'as asked' },
        ],
      },
      ofDay: {
        asks: 'A day’s slots, and what was found in its ratings: `{day}+findings` lies among them',
        calls: [
          {
            operation: 'Query',
            pk: keys.tally.pk,
            sk: 'from {instrument}#own#slot#{day} to {instrument}#own#slot#{day}~',
            read: 'consistent',
          },
        ],
      },
      instruments: {
        asks: 'The instruments that a unit has tallies of: its first tally, then each time the first behind an instrument’s last',
        calls: [
          { operation: 'Query', pk: keys.tally.pk, sk: 'after start', read: 'eventual' },
          { operation: 'Query', pk: keys.tally.pk, sk: 'after {instrument}#~', read: 'eventual' },
        ],
      },
      firstMonth: {
        asks: 'The first month, of those between two, of which anything of a unit was counted',
        calls: [{ operation: 'Query', pk: keys.tally.pk, sk: 'after {instrument}#own#slot#{month}', read: 'eventual' }],
      },
      put: {
        asks: 'Store a tally: the first one, or over the very version that was read',
        calls: [
          { operation: 'PutItem', ...keys.tally, condition: NEW },
          { operation: 'PutItem', ...keys.tally, condition: 'version = :before' },
        ],
      },
    },
  },
  versions: {
    file: 'shared/storage/entities/score-version.ts',
    rows: {
      put: {
        asks: 'Freeze a version of a closed period, once and for all',
        calls: [{ operation: 'PutItem', ...keys['score-version'], condition: NEW }],
      },
      ofPeriod: {
        asks: 'All versions of a closed period',
        calls: [
          {
            operation: 'Query',
            pk: keys['score-version'].pk,
            sk: 'begins with {instrument}#{last day}#{period}#',
            read: 'as asked',
          },
        ],
      },
      ending: {
        asks: 'All versions of the periods that ended between two days',
        calls: [
          {
            operation: 'Query',
            pk: keys['score-version'].pk,
            sk: 'from {instrument}#{last day} to {instrument}#{last day}#~',
            read: 'as asked',
          },
        ],
      },
    },
  },
  reaches: {
    file: 'shared/storage/entities/reach.ts',
    rows: {
      get: {
        asks: 'How far closing has come with a unit and instrument, and what was empty',
        calls: [{ operation: 'GetItem', ...keys.reach, read: 'eventual' }],
      },
      put: {
        asks: 'Remember it; whichever run is last is right',
        calls: [{ operation: 'PutItem', ...keys.reach }],
      },
    },
  },
  imports: {
    file: 'shared/storage/entities/import-batch.ts',
    rows: {
      open: {
        asks: 'Remember an import batch, or learn what was remembered of it at first',
        calls: [
          { operation: 'PutItem', ...keys['import-batch'], condition: NEW },
          { operation: 'GetItem', ...keys['import-batch'], read: 'consistent' },
        ],
      },
    },
  },
  devices: {
    file: 'shared/storage/entities/device.ts',
    rows: {
      claim: {
        asks: 'Make a device’s id lead to a unit, unless it leads to another',
        calls: [
          {
            operation: 'PutItem',
            ...keys['device-claim'],
            condition: `${NEW} or (agency = :agency and unit = :unit)`,
          },
        ],
      },
      put: {
        asks: 'Register a device, or change the very version that was read',
        calls: [
          { operation: 'PutItem', ...keys.device, condition: NEW },
          { operation: 'PutItem', ...keys.device, condition: 'version = :before' },
        ],
      },
      find: {
        asks: 'The device that an id names; consistently where it is about to be changed',
        calls: [
          { operation: 'GetItem', ...keys['device-claim'], read: 'as asked' },
          { operation: 'GetItem', ...keys.device, read: 'as asked' },
        ],
      },
      ofUnit: {
        asks: 'All devices of a unit',
        calls: [{ operation: 'Query', pk: keys.device.pk, sk: 'all', read: 'consistent' }],
      },
    },
  },
  visitCodes: {
    file: 'shared/storage/entities/visit-code.ts',
    rows: {
      openBatch: {
        asks: 'Remember a batch of visit codes, or learn what was remembered of it at first; expires with its codes',
        calls: [
          {
            operation: 'PutItem',
            ...keys['visit-code-batch'],
            condition: `${NEW} or expires <= :now`,
          },
          { operation: 'GetItem', ...keys['visit-code-batch'], read: 'consistent' },
        ],
      },
      batches: {
        asks: 'The batches that an origin asked for',
        calls: [
          { operation: 'Query', pk: keys['visit-code-batch'].pk, sk: 'begins with {origin}#', read: 'consistent' },
        ],
      },
      put: {
        asks: 'Issue a visit code; expires after the days it was made for',
        calls: [{ operation: 'PutItem', ...keys['visit-code'] }],
      },
      find: {
        asks: 'A visit code of a unit, and when it was first opened',
        calls: [{ operation: 'Query', pk: keys['visit-code'].pk, sk: 'all', read: 'consistent' }],
      },
      begin: {
        asks: 'Remember a visit code’s first opening, once; expires a day after its code',
        calls: [{ operation: 'PutItem', ...keys['visit-code-opening'], condition: NEW }],
      },
    },
  },
  rotating: {
    file: 'shared/storage/entities/rotating.ts',
    rows: {
      claim: {
        asks: 'Claim the QR that a counter’s screen showed in a minute, once; expires after a day',
        calls: [{ operation: 'PutItem', ...keys['rotating-claim'], condition: NEW }],
      },
    },
  },
  serviceTimes: {
    file: 'shared/storage/entities/service-time.ts',
    rows: {
      put: {
        asks: 'Store how long a service took, once and for all',
        calls: [{ operation: 'PutItem', ...keys['service-time'], condition: NEW }],
      },
      get: {
        asks: 'The sample that has an id already: is it the same one?',
        calls: [{ operation: 'GetItem', ...keys['service-time'], read: 'consistent' }],
      },
      ofSlot: {
        asks: 'What counting needs of an hour’s samples: a query for each shard, page by page',
        calls: [{ operation: 'Query', pk: keys['service-time'].pk, sk: 'begins with {hour}#', read: 'consistent' }],
      },
      ofDay: {
        asks: 'A day’s samples, for the officer who enters them: a query for each shard',
        calls: [{ operation: 'Query', pk: keys['service-time'].pk, sk: 'all', read: 'consistent' }],
      },
    },
  },
  ...peopleAccessPatterns,
  ...dossierAccessPatterns,
} as const satisfies AccessPatterns
