import type { DossierStore } from '../usecases/ports/dossier-store.ts'
import { type AccessPatternsOf, NEW } from './access-pattern.ts'
import { storedKeys as keys } from './kinds.ts'

/** What the store asks of the table about people's performance. */
export const dossierAccessPatterns = {
  dossiers: {
    file: 'shared/storage/entities/dossier.ts',
    rows: {
      get: {
        asks: 'One document of a person, a unit or the agency: a plan, a report, an evaluation',
        calls: [{ operation: 'GetItem', ...keys.dossier, read: 'as asked' }],
      },
      many: {
        asks: 'Documents of many owners at once: a team’s reports of a period',
        calls: [{ operation: 'BatchGetItem', ...keys.dossier, read: 'as asked' }],
      },
      of: {
        asks: 'All documents of a kind of one owner, or those whose ids begin alike: a year’s',
        calls: [{ operation: 'Query', pk: keys.dossier.pk, sk: 'begins with {kind}#{beginning}', read: 'as asked' }],
      },
      newest: {
        asks: 'The newest documents of a kind of one owner',
        calls: [
          { operation: 'Query', pk: keys.dossier.pk, sk: 'begins with {kind}#', read: 'consistent' },
          { operation: 'Query', pk: keys.dossier.pk, sk: 'from {kind}# to {kind}#{before}', read: 'consistent' },
        ],
      },
      put: {
        asks: 'Write a document for the first time, or the next step of the very version that was read',
        calls: [
          { operation: 'PutItem', ...keys.dossier, condition: NEW },
          { operation: 'PutItem', ...keys.dossier, condition: 'version = :before' },
        ],
      },
    },
  },
  dossierLists: {
    file: 'shared/storage/entities/dossier.ts',
    rows: {
      add: {
        asks: 'Say that a document may be of interest in a list, before it is written',
        calls: [{ operation: 'PutItem', ...keys['dossier-entry'] }],
      },
      entries: {
        asks: 'The documents that may be of interest in a list',
        calls: [
          { operation: 'Query', pk: keys['dossier-entry'].pk, sk: 'all', read: 'consistent' },
          { operation: 'Query', pk: keys['dossier-entry'].pk, sk: 'from - to {before}#', read: 'consistent' },
        ],
      },
    },
  },
} as const satisfies AccessPatternsOf<DossierStore>
