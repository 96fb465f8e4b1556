import { Hono } from 'hono'
import * as z from 'zod/mini'
import { Refusal } from '../../shared/domain/refusals.ts'
import { chooseLetters } from '../../shared/usecases/choose-letters.ts'
import { describeSelf } from '../../shared/usecases/describe-self.ts'
import { readSent } from '../../shared/usecases/read-sent.ts'
import { SelfPage } from '../../web/pages/self.tsx'
import type { World } from '../compose.ts'
import { actorOf } from './actor.ts'
import type { Env } from './app.tsx'
import { readForm } from './body.ts'
import { permit } from './permit.ts'
import { staffPage } from './staff-page.tsx'

const Sent = z.strictObject({ letters: z.enum(['on', 'off']) })

/** What is kept of whoever is signed in, and what they may choose. */
export function selfRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/kelola/saya', permit(world.store, 'self.read', 'own'), async (c) => {
    const { person } = c.get('identity')
    if (!person) throw new Refusal('permission-denied')
    return staffPage(c, <SelfPage {...(await describeSelf(world, { agency: person.agency, person: person.id }))} />)
  })

  app.post('/kelola/saya/surat', permit(world.store, 'self.write', 'own'), async (c) => {
    const { person } = c.get('identity')
    if (!person) throw new Refusal('permission-denied')
    const { letters } = readSent(Sent, Object.fromEntries(await readForm(c)))
    await chooseLetters(world, actorOf(c), { agency: person.agency, person: person.id }, letters)
    return c.redirect('/kelola/saya', 303)
  })
  return app
}
