import { setTimeout as sleep } from 'node:timers/promises'
import { minuteOf } from '../shared/domain/calendar.ts'
import { isDue, jobs } from '../shared/jobs.ts'
import type { Log } from '../shared/usecases/ports/log.ts'
import type { World } from './compose.ts'
import { runJob } from './jobs/run-by-name.ts'
import { describeError } from './log.ts'

/** Disposed of, it starts nothing more and waits for what runs. */
export type Clock = AsyncDisposable

/** Starts due jobs at every minute, as EventBridge Scheduler does in the cloud. A run that is still going is not started again. */
export function startClock(world: World): Clock {
  const stopping = new AbortController()
  const running = new Map<string, Promise<void>>()
  const quieter = { ...world, log: exceptTicks(world.log) }

  const startDue = (minute: string) => {
    for (const job of jobs) {
      if (running.has(job.name) || !isDue(job.schedule, minute)) continue
      const run = runJob(quieter, job, { byHand: false })
        .catch((error: unknown) => world.log('error', 'job-failed', { job: job.name, ...describeError(error) }))
        .finally(() => running.delete(job.name))
      running.set(job.name, run)
    }
  }

  const ticking = (async () => {
    while (!stopping.signal.aborted) {
      const untilNextMinute = 60_000 - (world.now() % 60_000)
      await sleep(untilNextMinute, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (!stopping.signal.aborted) startDue(minuteOf(world.now()))
    }
  })()

  return {
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await ticking
      await Promise.all(running.values())
    },
  }
}

/** That counting is up to date interests an alarm each minute, and nobody at a terminal. */
function exceptTicks(log: Log): Log {
  return (level, event, fields) => {
    if (event !== 'ticked') log(level, event, fields)
  }
}
