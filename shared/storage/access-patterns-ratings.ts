import type { RatingStore } from '../usecases/ports/rating-store.ts'
import { type AccessPatternsOf, NEW } from './access-pattern.ts'
import { storedKeys as keys } from './kinds.ts'

/** What the store asks of the table about ratings, and what was found in them that is odd. */
export const ratingAccessPatterns = {
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
} as const satisfies AccessPatternsOf<RatingStore>
