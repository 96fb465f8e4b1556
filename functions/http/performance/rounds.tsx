import { type Context, Hono } from 'hono'
import { VALUE_IDS } from '../../../shared/domain/performance/berakhlak.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { agencyToday } from '../../../shared/usecases/describe-people.ts'
import { assess } from '../../../shared/usecases/performance/assess.ts'
import { cancelRound } from '../../../shared/usecases/performance/cancel-round.ts'
import { describeRounds } from '../../../shared/usecases/performance/describe-rounds.ts'
import { openRound } from '../../../shared/usecases/performance/open-round.ts'
import { roundResults } from '../../../shared/usecases/performance/round-results.ts'
import { roundTasks } from '../../../shared/usecases/performance/round-tasks.ts'
import { AssessPage } from '../../../web/pages/performance/assess.tsx'
import { ASSESS_PATH, AssessmentsPage } from '../../../web/pages/performance/assessments.tsx'
import { RoundsPage } from '../../../web/pages/performance/rounds.tsx'
import { rounds as text } from '../../../web/text/staff/performance/rounds.ts'
import type { World } from '../../compose.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { readForm } from '../body.ts'
import { mayHere, permit } from '../permit.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'
import { ownPerson } from './own-person.ts'
import { type RoundSent, roundProblems, roundWishOf, sayRoundProblem } from './round-form.ts'

const PATH = '/kelola/:agency/unit/:unit/kinerja/putaran'

type At = { readonly agency: string; readonly unit: string }

/** Rounds in which peers and subordinates assess each other: opened in a unit, answered by those who were drawn. */
export function roundRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'performance.unit'), (c) => showRounds(c, c.req.param(), {}))

  app.post(PATH, permit(store, 'performance.manage'), async (c) => {
    const at = c.req.param()
    const sent = Object.fromEntries(await readForm(c))
    try {
      await openRound(world, actorOf(c), at, roundWishOf(sent))
    } catch (error) {
      return showRounds(c, at, { sent, error })
    }
    return c.redirect(`${pathOf(at)}?selesai=dibuka`, 303)
  })

  app.post(`${PATH}/batal`, permit(store, 'performance.manage'), async (c) => {
    const at = c.req.param()
    const sent = Object.fromEntries(await readForm(c))
    try {
      await cancelRound(world, actorOf(c), at, sent)
    } catch (error) {
      return showRounds(c, at, { error })
    }
    return c.redirect(`${pathOf(at)}?selesai=dibatalkan`, 303)
  })

  app.get(ASSESS_PATH, permit(store, 'performance.own', 'own'), async (c) => {
    const { putaran: round, untuk: person } = readQuery(c, ['putaran', 'untuk'])
    return round === undefined || person === undefined ? showTasks(c, {}) : showForm(c, { round, person })
  })

  app.post(ASSESS_PATH, permit(store, 'performance.own', 'own'), async (c) => {
    const { agency, actor } = ownPerson(c)
    const { round = '', person = '', ...sent } = Object.fromEntries(await readForm(c))
    try {
      await assess(world, actor, agency, { round, person, assessment: sent })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const isIncomplete = error.code === 'answers-invalid'
      if (isIncomplete) return showForm(c, { round, person, sent, isIncomplete, status: error.status })
      const problem = sayRoundProblem(error, text.assess.problems)
      if (problem === undefined) throw error
      return showTasks(c, { problem, status: error.status })
    }
    return c.redirect(`${ASSESS_PATH}?tersimpan=1`, 303)
  })
  return app

  async function showRounds(
    c: Context<Env>,
    at: At,
    { sent = {}, error }: { readonly sent?: RoundSent; readonly error?: unknown },
  ) {
    const problems = error === undefined ? {} : roundProblems(error)
    if (!problems) throw error
    const { selesai } = readQuery(c, ['selesai'])
    const known = await describeRounds(world, at)
    const done = { dibuka: 'opened', dibatalkan: 'cancelledNow' } as const
    return staffPage(
      c,
      <RoundsPage
        {...known}
        {...{ sent, problems }}
        mayManage={await mayHere(c, store, 'performance.manage')}
        id={world.newId()}
        done={Object.entries(done).find(([name]) => name === selesai)?.[1]}
      />,
      error instanceof Refusal ? error.status : 200,
    )
  }

  async function tasksOf(c: Context<Env>) {
    const own = ownPerson(c)
    const { registry, today } = await agencyToday(world, own.agency)
    return { own, agency: registry.agency, asked: await roundTasks(world, registry, own, today) }
  }

  async function showTasks(
    c: Context<Env>,
    { problem, status }: { readonly problem?: string; readonly status?: Refusal['status'] },
  ) {
    const [{ agency, asked }, results = []] = await Promise.all([
      tasksOf(c),
      roundResults(world, ownPerson(c).actor, ownPerson(c)),
    ])
    const saved = readQuery(c, ['tersimpan']).tersimpan !== undefined
    return staffPage(c, <AssessmentsPage {...{ agency, asked, results, saved, problem }} />, status)
  }

  /** The form about one of those who wait; about anybody else the list, which says why. */
  async function showForm(
    c: Context<Env>,
    wish: {
      readonly round: string
      readonly person: string
      readonly sent?: Readonly<Record<string, string>>
      readonly isIncomplete?: boolean
      readonly status?: Refusal['status']
    },
  ) {
    const { agency, asked } = await tasksOf(c)
    const found = asked.find(({ round }) => round.id === wish.round)
    const task = found?.tasks.find(({ person }) => person === wish.person)
    const { problems } = text.assess
    if (!found || !task) return showTasks(c, { problem: problems['relation-ended'], status: 404 })
    if (task.isDone) return showTasks(c, { problem: problems['round-answered'], status: 409 })
    if (found.state !== 'open') return showTasks(c, { problem: problems['round-coming'], status: 409 })
    const { sent = {}, isIncomplete = false } = wish
    const chosen = Object.fromEntries(VALUE_IDS.flatMap((id) => (sent[id] === undefined ? [] : [[id, sent[id]]])))
    return staffPage(
      c,
      <AssessPage {...{ agency, task, isIncomplete }} round={found.round} sent={chosen} />,
      wish.status,
    )
  }
}

function pathOf({ agency, unit }: At): string {
  return `/kelola/${agency}/unit/${unit}/kinerja/putaran`
}
