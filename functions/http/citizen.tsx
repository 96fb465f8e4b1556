import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { OpenedVisit } from '../../shared/domain/opened-visit.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { VISIT_DAYS } from '../../shared/domain/visit.ts'
import { acceptRating } from '../../shared/usecases/accept-rating.ts'
import { findOpenedCounter } from '../../shared/usecases/find-counter.ts'
import { openVisit } from '../../shared/usecases/open-visit.ts'
import { readSent } from '../../shared/usecases/read-sent.ts'
import { SURVEY_CHOICE } from '../../web/components/other-surveys.tsx'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'
import { readJson } from './body.ts'
import { deviceRoutes } from './devices.tsx'
import { kioskRoutes } from './kiosk.tsx'
import { wayFromRetired } from './other-way.tsx'
import { permit } from './permit.ts'
import { readQuery } from './query.ts'
import { ratePage, takeRating } from './rate-page.tsx'
import { rotatingRoutes } from './rotating.tsx'
import { sourceOf } from './source.ts'
import { visitCodeRoutes } from './visit-codes.tsx'

const VisitRequest = z.strictObject({ code: z.string(), instrument: z.optional(z.string()) })
const RatingRequest = z.looseObject({ token: z.string() })

const FEATURES = [visitCodeRoutes, rotatingRoutes, deviceRoutes, kioskRoutes] as const

/** What a citizen at a counter needs: the page behind the QR code, and the same as JSON. */
export function citizenRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/q/:code', permit(world.store, 'visit.open'), async (c) => {
    const { [SURVEY_CHOICE]: instrument } = readQuery(c, [SURVEY_CHOICE])
    const wish = { instrument, channel: 'web', source: sourceOf(c) } as const
    const code = c.req.param('code')
    try {
      return ratePage(c, await openVisit(world, code, wish), { path: c.req.path })
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'counter-retired')) throw error
      return wayFromRetired(c, world, code, error)
    }
  })

  app.post('/q/:code', permit(world.store, 'rating.submit'), async (c) => {
    return takeRating(c, world, (token) => findOpenedCounter(world, c.req.param('code'), token))
  })

  app.post('/api/v1/visits', permit(world.store, 'visit.open'), async (c) => {
    const { code, instrument } = readSent(VisitRequest, await readJson(c))
    const opened = await openVisit(world, code, { instrument, channel: 'api', source: sourceOf(c) })
    return c.json(
      {
        token: opened.token,
        receiptKey: opened.receiptKey,
        daysValid: VISIT_DAYS,
        ...described(opened),
      },
      201,
    )
  })

  app.post('/api/v1/ratings', permit(world.store, 'rating.submit'), async (c) => {
    const { token, ...body } = readSent(RatingRequest, await readJson(c))
    const { receipt, repeated } = await acceptRating(world, { token, body, source: sourceOf(c) })
    return c.json(receipt, repeated ? 200 : 201)
  })

  for (const routes of FEATURES) app.route('/', routes(world))
  return app
}

function described({ visit, place, instrument, offered, own }: OpenedVisit) {
  const { agency, unit, counter, services } = place
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name })
  const { id, questions } = instrument
  return {
    id: visit.id,
    agency: named(agency),
    unit: named(unit),
    counter: counter ? named(counter) : null,
    services: services.map((service) => ({ ...named(service), notAsked: service.notAsked ?? [] })),
    offered: offered.map(({ family }) => family),
    instrument: { id, questions, reasons: instrument.reasons },
    own: own.map(({ id, under, text, options }) => ({ id, under, text, options })),
    work: visit.work,
  }
}
