import { raw } from 'hono/html'
import { type Child, Fragment } from 'hono/jsx'
import type { Agency } from '../../shared/domain/agency.ts'
import { demo } from '../assets/demo.ts'
import { scripted } from '../islands/scripted.ts'
import { useReading, useText } from '../text/text.ts'
import { DemoBand } from './demo-band.tsx'
import { inline } from './inlined.ts'
import { privacyLink } from './links.ts'
import { Masthead } from './masthead.tsx'
import { useShell } from './shell.ts'

/** A whole HTML document: head with its one style sheet, demo band, masthead, content, foot. */
export function Document(props: {
  readonly title: string
  /** The style sheet of its kind of page, whole. */
  readonly style: string
  /** The agency a page belongs to; its data may be made up. */
  readonly owner?:
    | (Pick<Agency, 'id' | 'name' | 'demo' | 'trial'> & { readonly languages?: readonly string[] | undefined })
    | undefined
  /** Whether there is a way to other pages: not on the page that a citizen answers on. */
  readonly navigation?: boolean
  /** A client script, whole, that makes the page better: its hash stands in the security policy. */
  readonly script?: string | undefined
  /** What a page that can be installed links to. */
  readonly links?: Child
  readonly children: Child
}) {
  const text = useText()
  const { language } = useReading()
  const navigation = props.navigation ?? true
  const { owner, script } = props
  const shell = useShell()
  const isTrial = owner?.trial === true
  const isMarked = isTrial || owner?.demo === true
  const style = props.style + (shell?.style ?? '') + (isMarked ? demo : '')
  inline({ style, scripts: script === undefined ? [] : [scripted, script] })
  return (
    <Fragment>
      {raw('<!DOCTYPE html>')}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{text.pageTitle(props.title)}</title>
          <link rel="icon" href="/favicon.svg" />
          {props.links}
          {script !== undefined && <script>{raw(scripted)}</script>}
          {/* A style sheet of ours, known whole at build time: its hash stands in the security policy. */}
          <style>{raw(style)}</style>
        </head>
        <body>
          {navigation && (
            <a class="skip" href="#isi">
              {text.skip}
            </a>
          )}
          {isMarked && <DemoBand isTrial={isTrial} />}
          {shell ? (
            shell.masthead(owner?.name)
          ) : (
            <Masthead owner={owner?.name} navigation={navigation} languages={owner?.languages} />
          )}
          <main class="page" id="isi">
            {props.children}
          </main>
          <footer class="foot">
            <div class="page">
              <p>{shell?.foot ?? text.footer}</p>
              {navigation && <a href="/api">{text.apiLink}</a>}
              {navigation && owner && !shell && (
                <>
                  {' · '}
                  <a href={privacyLink(owner.id)}>{text.privacyLink}</a>
                </>
              )}
            </div>
          </footer>
          {script !== undefined && <script>{raw(script)}</script>}
        </body>
      </html>
    </Fragment>
  )
}
