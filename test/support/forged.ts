import { readBreakdown } from '../../shared/domain/breakdown-text.ts'
import { type Flaw, flawsOf, freeze, type ScoreVersion } from '../../shared/domain/score-version.ts'
import type { TestWorld } from './world.ts'

/** A closed period's version with twice the answers, whose own digests all hold: as made by somebody who knows how. */
export async function forgedVersion(
  world: TestWorld,
  unit: string,
  period: string,
): Promise<{ readonly version: ScoreVersion; readonly flaws: readonly Flaw[] }> {
  const key = { agency: 'uji', unit, instrument: 'skm-2017', period }
  const [found] = await world.store.versions.ofPeriod(key, { consistent: true })
  if (!found) throw new Error(`${unit} ${period} is not closed`)
  const counts = readBreakdown(found.counts)
  const breakdown = { ...counts, all: { ...counts.all, n: counts.all.n * 2 } }
  const { previous, closedAt } = found
  const version = freeze({ ...key, version: found.version }, { breakdown, previous, closedAt })
  return { version, flaws: flawsOf(version) }
}
