import { Hono } from 'hono'
import type { Page } from 'playwright-core'
import { createApp } from '../../functions/http/app.tsx'
import { identifyBySession, keepSession } from '../../functions/http/session.ts'
import { staffRoutes } from '../../functions/http/staff.tsx'
import { run } from '../../functions/jobs/perform.ts'
import { type Owner, ofPerson } from '../../shared/domain/performance/dossier.ts'
import type { Dossier, DossierKind } from '../../shared/domain/performance/kinds.ts'
import type { Person } from '../../shared/domain/person.ts'
import { formTokenOf } from '../../shared/domain/session.ts'
import { beginSession } from '../../shared/usecases/begin-session.ts'
import { FORM_TOKEN } from '../../web/components/form-token.ts'
import { serve } from '../http/serve.ts'
import { launchChromium } from '../support/chromium.ts'
import { startTable } from '../support/dynalite.ts'
import { configured } from '../support/http.ts'
import { AGENCY, registerEight } from '../support/unit-of-eight.ts'
import { worldOn } from '../support/world.ts'
import { sticksOut } from './faults.ts'

const COOKIE = '__Host-sesi'
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'id-ID' }
/** A busy machine takes its time. */
const SOON = { timeout: 20_000 }

/** The staff's pages behind their real door over a unit of eight, a clock that is set by the day, and phones of whoever is needed. */
export async function openYear() {
  const table = await startTable()
  const world = worldOn(table, { now: '2026-01-05T02:00:00Z' })
  const whole = configured(world)
  const people = await registerEight(world)
  const app = createApp(whole, identifyBySession(whole), [staffRoutes(whole)])
  const entrance = new Hono()
  // A browser takes such a cookie from a server alone.
  entrance.get('/masuk-uji/:secret', (c) => {
    keepSession(c, c.req.param('secret'))
    return c.redirect('/kelola')
  })
  entrance.all('*', (c) => app.fetch(c.req.raw))
  const server = await serve(entrance)
  const browser = await launchChromium()
  const stored = async <Kind extends DossierKind>(kind: Kind, id: string, owner: Owner): Promise<Dossier<Kind>> => {
    const found = await world.store.dossiers.get(kind, { agency: AGENCY, owner, id }, { consistent: true })
    if (!found) throw new Error(`there is no ${kind} ${id} of ${owner}`)
    return found
  }

  return {
    world,
    people,
    stored: <Kind extends DossierKind>(kind: Kind, id: string, { id: person }: Pick<Person, 'id'>) =>
      stored(kind, id, ofPerson(person)),
    /** Nine in the morning of a day in Jakarta. */
    on(day: string) {
      world.clock = Date.parse(`${day}T09:00:00+07:00`)
    },
    /** What is done every night, at half past one. */
    async night(day: string) {
      world.clock = Date.parse(`${day}T01:30:00+07:00`)
      await run(whole, { agency: AGENCY })
    },
    /** A form as somebody's page sends it, without a browser; gives what it answers with. */
    async send(person: Person, path: string, fields: Readonly<Record<string, string | number>>) {
      const secret = await beginSession(world, person)
      const typed = Object.entries({ [FORM_TOKEN]: formTokenOf(secret), ...fields })
      const body = new URLSearchParams(typed.map(([name, value]) => [name, String(value)]))
      const headers = { Cookie: `${COOKIE}=${secret}`, Origin: server.url }
      const answer = await app.request(`${server.url}${path}`, { method: 'POST', body, headers })
      const [, page = ''] = /<main[^>]*>(.*)<\/main>/s.exec(await answer.text()) ?? []
      return { status: answer.status, page }
    },
    /** Somebody's phone, signed in. */
    async phoneOf(person: Person): Promise<{ readonly page: Page; readonly see: See; close(): Promise<void> }> {
      const context = await browser.newContext({ ...PHONE, baseURL: server.url })
      const page = await context.newPage()
      await page.goto(`/masuk-uji/${await beginSession(world, person)}`)
      return { page, see: seeingOn(page), close: () => context.close() }
    },
    async close() {
      await browser.close()
      await server.close()
      await table.close()
    },
  }
}
export type YearSite = Awaited<ReturnType<typeof openYear>>

/** Waits until the page says all of these, and does not reach beyond the phone's edge. */
export type See = (...words: readonly (string | RegExp)[]) => Promise<void>

function seeingOn(page: Page): See {
  return async (...words) => {
    for (const hasText of words) await page.locator('main', { hasText }).waitFor(SOON)
    const wide = await sticksOut(page)
    if (wide.length > 0) throw new Error(`${page.url()}: ${wide.join(', ')}`)
  }
}
