import { Hono } from 'hono'
import { whatWaits } from '../../shared/usecases/what-waits.ts'
import { StaffHomePage } from '../../web/pages/staff-home.tsx'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'
import { permit } from './permit.ts'
import { readQuery } from './query.ts'
import { staffPage } from './staff-page.tsx'

/** Where staff begin, whatever their roles and wherever they hold them. */
export function homeRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/kelola', permit(world.store, 'self.read', 'at all'), async (c) => {
    const { instansi: agency, halaman: page } = readQuery(c, ['instansi', 'halaman'])
    const home = await whatWaits(world, c.get('identity'), { agency, page })
    if (home.agency) c.set('place', { agency: home.agency.id, unitAndAbove: [] })
    return staffPage(c, <StaffHomePage home={home} />)
  })
  return app
}
