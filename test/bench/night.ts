import { jobNamed, runJob } from '../../functions/jobs/run-by-name.ts'
import { minuteOf } from '../../shared/domain/calendar.ts'
import { isDue, jobs } from '../../shared/jobs.ts'
import type { CapacityMeter } from './capacity-meter.ts'
import type { Deployment } from './deployment.ts'
import { letTimePass, type Runs } from './simulated-time.ts'

const MINUTE = 60_000
/** From midnight until the last job of the night is through. */
export const NIGHT = 3 * 60 * MINUTE

/** All jobs of the night as of an instant: what earlier nights have rolled up, looked at, closed and audited. */
export async function catchUp({ jobs: worldOf, world, setClock }: Deployment, at: number): Promise<void> {
  setClock(at)
  await world.store.watermarks.advance(0, minuteOf(at - 10 * MINUTE))
  // What was set aside is counted again before it is closed and audited; what closing brought up to date is rolled up.
  const steps = ['roll-up', 'inspect', 'aggregate', 'close', 'roll-up', 'audit'] as const
  for (const [index, name] of steps.entries()) {
    setClock(at + index * 3 * MINUTE)
    const job = jobNamed(name)
    if (job) await runJob(worldOf(name), job, { byHand: name === 'roll-up' })
  }
}

/** The jobs of the night from a midnight on, and the ticks of these minutes; with how often each job has run in all. */
export async function passNight(
  deployment: Deployment,
  meter: CapacityMeter,
  midnight: number,
  before: Runs,
): Promise<Runs> {
  const runs = new Map(before)
  const nightly = jobs.flatMap(({ schedule }) => ('hours' in schedule ? [schedule] : []))
  const minutes = range(midnight, midnight + NIGHT, MINUTE).filter((at) =>
    nightly.some((each) => isDue(each, minuteOf(at))),
  )
  for (const from of minutes) {
    const atNight = await letTimePass(deployment, meter, { from, to: from + MINUTE }, [])
    for (const [name, times] of atNight) if (name !== 'requests') runs.set(name, (runs.get(name) ?? 0) + times)
  }
  return runs
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: (to - from) / step }, (_, index) => from + index * step)
}
