import { addDays, daysBetween } from '../../domain/calendar.ts'
import type { Slug } from '../../domain/ids.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { concurrently } from '../concurrently.ts'
import { agencyToday } from '../describe-people.ts'
import { closingListOf, lined } from './evaluate-person.ts'
import { type PerformanceNeeds, stepDossier } from './step.ts'

const JOB: Actor = { via: 'job', name: 'perform' }

/** How many nights may be missed without an evaluation staying open. */
const NIGHTS = 31

/**
 * Closes the evaluations of an agency that nobody objected to in time. What is closed, objected to or taken back is left alone: runs may be
 * missed for a month, double, overlap or die anywhere. One query for each day looked back on; gives how many were closed.
 */
export async function closeEvaluations(deps: PerformanceNeeds, agency: Slug): Promise<number> {
  const { today } = await agencyToday(deps, agency)
  let closed = 0
  const days = daysBetween(addDays(today, -NIGHTS), addDays(today, -1))
  await concurrently(days, 1, async (day) => {
    const entries = await deps.store.dossierLists.entries(agency, closingListOf(day))
    if (entries.length === 0) return
    const refs = entries.map(({ owner, id }) => ({ agency, owner, id }))
    const found = await deps.store.dossiers.many('evaluation', refs, { consistent: false })
    const due = found.filter(
      ({ state, objectUntil }) => state === 'issued' && objectUntil !== undefined && objectUntil < today,
    )
    await concurrently(due, 1, async (seen) => {
      if (await closeOne(deps, seen)) closed += 1
    })
  })
  return closed
}

/** False where somebody was faster: then the next night looks again. */
async function closeOne(
  deps: PerformanceNeeds,
  seen: Parameters<typeof stepDossier>[3] & { readonly unit: Slug },
): Promise<boolean> {
  const closedAt = new Date(deps.now()).toISOString()
  try {
    const said = { action: 'close', by: 'anybody' } as const
    await stepDossier(lined(deps, JOB, seen), JOB, 'evaluation', seen, said, (before) =>
      before.state === 'issued' ? { ...before, state: 'closed', closedAt } : before,
    )
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'dossier-changed') return false
    throw error
  }
}
