import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Inlined, NoteInlined } from '../../web/components/inlined.ts'
import { WithFormToken } from '../../web/components/post-form.tsx'
import { StaffShell } from '../../web/components/staff-shell.tsx'
import { FIRST_LANGUAGE } from '../../web/text/languages.ts'
import { InLanguage } from '../../web/text/text.ts'
import type { Env } from './app.tsx'
import { RETURN_PATH } from './staff-paths.ts'

type Headers = Readonly<Record<string, string>>

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

/** Answers with a page for staff, which is in the first language whatever the reader's is, within the shell that all of them share. */
export function staffPage(c: Context<Env>, content: Child, status: ContentfulStatusCode = 200, headers: Headers = {}) {
  c.header('Content-Language', FIRST_LANGUAGE)
  const inlined = freshlyNoted(c)
  return c.html(
    <NoteInlined into={inlined}>
      <InLanguage language={FIRST_LANGUAGE}>
        <WithFormToken token={c.get('formToken')}>
          <StaffShell identity={c.get('identity')} path={c.req.path} place={c.get('place')}>
            {content}
          </StaffShell>
        </WithFormToken>
      </InLanguage>
    </NoteInlined>,
    status,
    headers,
  )
}

/** Where the page that is made notes what its security policy has to allow. */
function freshlyNoted(c: Context<Env>): Inlined {
  const inlined: Inlined = { styles: new Set(), scripts: new Set() }
  c.set('inlined', inlined)
  return inlined
}
