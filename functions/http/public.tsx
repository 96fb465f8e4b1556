import { Hono } from 'hono'
import { countsOf } from '../../shared/domain/explanation.ts'
import { recompute } from '../../shared/domain/recompute.ts'
import { describeAgency } from '../../shared/usecases/describe-agency.ts'
import { describeUnit } from '../../shared/usecases/describe-unit.ts'
import { describeUnitScore } from '../../shared/usecases/describe-unit-score.ts'
import { explainScore } from '../../shared/usecases/explain-score.ts'
import { findAgency } from '../../shared/usecases/find-agency.ts'
import { listedAgencies } from '../../shared/usecases/listed-agencies.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { readingOnce } from '../../shared/usecases/reading-once.ts'
import { favicon } from '../../web/assets/favicon.ts'
import { AgencyPage } from '../../web/pages/agency.tsx'
import { ApiPage } from '../../web/pages/api.tsx'
import { DerivationPage } from '../../web/pages/derivation.tsx'
import { HomePage } from '../../web/pages/home.tsx'
import { PrivacyNoticePage } from '../../web/pages/privacy-notice.tsx'
import { PublicUnitPage } from '../../web/pages/unit.tsx'
import type { World } from '../compose.ts'
import { againIsland } from '../islands/again.ts'
import type { Env } from './app.tsx'
import { openApi } from './openapi.ts'
import { page } from './page.tsx'
import { mayHere, permit } from './permit.ts'
import { readQuery } from './query.ts'
import { sameForAll } from './same-for-all.ts'

/** What anybody may see: the agencies, their published scores, and the API's description. */
export function publicRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get('/', permit(store, 'registry.read'), sameForAll, async (c) =>
    page(c, <HomePage agencies={await listedAgencies(store)} />),
  )

  app.get('/instansi/:agency', permit(store, 'score.read'), sameForAll, async (c) => {
    const { agency } = c.req.param()
    const report = await describeAgency(readingOnce(world), { agency, ...readQuery(c, ['period']) }, 'public')
    return page(c, <AgencyPage {...report} audience="public" />)
  })

  app.get('/instansi/:agency/privasi', permit(store, 'registry.read'), sameForAll, async (c) =>
    page(c, <PrivacyNoticePage agency={await findAgency(world, c.req.param('agency'))} />),
  )

  app.get('/instansi/:agency/unit/:unit', permit(store, 'score.read'), sameForAll, async (c) => {
    const question = { ...c.req.param(), ...readQuery(c, ['period', 'instrument']) }
    const once = readingOnce(world)
    const [report, unitScore] = await Promise.all([
      describeUnit(once, question, 'public'),
      describeUnitScore(once, question, 'public'),
    ])
    return page(c, <PublicUnitPage report={report} unitScore={unitScore} />)
  })

  app.get('/instansi/:agency/unit/:unit/rumus', permit(store, 'score.read'), sameForAll, async (c) => {
    const { hitung, ...asked } = readQuery(c, ['period', 'instrument', 'version', 'hitung'])
    const isManager = await mayHere(c, store, 'unit.manage')
    const explained = await explainScore(
      readingOnce(world),
      { ...c.req.param(), ...asked },
      isManager ? 'full' : 'public',
    )
    const { counts } = explained.derivation
    const found = hitung !== undefined && counts ? recompute(countsOf(explained.derivation)) : undefined
    const shown = { ...explained, found, audience: isManager ? ('manager' as const) : ('public' as const) }
    return page(c, <DerivationPage {...shown} script={againIsland} />)
  })

  app.get('/api/v1/agencies', permit(store, 'registry.read'), async (c) => {
    const agencies = await listedAgencies(store)
    return c.json({ agencies: agencies.map(({ id, name, timeZone, demo }) => ({ id, name, timeZone, demo })) })
  })

  app.get('/api/v1/agencies/:agency/units', permit(store, 'registry.read'), async (c) => {
    const { registry } = await describeAgency(readingOnce(world), { agency: c.req.param('agency') }, 'public')
    return c.json({ units: registry.units.map(({ id, name, parent }) => ({ id, name, parent: parent ?? null })) })
  })

  app.get('/api/v1/agencies/:agency/units/:unit/scores', permit(store, 'score.read'), async (c) => {
    const place = c.req.param()
    const question = { ...place, ...readQuery(c, ['period', 'instrument', 'counter', 'service', 'version']) }
    // Small numbers are for those who manage the unit, wherever they ask.
    const isManager = await mayHere(c, store, 'unit.manage')
    return c.json(await readScore(readingOnce(world), question, isManager ? 'full' : 'public'))
  })

  app.get('/api/v1/agencies/:agency/units/:unit/scores/derivation', permit(store, 'score.read'), async (c) => {
    const question = { ...c.req.param(), ...readQuery(c, ['period', 'instrument', 'version']) }
    const isManager = await mayHere(c, store, 'unit.manage')
    return c.json((await explainScore(readingOnce(world), question, isManager ? 'full' : 'public')).derivation)
  })

  app.get('/api/v1/agencies/:agency/units/:unit/unit-score', permit(store, 'score.read'), async (c) => {
    const question = { ...c.req.param(), ...readQuery(c, ['period']) }
    const isManager = await mayHere(c, store, 'unit.manage')
    return c.json(await describeUnitScore(readingOnce(world), question, isManager ? 'full' : 'public'))
  })

  app.get('/api', permit(store, 'registry.read'), sameForAll, (c) => page(c, <ApiPage openapi={openApi} />))
  app.get('/api/v1/openapi.json', permit(store, 'registry.read'), sameForAll, (c) => c.json(openApi))

  app.get('/favicon.svg', permit(store, 'registry.read'), (c) =>
    c.body(favicon, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' }),
  )
  return app
}
