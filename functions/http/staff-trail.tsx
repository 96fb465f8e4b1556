import { type Context, Hono } from 'hono'
import { Day } from '../../shared/domain/calendar.ts'
import { Slug } from '../../shared/domain/ids.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import type { Registry } from '../../shared/domain/registry.ts'
import { describeTrailLine } from '../../shared/usecases/describe-trail-line.ts'
import { record } from '../../shared/usecases/record.ts'
import { erasedAmong, searchTrail, type TrailWish } from '../../shared/usecases/search-trail.ts'
import { TRAIL_FIELDS, TrailPage, type TrailSent } from '../../web/pages/trail.tsx'
import { TrailLinePage } from '../../web/pages/trail-line.tsx'
import type { World } from '../compose.ts'
import { trailCsv } from '../spreadsheets/trail-csv.ts'
import { actorOf } from './actor.ts'
import type { Env } from './app.tsx'
import { readForm } from './body.ts'
import { permit } from './permit.ts'
import { readQuery } from './query.ts'
import { staffPage } from './staff-page.tsx'

const PATH = '/kelola/:agency/jejak'

/** What a file may hold, read within the time of a request. */
const FILE = { shown: 20_000, looked: 20_000 }

/** The trail: who did what, for inspectors and the agency's admins. It is read here, and nowhere changed. */
export function trailRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'trail.read'), async (c) => {
    const { agency, units } = await registryOf(c.req.param('agency'))
    const { sebelum, ...sent } = readQuery(c, [...TRAIL_FIELDS, 'sebelum'])
    const found = await searchTrail(world, agency.id, { ...wishOf(sent), before: numberIn('sebelum', sebelum) })
    const anchor = await store.trail.lastAnchor(agency.id)
    return staffPage(c, <TrailPage {...{ agency, units, sent, found, anchor }} path={pathOf(agency)} />)
  })

  app.post(`${PATH}/csv`, permit(store, 'trail.read'), async (c) => {
    const { agency } = await registryOf(c.req.param('agency'))
    const form = await readForm(c)
    const sent = Object.fromEntries(TRAIL_FIELDS.flatMap((name) => [[name, form.get(name) ?? '']]))
    const wish = wishOf(sent)
    await recordExport(c, agency.id, wish)
    const { entries, oldest, erased } = await searchTrail(world, agency.id, wish, FILE)
    const range = `${entries[0]?.number ?? 0}-${oldest?.number ?? 0}`
    return c.body(trailCsv(entries, erased), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="jejak-${agency.id}-${range}.csv"`,
    })
  })

  app.get(`${PATH}/:number`, permit(store, 'trail.read'), async (c) => {
    const { agency } = await registryOf(c.req.param('agency'))
    const line = await describeTrailLine(world, agency.id, numberIn('number', c.req.param('number')) ?? 0)
    const erased = await erasedAmong(world, agency.id, [line.entry])
    return staffPage(c, <TrailLinePage {...line} agency={agency} path={pathOf(agency)} erased={erased} />)
  })
  return app

  async function registryOf(agency: Slug): Promise<Registry> {
    const registry = await store.registry.load(agency)
    if (!registry) throw new Refusal('agency-unknown', { agency })
    return registry
  }

  async function recordExport(c: Context<Env>, agency: Slug, wish: TrailWish): Promise<void> {
    const changes = Object.entries(wish).flatMap(([field, to]) => (to === undefined ? [] : [{ field, to }]))
    await record(world, { agency, actor: actorOf(c), action: 'trail.export', thing: 'trail', changes })
  }
}

const pathOf = ({ id }: { readonly id: Slug }) => `/kelola/${id}/jejak`

/** The search that a form's fields stand for; empty ones for nothing. Throws `query-invalid`. */
function wishOf({ orang, hal, tindakan, unit, dari, sampai }: TrailSent): TrailWish {
  return {
    who: orang || undefined,
    thing: hal || undefined,
    action: tindakan || undefined,
    unit: readField('unit', Slug, unit),
    from: readField('dari', Day, dari),
    until: readField('sampai', Day, sampai),
  }
}

function readField(field: string, schema: typeof Slug | typeof Day, sent = ''): string | undefined {
  if (sent === '') return undefined
  const parsed = schema.safeParse(sent)
  if (!parsed.success) throw new Refusal('query-invalid', { field })
  return parsed.data
}

function numberIn(field: string, sent = ''): number | undefined {
  if (sent === '') return undefined
  if (!/^\d{1,12}$/.test(sent)) throw new Refusal('query-invalid', { field })
  return Number(sent)
}
