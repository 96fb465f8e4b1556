import { type Context, Hono } from 'hono'
import { Period } from '../../../shared/domain/period.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { describeUnitRating } from '../../../shared/usecases/performance/describe-unit-rating.ts'
import { rateUnit } from '../../../shared/usecases/performance/unit-rating.ts'
import { UnitRatingPage } from '../../../web/pages/performance/unit-rating.tsx'
import { unitRating as text } from '../../../web/text/staff/performance/unit-rating.ts'
import type { World } from '../../compose.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { mayHere, permit } from '../permit.ts'
import { readPersonForm, versionIn } from '../person-form.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'
import { formProblems } from './form-problems.ts'

const PATH = '/kelola/:agency/unit/:unit/kinerja/predikat'

type At = { readonly agency: string; readonly unit: string }
type Shown = Pick<Parameters<typeof UnitRatingPage>[0], 'sent' | 'problems' | 'saved'> & {
  /** The version that a form was made from which is out of date. */
  readonly lateFrom?: number
  readonly status?: Refusal['status']
}

/** A unit's own rating of a period, and how its people's predikat are spread. */
export function unitRatingRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'performance.unit'), (c) => {
    const { period, tersimpan, halaman } = readQuery(c, ['period', 'tersimpan', 'halaman'])
    return show(c, c.req.param(), { period, page: Number(halaman) || 1 }, { saved: tersimpan === '1' })
  })

  app.post(PATH, permit(store, 'performance.manage'), async (c) => {
    const at = c.req.param()
    const { version = '', period = '', ...sent } = await readPersonForm(c)
    if (!Period.safeParse(period).success) throw new Refusal('period-invalid', { period })
    const seen = { ...at, period, version: versionIn({ version }) }
    try {
      await rateUnit(world, actorOf(c), seen, sent)
      return c.redirect(`${c.req.path}?period=${period}&tersimpan=1`, 303)
    } catch (error) {
      const found = formProblems(error, text.wrong)
      if (!found) throw error
      const { problems, status, isLate } = found
      const late = isLate ? { lateFrom: seen.version } : { problems }
      return show(c, at, { period, page: 1 }, { saved: false, sent, status, ...late })
    }
  })
  return app

  async function show(
    c: Context<Env>,
    at: At,
    wish: { readonly period: string | undefined; readonly page: number },
    { status, lateFrom, ...shown }: Shown,
  ) {
    const reader = { person: c.get('identity').person?.id }
    const [report, mayRate] = await Promise.all([
      describeUnitRating(world, reader, { ...at, ...wish }),
      mayHere(c, store, 'performance.manage'),
    ])
    const since = lateFrom === undefined ? [] : (report.rating?.history.filter((step) => step.version > lateFrom) ?? [])
    const page = <UnitRatingPage {...report} {...shown} since={since} mayRate={mayRate} path={c.req.path} />
    return staffPage(c, page, status)
  }
}
