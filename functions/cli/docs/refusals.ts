import { REFUSALS } from '../../../shared/domain/refusals.ts'
import type { GeneratedDoc } from './generated-doc.ts'
import { code, page, tableOf } from './markdown.ts'

/** Every no that people can expect, in the words they read. */
export const refusalsDoc: GeneratedDoc = {
  file: 'docs/refusals.md',
  make: () =>
    page(
      'Refusals',
      '`shared/domain/refusals.ts`',
      'Every no that people can expect. A page says it in Indonesian; the API sends it as `application/problem+json` with the code, in ' +
        'English where `Accept-Language` begins with `en`. Anything else that goes wrong is a bug: status 500, code `failed`.',
      tableOf(
        ['code', 'status', 'Indonesian', 'English'],
        Object.entries(REFUSALS).map(([name, { status, title, detail }]) => [
          code(name),
          String(status),
          `**${title.id}**\n${detail.id}`,
          `**${title.en}**\n${detail.en}`,
        ]),
      ),
    ),
}
