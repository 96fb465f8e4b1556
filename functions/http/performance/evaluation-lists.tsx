import { type Context, Hono } from 'hono'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { evaluationsOf } from '../../../shared/usecases/performance/describe-evaluation.ts'
import { describeTeamEvaluations } from '../../../shared/usecases/performance/describe-team-evaluations.ts'
import {
  OwnEvaluationsPage,
  PersonEvaluationsPage,
  TeamEvaluationsPage,
} from '../../../web/pages/performance/evaluation-lists.tsx'
import type { World } from '../../compose.ts'
import type { Env } from '../app.tsx'
import { permit } from '../permit.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'
import { ownPerson } from './own-person.ts'

/** Lists of evaluations: one's own, somebody's, and those of all whom one is superior of. */
export function evaluationListRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get('/kelola/kinerja/evaluasi', permit(store, 'performance.own', 'own'), async (c) => {
    const { agency, person } = ownPerson(c)
    const found = await evaluationsOf(world, { person }, { agency, person })
    return staffPage(c, <OwnEvaluationsPage {...found} />)
  })

  app.get('/kelola/:agency/bawahan/evaluasi', permit(store, 'performance.read', 'within'), async (c) => {
    const { period, halaman } = readQuery(c, ['period', 'halaman'])
    const { agency } = c.req.param()
    const person = readerIn(c, agency)
    const found = await describeTeamEvaluations(world, { agency, person }, { period, page: Number(halaman) || 1 })
    return staffPage(c, <TeamEvaluationsPage {...found} />)
  })

  app.get('/kelola/:agency/orang/:person/evaluasi', permit(store, 'performance.read'), async (c) => {
    const { tahun } = readQuery(c, ['tahun'])
    const { agency, person } = c.req.param()
    const year = tahun ?? String(new Date(c.get('now')).getUTCFullYear())
    if (!/^(19|20)\d\d$/.test(year)) throw new Refusal('period-invalid', { period: year })
    const found = await evaluationsOf(world, { person: readerIn(c, agency) }, { agency, person, year })
    return staffPage(c, <PersonEvaluationsPage {...found} year={year} />)
  })
  return app
}

/** Who reads, where they belong to that agency: somebody of another one is nobody's superior here. */
function readerIn(c: Context<Env>, agency: string): string | undefined {
  const { person } = c.get('identity')
  return person?.agency === agency ? person.id : undefined
}
