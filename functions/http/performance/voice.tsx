import { type Context, Hono } from 'hono'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { describePassing, passOn } from '../../../shared/usecases/performance/pass-on.ts'
import { voicesOf } from '../../../shared/usecases/performance/voices.ts'
import { PassOnPage } from '../../../web/pages/performance/pass-on.tsx'
import { VoicesPage } from '../../../web/pages/performance/voices.tsx'
import type { World } from '../../compose.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { readForm } from '../body.ts'
import { permit } from '../permit.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'

const OWN = '/kelola/kinerja/suara'
const OF_PERSON = '/kelola/:agency/orang/:person/suara'
const PASS = '/kelola/:agency/unit/:unit/saran/:day/:rating/teruskan'

/** What citizens said, for whoever served them. */
export function voiceRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(OWN, permit(store, 'performance.own', 'own'), async (c) => {
    const { person } = c.get('identity')
    if (!person) throw new Refusal('permission-denied')
    const report = await voicesOf(world, { agency: person.agency, person: person.id }, readQuery(c, ['bulan']).bulan)
    return staffPage(c, <VoicesPage report={report} isOwn path={OWN} />)
  })

  app.get(OF_PERSON, permit(store, 'performance.read'), async (c) => {
    const report = await voicesOf(world, c.req.param(), readQuery(c, ['bulan']).bulan)
    return staffPage(c, <VoicesPage report={report} isOwn={false} path={c.req.path} />)
  })

  app.get(PASS, permit(store, 'comment.forget'), (c) => show(c, c.req.param(), {}))

  app.post(PASS, permit(store, 'comment.forget'), async (c) => {
    const at = c.req.param()
    const sent = Object.fromEntries(await readForm(c))
    try {
      await passOn(world, actorOf(c), at, sent)
      return c.redirect(`/kelola/${at.agency}/unit/${at.unit}/saran?hari=${at.day}`, 303)
    } catch (error) {
      if (!(error instanceof Refusal) || !SHOWN_HERE.has(error.code)) throw error
      return show(c, at, { sent, refusal: error })
    }
  })
  return app

  async function show(
    c: Context<Env>,
    at: Parameters<typeof describePassing>[1],
    { sent, refusal }: { readonly sent?: Readonly<Record<string, string>>; readonly refusal?: Refusal },
  ) {
    const passing = await describePassing(world, at, actorOf(c))
    const isMissing = refusal?.code === 'answers-invalid'
    return staffPage(
      c,
      <PassOnPage {...passing} sent={sent} isMissing={isMissing} action={c.req.path} />,
      refusal?.status,
    )
  }
}

/** Refusals that are put right on the page itself. */
const SHOWN_HERE: ReadonlySet<string> = new Set(['answers-invalid', 'dossier-state'])
