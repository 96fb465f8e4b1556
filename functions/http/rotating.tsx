import { Hono } from 'hono'
import { Refusal } from '../../shared/domain/refusals.ts'
import { findCounter } from '../../shared/usecases/find-counter.ts'
import { openRotating } from '../../shared/usecases/open-rotating.ts'
import { SURVEY_CHOICE } from '../../web/components/other-surveys.tsx'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'
import { otherWay, wayFromRetired } from './other-way.tsx'
import { permit } from './permit.ts'
import { readQuery } from './query.ts'
import { ratePage } from './rate-page.tsx'
import { sourceOf } from './source.ts'

/** What the QR of a minute opens, from a screen in the room. */
export function rotatingRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/r/:code/:proof', permit(world.store, 'visit.open'), async (c) => {
    const { code, proof } = c.req.param()
    const { [SURVEY_CHOICE]: instrument } = readQuery(c, [SURVEY_CHOICE])
    try {
      const opened = await openRotating(world, code, proof, { instrument, channel: 'web', source: sourceOf(c) })
      return ratePage(c, opened, { path: `/q/${code}` })
    } catch (error) {
      if (error instanceof Refusal && error.code === 'counter-retired') return wayFromRetired(c, world, code, error)
      if (!(error instanceof Refusal && isAboutProof(error))) throw error
      const { counter, ...place } = await findCounter(world, code)
      return otherWay(c, world, error, { ...place, counters: [counter], canRetype: false })
    }
  })
  return app
}

function isAboutProof({ code }: Refusal): boolean {
  return code === 'proof-invalid' || code === 'proof-expired'
}
