import { LocalLettersPage } from '../../web/pages/local-letters.tsx'
import { FIRST_LANGUAGE } from '../../web/text/languages.ts'
import { InLanguage } from '../../web/text/text.ts'
import { keptPage, newestKept } from './kept-letters.ts'

type Answer = (request: Request) => Response | Promise<Response>

/** Where the letters of this machine are read. */
export const LETTERS_PATH = '/surat-contoh'
const SHOWN = 100
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
}

/** Shows the letters that were written here, and leaves all else to who answers it. */
export function withLetterBox(dataDir: string, answer: Answer): Answer {
  return (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === LETTERS_PATH) return new Response(listPage(dataDir), { headers: HEADERS })
    if (!pathname.startsWith(`${LETTERS_PATH}/`)) return answer(request)
    const page = keptPage(dataDir, pathname.slice(LETTERS_PATH.length + 1))
    return page === undefined ? answer(request) : new Response(page, { headers: HEADERS })
  }
}

function listPage(dataDir: string): string {
  const letters = newestKept(dataDir, SHOWN).map(({ name, text }) => ({ href: `${LETTERS_PATH}/${name}`, text }))
  return String(
    <InLanguage language={FIRST_LANGUAGE}>
      <LocalLettersPage letters={letters} />
    </InLanguage>,
  )
}
