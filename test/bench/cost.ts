import { durations } from '../../infra/cost/habits.ts'
import { PRICES_OF, prices } from '../../infra/cost/prices.ts'
import { jobs } from '../../shared/jobs.ts'
import { services } from '../../shared/services.ts'
import type { Count } from './capacity.ts'
import { sumOf } from './capacity-meter.ts'
import type { Bound, Figures } from './group.ts'

/** A way that ratings come in, and what a million of them may cost at the store, in US$. */
export type Priced = { readonly name: string; readonly count: Count; readonly cost: number }

const MILLION = 1_000_000

/** What a million ratings cost at list price: the store by what was counted, and the rest by counted requests and assumed times. */
export function sayCost(priced: readonly Priced[]): Figures {
  const parts = priced.map(partsOf)
  const names = Object.keys(parts[0] ?? {}) as (keyof ReturnType<typeof partsOf>)[]
  const dollars = (value: number) => value.toFixed(2)
  const used = [
    prices.write,
    prices.read,
    prices.request,
    prices.invocation,
    prices.gigabyteSecond,
    prices.schedule,
    prices.distribution,
  ]
  const assumed = used.filter(({ isAssumed }) => isAssumed).length
  return {
    title: 'US$ a million ratings, at list price',
    compared: `The units counted above at on-demand prices for ap-southeast-3, as of ${PRICES_OF} (infra/cost/prices.ts; ${assumed} of ${used.length} are assumptions, free tiers left out). Below the store: two requests a rating, the page and the form, and the jobs' runs as they were counted, at assumed times.`,
    columns: ['', ...priced.map(({ name }) => name)],
    rows: [
      ...names.slice(0, STORE_PARTS).map((name) => [name, ...parts.map((part) => dollars(part[name]))]),
      ['the store, all together', ...priced.map((each) => dollars(storeCost(each)))],
      ['  at the most', ...priced.map(({ cost }) => `≤ ${cost}`)],
      ...names.slice(STORE_PARTS).map((name) => [name, ...parts.map((part) => dollars(part[name]))]),
      ['everything', ...parts.map((part) => dollars(Object.values(part).reduce((sum, value) => sum + value, 0)))],
    ],
    notes: [
      `Assumed times: ${durations.citizen} ms for a request, ${durations.tick} ms for a tick, ${durations.night / 1000} s for a job of the night, and ${durations.readUnit} ms for each read unit of a job. Not in it: storage, backups, logs, alarms, data sent out, the public's and managers' own page views.`,
      `A CloudFront distribution before it would add ${dollars(2 * prices.distribution.dollars * MILLION)}. An hour of ratings bears a whole night's roll-ups here, except at one an hour, where a day does.`,
    ],
  }
}

/** The first so many parts are the store's. */
const STORE_PARTS = 2

function partsOf({ count }: Priced) {
  const { ratings, consumed, runs } = count
  const { reads, writes } = sumOf(consumed)
  const requests = runs.get('requests') ?? 0
  const citizen = services.find(({ name }) => name === 'citizen')
  const ofJobs = jobs.map(({ name, memory, schedule }) => {
    const times = runs.get(name) ?? 0
    return {
      times,
      computed: compute(
        times * ('every' in schedule ? durations.tick : durations.night) +
          sumOf(consumed, name).reads * durations.readUnit,
        memory,
      ),
    }
  })
  const jobRuns = ofJobs.reduce((sum, { times }) => sum + times, 0)
  const aMillion = (dollars: number) => (dollars / ratings) * MILLION
  return {
    'store: write units': aMillion(writes * prices.write.dollars),
    'store: read units': aMillion(reads * prices.read.dollars),
    'HTTP API': aMillion(requests * prices.request.dollars),
    'Lambda: page and form': aMillion(
      requests * prices.invocation.dollars + compute(requests * durations.citizen, citizen?.memory ?? 0),
    ),
    'Lambda: ticks and nights': aMillion(
      jobRuns * prices.invocation.dollars + ofJobs.reduce((sum, { computed }) => sum + computed, 0),
    ),
    'schedules of ticks and nights': aMillion(jobRuns * prices.schedule.dollars),
  }
}

/** US$ for so many milliseconds with so many megabytes. */
function compute(milliseconds: number, megabytes: number): number {
  return (milliseconds / 1000) * (megabytes / 1024) * prices.gigabyteSecond.dollars
}

function storeCost(priced: Priced): number {
  return Object.values(partsOf(priced))
    .slice(0, STORE_PARTS)
    .reduce((sum, dollars) => sum + dollars, 0)
}

export function costBounds(priced: readonly Priced[]): Bound[] {
  return priced.map((each) => ({
    what: `US$ a million ratings at the store, at ${each.name}`,
    counted: storeCost(each),
    most: each.cost,
  }))
}
