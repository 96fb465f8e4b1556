import { type Job, jobs, jobsByHand } from '../../shared/jobs.ts'
import type { World } from '../compose.ts'
import type { RunJob } from './job-handler.ts'

export type Runnable = Pick<Job, 'name' | 'entry' | 'perShard'>

/** A job of the clock's, or one that only people start. */
export function jobNamed(name: string | undefined): Runnable | undefined {
  const byHand = jobsByHand.map((job): Runnable => ({ ...job, perShard: false }))
  return [...jobs, ...byHand].find((job) => job.name === name)
}

/** What people may say to a job beside its name; each takes what it knows. */
export type JobWish = {
  readonly shard?: number
  readonly agency?: string
  readonly unit?: string
  readonly from?: string
  readonly to?: string
}

/** Runs a job as its schedules would, one run for each shard where it has them. */
export async function runJob(
  world: World,
  job: Runnable,
  input: { readonly byHand: boolean } & JobWish,
): Promise<void> {
  const { run }: { run: RunJob } = await import(new URL(`../../${job.entry}`, import.meta.url).href)
  if (!job.perShard) return run(world, input)
  const shards = input.shard === undefined ? [...Array(world.config.tickShards).keys()] : [input.shard]
  for (const shard of shards) await run(world, { ...input, shard })
}
