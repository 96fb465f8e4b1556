import type { AccessPatterns } from './access-patterns.ts'

const NEW = 'attribute_not_exists(pk)'
const DOSSIERS = '{agency}#dossier#{owner}'
const DOSSIER = '{kind}#{dossier}'
const LIST = '{agency}#dossier-list#{list}'

/** What the store asks of the table about people's performance. */
export const dossierAccessPatterns = {
  dossiers: {
    file: 'shared/storage/entities/dossier.ts',
    rows: {
      get: {
        asks: 'One document of a person, a unit or the agency: a plan, a report, an evaluation',
        calls: [{ operation: 'GetItem', pk: DOSSIERS, sk: DOSSIER, read: 'as asked' }],
      },
      many: {
        asks: 'Documents of many owners at once: a team’s reports of a period',
        calls: [{ operation: 'BatchGetItem', pk: DOSSIERS, sk: DOSSIER, read: 'as asked' }],
      },
      of: {
        asks: 'All documents of a kind of one owner, or those whose ids begin alike: a year’s',
        calls: [{ operation: 'Query', pk: DOSSIERS, sk: 'begins with {kind}#{beginning}', read: 'as asked' }],
      },
      newest: {
        asks: 'The newest documents of a kind of one owner',
        calls: [
          { operation: 'Query', pk: DOSSIERS, sk: 'begins with {kind}#', read: 'consistent' },
          { operation: 'Query', pk: DOSSIERS, sk: 'from {kind}# to {kind}#{before}', read: 'consistent' },
        ],
      },
      put: {
        asks: 'Write a document for the first time, or the next step of the very version that was read',
        calls: [
          { operation: 'PutItem', pk: DOSSIERS, sk: DOSSIER, condition: NEW },
          { operation: 'PutItem', pk: DOSSIERS, sk: DOSSIER, condition: 'version = :before' },
        ],
      },
    },
  },
  dossierLists: {
    file: 'shared/storage/entities/dossier.ts',
    rows: {
      add: {
        asks: 'Say that a document may be of interest in a list, before it is written',
        calls: [{ operation: 'PutItem', pk: LIST, sk: '{dossier}#{owner}' }],
      },
      entries: {
        asks: 'The documents that may be of interest in a list',
        calls: [
          { operation: 'Query', pk: LIST, sk: 'all', read: 'consistent' },
          { operation: 'Query', pk: LIST, sk: 'from - to {before}#', read: 'consistent' },
        ],
      },
    },
  },
} as const satisfies Partial<AccessPatterns>
