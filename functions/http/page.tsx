import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Inlined, NoteInlined } from '../../web/components/inlined.ts'
import { InLanguage } from '../../web/text/text.ts'
import type { Env } from './app.tsx'
import { RETURN_PATH } from './staff-paths.ts'

export type Headers = Readonly<Record<string, string>>

/** Answers with a page for citizens or the public, in the reader's language and with a way to the others. */
export function page(c: Context<Env>, content: Child, status: ContentfulStatusCode = 200, headers: Headers = {}) {
  const language = c.get('language')
  // What was answered to a form, or to a provider's one return, cannot be asked for again by a link: it would be another visit.
  const isOnce = c.req.method === 'POST' || c.req.path === RETURN_PATH
  const query = isOnce ? undefined : new URL(c.req.url).search
  c.header('Content-Language', language)
  c.header('Vary', 'Accept-Language, Cookie', { append: true })
  const inlined = freshlyNoted(c)
  return c.html(
    <NoteInlined into={inlined}>
      <InLanguage language={language} query={query}>
        {content}
      </InLanguage>
    </NoteInlined>,
    status,
    headers,
  )
}

/** Where the page that is made notes what its security policy has to allow. */
export function freshlyNoted(c: Context<Env>): Inlined {
  const inlined: Inlined = { styles: new Set(), scripts: new Set(), destinations: new Set() }
  c.set('inlined', inlined)
  return inlined
}
