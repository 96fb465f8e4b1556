import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { cannotImport } from '../../../shared/domain/import-reasons.ts'
import { DossierId } from '../../../shared/domain/performance/dossier.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { findPerson } from '../../../shared/usecases/change-person.ts'
import { agencyToday } from '../../../shared/usecases/describe-people.ts'
import { findUnit } from '../../../shared/usecases/find-unit.ts'
import { importPlans, type PlanImportReport } from '../../../shared/usecases/performance/import-plans.ts'
import { yearRecordOf, yearRecordsIn } from '../../../shared/usecases/performance/year-record.ts'
import { record } from '../../../shared/usecases/record.ts'
import { PerformanceExchangePage } from '../../../web/pages/performance/exchange.tsx'
import { PlanImportPage } from '../../../web/pages/performance/plan-import.tsx'
import { refusals } from '../../../web/text/refusals/id.ts'
import { sayRefusal } from '../../../web/text/say-refusal.ts'
import { exchange as text } from '../../../web/text/staff/performance/exchange.ts'
import type { World } from '../../compose.ts'
import { saidReject } from '../../spreadsheets/rejects-csv.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { readForm, readUpload } from '../body.ts'
import { permit } from '../permit.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'
import { FileShape, giveRecords } from './give-records.ts'

const UNIT = '/kelola/:agency/unit/:unit/kinerja'
const PERSON = '/kelola/:agency/orang/:person/rencana/:plan/unduh'
const OWN = '/kelola/kinerja/rencana/:plan/unduh'

/** Forms in one PDF: each is several pages, and all are made within a request. */
const FORMS_AT_MOST = 60

const Year = z.string().check(z.regex(/^20\d\d$/))

type At = { readonly agency: string; readonly unit: string }
type Told = At & { readonly thing: string; readonly year: string; readonly shape: FileShape }

/** Plans taken from spreadsheets, and people's years given out as files: every file with a line in the trail before it. */
export function exchangeRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(`${UNIT}/ekspor`, permit(store, 'performance.export'), (c) => show(c, c.req.param()))

  app.post(`${UNIT}/ekspor`, permit(store, 'performance.export'), async (c) => {
    const at = c.req.param()
    const form = await readForm(c)
    const shape = readField('bentuk', FileShape, form.get('bentuk'))
    const year = readField('tahun', Year, form.get('tahun'))
    const most = shape === 'pdf' ? { most: FORMS_AT_MOST } : {}
    const { records, people } = await yearRecordsIn(world, { ...at, year }, most)
    if (people > records.length) return show(c, at, text.tooMany(String(FORMS_AT_MOST)))
    await tell(c, { ...at, thing: `unit/${at.unit}/performance`, year, shape })
    return giveRecords(c, records, { shape, name: `kinerja-${at.unit}-${year}` })
  })

  app.get(`${UNIT}/impor`, permit(store, 'performance.manage'), (c) => showImport(c, c.req.param(), {}))

  app.post(`${UNIT}/impor`, permit(store, 'performance.manage'), async (c) => {
    const at = c.req.param()
    try {
      const form = await readUpload(c)
      const year = readField('tahun', Year, form.get('tahun'))
      const dryRun = form.get('langkah') !== 'impor'
      const file = form.get('berkas')
      if (!(file instanceof File) || file.size === 0) throw cannotImport(text.choose)
      // What reads spreadsheets is large, and few of the staff's requests need it.
      const { openSpreadsheet } = await import('../../spreadsheets/open-spreadsheet.ts')
      const rows = await openSpreadsheet(Buffer.from(await file.arrayBuffer()))
      const report = await importPlans(world, actorOf(c), { ...at, year, dryRun }, rows)
      return await showImport(c, at, { report, year, dryRun })
    } catch (error) {
      if (!(error instanceof Refusal) || !SHOWN_HERE.has(error.code)) throw error
      return showImport(c, at, { refusal: error })
    }
  })

  app.get(PERSON, permit(store, 'performance.read'), async (c) => {
    const { agency, person, plan } = c.req.param()
    const shape = readField('bentuk', FileShape, readQuery(c, ['bentuk']).bentuk ?? 'pdf')
    const found = await recordOf({ agency, person, plan })
    const { year, unit } = found
    await tell(c, { agency, unit: unit.id, thing: `person/${person}/plan/${plan}`, year, shape })
    return giveRecords(c, [found], { shape, name: `skp-${year}` })
  })

  // What is one's own leaves no line.
  app.get(OWN, permit(store, 'performance.own', 'own'), async (c) => {
    const { person } = c.get('identity')
    if (!person) throw new Refusal('permission-denied')
    const shape = readField('bentuk', FileShape, readQuery(c, ['bentuk']).bentuk ?? 'pdf')
    const found = await recordOf({ agency: person.agency, person: person.id, plan: c.req.param('plan') })
    return giveRecords(c, [found], { shape, name: `skp-${found.year}` })
  })
  return app

  async function recordOf({ agency, person: id, plan }: { agency: string; person: string; plan: string }) {
    const [year = '', unit = ''] = DossierId.safeParse(plan).success ? plan.split('.') : []
    const person = await findPerson(world, { agency, person: id })
    const found = await yearRecordOf(world, person, { year, unit })
    if (!found.plan) throw new Refusal('dossier-unknown')
    return found
  }

  async function tell(c: Context<Env>, { agency, unit, thing, year, shape }: Told): Promise<void> {
    const changes = [
      { field: 'year', to: year },
      { field: 'shape', to: shape },
    ]
    await record(world, { agency, unit, actor: actorOf(c), action: 'performance.export', thing, changes })
  }

  async function show(c: Context<Env>, at: At, problem?: string) {
    const { agency, unit, above } = await findUnit(world, at)
    const { today } = await agencyToday(world, at.agency)
    const { people } = await yearRecordsIn(world, { ...at, year: today.slice(0, 4) }, { most: 0 })
    const shown = { agency, unit, above, today, people, problem, path: `/kelola/${at.agency}/unit/${at.unit}/kinerja` }
    return staffPage(c, <PerformanceExchangePage {...shown} />, problem === undefined ? 200 : 409)
  }

  async function showImport(
    c: Context<Env>,
    at: At,
    more: {
      readonly report?: PlanImportReport
      readonly year?: string
      readonly dryRun?: boolean
      readonly refusal?: Refusal
    },
  ) {
    const { agency, unit, above } = await findUnit(world, at)
    const { today } = await agencyToday(world, at.agency)
    const { report, refusal, year = today.slice(0, 4), dryRun = true } = more
    const outcome = report && { ...report, rejects: report.rejects.map(saidReject) }
    const problem = refusal && sayRefusal(refusal.code, refusal.params, refusals).detail
    const shown = { agency, unit, above, year, outcome, dryRun, problem, action: c.req.path }
    return staffPage(c, <PlanImportPage {...shown} />, refusal?.status ?? 200)
  }
}

/** Refusals that are put right on the page itself. */
const SHOWN_HERE: ReadonlySet<string> = new Set(['import-invalid', 'body-too-large', 'query-invalid'])

type Reads<Value> = { safeParse(value: unknown): { readonly data?: Value | undefined } }

function readField<Value extends string>(field: string, schema: Reads<Value>, sent: unknown): Value {
  const { data } = schema.safeParse(sent)
  if (data === undefined) throw new Refusal('query-invalid', { field })
  return data
}
