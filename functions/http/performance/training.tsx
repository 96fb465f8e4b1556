import { type Context, Hono } from 'hono'
import type { PersonId, Slug } from '../../../shared/domain/ids.ts'
import { offered } from '../../../shared/domain/performance/course.ts'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import { performanceRulesOf } from '../../../shared/domain/performance/rules.ts'
import { statementsOf, tooLittleOf } from '../../../shared/domain/performance/strengths.ts'
import { stepAt } from '../../../shared/domain/performance/training.ts'
import { mayWithin } from '../../../shared/domain/person-place.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { findPerson } from '../../../shared/usecases/change-person.ts'
import { agencyToday } from '../../../shared/usecases/describe-people.ts'
import { adviceOf } from '../../../shared/usecases/performance/career.ts'
import { coursesOf } from '../../../shared/usecases/performance/courses.ts'
import { findDossier } from '../../../shared/usecases/performance/step.ts'
import { evidencedOf } from '../../../shared/usecases/performance/strengths-of.ts'
import { beginTraining, stepTraining, type TrainingBeginning } from '../../../shared/usecases/performance/training.ts'
import { trainingsWaitingFor } from '../../../shared/usecases/performance/training-list.ts'
import { rootOf, type Whose } from '../../../web/components/performance/own-path.tsx'
import { TrainingPage } from '../../../web/pages/performance/training.tsx'
import { TrainingFormPage } from '../../../web/pages/performance/training-form.tsx'
import { TrainingsPage } from '../../../web/pages/performance/trainings.tsx'
import { TrainingsWaitingPage } from '../../../web/pages/performance/trainings-waiting.tsx'
import { training as text } from '../../../web/text/staff/performance/training.ts'
import type { World } from '../../compose.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { mayHere, permit } from '../permit.ts'
import { readPersonForm, type Sent, versionIn } from '../person-form.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'
import { dossierIn, failedOf, stepsSince } from './follow-form.ts'
import { ownPerson } from './own-person.ts'
import { answerOf, wishOf } from './training-fields.ts'

const OWN = '/kelola/kinerja/pelatihan'
const THEIRS = '/kelola/:agency/orang/:person/pelatihan'

/** Whose training, and by which way the reader came: as oneself, or as somebody who looks after them. */
type At = { readonly agency: Slug; readonly person: PersonId; readonly isOwn: boolean }

