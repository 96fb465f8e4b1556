import { Hono } from 'hono'
import { Day } from '../../shared/domain/calendar.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { readUnitComments, removeComment } from '../../shared/usecases/read-unit-comments.ts'
import { CommentsPage } from '../../web/pages/comments.tsx'
import type { World } from '../compose.ts'
import { actorOf } from './actor.ts'
import type { Env } from './app.tsx'
import { readForm } from './body.ts'
import { mayHere, permit } from './permit.ts'
import { readQuery } from './query.ts'
import { staffPage } from './staff-page.tsx'

const PATH = '/kelola/:agency/unit/:unit/saran'

/** What citizens wrote, for who may read it. */
export function commentRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'comment.read'), async (c) => {
    const { hari } = readQuery(c, ['hari'])
    if (hari !== undefined && !Day.safeParse(hari).success) throw new Refusal('query-invalid', { field: 'hari' })
    const read = await readUnitComments(world, { ...c.req.param(), last: hari }, actorOf(c))
    return staffPage(c, <CommentsPage {...read} mayForget={await mayHere(c, store, 'comment.forget')} />)
  })

  app.post(`${PATH}/:day/:rating/hapus`, permit(store, 'comment.forget'), async (c) => {
    await readForm(c)
    const at = c.req.param()
    if (!Day.safeParse(at.day).success) throw new Refusal('comment-unknown')
    await removeComment(world, at, actorOf(c))
    return c.redirect(`/kelola/${at.agency}/unit/${at.unit}/saran?hari=${at.day}`, 303)
  })
  return app
}
