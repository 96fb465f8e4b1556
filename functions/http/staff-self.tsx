import { Hono } from 'hono'
import { Refusal } from '../../shared/domain/refusals.ts'
import { describeSelf } from '../../shared/usecases/describe-self.ts'
import { SelfPage } from '../../web/pages/self.tsx'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'
import { permit } from './permit.ts'
import { staffPage } from './staff-page.tsx'

/** What is kept of whoever is signed in. */
export function selfRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/kelola/saya', permit(world.store, 'self.read', 'own'), async (c) => {
    const { person } = c.get('identity')
    if (!person) throw new Refusal('permission-denied')
    return staffPage(c, <SelfPage {...(await describeSelf(world, { agency: person.agency, person: person.id }))} />)
  })
  return app
}
