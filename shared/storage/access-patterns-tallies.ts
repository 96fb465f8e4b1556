import type { TallyStore } from '../usecases/ports/tally-store.ts'
import { type AccessPatternsOf, NEW } from './access-pattern.ts'
import { storedKeys as keys } from './kinds.ts'

/** What the store asks of the table about tallies, and what still is to be counted. */
export const tallyAccessPatterns = {
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
} as const satisfies AccessPatternsOf<TallyStore>
