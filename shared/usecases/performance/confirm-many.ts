import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { type OutOfOrder, outOfOrder } from '../../domain/performance/report-order.ts'
import { Refusal, type RefusalCode } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { concurrently } from '../concurrently.ts'
import { planInForce, type ReportAsked, reportPlace } from './report-ref.ts'
import { reviewReport } from './review-report.ts'
import type { PerformanceNeeds } from './step.ts'

/** How many are confirmed at the same time: each is a handful of small reads and one write. */
const WIDTH = 5

export type Chosen = { readonly person: PersonId; readonly report: string; readonly version: number }

/** What became of one of them: confirmed, or why not. */
export type Confirmed = Chosen & {
  readonly name: string
  readonly problem?: RefusalCode | OutOfOrder
}

/**
 * Confirms many reports, each by a step of its own on the version that was seen, and only if it is in order at that moment. One that
 * cannot be holds up no other: all that were asked for are told of, in their order.
 */
export async function confirmMany(
  deps: PerformanceNeeds,
  actor: Actor,
  agency: Slug,
  chosen: readonly Chosen[],
): Promise<Confirmed[]> {
  const problems = new Map<Chosen, Confirmed['problem']>()
  await concurrently(chosen, WIDTH, async (each) => {
    problems.set(each, await confirmOne(deps, actor, { agency, ...each }))
  })
  const people = await deps.store.people.many(
    agency,
    chosen.map(({ person }) => person),
    { consistent: false },
  )
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return chosen.map((each) => {
    const problem = problems.get(each)
    return { ...each, name: names.get(each.person) ?? each.person, ...(problem !== undefined && { problem }) }
  })
}

/** A reason not to confirm it with the others. */
class NotInOrder extends Error {
  readonly reason: OutOfOrder
  constructor(reason: OutOfOrder) {
    super(reason)
    this.reason = reason
  }
}

async function confirmOne(
  deps: PerformanceNeeds,
  actor: Actor,
  asked: ReportAsked & Pick<Chosen, 'version'>,
): Promise<Confirmed['problem']> {
  try {
    const plan = await deps.store.dossiers.get('plan', reportPlace(asked).plan, { consistent: true })
    const content = planInForce(plan)
    await reviewReport(deps, actor, asked, { how: 'confirmed' }, 'superior', (report, { registry }) => {
      const [reason] = outOfOrder(report, content, registry.agency.timeZone)
      if (reason !== undefined) throw new NotInOrder(reason)
    })
    return undefined
  } catch (error) {
    if (error instanceof NotInOrder) return error.reason
    if (!(error instanceof Refusal)) throw error
    return (await isDone(deps, actor, asked, error)) ? undefined : error.code
  }
}

/** Pressed twice, the second press finds what the first one did. */
async function isDone(
  { store }: PerformanceNeeds,
  { person }: Actor,
  { agency, person: of, report: id, version }: ReportAsked & Pick<Chosen, 'version'>,
  { code }: Refusal,
): Promise<boolean> {
  if (code !== 'dossier-changed') return false
  const stored = await store.dossiers.get('report', { agency, owner: ofPerson(of), id }, { consistent: true })
  const isTheirs = stored?.review?.how === 'confirmed' && stored.review.by.person === person
  return stored?.state === 'confirmed' && stored.version === version + 1 && isTheirs
}
