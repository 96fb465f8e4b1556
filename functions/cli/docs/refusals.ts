import { REFUSALS, type RefusalCode } from '../../../shared/domain/refusals.ts'
import { languageCodes, languages, readRefusals } from '../../../web/text/languages.ts'
import type { GeneratedDoc } from './generated-doc.ts'
import { code, page, tableOf } from './markdown.ts'

const codes = Object.keys(REFUSALS).filter((name): name is RefusalCode => Object.hasOwn(REFUSALS, name))

/** Every no that people can expect, in the words they read. */
export const refusalsDoc: GeneratedDoc = {
  file: 'docs/refusals.md',
  make: async () => {
    const texts = await Promise.all(languageCodes.map(readRefusals))
    return page(
      'Refusals',
      '`shared/domain/refusals.ts` and the language files in `web/text/`',
      'Every no that people can expect. A page says it in the language that its reader chose, or else that the browser asks for; the API ' +
        'sends it as `application/problem+json` with the code, in the language of `Accept-Language`. Whoever asks for none of these ' +
        'languages gets the first. Anything else that goes wrong is a bug: status 500, code `failed`.',
      tableOf(
        ['code', 'status', ...languageCodes.map((tag) => `${languages[tag].ownName} (${tag})`)],
        codes.map((name) => [
          code(name),
          String(REFUSALS[name]),
          ...texts.map((refusals) => `**${refusals[name].title}**\n${refusals[name].detail}`),
        ]),
      ),
    )
  },
}
