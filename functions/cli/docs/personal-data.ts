import { PERSONAL_DATA } from '../../../shared/domain/personal-data.ts'
import { personalOf } from '../../../shared/storage/personal.ts'
import type { GeneratedDoc } from './generated-doc.ts'
import { code, page, tableOf } from './markdown.ts'

/** The record of processing that UU 27/2022, article 31, asks for. */
export const personalDataDoc: GeneratedDoc = {
  file: 'docs/personal-data.md',
  make: () =>
    page(
      'Personal data',
      '`shared/domain/personal-data.ts` and `shared/storage/personal.ts`',
      'What is kept of people, why, how long, and who may see it (UU 27/2022, art. 31). Staff read the same, in Bahasa Indonesia, at ' +
        '`/kelola/INSTANSI/data-pribadi`.',
      tableOf(
        ['kept', 'of', 'why, and on what basis', 'how long', 'seen with', 'when they ask'],
        Object.entries(PERSONAL_DATA).map(([id, data]) => [
          `${code(id)}\n${data.what}`,
          data.of,
          `${data.why}\n${data.basis}`,
          `${data.kept}\n${data.ends}`,
          data.seenWith.map((permission) => code(permission)).join('\n') || '–',
          data.onRequest,
        ]),
      ),
      '## Where it is stored\n',
      tableOf(
        ['part of the store', 'personal data'],
        Object.entries(personalOf).map(([noun, kept]) => [
          code(noun),
          kept === 'none' ? 'none' : kept.map((id) => code(id)).join(', '),
        ]),
      ),
      '## Copies\n',
      COPIES,
    ),
}

/** What the table's copies mean for whoever asks that something be erased. */
const COPIES = `The table's own backups reach 35 days back. Where a stage has \`analytics\`, the whole table is also exported every week or every night, and each
export is deleted after 35 days, without versions. So what is erased today is gone from every copy after 35 days; whoever asked is told so.
Whoever restores a copy does the erasures made since again: the requests of \`privacy-requests\` and the lines of \`trail\` name them.

Exports are under the table's own key and hold what it holds, comments as sealed as there. Questions asked through Athena see answers, times
of services and what is set aside; of everything else only keys, which hold numbers, digests and codes (of counters, and of visits), no
name. Nobody may ask until somebody attaches the policy that the analytics stack makes, and each request for an export is logged.`
