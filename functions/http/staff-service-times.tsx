import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { cannotImport } from '../../shared/domain/import-reasons.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { acceptServiceTimes, type ServiceTimeOutcome } from '../../shared/usecases/accept-service-time.ts'
import { findUnit } from '../../shared/usecases/find-unit.ts'
import { importServiceTimes, type TimeImportReport } from '../../shared/usecases/import-service-times.ts'
import { readSent } from '../../shared/usecases/read-sent.ts'
import { describeServiceTimes } from '../../shared/usecases/service-time-day.ts'
import { ServiceTimesPage, type TypedTime } from '../../web/pages/service-times.tsx'
import { ServiceTimesImportPage } from '../../web/pages/service-times-import.tsx'
import { refusals } from '../../web/text/refusals/id.ts'
import { sayRefusal } from '../../web/text/say-refusal.ts'
import { serviceTimes as text } from '../../web/text/staff/service-times.ts'
import type { World } from '../compose.ts'
import { saidReject } from '../spreadsheets/rejects-csv.ts'
import { actorOf } from './actor.ts'
import type { Env } from './app.tsx'
import { readForm, readJson, readUpload } from './body.ts'
import { callingDevice } from './calling-device.ts'
import { mayHere, permit } from './permit.ts'
import { readQuery } from './query.ts'
import { ROWS, sentOf, typedTimes } from './service-time-form.ts'
import { staffPage } from './staff-page.tsx'

const PATH = '/kelola/:agency/unit/:unit/waktu'
const IMPORT_PATH = '/kelola/:agency/unit/:unit/waktu/impor'

type At = { readonly agency: string; readonly unit: string }

/** What a queue system sends at once. Each sample is read by itself, so that one that is wrong keeps out no other. */
const Batch = z.strictObject({ samples: z.array(z.unknown()).check(z.minLength(1), z.maxLength(100)) })

/** How long services took: typed by an officer, imported from a file, or posted by a queue system. */
export function serviceTimeRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'service-time.enter'), async (c) => {
    const { tanggal, loket = '', tersimpan = '' } = readQuery(c, ['tanggal', 'loket', 'tersimpan'])
    const saved = /^\d{1,2}$/.test(tersimpan) ? Number(tersimpan) : 0
    return show(c, c.req.param(), { day: tanggal, counter: loket, saved })
  })

  app.post(PATH, permit(store, 'service-time.enter'), async (c) => {
    const at = c.req.param()
    const form = await readForm(c)
    const counter = form.get('loket') ?? ''
    const { zone, day } = await describeServiceTimes(world, at, form.get('tanggal'))
    const typed = typedTimes(form)
    const sent = typed.map((row) => sentOf(row, day, zone, counter))
    const outcomes = await acceptServiceTimes(world, at, 'officer', sent)
    const refused = typed.flatMap((row, index): TypedTime[] => {
      const problem = problemOf(outcomes[index])
      return problem === undefined ? [] : [{ ...row, problem }]
    })
    const saved = typed.length - refused.length
    if (refused.length > 0) return show(c, at, { day, counter, saved, refused })
    const query = new URLSearchParams({ tanggal: day, loket: counter, tersimpan: String(saved) })
    // Loading the page again must not send the form again.
    return c.redirect(`${pathOf(at)}?${query}`, 303)
  })

  app.get(IMPORT_PATH, permit(store, 'service-time.import'), (c) => showImport(c, c.req.param(), {}))

  app.post(IMPORT_PATH, permit(store, 'service-time.import'), async (c) => {
    try {
      const file = (await readUpload(c)).get('berkas')
      if (!(file instanceof File) || file.size === 0) throw cannotImport(text.chooseFile)
      // What reads spreadsheets is large, and few of the staff's requests need it.
      const { openSpreadsheet } = await import('../spreadsheets/open-spreadsheet.ts')
      const rows = await openSpreadsheet(Buffer.from(await file.arrayBuffer()))
      return await showImport(c, c.req.param(), {
        report: await importServiceTimes(world, c.req.param(), rows, actorOf(c)),
      })
    } catch (error) {
      if (!(error instanceof Refusal) || !SHOWN_HERE.has(error.code)) throw error
      return showImport(c, c.req.param(), { refusal: error })
    }
  })

  app.post('/api/v1/agencies/:agency/units/:unit/service-times', permit(store, 'device.call'), async (c) => {
    const at = c.req.param()
    await callingDevice(c, world, { kind: 'queue', unit: at })
    const { samples } = readSent(Batch, await readJson(c))
    const outcomes = await acceptServiceTimes(world, at, 'queue', samples)
    return c.json({ results: outcomes.map(saidOutcome) })
  })
  return app

  async function show(
    c: Context<Env, typeof PATH>,
    at: At,
    wish: {
      readonly day: string | undefined
      readonly counter: string
      readonly saved: number
      readonly refused?: readonly TypedTime[]
    },
  ) {
    const { saved, refused = [] } = wish
    const known = await describeServiceTimes(world, at, wish.day)
    const counter = known.counters.some((each) => each.id === wish.counter) ? wish.counter : ''
    const empty = { service: '', taken: '', called: '', done: '' }
    const fresh = Array.from({ length: ROWS - refused.length }, () => ({ id: world.newId(), ...empty }))
    return staffPage(
      c,
      <ServiceTimesPage
        {...known}
        counter={counter}
        path={pathOf(at)}
        rows={[...refused, ...fresh]}
        saved={saved}
        isManager={await mayHere(c, store, 'unit.manage')}
        mayImport={await mayHere(c, store, 'service-time.import')}
      />,
      refused.length > 0 ? 400 : 200,
    )
  }

  async function showImport(
    c: Context<Env>,
    at: At,
    { report, refusal }: { readonly report?: TimeImportReport; readonly refusal?: Refusal },
  ) {
    const { agency, above, unit } = await findUnit(world, at)
    const problem = refusal && (refusal.code === 'body-too-large' ? text.tooLarge : detailOf(refusal))
    const outcome = report && { ...report, rejects: report.rejects.map(saidReject) }
    const page = { agency, above, unit, path: `${pathOf(at)}/impor`, problem, outcome }
    return staffPage(c, <ServiceTimesImportPage {...page} />, refusal?.status ?? 200)
  }
}

/** Refusals that are put right on the page itself. */
const SHOWN_HERE: ReadonlySet<string> = new Set(['import-invalid', 'body-too-large'])

function pathOf({ agency, unit }: At): string {
  return `/kelola/${agency}/unit/${unit}/waktu`
}

function detailOf({ code, params }: Refusal): string {
  return sayRefusal(code, params, refusals).detail
}

/** What an officer puts right about a row; undefined where it is stored. */
function problemOf(outcome: ServiceTimeOutcome | undefined): string | undefined {
  if (outcome?.outcome !== 'refused') return undefined
  if (outcome.code === 'service-time-differs') return text.problems.differs
  if (outcome.code === 'busy') return text.problems.busy
  const fields = outcome.fields.map(({ field }) => field)
  const first = (['service', 'counter', 'taken', 'called', 'done'] as const).find((field) => fields.includes(field))
  return first === undefined ? text.problems.other : text.problems[first]
}

/** An outcome as the API says it: a receipt, or a problem of that one sample. */
function saidOutcome(outcome: ServiceTimeOutcome) {
  if (outcome.outcome !== 'refused') return outcome
  const { id: sampleId, code, fields } = outcome
  return { outcome: 'refused', id: sampleId ?? null, code, fields }
}
