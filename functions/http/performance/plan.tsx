import { type Context, Hono } from 'hono'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { proposePlan, sayOfPlan, withdrawPlan } from '../../../shared/usecases/performance/propose-plan.ts'
import { dropChange, startPlan } from '../../../shared/usecases/performance/write-plan.ts'
import { plan as text } from '../../../web/text/staff/performance/plan.ts'
import type { World } from '../../compose.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { readForm } from '../body.ts'
import { permit } from '../permit.ts'
import { filled } from '../registry-form.ts'
import { showAround, takeAround } from './plan-around-form.tsx'
import { type PlanPlace, showPlan, stateWords, takeStep } from './plan-place.tsx'
import { showRhk, takeRhk } from './plan-rhk-form.tsx'
import { showYear } from './year.tsx'

const PLAN = '/kelola/kinerja/rencana/:plan'

/** One's own plan: written, proposed, clarified. */
export function planRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const own = permit(world.store, 'performance.own', 'own')

  app.post('/kelola/kinerja/rencana', own, async (c) => {
    const { year, from, ...others } = Object.fromEntries(await readForm(c))
    const wish = { year, ...(filled(from) !== undefined && { from }), ...others }
    try {
      const { id } = await startPlan(world, actorOf(c), selfOf(c), wish)
      return c.redirect(`/kelola/kinerja/rencana/${id}`, 303)
    } catch (error) {
      const isTold = error instanceof Refusal && ['dossier-state', 'answers-invalid'].includes(error.code)
      if (!isTold) throw error
      const problem = error.code === 'dossier-state' ? stateWords(error) : text.wrong.form
      return showYear(c, world, { problem, status: error.status })
    }
  })

  app.get(PLAN, own, (c) => showPlan(c, world, ownPlace(c)))
  app.post(`${PLAN}/ajukan`, own, (c) =>
    takeStep(c, world, ownPlace(c), [], (seen) => proposePlan(world, actorOf(c), seen)),
  )
  app.post(`${PLAN}/tarik`, own, (c) =>
    takeStep(c, world, ownPlace(c), [], (seen) => withdrawPlan(world, actorOf(c), seen)),
  )
  app.post(`${PLAN}/batal`, own, (c) =>
    takeStep(c, world, ownPlace(c), [], (seen) => dropChange(world, actorOf(c), seen)),
  )
  app.post(`${PLAN}/dialog`, own, (c) =>
    takeStep(c, world, ownPlace(c), ['words', 'rhk'], (seen, { words, rhk }) =>
      sayOfPlan(world, actorOf(c), seen, { words, ...(filled(rhk) !== undefined && { rhk }) }),
    ),
  )
  app.get(`${PLAN}/isi`, own, (c) => showAround(c, world, ownPlace(c)))
  app.post(`${PLAN}/isi`, own, (c) => takeAround(c, world, ownPlace(c)))
  app.get(`${PLAN}/rhk/:rhk`, own, (c) => showRhk(c, world, ownPlace(c), c.req.param('rhk')))
  app.post(`${PLAN}/rhk/:rhk`, own, (c) => takeRhk(c, world, ownPlace(c), c.req.param('rhk')))
  return app
}

function ownPlace(c: Context<Env>): PlanPlace {
  const { plan = '' } = c.req.param()
  const path = `/kelola/kinerja/rencana/${plan}`
  return { ...selfOf(c), plan, view: 'own', path, steps: [{ href: '/kelola/kinerja', name: text.own }] }
}

/** Whoever is signed in. Throws `permission-denied` where nobody is kept of them. */
function selfOf(c: Context<Env>) {
  const { person } = c.get('identity')
  if (!person) throw new Refusal('permission-denied')
  return { agency: person.agency, person: person.id }
}
