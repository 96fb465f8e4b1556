import { runJob } from '../../functions/jobs/run-by-name.ts'
import { minuteOf } from '../../shared/domain/calendar.ts'
import type { CounterCode } from '../../shared/domain/ids.ts'
import type { Submission } from '../../shared/domain/rating.ts'
import { isDue, jobs } from '../../shared/jobs.ts'
import { formOf, tokenIn } from '../support/http.ts'
import type { CapacityMeter } from './capacity-meter.ts'
import type { Deployment } from './deployment.ts'

const MINUTE = 60_000
/** From the page to the answers sent: longer than a registry once read is remembered. */
const THINKING = 90_000

type Meanwhile = {
  readonly progress?: (done: number) => void
  /** Is waited for at the beginning of each minute, and counted to nobody. */
  readonly beforeMinute?: (minute: number) => Promise<void>
}

/** How often each job ran, by its name; and how many requests citizens made. */
export type Runs = ReadonlyMap<string, number>

export type SimulatedVisit = { readonly at: number; readonly code: CounterCode; readonly body: Submission }

/**
 * Lets time pass: each minute the jobs that are due, as EventBridge Scheduler starts them, and the citizens who come, each
 * opening the page and sending its form a minute and a half later. Every call to the store is counted to its part.
 */
export async function letTimePass(
  { citizens, jobs: worldOf, setClock }: Deployment,
  meter: CapacityMeter,
  span: { readonly from: number; readonly to: number },
  visits: readonly SimulatedVisit[],
  { progress = () => undefined, beforeMinute = async () => undefined }: Meanwhile = {},
): Promise<Runs> {
  const tokens = new Map<SimulatedVisit, string>()
  const runs = new Map([['requests', 2 * visits.length]])
  const events = visits
    .flatMap((visit, index) => [
      { at: visit.at, visit, index, isPage: true },
      { at: visit.at + THINKING, visit, index, isPage: false },
    ])
    .toSorted((a, b) => a.at - b.at)
    .values()
  let event = events.next().value

  for (let minute = span.from; minute < span.to; minute += MINUTE) {
    setClock(minute + 1000)
    await beforeMinute(minute)
    for (const job of jobs.filter(({ schedule }) => isDue(schedule, minuteOf(minute)))) {
      await meter.during(job.name, () => runJob(worldOf(job.name), job, { byHand: false }))
      runs.set(job.name, (runs.get(job.name) ?? 0) + 1)
    }
    for (; event !== undefined && event.at < minute + MINUTE; event = events.next().value) {
      const { at, visit, index, isPage } = event
      const app = citizens[index % citizens.length]
      if (!app) throw new Error('no process answers citizens')
      setClock(at)
      if (isPage) {
        const page = await meter.during('page', async () => (await app.request(`/q/${visit.code}`)).text())
        tokens.set(visit, tokenIn(page))
      } else {
        const form = formOf({ token: tokens.get(visit) ?? '', ...fieldsOf(visit.body) })
        const { status } = await meter.during('post', async () => app.request(`/q/${visit.code}`, form))
        if (status !== 201) throw new Error(`a rating was answered ${status}`)
        tokens.delete(visit)
      }
    }
    progress((minute - span.from) / (span.to - span.from))
  }
  return runs
}

function fieldsOf({ answers, profile, service, comment }: Submission): Record<string, string | number> {
  const given = Object.entries({ ...answers, ...profile, service, comment })
  return Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
