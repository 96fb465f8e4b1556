import { type Context, Hono } from 'hono'
import type { Agency } from '../../shared/domain/agency.ts'
import { Day, instantAt } from '../../shared/domain/calendar.ts'
import type { Slug } from '../../shared/domain/ids.ts'
import { RequestKind } from '../../shared/domain/privacy-request.ts'
import { type FieldProblem, Refusal } from '../../shared/domain/refusals.ts'
import { Reason } from '../../shared/domain/score-version.ts'
import { erasePerson, isHeld } from '../../shared/usecases/erase-person.ts'
import { exportPerson } from '../../shared/usecases/export-person.ts'
import { answerRequest, findRequest, recordRequest } from '../../shared/usecases/privacy-requests.ts'
import { PrivacyPage } from '../../web/pages/privacy.tsx'
import { PrivacyRequestPage } from '../../web/pages/privacy-request.tsx'
import type { World } from '../compose.ts'
import { exportCsv } from '../spreadsheets/export-csv.ts'
import { actorOf } from './actor.ts'
import type { Env } from './app.tsx'
import { readForm } from './body.ts'
import { mayHere, permit } from './permit.ts'
import { staffPage } from './staff-page.tsx'

const PATH = '/kelola/:agency/data-pribadi'
const REQUEST = `${PATH}/permintaan/:request` as const

/** Requests that the page lists. */
const SHOWN = 100

/** What is kept of people, and the answering of those who ask for theirs. */
export function privacyRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'privacy.read'), (c) => listPage(c, c.req.param('agency')))

  app.post(`${PATH}/permintaan`, permit(store, 'privacy.act'), async (c) => {
    const agency = await agencyOf(c.req.param('agency'))
    const sent = Object.fromEntries(await readForm(c))
    try {
      const { id } = await recordRequest(world, agency.id, readRequest(sent, agency), actorOf(c))
      return c.redirect(`${pathOf(agency.id)}/permintaan/${id}`, 303)
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'answers-invalid')) throw error
      return listPage(c, agency.id, { sent, problems: error.fields })
    }
  })

  app.get(REQUEST, permit(store, 'privacy.read'), (c) => requestPage(c, c.req.param()))

  app.post(`${REQUEST}/salinan`, permit(store, 'privacy.act'), async (c) => {
    const { agency, request: id } = c.req.param()
    const isCsv = (await readForm(c)).get('bentuk') === 'csv'
    const request = await waiting(agency, id, 'export')
    const exported = await exportPerson(world, request, actorOf(c))
    await answerRequest(world, request, { how: 'done', reason: '' }, actorOf(c))
    const name = `attachment; filename="data-${request.person}.${isCsv ? 'csv' : 'json'}"`
    const type = isCsv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8'
    const text = isCsv ? exportCsv(exported) : `${JSON.stringify(exported, null, 2)}\n`
    return c.body(text, 200, { 'Content-Type': type, 'Content-Disposition': name })
  })

  app.post(`${REQUEST}/hapus`, permit(store, 'privacy.act'), async (c) => {
    await readForm(c)
    const { agency, request: id } = c.req.param()
    const request = await waiting(agency, id, 'erasure')
    await erasePerson(world, request, actorOf(c))
    await answerRequest(world, request, { how: 'done', reason: '' }, actorOf(c))
    return c.redirect(`${pathOf(agency)}/permintaan/${id}`, 303)
  })

  app.post(`${REQUEST}/tolak`, permit(store, 'privacy.act'), async (c) => {
    const { agency, request: id } = c.req.param()
    const reason = Reason.safeParse((await readForm(c)).get('alasan'))
    if (!reason.success) return requestPage(c, { agency, request: id }, true)
    const request = await findRequest(world, agency, id)
    await answerRequest(world, request, { how: 'refused', reason: reason.data }, actorOf(c))
    return c.redirect(`${pathOf(agency)}/permintaan/${id}`, 303)
  })
  return app

  async function agencyOf(id: Slug): Promise<Agency> {
    const registry = await store.registry.load(id)
    if (!registry) throw new Refusal('agency-unknown', { agency: id })
    return registry.agency
  }

  /** A request of a kind that was not refused. Throws `page-unknown` for any other. */
  async function waiting(agency: Slug, id: string, kind: RequestKind) {
    const request = await findRequest(world, agency, id)
    if (request.kind !== kind || request.answered?.how === 'refused') throw new Refusal('page-unknown')
    return request
  }

  async function listPage(
    c: Context<Env>,
    id: Slug,
    more: { readonly sent?: Readonly<Record<string, string>>; readonly problems?: readonly FieldProblem[] } = {},
  ) {
    const agency = await agencyOf(id)
    const requests = await store.privacyRequests.newest(id, SHOWN)
    const ids = [...new Set(requests.map(({ person }) => person))]
    const people = await Promise.all(
      ids.map((person) => store.people.get({ agency: id, person }, { consistent: false })),
    )
    const names = new Map(people.flatMap((person) => (person ? [[person.id, person.name]] : [])))
    const mayAct = await mayHere(c, store, 'privacy.act')
    const shown = { agency, path: pathOf(id), now: world.now(), requests, names, mayAct, ...more }
    return staffPage(c, <PrivacyPage {...shown} />, more.problems ? 400 : 200)
  }

  async function requestPage(
    c: Context<Env>,
    at: { readonly agency: string; readonly request: string },
    wrongReason = false,
  ) {
    const agency = await agencyOf(at.agency)
    const request = await findRequest(world, at.agency, at.request)
    const person = await store.people.get({ agency: agency.id, person: request.person }, { consistent: true })
    const now = world.now()
    const mayAct = await mayHere(c, store, 'privacy.act')
    const shown = {
      agency,
      path: pathOf(agency.id),
      now,
      request,
      name: person?.name ?? request.person,
      mayAct,
      wrongReason,
    }
    return staffPage(
      c,
      <PrivacyRequestPage {...shown} isHeld={person !== undefined && isHeld(person, now)} />,
      wrongReason ? 400 : 200,
    )
  }
}

const pathOf = (agency: Slug) => `/kelola/${agency}/data-pribadi`

/** What a form asks to be written down. Throws `answers-invalid`. */
function readRequest(sent: Readonly<Record<string, string>>, { timeZone }: Agency) {
  const kind = RequestKind.safeParse(sent.jenis)
  const day = Day.safeParse(sent.tanggal)
  const askedAt =
    day.success && /^\d{2}:\d{2}$/.test(sent.jam ?? '') ? instantAt(day.data, sent.jam ?? '', timeZone) : Number.NaN
  const problems: FieldProblem[] = [
    ...(kind.success ? [] : [{ field: 'jenis', problem: 'invalid' } as const]),
    ...(Number.isNaN(askedAt) ? [{ field: 'tanggal', problem: 'invalid' } as const] : []),
  ]
  if (!kind.success || problems.length > 0) throw new Refusal('answers-invalid', {}, problems)
  return { who: sent.siapa ?? '', kind: kind.data, askedAt }
}
