import type { Day } from '../../domain/calendar.ts'
import { canonical } from '../../domain/digest.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { foldName, type SheetRow, shownName } from '../../domain/import-cell.ts'
import type { ImportReason } from '../../domain/import-reasons.ts'
import { changedLeaves } from '../../domain/performance/changed-leaves.ts'
import { type DossierId, ofPerson, personOf } from '../../domain/performance/dossier.ts'
import { type Plan, type PlanContent, planId, type Rhk } from '../../domain/performance/plan.ts'
import { type PlanColumns, type PlanReject, type PlanRow, planContentOf } from '../../domain/performance/plan-sheet.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { agencyToday } from '../describe-people.ts'
import type { DossierRef } from '../ports/dossier-store.ts'
import { fromTheTop, readPlanSheet } from './read-plan-sheet.ts'
import { beginDossier, type PerformanceNeeds, stepDossier } from './step.ts'
import { membersOf } from './team.ts'

export type PlanImport = {
  readonly agency: Slug
  readonly unit: Slug
  readonly year: string
  /** Says what would happen, and stores nothing. */
  readonly dryRun: boolean
}

/** What an import did, or would do. */
export type PlanImportReport = {
  readonly rows: number
  /** Whose plan is written, for the first time or again; whose stands there just so. */
  readonly written: readonly { readonly name: string; readonly results: number; readonly indicators: number }[]
  readonly same: number
  readonly rejects: readonly PlanReject[]
  readonly unknownColumns: readonly string[]
}

/**
 * Writes drafts of plans from a file's rows: an indicator a row. Whoever's plan it is proposes it themselves. Nobody's plan is written
 * by halves: with one row that is not right, none of theirs is taken. What is being discussed, or agreed, no file changes. The same
 * file again changes nothing. Throws `agency-unknown`, and `import-invalid` for a file that cannot be read; then nothing was stored.
 */
export async function importPlans(
  deps: PerformanceNeeds,
  actor: Actor,
  wish: PlanImport,
  sheet: AsyncIterable<SheetRow>,
): Promise<PlanImportReport> {
  const { agency, unit, year, dryRun } = wish
  const { today } = await agencyToday(deps, agency)
  const { columns, people, rejects, rows } = await readPlanSheet(sheet)
  const members = await membersOf(deps, wish, today)
  const refs = new Map(members.map(({ id }) => [id, { agency, owner: ofPerson(id), id: planId(year, unit) }]))
  const stored = await deps.store.dossiers.many('plan', [...refs.values()], { consistent: true })
  const plans = new Map(stored.map((plan) => [plan.owner, plan]))
  const results = new Map(stored.map((plan) => [plan.owner, resultsOf(plan)]))
  const written: { name: string; results: number; indicators: number }[] = []
  let same = 0
  for (const { person, rows: own } of fromTheTop(people, members, today)) {
    const before = person && plans.get(ofPerson(person.id))
    const above = person && (await superiorsResults(deps, results, { ...wish, person, today }))
    const read = contentIn(own, { person, before, above })
    if ('reason' in read) {
      rejects.push(rejectedAt(columns, read))
      continue
    }
    const { content, person: whose } = read
    const ref = refs.get(whose.id)
    if (!ref || (before && changedLeaves(before.content, content).length === 0)) {
      same++
      continue
    }
    results.set(ref.owner, { person: whose.id, plan: ref.id, rhks: content.rhks })
    if (!dryRun) await write(deps, actor, ref, { before, content, wish })
    written.push({ name: whose.name, results: content.rhks.length, indicators: own.length })
  }
  const unknownColumns = columns.names
    .filter((name, at) => name !== '' && !Object.values(columns.index).includes(at))
    .map(shownName)
  return { rows, written, same, rejects: rejects.toSorted((a, b) => a.line - b.line), unknownColumns }
}

type Wrong = {
  readonly row: PlanRow
  readonly field: keyof PlanColumns['index']
  readonly reason: ImportReason
  readonly value: string
}

