import { describedKinds } from '../../../shared/storage/archive/described-kinds.ts'
import { fileOfKind } from '../../../shared/usecases/archive/archive.ts'
import type { GeneratedDoc } from './generated-doc.ts'
import { code, page, tableOf } from './markdown.ts'

/** What an export holds, kind by kind. Its own `schema.json` says the same, with the JSON Schema of items. */
export const exportDoc: GeneratedDoc = {
  file: 'docs/export.md',
  make: () =>
    page(
      'What an export holds',
      '`shared/storage/kinds.ts` and `shared/storage/archive/exported-kinds.ts`',
      '`npm run export -- --to FOLDER` writes one line of JSON for each stored item, in a file for each kind: `kind`, `key` (its parts by the names below, ' +
        '`{day or month}` as `dayOrMonth`), `item`, and of a rating where comments were opened `comment`. Beside them lie `csv/` (ratings by ' +
        'instrument, scores of closed periods), `evidence/`, `schema.json` (JSON Schema of items), `manifest.json` (SHA-256 of each file) and a ' +
        '`README.md`. [operations.md](operations.md#moving-out) says how to make, check and restore one; [personal-data.md](personal-data.md) ' +
        'what the entries of personal data are.',
      tableOf(
        ['kind', 'holds', 'key', 'personal data'],
        describedKinds().map(({ name, holds, pk, sk, personal, leftOut }) => [
          leftOut === undefined ? code(fileOfKind(name)) : `${name}\nnot exported`,
          leftOut === undefined ? holds : `${holds}\n${leftOut}`,
          `${code(pk)}\n${code(sk)}`,
          personal.map((id) => code(id)).join(', ') || 'none',
        ]),
      ),
    ),
}
