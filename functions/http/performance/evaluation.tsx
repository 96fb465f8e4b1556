import { type Context, Hono } from 'hono'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import { may } from '../../../shared/domain/permissions.ts'
import { placeIn } from '../../../shared/domain/person-place.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { decideObjection } from '../../../shared/usecases/performance/decide-objection.ts'
import { describeEvaluation, type EvaluationReport } from '../../../shared/usecases/performance/describe-evaluation.ts'
import { beginEdition, issueEvaluation, writeEvaluation } from '../../../shared/usecases/performance/evaluate-person.ts'
import { roundResults } from '../../../shared/usecases/performance/round-results.ts'
import { evaluationLink } from '../../../web/components/performance/evaluation-path.tsx'
import { DONE, EvaluationPage } from '../../../web/pages/performance/evaluation.tsx'
import { evaluations as text } from '../../../web/text/staff/performance/evaluations.ts'
import type { World } from '../../compose.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { permit } from '../permit.ts'
import { readPersonForm, type Sent, versionIn } from '../person-form.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'
import { formProblems } from './form-problems.ts'

const ONE = '/kelola/:agency/orang/:person/evaluasi/:evaluation'
/** Where no superior's superior can decide an objection. */
const TOP = `${ONE}/keberatan-instansi`

type At = { readonly agency: string; readonly person: string; readonly evaluation: string }
type Done = keyof typeof DONE
type Shown = {
  readonly byAgency?: boolean
  readonly done?: Done | undefined
  readonly sent?: Sent
  readonly failed?: ReturnType<typeof formProblems>
  readonly version?: number
}

/** Somebody's evaluation, as whoever is superior writes it, as those above read it, and where an objection is decided. */
export function evaluationRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(ONE, permit(store, 'performance.read'), (c) => show(c, c.req.param(), { done: doneIn(c) }))

  app.post(ONE, permit(store, 'performance.review'), async (c) => {
    const at = c.req.param()
    const { do: does = '', version = '', ...sent } = await readPersonForm(c)
    const seen = { ...refOf(at), version: versionIn({ version }) }
    return doing(c, at, { sent: { ...sent, do: does }, version: seen.version }, async () => {
      switch (does) {
        case 'draft':
          return { done: 'draft', evaluation: await writeEvaluation(world, actorOf(c), seen, sent) }
        case 'issue':
          return { done: 'issue', evaluation: await issueEvaluation(world, actorOf(c), seen, sent) }
        case 'edition':
          return { done: 'edition', evaluation: await beginEdition(world, actorOf(c), refOf(at), sent) }
        default:
          throw new Refusal('answers-invalid', {}, [{ field: 'do', problem: 'invalid' }])
      }
    })
  })

  app.post(`${ONE}/keberatan`, permit(store, 'performance.decide'), (c) => deciding(c, c.req.param(), false))

  app.get(TOP, permit(store, 'performance.manage'), async (c) => {
    requireAgency(c, c.req.param())
    return show(c, c.req.param(), { byAgency: true, done: doneIn(c) })
  })

  app.post(TOP, permit(store, 'performance.manage'), (c) => {
    requireAgency(c, c.req.param())
    return deciding(c, c.req.param(), true)
  })
  return app

  async function deciding(c: Context<Env>, at: At, byAgency: boolean) {
    const { version = '', upheld, results, behaviour, departure, ...sent } = await readPersonForm(c)
    const seen = { ...refOf(at), version: versionIn({ version }), asManager: byAgency }
    // What stands in the ratings counts only where it is to replace something.
    const why = departure === undefined ? {} : { departure }
    const ratings = upheld === 'ya' ? { results, behaviour, ...why } : {}
    const decision = { ...sent, ...ratings, ...(upheld !== undefined && { upheld: upheld === 'ya' }) }
    const typed = { ...sent, ...texts({ upheld, results, behaviour, departure }) }
    return doing(c, at, { byAgency, sent: typed, version: seen.version }, async () => {
      return { done: 'decide', evaluation: await decideObjection(world, actorOf(c), seen, decision) }
    })
  }

  /** Does what a form asks for; what cannot be is told on the same page, with what was typed. */
  async function doing(
    c: Context<Env>,
    at: At,
    shown: Shown,
    does: () => Promise<{ readonly done: Done; readonly evaluation: { readonly id: string } }>,
  ) {
    try {
      const { done, evaluation } = await does()
      const top = shown.byAgency ? '/keberatan-instansi' : ''
      return c.redirect(`${evaluationLink(at.agency, at.person, evaluation.id)}${top}?selesai=${done}`, 303)
    } catch (error) {
      const failed = formProblems(error, text.wrong)
      if (!failed) throw error
      return show(c, at, { ...shown, failed })
    }
  }

  async function show(c: Context<Env>, at: At, { byAgency = false, failed, version = 0, ...shown }: Shown) {
    const { person } = c.get('identity')
    const report = await describeEvaluation(world, { person: person?.id }, at)
    const rounds = await roundResults(world, actorOf(c), { ...at, period: report.at.period })
    // Whoever manages the agency reads it only where they decide, or have decided.
    if (byAgency && !isTheirs(report, person?.id)) throw new Refusal('dossier-unknown')
    const since = failed?.isLate ? report.evaluation?.history.filter((step) => step.version > version) : []
    const page = (
      <EvaluationPage
        {...report}
        {...shown}
        {...{ rounds, byAgency }}
        problems={since?.length ? {} : (failed?.problems ?? {})}
        since={since ?? []}
        path={evaluationLink(at.agency, at.person, at.evaluation) + (byAgency ? '/keberatan-instansi' : '')}
        ratingLink={ratingLinkIn(c, report)}
      />
    )
    return staffPage(c, page, failed?.status)
  }

  /** A role in one unit decides nothing for the whole agency. */
  function requireAgency(c: Context<Env>, { agency }: At): void {
    if (!may(c.get('identity'), 'performance.manage', { agency })) throw new Refusal('permission-denied')
  }
}

function isTheirs({ decider, evaluation }: EvaluationReport, reader: string | undefined): boolean {
  const decided = evaluation?.objection?.decided
  return decider === 'manager'
    ? evaluation?.by.person !== reader
    : decided !== undefined && decided.by.person === reader
}

/** Where the unit is rated, for who may see it. */
function ratingLinkIn(c: Context<Env>, { registry, at }: EvaluationReport): string | undefined {
  const place = placeIn(at.agency, at.unit, registry.units)
  if (!may(c.get('identity'), 'performance.unit', place)) return undefined
  return `/kelola/${at.agency}/unit/${at.unit}/kinerja/predikat?period=${at.period}`
}

function doneIn(c: Context<Env>): Done | undefined {
  const { selesai } = readQuery(c, ['selesai'])
  return (Object.keys(DONE) as Done[]).find((each) => each === selesai)
}

function refOf({ agency, person, evaluation }: At) {
  return { agency, owner: ofPerson(person), id: evaluation }
}

function texts(values: Readonly<Record<string, string | undefined>>): Sent {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
