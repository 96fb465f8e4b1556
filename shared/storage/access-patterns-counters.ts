import type { CounterStore } from '../usecases/ports/counter-store.ts'
import { type AccessPatternsOf, NEW } from './access-pattern.ts'
import { storedKeys as keys } from './kinds.ts'

/** What the store asks of the table about what stands and happens at counters. */
export const counterAccessPatterns = {
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
} as const satisfies AccessPatternsOf<CounterStore>
