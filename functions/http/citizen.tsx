import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { submissionOfFields } from '../../shared/domain/form-fields.ts'
import { instrumentOf } from '../../shared/domain/instruments/index.ts'
import type { OpenedVisit } from '../../shared/domain/opened-visit.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import type { ServedPlace } from '../../shared/domain/registry.ts'
import { VISIT_DAYS } from '../../shared/domain/visit.ts'
import { acceptRating } from '../../shared/usecases/accept-rating.ts'
import { findOpenedCounter } from '../../shared/usecases/find-counter.ts'
import { openVisit } from '../../shared/usecases/open-visit.ts'
import { readSent } from '../../shared/usecases/read-sent.ts'
import { RatePage } from '../../web/pages/rate.tsx'
import { ReceiptPage } from '../../web/pages/receipt.tsx'
import { LANGUAGE_CHOICE } from '../../web/text/languages.ts'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'
import { readForm, readJson } from './body.ts'
import { page } from './page.tsx'
import { permit } from './permit.ts'

const VisitRequest = z.strictObject({ code: z.string(), instrument: z.optional(z.string()) })
const RatingRequest = z.looseObject({ token: z.string() })

/**
 * A browser may keep the form for its Back button, for nothing else: fetched anew it would be another visit, and the answers sent
 * again from it another rating.
 */
const KEPT_FOR_BACK = { 'Cache-Control': 'private, max-age=0' }

/** What a citizen at a counter needs: the page behind the QR code, and the same as JSON. */
export function citizenRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/q/:code', permit(world.store, 'visit.open'), async (c) => {
    const { token, place, instrument } = await openVisit(world, c.req.param('code'))
    return page(
      c,
      <RatePage place={place} instrument={instrument} token={token} action={actionOf(c)} />,
      200,
      KEPT_FOR_BACK,
    )
  })

  app.post('/q/:code', permit(world.store, 'rating.submit'), async (c) => {
    const place = await findOpenedCounter(world, c.req.param('code'))
    const form = await readForm(c)
    const token = form.get('token') ?? ''
    try {
      const body = submissionOfFields(form)
      const { receipt, repeated } = await acceptRating(world, {
        token,
        body,
        place: placeOf(place),
      })
      const publicPage = `/instansi/${receipt.agency}/unit/${receipt.unit}`
      return page(c, <ReceiptPage receipt={receipt} place={place} publicPage={publicPage} />, repeated ? 200 : 201)
    } catch (error) {
      const instrument = instrumentOf('skm')
      if (!(error instanceof Refusal && error.code === 'answers-invalid' && instrument)) throw error
      const sent = Object.fromEntries(form)
      const again = { place, instrument, token, action: actionOf(c), sent, problems: error.fields }
      return page(c, <RatePage {...again} />, error.status)
    }
  })

  app.post('/api/v1/visits', permit(world.store, 'visit.open'), async (c) => {
    const { code, instrument } = readSent(VisitRequest, await readJson(c))
    const opened = await openVisit(world, code, { instrument, channel: 'api' })
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
    const { receipt, repeated } = await acceptRating(world, { token, body })
    return c.json(receipt, repeated ? 200 : 201)
  })

  return app
}

/**
 * Where the form is sent: to the same route, but another address, for a browser forgets the page it keeps of an address it posts to. It
 * is answered in the language that the page had.
 */
function actionOf(c: Context<Env>): string {
  return `${c.req.path}?kirim&${LANGUAGE_CHOICE}=${c.get('language')}`
}

function placeOf({ agency, unit, counter }: ServedPlace) {
  return { agency: agency.id, unit: unit.id, counter: counter?.id }
}

function described({ place, instrument, offered, own }: OpenedVisit) {
  const { agency, unit, counter, services } = place
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name })
  const { id, questions } = instrument
  return {
    agency: named(agency),
    unit: named(unit),
    counter: counter ? named(counter) : null,
    services: services.map((service) => ({ ...named(service), notAsked: service.notAsked ?? [] })),
    offered: offered.map(({ family }) => family),
    instrument: { id, questions, reasons: instrument.reasons },
    own: own.map(({ id, under, text, options }) => ({ id, under, text, options })),
  }
}