/** Training: asked for and told of by oneself, suggested and answered by the superior. */
export function trainingRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world
  const own = (c: Context<Env>): At => ({ ...ownPerson(c), isOwn: true })
  const theirs = (c: Context<Env>): At => {
    const { agency = '', person = '' } = c.req.param()
    return { agency, person, isOwn: false }
  }

  app.get(OWN, permit(store, 'performance.own', 'own'), (c) => list(c, own(c)))
  app.get(`${OWN}/ajukan`, permit(store, 'performance.own', 'own'), (c) => form(c, own(c), 'request'))
  app.post(`${OWN}/ajukan`, permit(store, 'performance.own', 'own'), (c) => begin(c, own(c), 'request'))
  app.get(`${OWN}/catat`, permit(store, 'performance.own', 'own'), (c) => form(c, own(c), 'record'))
  app.post(`${OWN}/catat`, permit(store, 'performance.own', 'own'), (c) => begin(c, own(c), 'record'))
  app.get(`${OWN}/:training`, permit(store, 'performance.own', 'own'), (c) =>
    one(c, own(c), dossierIn(c.req.param('training'))),
  )
  app.post(`${OWN}/:training/:step`, permit(store, 'performance.own', 'own'), (c) => step(c, own(c), c.req.param()))

  app.get(THEIRS, permit(store, 'performance.read'), (c) => list(c, theirs(c)))
  app.get(`${THEIRS}/usulkan`, permit(store, 'performance.review'), (c) => form(c, theirs(c), 'suggest'))
  app.post(`${THEIRS}/usulkan`, permit(store, 'performance.review'), (c) => begin(c, theirs(c), 'suggest'))
  app.get(`${THEIRS}/:training`, permit(store, 'performance.read'), (c) =>
    one(c, theirs(c), dossierIn(c.req.param('training'))),
  )
  app.post(`${THEIRS}/:training/:step`, permit(store, 'performance.review'), (c) => step(c, theirs(c), c.req.param()))

  app.get('/kelola/:agency/pelatihan/menunggu', permit(store, 'performance.review', 'within'), async (c) => {
    const { agency } = c.req.param()
    const { registry, today } = await agencyToday(world, agency)
    c.set('place', { agency, unitAndAbove: [] })
    const { person } = c.get('identity')
    if (!person) throw new Refusal('permission-denied')
    const trainings = await trainingsWaitingFor(world, { agency, person: person.id }, today)
    const ids = [...new Set(trainings.map(({ owner }) => owner.slice('person/'.length)))]
    const people = await store.people.many(agency, ids, { consistent: false })
    const names = new Map(people.map(({ id, name }) => [id, name]))
    return staffPage(c, <TrainingsWaitingPage agency={registry.agency} trainings={trainings} names={names} />)
  })
  return app

  async function whoseOf(c: Context<Env>, { agency, person, isOwn }: At): Promise<Whose> {
    if (isOwn) return { kind: 'own' }
    const { name } = await findPerson(world, { agency, person })
    return { kind: 'other', id: person, name, isSuperior: await mayHere(c, store, 'performance.review') }
  }

  async function list(c: Context<Env>, at: At) {
    const { agency, person: id } = at
    const [{ registry, today }, person, trainings, courses] = await Promise.all([
      agencyToday(world, agency),
      findPerson(world, at),
      store.dossiers.of('training', { agency, owner: ofPerson(id) }, { consistent: true }),
      coursesOf(world, agency),
    ])
    const evidenced = await evidencedOf(world, registry, person, today, at.isOwn ? 'self' : 'others')
    const isSuperior = !at.isOwn && (await mayHere(c, store, 'performance.review'))
    const whose: Whose = at.isOwn ? { kind: 'own' } : { kind: 'other', id, name: person.name, isSuperior }
    return staffPage(
      c,
      <TrainingsPage
        agency={registry.agency}
        whose={whose}
        year={today.slice(0, 4)}
        wanted={performanceRulesOf(registry.agency).trainingHours}
        trainings={trainings}
        advice={adviceOf(statementsOf(evidenced), courses)}
        tooLittle={tooLittleOf(evidenced)}
        maySuggest={isSuperior}
        mayBrowse={mayWithin(c.get('identity'), 'performance.own', agency)}
        saved={readQuery(c, ['tersimpan']).tersimpan === '1'}
      />,
    )
  }

  async function form(
    c: Context<Env>,
    at: At,
    beginning: TrainingBeginning,
    again: { readonly id?: string; readonly sent?: Sent } & Partial<NonNullable<ReturnType<typeof failedOf>>> = {},
  ) {
    const { pelatihan: course, untuk: need } = readQuery(c, ['pelatihan', 'untuk'])
    const [{ registry }, courses, whose] = await Promise.all([
      agencyToday(world, at.agency),
      coursesOf(world, at.agency),
      whoseOf(c, at),
    ])
    const asked = { ...(course !== undefined && { course }), ...(need !== undefined && { need }) }
    const { id = world.newId(), sent = asked, problems, status = 200 } = again
    return staffPage(
      c,
      <TrainingFormPage
        agency={registry.agency}
        whose={whose}
        beginning={beginning}
        courses={offered(courses)}
        action={c.req.path}
        id={id}
        sent={sent}
        problems={problems}
      />,
      status,
    )
  }

  async function begin(c: Context<Env>, at: At, beginning: TrainingBeginning) {
    const { id = '', ...sent } = await readPersonForm(c)
    try {
      const ref = { agency: at.agency, person: at.person, training: id }
      await beginTraining(world, actorOf(c), ref, beginning, wishOf(sent, beginning === 'record'))
      return c.redirect(`${backOf(at)}?tersimpan=1`, 303)
    } catch (error) {
      const failed = failedOf(error, text.wrong)
      if (!failed || failed.isLate) throw error
      return form(c, at, beginning, { id, sent, ...failed })
    }
  }

  async function step(c: Context<Env>, at: At, of: { readonly training: string; readonly step: string }) {
    const name = stepAt(of.step, at.isOwn ? 'self' : 'superior')
    if (name === undefined) throw new Refusal('page-unknown')
    dossierIn(of.training)
    const { version: _version = '', ...sent } = await readPersonForm(c)
    const seen = {
      agency: at.agency,
      person: at.person,
      training: of.training,
      version: versionIn({ version: _version }),
    }
    try {
      await stepTraining(world, actorOf(c), seen, name, answerOf(sent, name))
      return c.redirect(`${backOf(at)}/${of.training}?tersimpan=1`, 303)
    } catch (error) {
      const failed = failedOf(error, text.wrong)
      if (!failed) throw error
      return one(c, at, of.training, { sent, tried: name, version: seen.version, ...failed })
    }
  }

  async function one(
    c: Context<Env>,
    at: At,
    id: string,
    again: Partial<NonNullable<ReturnType<typeof failedOf>>> & {
      readonly version?: number
      readonly sent?: Sent
      readonly tried?: ReturnType<typeof stepAt>
    } = {},
  ) {
    const ref = { agency: at.agency, owner: ofPerson(at.person), id }
    const [{ registry }, training, whose] = await Promise.all([
      agencyToday(world, at.agency),
      findDossier(world, 'training', ref),
      whoseOf(c, at),
    ])
    const { version = training.version, isLate = false, status = 200, ...shown } = again
    return staffPage(
      c,
      <TrainingPage
        agency={registry.agency}
        whose={whose}
        training={training}
        seen={isLate ? training.version : version}
        mayAnswer={!at.isOwn && (await mayHere(c, store, 'performance.review'))}
        since={isLate ? stepsSince(training.history, version) : []}
        saved={readQuery(c, ['tersimpan']).tersimpan === '1'}
        {...shown}
      />,
      status,
    )
  }

  function backOf(at: At): string {
    const whose: Whose = at.isOwn ? { kind: 'own' } : { kind: 'other', id: at.person, name: '' }
    return `${rootOf({ id: at.agency }, whose)}/pelatihan`
  }
}
