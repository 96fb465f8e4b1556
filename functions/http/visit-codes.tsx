import { Hono } from 'hono'
import { readCode, Slug } from '../../shared/domain/ids.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { findUnit } from '../../shared/usecases/find-unit.ts'
import { openVisitCode } from '../../shared/usecases/open-visit-code.ts'
import { SURVEY_CHOICE } from '../../web/components/other-surveys.tsx'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'
import { readForm } from './body.ts'
import { otherWay } from './other-way.tsx'
import { permit } from './permit.ts'
import { readQuery } from './query.ts'
import { ratePage, takeRating } from './rate-page.tsx'
import { sourceOf } from './source.ts'

/** What a one-time code of a visit opens, from a slip's QR or typed. */
export function visitCodeRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/k/:agency/:unit/:visitCode', permit(world.store, 'visit.open'), async (c) => {
    const { visitCode, ...at } = c.req.param()
    const { [SURVEY_CHOICE]: instrument } = readQuery(c, [SURVEY_CHOICE])
    try {
      const wish = { instrument, channel: 'web', source: sourceOf(c) } as const
      const opened = await openVisitCode(world, at, visitCode, wish)
      const { counter } = opened.place
      const path = counter ? `/q/${counter.code}` : `/k/${at.agency}/${at.unit}`
      // Two slips on one phone are two visits: the device must not take the second for the first.
      return ratePage(c, opened, { path, at: c.req.path })
    } catch (error) {
      if (!(error instanceof Refusal && isAboutCode(error))) throw error
      return otherWay(c, world, error, { ...(await findUnit(world, at)), canRetype: true })
    }
  })

  app.post('/k/:agency/:unit', permit(world.store, 'rating.submit'), async (c) => {
    return takeRating(c, world, { ...(await findUnit(world, c.req.param())), counter: undefined })
  })

  app.post('/k', permit(world.store, 'visit.open'), async (c) => {
    const form = await readForm(c)
    const agency = Slug.safeParse(form.get('agency'))
    const unit = Slug.safeParse(form.get('unit'))
    if (!agency.success) throw new Refusal('agency-unknown', { agency: form.get('agency') ?? '' })
    if (!unit.success) throw new Refusal('unit-unknown', { agency: agency.data, unit: form.get('unit') ?? '' })
    const typed = readCode(form.get('code') ?? '') || '-'
    return c.redirect(`/k/${agency.data}/${unit.data}/${encodeURIComponent(typed)}`, 303)
  })
  return app
}

function isAboutCode({ code }: Refusal): boolean {
  return code === 'visit-code-mistyped' || code === 'visit-code-unknown'
}
