import type { ScoreStore } from '../usecases/ports/score-store.ts'
import { type AccessPatternsOf, NEW } from './access-pattern.ts'
import { storedKeys as keys } from './kinds.ts'

/** What the store asks of the table about the scores of closed periods. */
export const scoreAccessPatterns = {
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
} as const satisfies AccessPatternsOf<ScoreStore>
