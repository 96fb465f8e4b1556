import type { Breakdown } from '../domain/breakdown.ts'
import { hasBelow } from '../domain/dated-tree.ts'
import { levelOf, spanOf } from '../domain/period.ts'
import type { Registry } from '../domain/registry.ts'
import { SERVICE_TIME, servedVolume } from '../domain/service-time.ts'
import type { Deps } from './deps.ts'
import type { ReadOptions } from './ports/read-options.ts'
import { readRollUp, readTree, type Wanted } from './read-tally.ts'

/**
 * How many services a unit and those below it gave in a period, by the service times recorded of them; undefined where none are, for
 * then nobody knows.
 */
export async function readServed(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  wanted: Wanted,
  options: ReadOptions,
): Promise<number | undefined> {
  const { breakdown } = await readTree(deps, registry, { ...wanted, instrument: SERVICE_TIME }, options)
  const { n } = servedVolume(breakdown)
  return n === 0 ? undefined : n
}

/** The same for a page, by `glanceTimes`. */
export async function glanceServed(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  wanted: Wanted,
  options: ReadOptions,
): Promise<number | undefined> {
  const times = await glanceTimes(deps, registry, wanted, options)
  const n = times && servedVolume(times).n
  return n === 0 ? undefined : n
}

/**
 * The service times of a unit and those below it, in two small reads for a page; undefined where none are known. A unit with others
 * below is looked up by its stored roll-up only, so that one whose units record no times costs one read and not some for each of them:
 * what they first record is known from the next night on.
 */
export async function glanceTimes(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  wanted: Wanted,
  options: ReadOptions,
): Promise<Breakdown | undefined> {
  const times = { ...wanted, instrument: SERVICE_TIME }
  const { first, last } = spanOf(wanted.period)
  if (hasBelow(wanted.unit, registry.units, first, last) && levelOf(wanted.period) !== 'day') {
    if ((await readRollUp(deps, registry, times, 'tree', options)) === undefined) return undefined
  }
  return (await readTree(deps, registry, times, options)).breakdown
}
