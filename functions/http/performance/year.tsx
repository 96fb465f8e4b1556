import { type Context, Hono } from 'hono'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { describeYear } from '../../../shared/usecases/performance/describe-year.ts'
import { YearPage } from '../../../web/pages/performance/year.tsx'
import type { World } from '../../compose.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { permit } from '../permit.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'

/** The page of one's own year, from which everything else of it is a tap away. */
export function yearRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/kelola/kinerja', permit(world.store, 'performance.own', 'own'), (c) => showYear(c, world))
  return app
}

/** The page, with what was asked for on it and cannot be. */
export async function showYear(
  c: Context<Env>,
  world: World,
  { problem, status }: { readonly problem?: string; readonly status?: Refusal['status'] } = {},
) {
  const { person } = c.get('identity')
  if (!person) throw new Refusal('permission-denied')
  const { tahun } = readQuery(c, ['tahun'])
  const report = await describeYear(world, actorOf(c), { agency: person.agency, person: person.id }, tahun)
  return staffPage(c, <YearPage {...report} problem={problem} />, status)
}
