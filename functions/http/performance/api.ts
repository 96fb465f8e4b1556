import { Hono } from 'hono'
import { performanceAnswer } from '../../../shared/domain/performance/year-answer.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { findUnit } from '../../../shared/usecases/find-unit.ts'
import { PEOPLE_A_PAGE } from '../../../shared/usecases/performance/team.ts'
import { yearRecordsIn } from '../../../shared/usecases/performance/year-record.ts'
import { record } from '../../../shared/usecases/record.ts'
import type { World } from '../../compose.ts'
import type { Env } from '../app.tsx'
import { callingDevice } from '../calling-device.ts'
import { permit } from '../permit.ts'
import { readQuery } from '../query.ts'

/** What a personnel system reads of a unit's people, page by page: each page with a line in the trail before it. */
export function performanceApiRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/api/v1/agencies/:agency/units/:unit/performance', permit(world.store, 'device.call'), async (c) => {
    const at = c.req.param()
    const device = await callingDevice(c, world, { kind: 'personnel', unit: at })
    const { year, page = '1' } = readQuery(c, ['year', 'page'])
    if (year === undefined || !/^20\d\d$/.test(year)) throw new Refusal('query-invalid', { field: 'year' })
    if (!/^[1-9]\d{0,3}$/.test(page)) throw new Refusal('query-invalid', { field: 'page' })
    await findUnit(world, at)
    const changes = Object.entries({ year, page, device: device.id }).map(([field, to]) => ({ field, to }))
    const actor = { via: 'device', name: device.name } as const
    await record(world, { ...at, actor, action: 'performance.export', thing: `unit/${at.unit}/performance`, changes })
    const from = (Number(page) - 1) * PEOPLE_A_PAGE
    const { records, people } = await yearRecordsIn(world, { ...at, year }, { from, most: PEOPLE_A_PAGE })
    c.header('Cache-Control', 'no-store')
    const pages = Math.max(1, Math.ceil(people / PEOPLE_A_PAGE))
    return c.json({ ...at, year, page: Number(page), pages, people: records.map(performanceAnswer) })
  })
  return app
}
