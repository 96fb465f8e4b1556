import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { Slug } from '../../../shared/domain/ids.ts'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import { barredFrom } from '../../../shared/domain/performance/recognition.ts'
import { may, type Permission } from '../../../shared/domain/permissions.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import type { Registry } from '../../../shared/domain/registry.ts'
import { reachOf } from '../../../shared/domain/within-reach.ts'
import { findPerson } from '../../../shared/usecases/change-person.ts'
import { agencyToday } from '../../../shared/usecases/describe-people.ts'
import { candidatesOf, recognitionsOf } from '../../../shared/usecases/performance/recognition-list.ts'
import { decideRecognition, proposeRecognition } from '../../../shared/usecases/performance/recognitions.ts'
import { findDossier } from '../../../shared/usecases/performance/step.ts'
import { statementsOfPerson } from '../../../shared/usecases/performance/strengths-of.ts'
import { CandidatesPage } from '../../../web/pages/performance/candidates.tsx'
import { RecognitionPage } from '../../../web/pages/performance/recognition.tsx'
import { RecognitionFormPage } from '../../../web/pages/performance/recognition-form.tsx'
import { RecognitionsPage } from '../../../web/pages/performance/recognitions.tsx'
import { recognition as text } from '../../../web/text/staff/performance/recognition.ts'
import type { World } from '../../compose.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { mayHere, permit } from '../permit.ts'
import { readPersonForm, type Sent, versionIn } from '../person-form.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'
import { dossierIn, failedOf, stepsSince } from './follow-form.ts'

const PATH = '/kelola/:agency/penghargaan'
const BY_SUPERIOR = '/kelola/:agency/orang/:person/usul-penghargaan'

/** So many years back are offered to look at. */
const YEARS = 5

const Wish = z.object({
  tahun: z.catch(z.optional(z.string().check(z.regex(/^(19|20)\d\d$/))), undefined),
  unit: z.catch(z.optional(Slug), undefined),
  halaman: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000)), 1),
})

type Failed = NonNullable<ReturnType<typeof failedOf>>
type OfPerson = { readonly agency: string; readonly person: string }

