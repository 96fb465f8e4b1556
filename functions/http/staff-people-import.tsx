import { type Context, Hono } from 'hono'
import { cannotImport } from '../../shared/domain/import-reasons.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { agencyToday } from '../../shared/usecases/describe-people.ts'
import { importPeople, type PeopleReport } from '../../shared/usecases/import-people.ts'
import type { ImportOutcome } from '../../web/components/import-outcome.ts'
import { peopleLink } from '../../web/components/person-path.tsx'
import { PeopleImportPage } from '../../web/pages/people-import.tsx'
import { refusals } from '../../web/text/refusals/id.ts'
import { sayRefusal } from '../../web/text/say-refusal.ts'
import { imports } from '../../web/text/staff/import.ts'
import type { World } from '../compose.ts'
import { importIsland } from '../islands/import.ts'
import { REJECTS_HEADER, rejectLine, saidReject } from '../spreadsheets/rejects-csv.ts'
import { actorOf } from './actor.ts'
import type { Env } from './app.tsx'
import { type ImportRequest, readImport } from './import-request.ts'
import { mayHere, permit } from './permit.ts'
import { wantsJson } from './problem.ts'
import { staffPage } from './staff-page.tsx'

const PATH = '/kelola/:agency/orang/impor'

/** When a slice is enough: of people each takes several calls, one after the other. */
const ENOUGH = { seconds: 8, rows: 1_000 }

/** Where an administrator imports people: as answers are imported, slice by slice, and each row once. */
export function peopleImportRoutes(world: World, enough: typeof ENOUGH = ENOUGH): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'person.write'), (c) => show(c, {}))

  app.post(PATH, permit(store, 'person.write'), async (c) => {
    // A file may give roles.
    if (!(await mayHere(c, store, 'role.give'))) throw new Refusal('permission-denied')
    let request: ImportRequest | undefined
    try {
      request = await readImport(c)
      const outcome = await take(c, request)
      if (wantsJson(c.req.raw)) return c.json(outcome)
      if (request.step !== 'tolak') return await show(c, { request, outcome })
      return c.body(outcome.csv, 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="ditolak.csv"',
      })
    } catch (error) {
      if (wantsJson(c.req.raw) || !(error instanceof Refusal) || !SHOWN_HERE.has(error.code)) throw error
      return show(c, { request, refusal: error })
    }
  })
  return app

  /** Imports a slice, or foresees what importing all would do. */
  async function take(
    c: Context<Env, typeof PATH>,
    { step, file, from, digest }: ImportRequest,
  ): Promise<ImportOutcome> {
    if (!file) throw cannotImport(imports.choose)
    // What reads spreadsheets is large, and few of the staff's requests need it.
    const { openSpreadsheet } = await import('../spreadsheets/open-spreadsheet.ts')
    const rows = await openSpreadsheet(Buffer.from(await file.arrayBuffer()))
    const { agency } = c.req.param()
    let until = Number.POSITIVE_INFINITY
    const isEnough = ({ read }: PeopleReport) => {
      until = Math.min(until, world.now() + enough.seconds * 1000)
      return read >= enough.rows || world.now() >= until
    }
    const isDry = step !== 'impor'
    const slice = isDry ? {} : { from, of: digest === '' ? undefined : digest, isEnough }
    const report = await importPeople(world, actorOf(c), agency, rows, { dryRun: isDry, ...slice })
    return outcomeOf(report, isDry ? 0 : from)
  }

  async function show(
    c: Context<Env, typeof PATH>,
    { request, outcome, refusal }: { request?: ImportRequest | undefined; outcome?: ImportOutcome; refusal?: Refusal },
  ) {
    const { registry } = await agencyToday(world, c.req.param().agency)
    const { agency } = registry
    const command = `npm run people -- pegawai.csv --agency ${agency.id}`
    const said = refusal && (refusal.code === 'body-too-large' ? imports.tooLarge(command) : detailOf(refusal))
    return staffPage(
      c,
      <PeopleImportPage
        agency={agency}
        action={`${peopleLink(agency.id)}/impor`}
        command={command}
        problem={said}
        outcome={outcome}
        isDry={request?.step !== 'impor'}
        from={request?.from ?? 0}
        script={importIsland}
      />,
      refusal?.status ?? 200,
    )
  }
}

/** Refusals that are put right on the page itself. */
const SHOWN_HERE: ReadonlySet<string> = new Set(['import-invalid', 'body-too-large'])

function detailOf({ code, params }: Refusal): string {
  return sayRefusal(code, params, refusals).detail
}

function outcomeOf(report: PeopleReport, from: number): ImportOutcome {
  const { rows, next, digest, read, fresh, changed, same, rejects, unknownColumns } = report
  const said = rejects.map(saidReject)
  return {
    ...{ rows, next: next ?? null, digest, batch: '', read, stored: fresh + changed, repeated: same },
    ...{ rejected: rejects.length, differing: 0, withoutCounter: 0, withoutPeriod: 0, defaultSlot: '' },
    ...{ months: {}, unknown: {}, unknownColumns, rejects: said, people: { fresh, changed } },
    csv: (from === 0 ? REJECTS_HEADER : '') + said.map(rejectLine).join(''),
  }
}
