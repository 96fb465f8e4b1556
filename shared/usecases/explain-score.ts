import { type Derivation, deriveScore } from '../domain/explanation.ts'
import type { Instrument } from '../domain/instruments/instrument.ts'
import type { Registry } from '../domain/registry.ts'
import { unitIn } from '../domain/registry.ts'
import type { Unit } from '../domain/unit.ts'
import { ancestorsOf } from '../domain/unit-tree.ts'
import type { Deps } from './deps.ts'
import { isUnitHidden } from './hidden-from-public.ts'
import { type Audience, type ScoreQuestion, scoreAt, understand, wantedOf } from './read-score.ts'
import { glanceServed } from './read-served.ts'
import { readVersions, standingOf } from './read-standing.ts'
import { readTree } from './read-tally.ts'

/** A score's derivation with what its page names. */
export type Explanation = {
  readonly registry: Registry
  readonly unit: Unit
  /** From the top down to the unit above. */
  readonly above: readonly Unit[]
  readonly instrument: Instrument
  readonly derivation: Derivation
}

/** Where a unit's score of a period comes from. Throws what `readScore` throws, and `version-unknown`. */
export async function explainScore(
  deps: Pick<Deps, 'store' | 'now'>,
  question: ScoreQuestion,
  audience: Audience,
): Promise<Explanation> {
  const asked = await understand(deps, question)
  const { registry, unit, instrument } = asked
  const [versions, live, served, isHidden] = await Promise.all([
    readVersions(deps, registry, wantedOf(asked)),
    readTree(deps, registry, wantedOf(asked), { consistent: false }),
    glanceServed(deps, registry, wantedOf(asked), { consistent: false }),
    isUnitHidden(deps, registry, wantedOf(asked), audience),
  ])
  const read = standingOf(versions, asked.version) ?? { ...live, served }
  const score = scoreAt(asked, read, audience, undefined, { isHidden })
  const late = 'frozen' in read ? live.breakdown.all.n - read.breakdown.all.n : 0
  return {
    registry,
    unit,
    above: ancestorsOf(unit.id, registry.units)
      .toReversed()
      .flatMap((id) => unitIn(registry, id) ?? []),
    instrument,
    derivation: deriveScore({ score, instrument, breakdown: read.breakdown, versions, late }, audience),
  }
}