/** Recognition: proposed by superiors and managers, decided by another manager. */
export function recognitionRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'performance.unit', 'within'), async (c) => {
    const wish = Wish.parse(readQuery(c, ['tahun', 'unit', 'halaman']))
    const { registry, today } = await agencyToday(world, c.req.param('agency'))
    const { agency } = registry
    const { units, isWhole, unit } = chosen(c, registry, 'performance.unit', wish.unit)
    const year = wish.tahun ?? today.slice(0, 4)
    const found = await recognitionsOf(world, { agency: agency.id, unit, year }, wish.halaman)
    const years = Array.from({ length: YEARS }, (_, back) => String(Number(today.slice(0, 4)) - back))
    const manages = reachOf(c.get('identity'), ['performance.manage'], registry).some(({ id }) => id === unit || !unit)
    const query = unit === undefined ? '' : `?unit=${unit}`
    const candidates = manages ? `/kelola/${agency.id}/penghargaan/calon${query}` : undefined
    const shown = { agency, year, years, unit, units, isWhole, candidates, ...found }
    return staffPage(c, <RecognitionsPage {...shown} />)
  })

  app.get(`${PATH}/calon`, permit(store, 'performance.manage', 'within'), async (c) => {
    const wish = Wish.parse(readQuery(c, ['unit', 'halaman']))
    const { registry, today } = await agencyToday(world, c.req.param('agency'))
    const { units, unit = units[0]?.id } = chosen(c, registry, 'performance.manage', wish.unit)
    const found =
      unit === undefined
        ? { candidates: [], page: 1, pages: 1 }
        : await candidatesOf(world, registry, { unit, today, page: wish.halaman })
    const shown = { agency: registry.agency, units, unit, reader: c.get('identity').person?.id, ...found }
    return staffPage(c, <CandidatesPage {...shown} />)
  })

  app.get(`${PATH}/usul/:person`, permit(store, 'performance.manage'), (c) => proposing(c, c.req.param(), 'manager'))
  app.post(`${PATH}/usul/:person`, permit(store, 'performance.manage'), (c) => propose(c, c.req.param(), 'manager'))
  app.get(BY_SUPERIOR, permit(store, 'performance.review'), (c) => proposing(c, c.req.param(), 'superior'))
  app.post(BY_SUPERIOR, permit(store, 'performance.review'), (c) => propose(c, c.req.param(), 'superior'))

  app.get(`${PATH}/:person/:recognition`, permit(store, 'performance.unit'), (c) => one(c, c.req.param()))

  app.post(`${PATH}/:person/:recognition`, permit(store, 'performance.manage'), async (c) => {
    const at = c.req.param()
    dossierIn(at.recognition)
    const { version: seen = '', grant, ...sent } = await readPersonForm(c)
    const version = versionIn({ version: seen })
    try {
      const isGranted = grant === 'ya' ? true : grant === 'tidak' ? false : undefined
      await decideRecognition(world, actorOf(c), { ...at, version }, { ...sent, grant: isGranted })
      return c.redirect(c.req.path, 303)
    } catch (error) {
      const failed = failedOf(error, text.wrong)
      if (!failed) throw error
      return one(c, at, { sent: { ...sent, ...(grant !== undefined && { grant }) }, version, ...failed })
    }
  })
  return app

  /** The units that the reader may choose, and the one that they did: of the whole agency only for who may see it. */
  function chosen(c: Context<Env>, registry: Registry, permission: Permission, wish: string | undefined) {
    const { agency } = registry
    c.set('place', { agency: agency.id, unitAndAbove: [] })
    const identity = c.get('identity')
    const isWhole = may(identity, permission, { agency: agency.id })
    const units = reachOf(identity, [permission], registry)
    const meant = units.find(({ id }) => id === wish)?.id
    if (wish !== undefined && meant === undefined) throw new Refusal('permission-denied')
    return { units, isWhole, unit: meant ?? (isWhole ? undefined : units[0]?.id) }
  }

  async function proposing(
    c: Context<Env>,
    at: OfPerson,
    as: 'superior' | 'manager',
    again: Partial<Failed> & { readonly id?: string; readonly sent?: Sent } = {},
  ) {
    const { agency, person: of } = at
    const [{ registry, today }, person] = await Promise.all([agencyToday(world, agency), findPerson(world, at)])
    const statements = await statementsOfPerson(world, registry, person, today, 'others')
    const { id = world.newId(), sent = {}, problems, status = 200 } = again
    const back = as === 'manager' ? `/kelola/${agency}/penghargaan` : `/kelola/${agency}/orang/${of}/riwayat`
    const shown = { agency: registry.agency, person, statements, action: c.req.path, id, back, sent, problems }
    return staffPage(c, <RecognitionFormPage {...shown} />, status)
  }

  async function propose(c: Context<Env>, at: OfPerson, as: 'superior' | 'manager') {
    const { id = '', ...sent } = await readPersonForm(c)
    try {
      await proposeRecognition(world, actorOf(c), { ...at, recognition: id }, as, sent)
      const theirs = `/kelola/${at.agency}/orang/${at.person}/riwayat?tersimpan=1`
      return c.redirect(as === 'manager' ? `/kelola/${at.agency}/penghargaan/${at.person}/${id}` : theirs, 303)
    } catch (error) {
      const failed = failedOf(error, text.wrong)
      if (!failed || failed.isLate) throw error
      return proposing(c, at, as, { id, sent, ...failed })
    }
  }

  async function one(
    c: Context<Env>,
    at: OfPerson & { readonly recognition: string },
    again: Partial<Failed> & { readonly sent?: Sent; readonly version?: number } = {},
  ) {
    const ref = { agency: at.agency, owner: ofPerson(at.person), id: dossierIn(at.recognition) }
    const [{ registry }, person, recognition] = await Promise.all([
      agencyToday(world, at.agency),
      findPerson(world, at),
      findDossier(world, 'recognition', ref),
    ])
    const { version = recognition.version, isLate = false, status = 200, sent = {}, problems } = again
    const manages = await mayHere(c, store, 'performance.manage')
    const decides = manages ? (barredFrom(recognition, c.get('identity').person?.id) ?? 'yes') : 'reads'
    return staffPage(
      c,
      <RecognitionPage
        {...{ agency: registry.agency, person, recognition, decides, sent, problems }}
        seen={isLate ? recognition.version : version}
        action={`/kelola/${at.agency}/penghargaan/${at.person}/${at.recognition}`}
        since={isLate ? stepsSince(recognition.history, version) : []}
      />,
      status,
    )
  }
}
