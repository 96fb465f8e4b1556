import { Hono } from 'hono'
import { describeCarried } from '../../../shared/usecases/performance/describe-carried.ts'
import { MatrixPage } from '../../../web/pages/performance/matrix.tsx'
import type { World } from '../../compose.ts'
import type { Env } from '../app.tsx'
import { permit } from '../permit.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'

const MATRIX = '/kelola/:agency/unit/:unit/kinerja/matriks'

/** Who carries what of a unit's year. */
export function carriedRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  app.get(MATRIX, permit(world.store, 'performance.unit'), async (c) => {
    const { tahun } = readQuery(c, ['tahun'])
    const report = await describeCarried(world, c.req.param(), tahun)
    return staffPage(c, <MatrixPage {...report} path={c.req.path} />)
  })
  return app
}
