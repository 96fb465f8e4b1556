import { type Context, Hono } from 'hono'
import { readQuantity } from '../../../shared/domain/performance/quantity.ts'
import { reopeningOf } from '../../../shared/domain/performance/reopened.ts'
import type { Report } from '../../../shared/domain/performance/report.ts'
import { REPORT_FIELDS } from '../../../shared/domain/performance/report-fields.ts'
import type { Reviewer } from '../../../shared/domain/performance/report-page.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { describeReport } from '../../../shared/usecases/performance/describe-report.ts'
import { reopenReport } from '../../../shared/usecases/performance/reopen-report.ts'
import type { ReportAsked } from '../../../shared/usecases/performance/report-ref.ts'
import { reviewReport } from '../../../shared/usecases/performance/review-report.ts'
import type { Problems, Sent } from '../../../web/components/form-field.tsx'
import { ReportReviewPage } from '../../../web/pages/performance/report-review.tsx'
import type { World } from '../../compose.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { readForm } from '../body.ts'
import { permit } from '../permit.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'
import { reportProblems, versionIn } from './report-problems.ts'

const PATH = '/kelola/:agency/orang/:person/laporan/:report'
const DONE = ['confirmed', 'corrected', 'returned', 'reopened'] as const

type Shown = {
  readonly sent?: Sent
  readonly problems?: Problems
  readonly status?: Refusal['status']
  /** The version that was seen, where it was not the newest. */
  readonly seen?: number
  readonly done?: string | undefined
}

/** Somebody's report as those above them read it, and answer it. */
export function reportReviewRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'performance.read'), (c) =>
    show(c, c.req.param(), { done: readQuery(c, ['selesai']).selesai }),
  )
  app.post(PATH, permit(store, 'performance.review'), (c) => answer(c, c.req.param(), 'superior'))
  app.post(`${PATH}/buka`, permit(store, 'performance.review'), (c) => {
    return step(c, c.req.param(), async (at, { version: _version, ...sent }) => {
      await reopenReport(world, actorOf(c), at, sent)
      return 'reopened'
    })
  })
  // What its superior left waiting too long: whoever is one above answers in their place.
  app.post(`${PATH}/eskalasi`, permit(store, 'performance.decide'), (c) => answer(c, c.req.param(), 'next-superior'))
  return app

  function answer(c: Context<Env>, at: ReportAsked, as: Reviewer) {
    return step(c, at, async (seen, sent) => {
      const report = await reviewReport(world, actorOf(c), seen, reviewIn(sent), as)
      return report.review?.how
    })
  }

  /** Does a step on the version that was seen, and says so; what cannot be comes back with what was typed. */
  async function step(
    c: Context<Env>,
    at: ReportAsked,
    does: (seen: ReportAsked & { readonly version: number }, sent: Sent) => Promise<string | undefined>,
  ) {
    const sent = Object.fromEntries(await readForm(c))
    try {
      const done = await does({ ...at, version: versionIn(sent) }, sent)
      return c.redirect(`${pathOf(at)}?selesai=${done}`, 303)
    } catch (error) {
      const problems = reportProblems(error)
      if (problems === undefined || !(error instanceof Refusal)) throw error
      // Who may not decide is not shown what there is to decide.
      if (error.code === 'dossier-own' || error.code === 'relation-ended') throw error
      const seen = error.code === 'dossier-changed' ? { seen: versionIn(sent) } : {}
      return show(c, at, { sent, problems, status: error.status, ...seen })
    }
  }

  async function show(c: Context<Env>, at: ReportAsked, { sent = {}, problems = {}, status, seen, done }: Shown) {
    const found = await describeReport(world, actorOf(c), at)
    const { report } = found
    if (!report) throw new Refusal('dossier-unknown')
    return staffPage(
      c,
      <ReportReviewPage
        {...found}
        report={report}
        path={pathOf(at)}
        sent={sent}
        problems={problems}
        since={seen === undefined ? [] : report.history.filter(({ version }) => version > seen)}
        done={DONE.find((how) => how === done && how === doneTo(report))}
      />,
      status,
    )
  }
}

/** What was done to a report last. */
function doneTo(report: Report): string | undefined {
  return reopeningOf(report) ? 'reopened' : report.review?.how
}

type Value = { readonly value: string } | { readonly words: string }

/** What a form says of an answer; whatever was sent beside stays, for its schema to refuse. Throws `answers-invalid` for what is no number. */
function reviewIn(sent: Sent): unknown {
  const { how, version: _version, reason, ...rest } = sent
  const said = { how, ...(reason !== undefined && { reason }) }
  if (how !== 'corrected') return { ...said, ...rest }
  const values = new Map<string, Value>()
  for (const [name, typed] of Object.entries(rest)) {
    const [, letter, key = ''] = /^([a-z])-(.{1,30})$/.exec(name) ?? []
    const value = letter === REPORT_FIELDS.value ? readQuantity(typed) : undefined
    if (letter === REPORT_FIELDS.words) values.set(key, { words: typed })
    else if (value !== undefined) values.set(key, { value })
    else throw new Refusal('answers-invalid', {}, [{ field: name.slice(0, 100), problem: 'invalid' }])
  }
  return { ...said, values: Object.fromEntries(values) }
}

function pathOf({ agency, person, report }: ReportAsked): string {
  return `/kelola/${agency}/orang/${person}/laporan/${report}`
}
