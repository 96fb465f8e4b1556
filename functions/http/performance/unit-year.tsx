import { Hono } from 'hono'
import { describeAdoption } from '../../../shared/usecases/performance/adoption.ts'
import { AdoptionPage } from '../../../web/pages/performance/adoption.tsx'
import type { World } from '../../compose.ts'
import type { Env } from '../app.tsx'
import { permit } from '../permit.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'

/** A unit's year: who planned, reported and reviewed, and the way to its further pages. */
export function unitYearRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/kelola/:agency/unit/:unit/kinerja', permit(world.store, 'performance.unit'), async (c) => {
    const { agency, unit } = c.req.param()
    const asked = readQuery(c, ['halaman', 'halaman-unit'])
    const question = { agency, unit, page: asked.halaman, unitPage: asked['halaman-unit'] }
    return staffPage(
      c,
      <AdoptionPage {...(await describeAdoption(world, question))} path={`/kelola/${agency}/unit/${unit}/kinerja`} />,
    )
  })
  return app
}
