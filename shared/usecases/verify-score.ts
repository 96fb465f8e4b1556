import type { Breakdown } from '../domain/breakdown.ts'
import { writeBreakdown } from '../domain/breakdown-text.ts'
import { countsOf } from '../domain/explanation.ts'
import { type Recomputed, recompute } from '../domain/recompute.ts'
import { type Flaw, flawsOf } from '../domain/score-version.ts'
import type { Tally } from '../domain/tally.ts'
import { countRaw } from './count-raw.ts'
import type { Deps } from './deps.ts'
import { type Explanation, explainScore } from './explain-score.ts'
import { type ScoreQuestion, understand, wantedOf } from './read-score.ts'
import { readVersions, standingOf } from './read-standing.ts'
import { readTree } from './read-tally.ts'

/** A number that differs, by the name it has in a tally: `n`, or an unsur and its answer, `U3=2`; `other` for what lies elsewhere. */
export type Difference = { readonly of: string; readonly published: number; readonly found: number }

export type Verified = {
  readonly explanation: Explanation
  readonly recomputed: Recomputed | undefined
  /** Whether the published counts give the published score and grade. */
  readonly isSame: boolean
  /** Of a closed period: what does not hold in the version itself. */
  readonly flaws: readonly Flaw[]
  /** Of the published counts against those of the ratings; undefined where these were not asked for. */
  readonly raw: readonly Difference[] | undefined
}

/** Computes a score again from what is published of it and, asked to, from the ratings themselves. */
export async function verifyScore(
  deps: Deps,
  question: ScoreQuestion,
  options: { readonly raw: boolean },
): Promise<Verified> {
  const asked = await understand(deps, question)
  const explanation = await explainScore(deps, question, 'full')
  const { score, counts } = explanation.derivation
  const recomputed = counts ? recompute(countsOf(explanation.derivation)) : undefined
  const isSame = (recomputed?.published ?? null) === score.published && (recomputed?.grade ?? null) === score.grade
  const versions = await readVersions(deps, asked.registry, wantedOf(asked))
  const standing = standingOf(versions, asked.version)
  const read = standing ?? (await readTree(deps, asked.registry, wantedOf(asked), { consistent: true }))
  const raw = options.raw
    ? differences(read.breakdown, await countRaw(deps, asked.registry, asked.unit, asked.instrument.id, asked.period))
    : undefined
  return { explanation, recomputed, isSame, flaws: standing?.frozen ? flawsOf(standing.frozen.version) : [], raw }
}

/** Every number in which two counts of the same differ. */
export function differences(published: Breakdown, found: Breakdown): Difference[] {
  const [a, b] = [figuresIn(published.all), figuresIn(found.all)]
  const named = [...new Set([...a.keys(), ...b.keys()])]
    .map((of) => ({ of, published: a.get(of) ?? 0, found: b.get(of) ?? 0 }))
    .filter((each) => each.published !== each.found)
  if (named.length > 0 || writeBreakdown(published) === writeBreakdown(found)) return named
  return [{ of: 'other', published: published.all.n, found: found.all.n }]
}

function figuresIn({ n, counts }: Tally): Map<string, number> {
  const answers = Object.entries(counts).flatMap(([code, list]) =>
    list.map((count, at) => [`${code}=${at + 1}`, count] as const),
  )
  return new Map([['n', n], ...answers])
}
