import * as z from 'zod/mini'
import type { Breakdown } from './breakdown.ts'
import { readBreakdown } from './breakdown-text.ts'
import { digestOf } from './digest.ts'
import { nrrOf } from './indicators/ikm.ts'
import { type Instrument, scaleOf } from './instruments/instrument.ts'
import { type PublishedCounts, recompute } from './recompute.ts'
import { Score } from './score.ts'
import type { ScoreVersion } from './score-version.ts'
import { PUBLISH_FROM } from './statistics/disclosure.ts'
import type { Tally } from './tally.ts'

const Fraction = z.strictObject({
  /** Whole numbers as text: they may be larger than JSON's numbers are exact. */
  over: z.string().check(z.regex(/^-?\d+$/)),
  under: z.string().check(z.regex(/^\d+$/)),
})

/** One of a closed period's versions, as anybody may see it. */
const ShownVersion = z.strictObject({
  version: z.int(),
  n: z.int(),
  published: z.nullable(z.string()),
  grade: z.nullable(z.string()),
  method: z.string(),
  at: z.iso.datetime(),
  /** Why it was corrected; null for the first. */
  reason: z.nullable(z.string()),
  /** Who corrected it: for those who manage the unit. */
  author: z.nullable(z.string()),
  /** Of what is published of it, so that a change could be seen; null where its counts may not be shown. */
  fingerprint: z.nullable(z.string()),
  /** Of all that is frozen, the parts that are not published too: for those who manage the unit. */
  digest: z.nullable(z.string()),
})
export type ShownVersion = z.infer<typeof ShownVersion>

/** Where a score comes from: everything that it takes to compute it again. */
export const Derivation = z.strictObject({
  score: Score,
  /** The instrument with its edition, and its legal source. */
  instrument: z.strictObject({
    id: z.string(),
    name: z.string(),
    source: z.string(),
    /** How many values can be answered, and the top of the scale that means are reported on. */
    scale: z.int(),
    reportedTo: z.int(),
  }),
  /** null where fewer than 10 answered, where the score is hidden for the sake of a small group elsewhere, and where too few answers lie between two versions: single ones could be guessed. */
  counts: z.nullable(
    z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        /** How often 1, 2, 3, … was answered. */
        answers: z.array(z.int()),
        n: z.int(),
        sum: z.int(),
        nrr: z.nullable(Fraction),
      }),
    ),
  ),
  /** The exact index before it is rounded. */
  index: z.nullable(Fraction),
  /** Each unsur's part of the index. */
  weight: z.nullable(Fraction),
  bands: z.array(z.strictObject({ grade: z.string(), name: z.string(), from: z.number() })),
  /** Ratings that were set aside and are not in it, by reason. */
  aside: z.array(z.strictObject({ reason: z.string(), n: z.int() })),
  /** Answers counted since the period was closed, which this version is without. */
  late: z.int(),
  versions: z.array(ShownVersion),
})
export type Derivation = z.infer<typeof Derivation>

type Audience = 'public' | 'full'

type Explained = {
  readonly score: Score
  readonly instrument: Instrument
  readonly breakdown: Breakdown
  readonly versions: readonly ScoreVersion[]
  readonly late: number
}

/** Everything that a score is made of, as far as the audience may see it. */
export function deriveScore(
  { score, instrument, breakdown, versions, late }: Explained,
  audience: Audience,
): Derivation {
  const shown = versions.find(({ version }) => version === score.closed?.version)
  const isShown =
    audience === 'full' || (!score.belowThreshold && !score.suppressed && (!shown || maySeeCounts(shown, versions)))
  const counts = publishedCounts(instrument, score.method, breakdown.all, score.served)
  const again = isShown ? recompute(counts) : undefined
  const nrr = nrrOf(instrument, breakdown.all)
  const answered = nrr.filter(({ value }) => value !== undefined).length
  return {
    score: isShown ? score : withoutUnsur(score),
    instrument: {
      id: instrument.id,
      name: instrument.name,
      source: instrument.source,
      scale: scaleOf(instrument),
      reportedTo: instrument.reportedTo,
    },
    counts: again
      ? nrr.map(({ code, name, n, value }) => {
          const answers = [...(counts.answers[code] ?? [])]
          const sum = answers.reduce((total, count, at) => total + count * (at + 1), 0)
          return { code, name, answers, n, sum, nrr: value ? textOf(value) : null }
        })
      : null,
    index: again ? textOf(again.index) : null,
    weight: again ? { over: '1', under: String(answered) } : null,
    bands: instrument.bands.map(({ grade, name, from }) => ({ grade, name, from: from / 100 })),
    aside: Object.entries(asideOf(breakdown)).map(([reason, n]) => ({ reason, n })),
    late,
    versions: versions.map((version) => showVersion(version, versions, instrument, audience, score.suppressed)),
  }
}

