import { chartedPromises, promiseChart, promiseMonths } from '../domain/changes/promise-chart.ts'
import type { Period } from '../domain/period.ts'
import type { Registry } from '../domain/registry.ts'
import { emptyTally } from '../domain/tally.ts'
import type { UnitReport } from '../domain/unit-report.ts'
import type { Deps } from './deps.ts'
import { glanceTimes } from './read-served.ts'
import type { Wanted } from './read-tally.ts'

/** How many services of some months a unit and those below it did in time, oldest first; undefined where no promise was recorded in any. */
export async function describePromises(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  wanted: Omit<Wanted, 'period'>,
  periods: readonly Period[],
): Promise<UnitReport['promises']> {
  const times = await Promise.all(
    periods.map(async (period) => {
      const found = await glanceTimes(deps, registry, { ...wanted, period }, { consistent: false })
      return { period, all: found?.all ?? emptyTally }
    }),
  )
  const months = promiseMonths(times)
  if (months.every(({ promised }) => promised === 0)) return undefined
  return { months, chart: promiseChart(chartedPromises(months, wanted.upTo)) }
}
