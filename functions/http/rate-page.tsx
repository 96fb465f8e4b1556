import type { Context } from 'hono'
import { submissionOfFields } from '../../shared/domain/form-fields.ts'
import type { OpenedVisit } from '../../shared/domain/opened-visit.ts'
import { type FieldProblem, Refusal } from '../../shared/domain/refusals.ts'
import type { ServedPlace } from '../../shared/domain/registry.ts'
import { acceptRating } from '../../shared/usecases/accept-rating.ts'
import { reopenVisit } from '../../shared/usecases/open-visit.ts'
import { RatePage } from '../../web/pages/rate.tsx'
import { ReceiptPage } from '../../web/pages/receipt.tsx'
import { LANGUAGE_CHOICE } from '../../web/text/languages.ts'
import type { World } from '../compose.ts'
import { rateFullIsland } from '../islands/rate-full.ts'
import type { Env } from './app.tsx'
import { readForm } from './body.ts'
import { speakAt } from './language.ts'
import { page } from './page.tsx'
import { sourceOf } from './source.ts'

/**
 * A browser may keep the form for its Back button, for nothing else: fetched anew it would be another visit, and the answers sent
 * again from it another rating.
 */
const KEPT_FOR_BACK = { 'Cache-Control': 'private, max-age=0' }

/**
 * The page of a visit just begun. `path`: where its form is sent. `at`: what the device takes for the same visit within half an hour,
 * where that is something else.
 */
export async function ratePage(
  c: Context<Env>,
  opened: OpenedVisit,
  { path, at }: { readonly path: string; readonly at?: string },
) {
  speakAt(c, opened.place.agency)
  return page(c, await formOf(c, opened, path, { at }), 200, KEPT_FOR_BACK)
}

/** Answers the form of a visit at a place: with the receipt or, where something is missing, with the form again. */
export async function takeRating(
  c: Context<Env>,
  world: World,
  at: ServedPlace | ((token: string) => Promise<ServedPlace>),
) {
  const form = await readForm(c)
  const token = form.get('token') ?? ''
  const place = typeof at === 'function' ? await at(token) : at
  const { agency, unit, counter } = place
  speakAt(c, agency)
  try {
    const sent = {
      token,
      body: submissionOfFields(form),
      place: { agency: agency.id, unit: unit.id, counter: counter?.id },
      source: sourceOf(c),
    }
    const { receipt, repeated } = await acceptRating(world, sent)
    const receiptPage = <ReceiptPage receipt={receipt} place={place} publicPage={publicPageOf(place)} />
    return page(c, receiptPage, repeated ? 200 : 201)
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'answers-invalid')) throw error
    const opened = await reopenVisit(world, token, place)
    const again = await formOf(c, opened, c.req.path, { sent: Object.fromEntries(form), problems: error.fields })
    return page(c, again, error.status)
  }
}

async function formOf(
  c: Context<Env>,
  opened: OpenedVisit,
  path: string,
  {
    at = path,
    ...again
  }: {
    readonly at?: string | undefined
    readonly sent?: Readonly<Record<string, string>>
    readonly problems?: readonly FieldProblem[]
  },
) {
  return (
    <RatePage
      opened={opened}
      action={actionOf(c, path)}
      at={`${at} ${opened.instrument.family}`}
      publicPage={publicPageOf(opened.place)}
      script={await scriptOf(opened)}
      {...again}
    />
  )
}

/** What most counters offer first is ready; the other is read when it is asked for. */
async function scriptOf({ instrument }: OpenedVisit): Promise<string> {
  return instrument.reasons ? (await import('../islands/rate-quick.ts')).rateQuickIsland : rateFullIsland
}

/**
 * Where the form is sent: to the same route, but another address, for a browser forgets the page it keeps of an address it posts to.
 * The answer is in the language that the page has.
 */
function actionOf(c: Context<Env>, path: string): string {
  return `${path}?kirim&${LANGUAGE_CHOICE}=${c.get('language')}`
}

function publicPageOf({ agency, unit }: ServedPlace): string {
  return `/instansi/${agency.id}/unit/${unit.id}`
}
