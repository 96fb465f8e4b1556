import { raw } from 'hono/html'
import { Fragment } from 'hono/jsx'
import { apart } from '../assets/apart.ts'
import { id as first } from '../text/id.ts'
import { again, type Outage, outage, tooMany } from '../text/outage.ts'

/** The style sheet that both pages carry, to the letter: its hash stands in the security policy. */
export const outageStyle = apart

/** What people see when nothing of ours answers. Made before, kept elsewhere, in two languages at once: nobody is there to choose one. */
export function outagePage(): string {
  return String(<Apart said={outage} />)
}

/** What people see from whose address too much was asked. */
export function tooManyPage(): string {
  return String(<Apart said={tooMany} />)
}

function Apart({ said: { id, en } }: { readonly said: Outage }) {
  return (
    <Fragment>
      {raw('<!DOCTYPE html>')}
      <html lang="id">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${id.title} · ${first.product}`}</title>
          <style>{raw(outageStyle)}</style>
        </head>
        <body>
          <header>
            <p>{first.product}</p>
          </header>
          <main>
            <section>
              <h1>{id.title}</h1>
              <Words of={id} />
              {/* biome-ignore lint/a11y/useValidAnchor: empty, it is the page's own address, whatever that is */}
              <a href="">{again}</a>
            </section>
            <section lang="en">
              <h2>{en.title}</h2>
              <Words of={en} />
            </section>
          </main>
        </body>
      </html>
    </Fragment>
  )
}

function Words({ of: { happened, kept, next } }: { readonly of: Outage['id' | 'en'] }) {
  return (
    <>
      <p>{happened}</p>
      <p class="kept">{kept}</p>
      {next.map((each) => (
        <p>{each}</p>
      ))}
    </>
  )
}
