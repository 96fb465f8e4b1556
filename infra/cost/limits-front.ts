import type { Stage } from '../stage.ts'
import type { Arrivals } from './arrivals.ts'
import { durations } from './habits.ts'
import type { Limit } from './limit.ts'
import { quotas } from './quotas.ts'

/** What the HTTP API lets through. */
export function gatewayLimits({ throttle }: Stage, { requests }: Arrivals): Limit[] {
  const raise = `raise \`throttle\`, up to the region's ${quotas.apiRate} and ${quotas.apiBurst}; beyond, ask for more of "Throttle rate" in Service Quotas`
  return [
    {
      name: 'API rate',
      meets: requests,
      bears: throttle.rate,
      unit: 'requests/s',
      by: 'three a rating (page, first tap, the rest), devices, and the pages of staff and public',
      remedy: raise,
    },
    {
      name: 'API burst',
      meets: requests,
      bears: throttle.burst,
      unit: 'at once',
      by: 'a whole second of them at once',
      remedy: raise,
    },
  ]
}

/** Runs at once at the most but for the citizens': a tick of each shard, a look for files, and two jobs of the night. */
const OTHER_RUNS = 3

/** How many functions run at once. */
export function functionLimits({ reservedConcurrency, tickShards }: Stage, { citizenRequests }: Arrivals): Limit[] {
  const runs = tickShards + OTHER_RUNS
  const inNewAccount = {
    citizen: Math.max(1, quotas.newAccountConcurrency - runs),
    jobs: quotas.newAccountConcurrency,
  }
  const reserved =
    reservedConcurrency === 'none'
      ? inNewAccount
      : {
          citizen: reservedConcurrency.citizen,
          jobs: quotas.concurrency - Object.values(reservedConcurrency).reduce((sum, each) => sum + each, 0),
        }
  return [
    {
      name: 'citizen function',
      meets: (citizenRequests * durations.slow) / 1000,
      bears: reserved.citizen,
      unit: 'at once',
      by: `requests a second × ${durations.slow} ms, as when starts are cold or the store is slow; warm it is some ${durations.citizen} ms`,
      remedy: `raise \`reservedConcurrency.citizen\`; beyond ${quotas.concurrency - quotas.unreserved} in all, ask for more concurrency. A new account has ${quotas.newAccountConcurrency} in all: ask at once`,
    },
    {
      name: 'functions of jobs',
      meets: runs,
      bears: reserved.jobs,
      unit: 'at once',
      by: 'a tick of each shard, a look for files and two jobs of the night, of what nothing reserves',
      remedy: 'reserve less, or ask for more concurrency',
    },
  ]
}
