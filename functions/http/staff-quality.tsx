import { type Context, Hono } from 'hono'
import { Day } from '../../shared/domain/calendar.ts'
import type { FieldProblem } from '../../shared/domain/refusals.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { belongedThen } from '../../shared/usecases/belonged-then.ts'
import { decideFinding, type FindingRef } from '../../shared/usecases/decide-finding.ts'
import { describeFinding, describeFindings } from '../../shared/usecases/describe-findings.ts'
import { FindingPage } from '../../web/pages/finding.tsx'
import { FindingsPage } from '../../web/pages/findings.tsx'
import type { World } from '../compose.ts'
import { actorOf } from './actor.ts'
import type { Env } from './app.tsx'
import { readForm } from './body.ts'
import { mayHere, permit } from './permit.ts'
import { staffPage } from './staff-page.tsx'

/** What looks unlike an ordinary citizen's answer, and what somebody from another unit says to it. */
export function qualityRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get('/kelola/:agency/unit/:unit/mutu', permit(store, 'quality.read'), async (c) => {
    return staffPage(c, <FindingsPage report={await describeFindings(world, c.req.param())} />)
  })

  app.get('/kelola/:agency/unit/:unit/mutu/:day/:finding', permit(store, 'quality.read'), async (c) => {
    return findingPage(c, c.req.param())
  })

  app.post('/kelola/:agency/unit/:unit/mutu/:day/:finding', permit(store, 'quality.review'), async (c) => {
    const { version, ...decision } = Object.fromEntries(await readForm(c))
    const at = c.req.param()
    try {
      await decideFinding(world, at, { version: Number(version), decision, actor: actorOf(c) })
      return c.redirect(c.req.path, 303)
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'answers-invalid')) throw error
      return findingPage(c, at, { sent: decision, problems: error.fields, status: error.status })
    }
  })
  return app

  async function wasOfUnit(c: Context<Env>, at: FindingRef): Promise<boolean> {
    const registry = await store.registry.load(at.agency)
    const isAsked = registry !== undefined && Day.safeParse(at.day).success
    return isAsked && belongedThen(world, registry, at, c.get('identity').person?.id)
  }

  async function findingPage(
    c: Context<Env>,
    at: FindingRef,
    more: {
      readonly sent?: Readonly<Record<string, string>>
      readonly problems?: readonly FieldProblem[]
      readonly status?: Refusal['status']
    } = {},
  ) {
    const mayDecide = (await mayHere(c, store, 'quality.review')) && !(await wasOfUnit(c, at))
    const reader = (await mayHere(c, store, 'comment.read')) && mayDecide ? actorOf(c) : undefined
    const report = await describeFinding(world, at, { reader })
    const { status, ...shown } = more
    return staffPage(c, <FindingPage report={report} mayDecide={mayDecide} path={c.req.path} {...shown} />, status)
  }
}
