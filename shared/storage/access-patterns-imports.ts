import type { ImportStore } from '../usecases/ports/import-store.ts'
import { type AccessPatternsOf, NEW } from './access-pattern.ts'
import { storedKeys as keys } from './kinds.ts'

/** What the store asks of the table about imports. */
export const importAccessPatterns = {
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
} as const satisfies AccessPatternsOf<ImportStore>
