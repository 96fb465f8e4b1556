import * as z from 'zod/mini'
import { Day } from '../../shared/domain/calendar.ts'
import { Slug } from '../../shared/domain/ids.ts'
import { concurrently } from '../../shared/usecases/concurrently.ts'
import { agenciesWith } from '../../shared/usecases/find-unit.ts'
import { countAgencyPerformance } from '../../shared/usecases/performance/count-agency.ts'
import type { World } from '../compose.ts'
import { jobHandler, type RunJob } from './job-handler.ts'

const Input = z.object({ agency: z.optional(Slug), from: z.optional(Day), to: z.optional(Day) })
type Wish = z.infer<typeof Input>

/** What is done every night with what is kept of performance, one after the other in each agency. */
const TASKS: readonly ((world: World, agency: Slug, wish: Wish) => Promise<void>)[] = [count]

async function count(world: World, agency: Slug, { from, to }: Wish): Promise<void> {
  for (const [period, people] of await countAgencyPerformance(world, agency, { from, to })) {
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
