import { type Context, Hono } from 'hono'
import { Refusal } from '../../../shared/domain/refusals.ts'
import {
  acceptEvaluation,
  answerEvaluation,
  objectToEvaluation,
} from '../../../shared/usecases/performance/answer-evaluation.ts'
import { describeEvaluation } from '../../../shared/usecases/performance/describe-evaluation.ts'
import { roundResults } from '../../../shared/usecases/performance/round-results.ts'
import { ownEvaluationLink } from '../../../web/components/performance/evaluation-path.tsx'
import { OwnEvaluationPage } from '../../../web/pages/performance/own-evaluation.tsx'
import { evaluations as text } from '../../../web/text/staff/performance/evaluations.ts'
import type { World } from '../../compose.ts'
import type { Env } from '../app.tsx'
import { permit } from '../permit.ts'
import { readPersonForm, type Sent, versionIn } from '../person-form.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'
import { formProblems } from './form-problems.ts'
import { ownPerson } from './own-person.ts'

const PATH = '/kelola/kinerja/evaluasi/:evaluation'

const ANSWERS = { accept: acceptEvaluation, answer: answerEvaluation, object: objectToEvaluation } as const

type Shown = {
  readonly done: boolean
  readonly sent?: Sent
  readonly failed?: ReturnType<typeof formProblems>
  readonly version?: number
}

/** One's own evaluation: to read, to accept, to answer, to object to. */
export function ownEvaluationRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'performance.own', 'own'), (c) => {
    return show(c, c.req.param().evaluation, { done: readQuery(c, ['selesai']).selesai === '1' })
  })

  app.post(PATH, permit(store, 'performance.own', 'own'), async (c) => {
    const { agency, actor } = ownPerson(c)
    const { evaluation: id } = c.req.param()
    const { do: does = '', version = '', ...sent } = await readPersonForm(c)
    const seen = { agency, id, version: versionIn({ version }) }
    try {
      const answer = Object.entries(ANSWERS).find(([name]) => name === does)?.[1]
      if (!answer) throw new Refusal('answers-invalid', {}, [{ field: 'do', problem: 'invalid' }])
      await answer(world, actor, seen, sent)
      return c.redirect(`${ownEvaluationLink(id)}?selesai=1`, 303)
    } catch (error) {
      const failed = formProblems(error, text.wrong)
      if (!failed) throw error
      return show(c, id, { done: false, sent: { ...sent, do: does }, failed, version: seen.version })
    }
  })
  return app

  async function show(c: Context<Env>, id: string, { failed, version = 0, ...shown }: Shown) {
    const { agency, person } = ownPerson(c)
    const report = await describeEvaluation(world, { person }, { agency, person, evaluation: id })
    const rounds = await roundResults(world, { person }, { agency, person, period: report.at.period })
    const { evaluation } = report
    if (!evaluation) throw new Refusal('dossier-unknown')
    const since = failed?.isLate ? evaluation.history.filter((step) => step.version > version) : []
    const problems = since.length > 0 ? {} : (failed?.problems ?? {})
    const page = <OwnEvaluationPage {...report} {...shown} {...{ evaluation, rounds, since, problems }} />
    return staffPage(c, page, failed?.status)
  }
}
