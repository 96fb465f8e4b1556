import * as z from 'zod/mini'
import { Day } from '../../shared/domain/calendar.ts'
import { Slug } from '../../shared/domain/ids.ts'
import { concurrently } from '../../shared/usecases/concurrently.ts'
import { agenciesWith } from '../../shared/usecases/find-unit.ts'
import { closeEvaluations } from '../../shared/usecases/performance/close-evaluations.ts'
import { countAgencyPerformance } from '../../shared/usecases/performance/count-agency.ts'
import { gaveFeedback } from '../../shared/usecases/performance/gave-feedback.ts'
import { moveObjections } from '../../shared/usecases/performance/move-objections.ts'
import { dropClosedRoundKeys } from '../../shared/usecases/performance/round-key.ts'
import { trainingHoursOf } from '../../shared/usecases/performance/training-list.ts'
import type { World } from '../compose.ts'
import { jobHandler, type RunJob } from './job-handler.ts'

const Input = z.object({ agency: z.optional(Slug), from: z.optional(Day), to: z.optional(Day) })
type Wish = z.infer<typeof Input>

/** What is done every night with what is kept of performance, one after the other in each agency: what is closed is counted as closed. */
const TASKS: readonly ((world: World, agency: Slug, wish: Wish) => Promise<void>)[] = [close, forget, move, count]

async function close(world: World, agency: Slug): Promise<void> {
  const closed = await closeEvaluations(world, agency)
  if (closed > 0) world.log('info', 'evaluations-closed', { agency, closed })
}

async function forget(world: World, agency: Slug): Promise<void> {
  const dropped = await dropClosedRoundKeys(world, agency)
  if (dropped > 0) world.log('info', 'round-secrets-dropped', { agency, dropped })
}

async function move(world: World, agency: Slug): Promise<void> {
  const waiting = await moveObjections(world, agency)
  if (waiting > 0) world.log('info', 'objections-waiting', { agency, waiting })
}

async function count(world: World, agency: Slug, { from, to }: Wish): Promise<void> {
  const elsewhere = { gaveFeedback, trainingHoursOf }
  for (const [period, people] of await countAgencyPerformance(world, agency, { from, to }, elsewhere)) {
    if (people > 0) world.log('info', 'performed', { agency, period, people })
  }
}

/** Brings up to date what follows from people's documents. A task or an agency that fails holds up no other. */
export const run: RunJob = async (world, input) => {
  const wish = Input.parse(input)
  const agencies = await agenciesWith(world, { agency: wish.agency })
  await concurrently(agencies, 1, (agency) => concurrently(TASKS, 1, (task) => task(world, agency, wish)))
}

export const handler = jobHandler(run)
