import { type Context, Hono } from 'hono'
import { agreePlan, returnPlan } from '../../../shared/usecases/performance/decide-plan.ts'
import { sayOfPlan } from '../../../shared/usecases/performance/propose-plan.ts'
import { plan as text } from '../../../web/text/staff/performance/plan.ts'
import type { World } from '../../compose.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { mayHere, permit } from '../permit.ts'
import { filled } from '../registry-form.ts'
import { showExpectations, takeExpectations } from './plan-around-form.tsx'
import { type PlanPlace, showPlan, takeStep } from './plan-place.tsx'

const PLAN = '/kelola/:agency/orang/:person/rencana/:plan'

/** Somebody's plan as their superior clarifies and agrees it, and as those above read it. */
export function planReviewRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world
  const review = permit(store, 'performance.review')

  app.get(PLAN, permit(store, 'performance.read'), async (c) => {
    const isSuperior = await mayHere(c, store, 'performance.review')
    return showPlan(c, world, placeOf(c, isSuperior ? 'superior' : 'reader'))
  })
  app.post(`${PLAN}/setujui`, review, (c) =>
    takeStep(c, world, placeOf(c), [], (seen) => agreePlan(world, actorOf(c), seen)),
  )
  app.post(`${PLAN}/kembalikan`, review, (c) =>
    takeStep(c, world, placeOf(c), ['reason'], (seen, { reason }) => returnPlan(world, actorOf(c), seen, { reason })),
  )
  app.post(`${PLAN}/dialog`, review, (c) =>
    takeStep(c, world, placeOf(c), ['words', 'rhk'], (seen, { words, rhk }) =>
      sayOfPlan(world, actorOf(c), seen, { words, ...(filled(rhk) !== undefined && { rhk }) }),
    ),
  )
  app.get(`${PLAN}/ekspektasi`, review, (c) => showExpectations(c, world, placeOf(c)))
  app.post(`${PLAN}/ekspektasi`, review, (c) => takeExpectations(c, world, placeOf(c)))
  return app
}

function placeOf(c: Context<Env>, view: PlanPlace['view'] = 'superior'): PlanPlace {
  const { agency = '', person = '', plan = '' } = c.req.param()
  const path = `/kelola/${agency}/orang/${person}/rencana/${plan}`
  const team = { href: `/kelola/${agency}/bawahan`, name: text.team }
  return { agency, person, plan, view, path, steps: [team] }
}
