import { type Job, jobs } from '../../shared/jobs.ts'
import type { World } from '../compose.ts'
import type { RunJob } from './job-handler.ts'

export function jobNamed(name: string | undefined): Job | undefined {
  return jobs.find((job) => job.name === name)
}

/** Runs a job as its schedules would, one run for each shard where it has them. */
export async function runJob(
  world: World,
  job: Job,
  input: { readonly byHand: boolean; readonly shard?: number },
): Promise<void> {
  const { run }: { run: RunJob } = await import(new URL(`../../${job.entry}`, import.meta.url).href)
  if (!job.perShard) return run(world, input)
  const shards = input.shard === undefined ? [...Array(world.config.tickShards).keys()] : [input.shard]
  for (const shard of shards) await run(world, { ...input, shard })
}
