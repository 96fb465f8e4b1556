import { Hono } from 'hono'
import { describeAgency } from '../../shared/usecases/describe-agency.ts'
import { describeUnit } from '../../shared/usecases/describe-unit.ts'
import { describeUnitScore } from '../../shared/usecases/describe-unit-score.ts'
import { readingOnce } from '../../shared/usecases/reading-once.ts'
import { AgencyPage } from '../../web/pages/agency.tsx'
import { ManageUnitPage } from '../../web/pages/manage.tsx'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'
import { unitYearRoutes } from './performance/unit-year.tsx'
import { permit } from './permit.ts'
import { readQuery } from './query.ts'
import { signInRoutes } from './sign-in.tsx'
import { closingRoutes } from './staff-closing.tsx'
import { commentRoutes } from './staff-comments.tsx'
import { deviceStaffRoutes } from './staff-devices.tsx'
import { galleryRoutes } from './staff-gallery.tsx'
import { homeRoutes } from './staff-home.tsx'
import { importRoutes } from './staff-import.tsx'
import { staffPage } from './staff-page.tsx'
import { paperRoutes } from './staff-paper.tsx'
import { peopleRoutes } from './staff-people.tsx'
import { peopleImportRoutes } from './staff-people-import.tsx'
import { personRoutes } from './staff-person.tsx'
import { placeRoutes } from './staff-places.tsx'
import { posterRoutes } from './staff-posters.tsx'
import { privacyRoutes } from './staff-privacy.tsx'
import { qualityRoutes } from './staff-quality.tsx'
import { selfRoutes } from './staff-self.tsx'
import { serviceTimeRoutes } from './staff-service-times.tsx'
import { settingsRoutes } from './staff-settings.tsx'
import { trailRoutes } from './staff-trail.tsx'
import { unitChangeRoutes } from './staff-unit-change.tsx'
import { unitRegistryRoutes } from './staff-units.tsx'
import { visitCodeStaffRoutes } from './staff-visit-codes.tsx'

const FEATURES = [
  homeRoutes,
  galleryRoutes,
  posterRoutes,
  paperRoutes,
  importRoutes,
  deviceStaffRoutes,
  visitCodeStaffRoutes,
  qualityRoutes,
  commentRoutes,
  closingRoutes,
  serviceTimeRoutes,
  trailRoutes,
  privacyRoutes,
  selfRoutes,
  peopleImportRoutes,
  peopleRoutes,
  personRoutes,
  settingsRoutes,
  unitRegistryRoutes,
  placeRoutes,
  unitYearRoutes,
  signInRoutes,
  unitChangeRoutes,
] as const satisfies readonly ((world: World) => Hono<Env>)[]

/** What those who manage units see and do: its own pages here, each feature’s in a file of its own. */
export function staffRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  // Before what follows: `/kelola/saya` is no agency's page.
  for (const routes of FEATURES) app.route('/', routes(world))

  app.get('/kelola/:agency', permit(store, 'unit.read'), async (c) => {
    const { agency } = c.req.param()
    const report = await describeAgency(readingOnce(world), { agency, ...readQuery(c, ['period']) }, 'full')
    return staffPage(c, <AgencyPage {...report} audience="manager" />)
  })

  app.get('/kelola/:agency/unit/:unit', permit(store, 'unit.read'), async (c) => {
    const question = { ...c.req.param(), ...readQuery(c, ['period', 'instrument']) }
    const once = readingOnce(world)
    const [report, unitScore] = await Promise.all([
      describeUnit(once, question, 'full'),
      describeUnitScore(once, question, 'full'),
    ])
    return staffPage(c, <ManageUnitPage report={report} unitScore={unitScore} />)
  })
  return app
}
