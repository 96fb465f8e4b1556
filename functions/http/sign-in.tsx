import { type Context, Hono } from 'hono'
import { STAFF_HOME, safeNext } from '../../shared/domain/next-path.ts'
import { isSomebody } from '../../shared/domain/permissions.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { beginSession } from '../../shared/usecases/begin-session.ts'
import { endSession } from '../../shared/usecases/end-session.ts'
import { recognise } from '../../shared/usecases/recognise.ts'
import { RefusalPage } from '../../web/pages/refusal.tsx'
import { LeavingPage, SignedOutPage, SignOutPage } from '../../web/pages/sign-out.tsx'
import { readRefusals } from '../../web/text/languages.ts'
import type { World } from '../compose.ts'
import { describeError } from '../log.ts'
import type { Env } from './app.tsx'
import { keepAttempt, takeAttempt } from './attempt.ts'
import { page } from './page.tsx'
import { permit } from './permit.ts'
import { forgetSession, keepSession, sessionIn } from './session.ts'
import { signInLink } from './sign-in-link.ts'
import { staffPage } from './staff-page.tsx'

/** Signing in and out. Who somebody is, their provider says; whether they are anybody here, their record. */
export function signInRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store, signIn } = world

  app.get('/masuk', permit(store, 'sign-in'), async (c) => {
    const next = safeNext(c.req.query('next'))
    if (isSomebody(c.get('identity'))) return c.redirect(next, 303)
    const secret = world.newSecret()
    const provider = await signIn.begin(secret)
    keepAttempt(c, signIn, { secret, next })
    return c.redirect(provider, 303)
  })

  app.get('/masuk/kembali', permit(store, 'sign-in'), async (c) => {
    const { state, error } = c.req.query()
    const attempt = takeAttempt(c, signIn, state)
    if (!attempt && isSomebody(c.get('identity'))) return c.redirect(STAFF_HOME, 303)
    const { next } = attempt ?? { next: STAFF_HOME }
    if (!attempt) return refused(c, next, new Refusal('sign-in-failed'))
    if (error === 'access_denied') return refused(c, next, new Refusal('sign-in-cancelled'))
    try {
      const vouched = await signIn.finish(attempt.secret, new URL(c.req.url).search)
      const person = await recognise(world, vouched, world.config.openId?.providers ?? {})
      if (!person) throw new Refusal('sign-in-unknown')
      keepSession(c, await beginSession(world, person, sessionIn(c)))
      world.log('info', 'signed-in', { agency: person.agency, person: person.id })
      return c.redirect(next, 303)
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      return refused(c, next, refusal)
    }
  })

  app.get('/keluar', permit(store, 'sign-in'), (c) => {
    const { name } = c.get('identity')
    return staffPage(c, name === undefined ? <SignedOutPage /> : <SignOutPage name={name} home={STAFF_HOME} />)
  })

  app.post('/keluar', permit(store, 'sign-in'), async (c) => {
    const secret = sessionIn(c)
    if (secret !== undefined) await endSession(world, secret)
    forgetSession(c)
    const provider = await signIn.leave()
    return provider === undefined ? c.redirect('/keluar', 303) : staffPage(c, <LeavingPage provider={provider} />)
  })
  return app

  /** An attempt that led to nothing. The same is said to whoever is not registered and to whoever was disabled. */
  async function refused(c: Context<Env>, next: string, refusal: Refusal) {
    const { code, params, status } = refusal
    const requestId = c.get('requestId')
    // The provider's messages hold neither a token nor an address.
    world.log('warn', 'not-signed-in', { code, ...describeError(refusal) })
    const isUnknown = code === 'sign-in-unknown'
    const otherAccount = isUnknown ? await signIn.leave() : undefined
    const link = isUnknown ? undefined : signInLink(next)
    const shown = { code, params, requestId, signIn: link, otherAccount }
    await readRefusals(c.get('language'))
    return page(c, <RefusalPage {...shown} />, status)
  }
}