/** What somebody's rows are to make of their plan; of what a file does not speak, it stays as it was written. */
function contentIn(
  own: readonly [PlanRow, ...PlanRow[]],
  {
    person,
    before,
    above,
  }: { readonly person: Person | undefined; readonly before: Plan | undefined; readonly above: Results | undefined },
): { readonly content: PlanContent; readonly person: Person } | Wrong {
  const [row] = own
  if (!person) return { row, field: 'nip', reason: 'nip-unknown', value: `…${row.nip.slice(-4)}` }
  const unknown = own.find((each) => each.serves !== '' && !servedBy(above, each))
  if (unknown) return { row: unknown, field: 'serves', reason: 'rhk-superior-unknown', value: unknown.serves }
  const content = planContentOf(own, (each) => servedBy(above, each))
  if (!content) return { row, field: 'rhk', reason: 'plan-large', value: row.rhk }
  if (!before) return { content, person }
  if (before.state === 'draft' || before.state === 'returned')
    return { content: { ...before.content, approach: content.approach, rhks: content.rhks }, person }
  if (saysTheSame(before.content, content)) return { content: before.content, person }
  return { row, field: 'rhk', reason: 'plan-under-way', value: row.rhk }
}

function rejectedAt({ names, index }: PlanColumns, { row, field, reason, value }: Wrong): PlanReject {
  return {
    line: row.line,
    column: names[index[field] ?? 0] ?? '',
    value,
    reason,
    params: {},
    alsoWrong: [],
    nip: row.nip,
  }
}

/** A plan's results, which those of others may serve. */
type Results = { readonly person: PersonId; readonly plan: DossierId; readonly rhks: readonly Rhk[] }

function resultsOf(plan: Plan): Results {
  return { person: personOf(plan), plan: plan.id, rhks: (plan.agreed?.content ?? plan.content).rhks }
}

/** Those of somebody's superior: as stored or as the file has just made them, in this unit or where that one works. */
async function superiorsResults(
  { store }: PerformanceNeeds,
  known: ReadonlyMap<string, Results>,
  { agency, person, unit, year, today }: PlanImport & { readonly person: Person; readonly today: Day },
): Promise<Results | undefined> {
  const superior = placementOn(person, today)?.superior
  if (superior === undefined) return undefined
  const here = known.get(ofPerson(superior))
  if (here) return here
  const record = await store.people.get({ agency, person: superior }, { consistent: true })
  const id = planId(year, (record && placementOn(record, today)?.unit) ?? unit)
  const plan = await store.dossiers.get('plan', { agency, owner: ofPerson(superior), id }, { consistent: true })
  return plan && resultsOf(plan)
}

function servedBy(above: Results | undefined, { serves }: PlanRow): Rhk['serves'] {
  const rhk = above?.rhks.find(({ words }) => foldName(words) === foldName(serves))
  return above && rhk && { person: above.person, plan: above.plan, rhk: rhk.id, words: rhk.words }
}

/** Whether a plan says what a file says: its results and indicators, in whatever order. */
function saysTheSame(plan: PlanContent, file: PlanContent): boolean {
  const told = ({ rhks }: PlanContent) =>
    rhks.flatMap(({ kind, words, indicators }) =>
      indicators.map(({ id: _id, ...indicator }) => canonical({ kind, result: words, ...indicator })),
    )
  return told(plan).toSorted().join() === told(file).toSorted().join()
}

async function write(
  deps: PerformanceNeeds,
  actor: Actor,
  ref: DossierRef,
  more: { readonly before: Plan | undefined; readonly content: PlanContent; readonly wish: PlanImport },
): Promise<void> {
  const { before, content, wish } = more
  const said = { action: 'import', by: 'anybody' } as const
  if (before) {
    await stepDossier(deps, actor, 'plan', { ...ref, version: before.version }, said, (plan) => ({ ...plan, content }))
    return
  }
  await beginDossier(deps, actor, 'plan', ref, said, ({ person, today }) => {
    const placement = placementOn(person, today)
    if (placement?.unit !== wish.unit) throw new Refusal('dossier-state', { why: 'placed-elsewhere' })
    const { year, unit } = wish
    return { year, unit, position: placement.position, state: 'draft' as const, content, dialogue: [] }
  })
}
