import { type Context, Hono } from 'hono'
import { dayOf } from '../../../shared/domain/calendar.ts'
import { PersonId } from '../../../shared/domain/ids.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { agencyToday } from '../../../shared/usecases/describe-people.ts'
import { circleOf } from '../../../shared/usecases/performance/circle.ts'
import { feedbackForm } from '../../../shared/usecases/performance/feedback-form.ts'
import {
  givenFeedback,
  receivedFeedback,
  receiversOf,
  shownFeedback,
} from '../../../shared/usecases/performance/feedback-lists.ts'
import { markFeedbackRead } from '../../../shared/usecases/performance/feedback-read.ts'
import { answerFeedback, withdrawFeedback } from '../../../shared/usecases/performance/feedback-steps.ts'
import { giveFeedback } from '../../../shared/usecases/performance/give-feedback.ts'
import { PEOPLE_A_PAGE } from '../../../shared/usecases/performance/team.ts'
import { ChooseReceiverPage } from '../../../web/pages/performance/choose-receiver.tsx'
import { FEEDBACK_PATH, FeedbackPage, type FeedbackPageProps } from '../../../web/pages/performance/feedback.tsx'
import { GiveFeedbackPage } from '../../../web/pages/performance/give-feedback.tsx'
import { PersonFeedbackPage } from '../../../web/pages/performance/person-feedback.tsx'
import { feedback as text } from '../../../web/text/staff/performance/feedback.ts'
import type { World } from '../../compose.ts'
import type { Env } from '../app.tsx'
import { readForm } from '../body.ts'
import { permit } from '../permit.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'
import { feedbackProblems, feedbackWishOf, sayFeedbackProblem } from './feedback-form.ts'
import { ownPerson } from './own-person.ts'

const DONE = { terkirim: 'sent', dijawab: 'answered', ditarik: 'withdrawn' } as const

