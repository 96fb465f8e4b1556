import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import type { Step } from '../../../shared/domain/performance/dossier.ts'
import { fieldsOfEntry, readReportFields } from '../../../shared/domain/performance/report-fields.ts'
import { proofOf } from '../../../shared/domain/receipt.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { describeReport } from '../../../shared/usecases/performance/describe-report.ts'
import { recentEvidence } from '../../../shared/usecases/performance/evidence.ts'
import type { ReportAsked } from '../../../shared/usecases/performance/report-ref.ts'
import { submitReport } from '../../../shared/usecases/performance/submit-report.ts'
import { readSent } from '../../../shared/usecases/read-sent.ts'
import type { Problems, Sent } from '../../../web/components/form-field.tsx'
import { OwnReportPage } from '../../../web/pages/performance/own-report.tsx'
import { ReportReceiptPage } from '../../../web/pages/performance/report-receipt.tsx'
import type { World } from '../../compose.ts'
import { reportIsland } from '../../islands/report.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { readForm, readJson } from '../body.ts'
import { permit } from '../permit.ts'
import { wantsJson } from '../problem.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'
import { reportProblems, versionIn } from './report-problems.ts'

const PATH = '/kelola/kinerja/laporan/:report'

/**
 * What a device sends: the form's fields as they were kept, whose they are, and a key of its own making, from which the receipt's proof is
 * made.
 */
const KeptReport = z.strictObject({
  receiptKey: z.string().check(z.regex(/^[\w-]{43}$/)),
  person: z.string(),
  fields: z.record(z.string().check(z.maxLength(40)), z.string()),
})

type Shown = {
  readonly sent?: Sent
  readonly problems?: Problems
  readonly status?: Refusal['status']
  /** The version that the sender saw, where theirs was not the newest. */
  readonly seen?: number
}

/** Where somebody reports on a period. A script keeps what is typed on the device and sends it as JSON; without one it is a plain form. */
export function ownReportRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'performance.own', 'own'), async (c) => {
    const { ubah } = readQuery(c, ['ubah', 'terkirim'])
    const found = await describeReport(world, actorOf(c), askedBy(c))
    const { report } = found
    const isToWrite =
      report === undefined || report.state === 'returned' || (report.state === 'submitted' && ubah === '1')
    return isToWrite ? show(c, {}) : staffPage(c, <ReportReceiptPage {...found} report={report} path={c.req.path} />)
  })

  app.post(PATH, permit(store, 'performance.own', 'own'), async (c) => {
    const asked = askedBy(c)
    if (wantsJson(c.req.raw)) {
      const { receiptKey, person, fields } = readSent(KeptReport, await readJson(c))
      // Somebody else has signed in on the same device since: it is kept until its owner does.
      if (person !== asked.person) throw new Refusal('sign-in-needed')
      const { sent, problems } = readReportFields(new Map(Object.entries(fields)))
      if (problems.length > 0) throw new Refusal('answers-invalid', {}, problems)
      const { report, digest, late, repeated } = await submitReport(world, actorOf(c), asked, sent)
      const receipt = { id: sent.submission, digest }
      const told = { report: report.id, version: report.version, submittedAt: report.submittedAt, late }
      return c.json({ ...receipt, ...told, proof: proofOf(receiptKey, receipt) }, repeated ? 200 : 201)
    }
    const form = await readForm(c)
    const { sent, problems } = readReportFields(form)
    const typed = Object.fromEntries(form)
    try {
      if (problems.length > 0) throw new Refusal('answers-invalid', {}, problems)
      await submitReport(world, actorOf(c), asked, sent)
      return c.redirect(`${c.req.path}?terkirim=1`, 303)
    } catch (error) {
      const told = reportProblems(error)
      if (told === undefined || !(error instanceof Refusal)) throw error
      const seen = error.code === 'dossier-changed' ? { seen: versionIn(typed) } : {}
      return show(c, { sent: typed, problems: told, status: error.status, ...seen })
    }
  })
  return app

  async function show(c: Context<Env>, { sent, problems = {}, status, seen }: Shown) {
    const asked = askedBy(c)
    const [found, recent] = await Promise.all([describeReport(world, actorOf(c), asked), recentEvidence(world, asked)])
    const { report, person, id, registry } = found
    const since: readonly Step[] =
      seen === undefined ? [] : (report?.history ?? []).filter(({ version }) => version > seen)
    const frame = {
      ...{ person: person.id, report: id, version: report?.version ?? 0, label: found.unit.name },
      zone: registry.agency.timeZone,
    }
    return staffPage(
      c,
      <OwnReportPage
        {...found}
        evidence={{ origin: world.evidence.origin, recent }}
        sent={sent ?? ownWords(found.report)}
        problems={problems}
        since={since}
        submission={sent?.submission ?? world.newId()}
        frame={JSON.stringify(frame)}
        script={reportIsland}
        path={c.req.path}
      />,
      status,
    )
  }
}

/** What one has told oneself before: nothing else is ever filled in. */
function ownWords(report: Awaited<ReturnType<typeof describeReport>>['report']): Sent {
  if (!report) return {}
  const { entries, activities } = report
  return Object.fromEntries([
    ...entries.flatMap(fieldsOfEntry),
    ...(activities === undefined ? [] : [['activities', activities]]),
  ])
}

/** The report that the path names, of whoever is signed in. */
function askedBy(c: Context<Env>): ReportAsked {
  const { person } = c.get('identity')
  if (!person) throw new Refusal('permission-denied')
  return { agency: person.agency, person: person.id, report: c.req.param('report') ?? '' }
}
