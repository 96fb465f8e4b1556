import { Hono } from 'hono'
import { may } from '../../shared/domain/permissions.ts'
import { describeAgency } from '../../shared/usecases/describe-agency.ts'
import { describeUnit } from '../../shared/usecases/describe-unit.ts'
import { describeUnitScore } from '../../shared/usecases/describe-unit-score.ts'
import { readingOnce } from '../../shared/usecases/reading-once.ts'
import { AgencyPage } from '../../web/pages/agency.tsx'
import { HomePage } from '../../web/pages/home.tsx'
import { ManageUnitPage } from '../../web/pages/manage.tsx'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'
import { staffPage } from './page.tsx'
import { mayHere, permit } from './permit.ts'
import { readQuery } from './query.ts'
import { closingRoutes } from './staff-closing.tsx'
import { commentRoutes } from './staff-comments.tsx'
import { deviceStaffRoutes } from './staff-devices.tsx'
import { importRoutes } from './staff-import.tsx'
import { paperRoutes } from './staff-paper.tsx'
import { posterRoutes } from './staff-posters.tsx'
import { qualityRoutes } from './staff-quality.tsx'
import { serviceTimeRoutes } from './staff-service-times.tsx'
import { unitChangeRoutes } from './staff-unit-change.tsx'
import { visitCodeStaffRoutes } from './staff-visit-codes.tsx'

const FEATURES = [
  posterRoutes,
  paperRoutes,
  importRoutes,
  deviceStaffRoutes,
  visitCodeStaffRoutes,
  qualityRoutes,
  commentRoutes,
  closingRoutes,
  serviceTimeRoutes,
  unitChangeRoutes,
] as const satisfies readonly ((world: World) => Hono<Env>)[]

/** What those who manage units see and do: its own pages here, each feature’s in a file of its own. */
export function staffRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get('/kelola', permit(store, 'unit.manage', 'anywhere'), async (c) => {
    const agencies = await store.registry.agencies()
    const managed = agencies.filter(({ id }) => may(c.get('identity'), 'unit.manage', { agency: id }))
    return staffPage(c, <HomePage agencies={managed} audience="manager" />)
  })

  app.get('/kelola/:agency', permit(store, 'unit.manage'), async (c) => {
    const { agency } = c.req.param()
    const report = await describeAgency(readingOnce(world), { agency, ...readQuery(c, ['period']) }, 'full')
    return staffPage(c, <AgencyPage {...report} audience="manager" />)
  })

  app.get('/kelola/:agency/unit/:unit', permit(store, 'unit.manage'), async (c) => {
    const question = { ...c.req.param(), ...readQuery(c, ['period', 'instrument']) }
    const once = readingOnce(world)
    const [report, unitScore] = await Promise.all([
      describeUnit(once, question, 'full'),
      describeUnitScore(once, question, 'full'),
    ])
    const mayChange = await mayHere(c, store, 'unit.change')
    return staffPage(c, <ManageUnitPage report={report} unitScore={unitScore} mayChange={mayChange} />)
  })

  for (const routes of FEATURES) app.route('/', routes(world))
  return app
}
