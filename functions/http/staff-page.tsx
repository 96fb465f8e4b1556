import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { NoteInlined } from '../../web/components/inlined.ts'
import { WithFormToken } from '../../web/components/post-form.tsx'
import { StaffShell } from '../../web/components/staff-shell.tsx'
import { FIRST_LANGUAGE } from '../../web/text/languages.ts'
import { InLanguage } from '../../web/text/text.ts'
import type { Env } from './app.tsx'
import { freshlyNoted, type Headers } from './page.tsx'

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