/** What colleagues say of each other’s work, through the year. */
export function feedbackRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(FEEDBACK_PATH, permit(store, 'performance.own', 'own'), (c) => show(c, {}))

  app.get(`${FEEDBACK_PATH}/baru`, permit(store, 'performance.own', 'own'), async (c) => {
    const { kepada } = readQuery(c, ['kepada'])
    return kepada === undefined ? choose(c) : write(c, kepada, {}, {})
  })

  app.post(`${FEEDBACK_PATH}/baru`, permit(store, 'performance.own', 'own'), async (c) => {
    const { agency, actor } = ownPerson(c)
    const sent = Object.fromEntries(await readForm(c))
    try {
      await giveFeedback(world, actor, agency, feedbackWishOf(sent))
    } catch (error) {
      const problems = feedbackProblems(error)
      if (!problems || !(error instanceof Refusal) || !PersonId.safeParse(sent.to).success) throw error
      if (error.code === 'relation-ended') return choose(c, error)
      return write(c, sent.to ?? '', sent, problems, error)
    }
    // Loading the page again must not send the form again.
    return c.redirect(`${FEEDBACK_PATH}?daftar=diberikan&selesai=terkirim`, 303)
  })

  app.post(`${FEEDBACK_PATH}/jawab`, permit(store, 'performance.own', 'own'), async (c) => {
    const { agency, actor } = ownPerson(c)
    const { id = '', ...sent } = Object.fromEntries(await readForm(c))
    try {
      await answerFeedback(world, actor, { agency, id }, sent)
    } catch (error) {
      return sayWrong(c, error, { id, sent: sent.words ?? '' }, text.wrong.answer)
    }
    return c.redirect(`${FEEDBACK_PATH}?selesai=dijawab`, 303)
  })

  app.post(`${FEEDBACK_PATH}/tarik`, permit(store, 'performance.own', 'own'), async (c) => {
    const { agency, actor } = ownPerson(c)
    const { id = '', to = '' } = Object.fromEntries(await readForm(c))
    if (!PersonId.safeParse(to).success) throw new Refusal('answers-invalid')
    try {
      await withdrawFeedback(world, actor, { agency, person: to, id })
    } catch (error) {
      return sayWrong(c, error, { id: '', sent: '' }, text.wrong.form)
    }
    return c.redirect(`${FEEDBACK_PATH}?daftar=diberikan&selesai=ditarik`, 303)
  })

  app.get('/kelola/:agency/orang/:person/umpan-balik', permit(store, 'performance.read'), async (c) => {
    const at = c.req.param()
    const { sebelum } = readQuery(c, ['sebelum'])
    const reader = { person: c.get('identity').person?.id }
    const { subject, feedback, older } = await shownFeedback(world, reader, at, sebelum)
    const { registry, person, relation } = subject
    return staffPage(
      c,
      <PersonFeedbackPage
        {...{ registry, person, feedback }}
        isSuperior={relation === 'superior'}
        older={older && `/kelola/${at.agency}/orang/${at.person}/umpan-balik?sebelum=${older}`}
      />,
    )
  })
  return app

  /** One’s own lists: received unless asked otherwise. */
  async function show(
    c: Context<Env>,
    more: Pick<FeedbackPageProps, 'problem'> & { readonly status?: Refusal['status'] },
  ) {
    const own = ownPerson(c)
    const { daftar, sebelum, tahun, selesai } = readQuery(c, ['daftar', 'sebelum', 'tahun', 'selesai'])
    const { registry } = await agencyToday(world, own.agency)
    const isGiven = daftar === 'diberikan'
    const year = tahun ?? dayOf(world.now(), registry.agency.timeZone).slice(0, 4)
    if (!/^20\d\d$/.test(year)) throw new Refusal('query-invalid', { field: 'tahun' })
    const page = isGiven ? await givenFeedback(world, own, year, sebelum) : await receivedFeedback(world, own, sebelum)
    if (!isGiven && sebelum === undefined) await markFeedbackRead(world, own, page.feedback)
    const given = isGiven ? { year, names: await receiversOf(world, own.agency, page.feedback) } : undefined
    const list = isGiven ? { daftar: 'diberikan', tahun: year } : {}
    const { status, problem } = more
    return staffPage(
      c,
      <FeedbackPage
        {...{ registry, given, problem }}
        now={world.now()}
        feedback={page.feedback}
        older={page.older && `${FEEDBACK_PATH}?${new URLSearchParams({ ...list, sebelum: page.older })}`}
        isNewest={sebelum === undefined && tahun === undefined}
        done={Object.entries(DONE).find(([name]) => name === selesai)?.[1]}
      />,
      status,
    )
  }

  /** Whom it is for; after somebody who is none of them by now. */
  async function choose(c: Context<Env>, refusal?: Refusal) {
    const { cari = '', halaman = '1' } = readQuery(c, ['cari', 'halaman'])
    const { registry, circle } = await circleOf(world, ownPerson(c))
    const search = cari.trim().slice(0, 80)
    const found = circle.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()))
    const pages = Math.max(1, Math.ceil(found.length / PEOPLE_A_PAGE))
    const page = /^[1-9]\d{0,3}$/.test(halaman) ? Number(halaman) : 0
    if (page < 1 || page > pages) throw new Refusal('query-invalid', { field: 'halaman' })
    const shown = found.slice((page - 1) * PEOPLE_A_PAGE, page * PEOPLE_A_PAGE)
    const problem = refusal && sayFeedbackProblem(refusal)
    return staffPage(
      c,
      <ChooseReceiverPage {...{ registry, search, page, pages, problem }} circle={shown} />,
      refusal?.status,
    )
  }

  /** The form for somebody, with what was typed; one that came too late, or says something else, gets a new id. */
  async function write(
    c: Context<Env>,
    to: string,
    sent: Readonly<Record<string, string>>,
    problems: Readonly<Record<string, string>>,
    refusal?: Refusal,
  ) {
    if (!PersonId.safeParse(to).success) throw new Refusal('person-unknown')
    const known = await feedbackForm(world, ownPerson(c), to)
    const isKept = refusal?.code === 'answers-invalid' && sent.id !== undefined
    const id = isKept ? (sent.id ?? '') : world.newId()
    return staffPage(c, <GiveFeedbackPage {...known} {...{ id, sent, problems }} />, refusal?.status)
  }

  function sayWrong(
    c: Context<Env>,
    error: unknown,
    about: { readonly id: string; readonly sent: string },
    invalid: string,
  ) {
    if (!(error instanceof Refusal)) throw error
    const words = error.code === 'answers-invalid' ? invalid : sayFeedbackProblem(error)
    if (words === undefined) throw error
    return show(c, { problem: { words, ...about }, status: error.status })
  }
}
