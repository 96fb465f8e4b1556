import type { Breakdown } from '../domain/breakdown.ts'
import { writeBreakdown } from '../domain/breakdown-text.ts'
import { currentMethod } from '../domain/indicators/methods.ts'
import { Refusal } from '../domain/refusals.ts'
import { type Correction, freeze, newestOf, type ScoreVersion } from '../domain/score-version.ts'
import { isBelowTarget } from '../domain/statistics/disclosure.ts'
import { readCounts } from './close-unit.ts'
import type { Deps } from './deps.ts'
import { type ScoreQuestion, understand } from './read-score.ts'

const ATTEMPTS = 5

/**
 * Makes the next version of a closed period from the counts as they are now, with the reason and who gives it. Throws `period-open`
 * where nothing is frozen yet, `correction-same` where nothing differs from the newest version.
 */
export async function correctPeriod(
  deps: Deps,
  question: Pick<ScoreQuestion, 'agency' | 'unit' | 'instrument' | 'period'>,
  correction: Correction,
): Promise<ScoreVersion> {
  const { registry, unit, instrument, period } = await understand(deps, question)
  const key = { agency: registry.agency.id, unit: unit.id, instrument: instrument.id }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const all = await deps.store.versions.ending(key, '1900-01-01', '2099-12-31', { consistent: true })
    const newest = all.filter((version) => version.period === period).at(-1)
    if (!newest) throw new Refusal('period-open', { period })
    const counts = await readCounts(deps, registry, key, period)
    if (!differs(newest, counts)) throw new Refusal('correction-same', { period })
    const closedAt = new Date(deps.now()).toISOString()
    const next = freeze(
      { ...key, period, version: newest.version + 1 },
      { ...counts, previous: newestOf(all), correction, closedAt },
    )
    if (await deps.store.versions.put(next)) return next
  }
  throw new Error(`${ATTEMPTS} others corrected ${unit.id} ${period} at the same time`)
}

type Counts = {
  readonly breakdown: Breakdown
  readonly own?: Breakdown | undefined
  readonly served?: number | undefined
}

/** Whether a version is no longer what would be frozen now. Service times that came late matter where they decide on the grade. */
export function differs(version: ScoreVersion, counts: Counts): boolean {
  const { n } = version
  return (
    isBelowTarget(n, counts.served) !== isBelowTarget(n, version.served) ||
    writeBreakdown(counts.breakdown) !== version.counts ||
    (counts.own && writeBreakdown(counts.own)) !== version.own ||
    currentMethod.name !== version.method
  )
}
