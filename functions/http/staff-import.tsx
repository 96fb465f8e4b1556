import { type Context, Hono } from 'hono'
import { cannotImport } from '../../shared/domain/import-reasons.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import type { Actor } from '../../shared/domain/trail.ts'
import { findUnit } from '../../shared/usecases/find-unit.ts'
import { importRatings } from '../../shared/usecases/import-ratings.ts'
import type { ImportReport } from '../../shared/usecases/import-report.ts'
import type { ImportOutcome } from '../../web/components/import-outcome.ts'
import { ImportPage } from '../../web/pages/import.tsx'
import { refusals } from '../../web/text/refusals/id.ts'
import { sayRefusal } from '../../web/text/say-refusal.ts'
import { imports } from '../../web/text/staff/import.ts'
import type { World } from '../compose.ts'
import { importIsland } from '../islands/import.ts'
import { REJECTS_HEADER, rejectLine, type SaidReject, saidReject } from '../spreadsheets/rejects-csv.ts'
import { actorOf } from './actor.ts'
import type { Env } from './app.tsx'
import { type ImportRequest, optionsOf, readImport } from './import-request.ts'
import { permit } from './permit.ts'
import { wantsJson } from './problem.ts'
import { staffPage } from './staff-page.tsx'

const PATH = '/kelola/:agency/unit/:unit/impor'

/** When a slice is enough. A function has 29 seconds in all, the file must be read first, and what it answers must stay small. */
const ENOUGH = { seconds: 8, rows: 5_000, rejects: 500 }

/** Unknown texts of a kind that are told of in one answer. */
const UNKNOWN_TOLD = 200

type At = { readonly agency: string; readonly unit: string }

/**
 * Where a manager imports a file: the rules and the rejects are the command's. The browser sends the whole file with every slice, and
 * each says from which row the next one goes on: nothing is remembered here in between, and a row sent twice is stored once.
 */
export function importRoutes(world: World, enough: typeof ENOUGH = ENOUGH): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'ratings.import'), (c) => show(c, {}))

  app.post(PATH, permit(store, 'ratings.import'), async (c) => {
    let request: ImportRequest | undefined
    try {
      request = await readImport(c)
      const outcome = await take(c.req.param(), request, actorOf(c))
      if (wantsJson(c.req.raw)) return c.json(outcome)
      if (request.step === 'tolak')
        return rejectsFile(c, request.from === 0 ? outcome.csv : REJECTS_HEADER + outcome.csv)
      return await show(c, { request, outcome })
    } catch (error) {
      if (wantsJson(c.req.raw) || !(error instanceof Refusal) || !SHOWN_HERE.has(error.code)) throw error
      return show(c, { request, refusal: error })
    }
  })

  /** Imports a slice, or foresees what importing it would do. */
  async function take(at: At, { step, file, from, digest, wish }: ImportRequest, actor: Actor): Promise<ImportOutcome> {
    if (!file) throw cannotImport(imports.choose)
    // What reads spreadsheets is large, and few of the staff's requests need it.
    const { openSpreadsheet } = await import('../spreadsheets/open-spreadsheet.ts')
    const rows = await openSpreadsheet(Buffer.from(await file.arrayBuffer()))
    const rejects: SaidReject[] = []
    let until = Number.POSITIVE_INFINITY
    const isEnough = ({ read, rejected }: ImportReport) => {
      // From the first row that is stored: however long the file took to read, every slice gets somewhere.
      until = Math.min(until, world.now() + enough.seconds * 1000)
      return read >= enough.rows || rejected >= enough.rejects || world.now() >= until
    }
    const slice = { from, isEnough, ...(digest === '' ? {} : { of: digest }) }
    const options = { ...at, ...optionsOf(wish), dryRun: step !== 'impor', slice, actor }
    const report = await importRatings(world, rows, options, {
      onReject: (reject) => void rejects.push(saidReject(reject)),
    })
    return outcomeOf(report, rejects, from)
  }

  async function show(
    c: Context<Env, typeof PATH>,
    { request, outcome, refusal }: { request?: ImportRequest | undefined; outcome?: ImportOutcome; refusal?: Refusal },
  ) {
    const { agency, above, unit } = await findUnit(world, c.req.param())
    const command = `npm run import -- survei.csv --agency ${agency.id} --unit ${unit.id}`
    const said = refusal && (refusal.code === 'body-too-large' ? imports.tooLarge(command) : detailOf(refusal))
    return staffPage(
      c,
      <ImportPage
        agency={agency}
        above={above}
        unit={unit}
        action={c.req.path}
        command={command}
        wish={request?.wish ?? { period: '', map: '', batch: '' }}
        problem={said}
        outcome={outcome}
        isDry={request?.step !== 'impor'}
        from={request?.from ?? 0}
        script={importIsland}
      />,
      refusal?.status ?? 200,
    )
  }
  return app
}

/** Refusals that are put right on the page itself. */
const SHOWN_HERE: ReadonlySet<string> = new Set(['import-invalid', 'body-too-large'])

function detailOf({ code, params }: Refusal): string {
  return sayRefusal(code, params, refusals).detail
}

function outcomeOf(report: ImportReport, rejects: readonly SaidReject[], from: number): ImportOutcome {
  const { rows, next, digest, batch, read, stored, repeated, rejected, differing, unknown, months } = report
  const { withoutCounter, withoutPeriod, defaultSlot, unknownColumns } = report
  return {
    ...{ rows, next: next ?? null, digest, batch, read, stored, repeated, rejected, differing },
    ...{ withoutCounter, withoutPeriod, defaultSlot, unknownColumns, rejects },
    months: Object.fromEntries(months),
    unknown: Object.fromEntries(
      [...unknown].map(([kind, values]) => [kind, Object.fromEntries([...values].slice(0, UNKNOWN_TOLD))]),
    ),
    csv: (from === 0 ? REJECTS_HEADER : '') + rejects.map(rejectLine).join(''),
  }
}

/** The rejected rows as a file. Its name is ours alone. */
function rejectsFile(c: Context<Env>, csv: string): Response {
  return c.body(csv, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="ditolak.csv"',
  })
}