/** A scale's counts of each question that an index is made of. */
function publishedCounts(instrument: Instrument, method: string, tally: Tally, served: number | null): PublishedCounts {
  const answers = instrument.questions.map(({ code, options }) => {
    const counts = tally.counts[code] ?? []
    return [code, options.map((_, at) => counts[at] ?? 0)] as const
  })
  const { reportedTo } = instrument
  const bands = instrument.bands.map(({ grade, from }) => ({ grade, from }))
  return {
    method,
    n: tally.n,
    served,
    bands,
    scale: scaleOf(instrument),
    reportedTo,
    answers: Object.fromEntries(answers),
  }
}

/** What is published of a score, ready to be computed again. */
export function countsOf({ instrument, score, counts, bands }: Derivation): PublishedCounts {
  const answers = Object.fromEntries((counts ?? []).map((each) => [each.code, each.answers]))
  const { scale, reportedTo } = instrument
  // Bands are said in points, and compared in whole hundredths.
  const inHundredths = bands.map(({ grade, from }) => ({ grade, from: Math.round(from * 100) }))
  const { method, n, served } = score
  return { method, n, served, bands: inHundredths, scale, reportedTo, answers }
}

function showVersion(
  version: ScoreVersion,
  all: readonly ScoreVersion[],
  instrument: Instrument,
  audience: Audience,
  isHidden: boolean,
): ShownVersion {
  const isManager = audience === 'full'
  const isPublished = isManager || (!isHidden && version.n >= PUBLISH_FROM)
  const fingerprint =
    isPublished && (isManager || maySeeCounts(version, all)) ? fingerprintOf(version, instrument) : null
  return {
    version: version.version,
    n: version.n,
    published: isPublished ? version.published : null,
    grade: isPublished ? version.grade : null,
    method: version.method,
    at: version.closedAt,
    reason: version.reason ?? null,
    author: isManager ? (version.author ?? null) : null,
    fingerprint,
    digest: isManager ? version.digest : null,
  }
}

type Numbered = Pick<ScoreVersion, 'version' | 'n'>

/**
 * Whether everybody may see a version's counts: always those of the newest, and of an older one only where at least ten more or fewer
 * answered than in every one after it. Else two of them taken from each other would show single people's answers: also where a correction
 * between them was taken back but for a few.
 */
export function maySeeCounts({ version, n }: Numbered, all: readonly Numbered[]): boolean {
  return all.every((each) => each.version <= version || Math.abs(each.n - n) >= PUBLISH_FROM)
}

/** A digest of what is published and nothing else: the counts of small groups could be guessed from one that covers them. */
function fingerprintOf(version: ScoreVersion, instrument: Instrument): string {
  const { agency, unit, period, published, grade, served } = version
  const { all } = readBreakdown(version.counts)
  const { method, n, answers } = publishedCounts(instrument, version.method, all, served ?? null)
  const named = { agency, unit, instrument: instrument.id, period, version: version.version, method }
  return digestOf({ ...named, n, ...(served === undefined ? {} : { served }), answers, published, grade })
}

/** Without the means from which single answers could be worked out. */
export function withoutUnsur(score: Score): Score {
  return { ...score, score: null, unsur: score.unsur.map((each) => ({ ...each, n: 0, nrr: null })) }
}

function textOf({ over, under }: { readonly over: bigint; readonly under: bigint }) {
  return { over: String(over), under: String(under) }
}

const Aside = z.object({ aside: z.optional(z.record(z.string(), z.int())) })

/** How many ratings were set aside, by reason. */
function asideOf(breakdown: Breakdown): Readonly<Record<string, number>> {
  return Aside.parse(breakdown).aside ?? {}
}
