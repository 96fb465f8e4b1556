import * as z from 'zod/mini'
import type { Breakdown } from './breakdown.ts'
import { readBreakdown, writeBreakdown } from './breakdown-text.ts'
import type { Day } from './calendar.ts'
import { digestOf } from './digest.ts'
import { Slug } from './ids.ts'
import { currentMethod, type Method, methods } from './indicators/methods.ts'
import { instrumentById } from './instruments/index.ts'
import { Period, spanOf } from './period.ts'
import { scoreOf } from './score.ts'

/** Names a version that was there when the next one was made, by what it held. */
const Previous = z.strictObject({ period: Period, version: z.int(), digest: z.string() })

/** The longest reason for a correction, in characters. */
export const REASON_LIMIT = 500

/** Why a closed period was corrected, in the words of who did it. */
export const Reason = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim()),
  ),
  z.string().check(
    z.minLength(10),
    z.maxLength(REASON_LIMIT),
    z.refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text)),
  ),
)

/** A closed period's score with all that it was made of. Written once and never again: a correction is the next version. */
export const ScoreVersion = z.strictObject({
  agency: Slug,
  unit: Slug,
  /** With its edition: `skm-2017`. */
  instrument: z.string(),
  period: Period,
  /** 1 when the period was closed, one more at each correction. */
  version: z.int().check(z.minimum(1)),
  /** What it was computed by, and is for ever. */
  method: z.string(),
  n: z.int(),
  /** Services given in the period, where they were known: the grade hangs on it. Versions made before it did have none. */
  served: z.optional(z.int()),
  /** As published, `87.28`. */
  published: z.nullable(z.string()),
  grade: z.nullable(z.string()),
  /** All counts of the unit and those below it, as one text. */
  counts: z.string(),
  /** Where there are units below: the unit's own, by counter and service too. */
  own: z.optional(z.string()),
  /** Of the counts. */
  inputsDigest: z.string(),
  /** What was newest of the unit and instrument until then: none for the first, and several where two were made at once. */
  previous: z.array(Previous),
  reason: z.optional(z.string()),
  author: z.optional(z.string()),
  /** Of all that is above. */
  digest: z.string(),
  /** When it was made, by the clock of who made it. Outside the digest: whoever closes a period freezes the same bytes. */
  closedAt: z.iso.datetime(),
})
export type ScoreVersion = z.infer<typeof ScoreVersion>

export type VersionKey = Pick<ScoreVersion, 'agency' | 'unit' | 'instrument' | 'period' | 'version'>

/** Why and by whom a closed period was corrected. */
export type Correction = { readonly reason: string; readonly author: string }

type Frozen = {
  readonly breakdown: Breakdown
  readonly own?: Breakdown | undefined
  readonly served?: number | undefined
  readonly previous: ScoreVersion['previous']
  readonly correction?: Correction | undefined
  readonly closedAt: string
  readonly method?: Method
}

/** A version of some counts. The same counts after the same versions give the same digest, whoever makes it. */
export function freeze(key: VersionKey, frozen: Frozen): ScoreVersion {
  const { breakdown, own, served, previous, correction, closedAt, method = currentMethod } = frozen
  const counts = writeBreakdown(breakdown)
  const ownCounts = own && writeBreakdown(own)
  const { agency, unit, instrument, period, version } = key
  const body = {
    ...{ agency, unit, instrument, period, version, method: method.name },
    ...figuresOf(key, breakdown, method, served),
    ...(served === undefined ? {} : { served }),
    counts,
    ...(ownCounts === undefined ? {} : { own: ownCounts }),
    inputsDigest: digestOf([counts, ownCounts ?? null]),
    previous: [...previous],
    ...correction,
  }
  return { ...body, digest: digestOf(body), closedAt }
}

/** The figures that a version publishes of its counts. */
function figuresOf(key: VersionKey, breakdown: Breakdown, method: Method, served: number | undefined) {
  const place = { ...key, asOf: null, method, served }
  const { n, published, grade } = scoreOf(instrumentById(key.instrument), breakdown.all, place, 'full')
  return { n, published, grade }
}

/** What does not hold in a version, each in a word. */
export type Flaw = 'counts' | 'score' | 'digest' | 'previous' | 'missing'

/** Which of a version's own promises do not hold: its counts' digest, its score by the method it names, its digest. */
export function flawsOf(version: ScoreVersion, among: readonly Method[] = methods): Flaw[] {
  const { digest, closedAt: _closedAt, ...body } = version
  const flaws: Flaw[] = []
  if (digestOf([version.counts, version.own ?? null]) !== version.inputsDigest) flaws.push('counts')
  // Counts that are not those that were frozen may be no counts at all.
  else if (!hasItsFigures(version, among)) flaws.push('score')
  if (digestOf(body) !== digest) flaws.push('digest')
  return flaws
}

function hasItsFigures(version: ScoreVersion, among: readonly Method[]): boolean {
  const method = among.find(({ name }) => name === version.method)
  if (!method) return false
  const { n, published, grade } = figuresOf(version, readBreakdown(version.counts), method, version.served)
  return n === version.n && published === version.published && grade === version.grade
}

/** The versions that no other names as previous: what the next one has to name, in order. */
export function newestOf(versions: readonly ScoreVersion[]): ScoreVersion['previous'] {
  const named = new Set(versions.flatMap(({ previous }) => previous.map(nameOf)))
  return versions
    .filter((version) => !named.has(nameOf(version)))
    .map(({ period, version, digest }) => ({ period, version, digest }))
    .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

/**
 * What is broken in the chain of all versions of a unit and instrument: `missing` for one that another names, or that comes before
 * another of its period, and that is not there; `previous` for one whose digest is not the one that another names. Where only the
 * versions of periods that ended from a day on are given, what ended before is not looked for.
 */
export function chainFlaws(versions: readonly ScoreVersion[], from: Day = '1900-01-01'): ReadonlyMap<string, Flaw> {
  const byName = new Map(versions.map((version) => [nameOf(version), version]))
  const flaws = new Map<string, Flaw>()
  for (const each of versions) {
    for (const previous of each.previous) {
      if (spanOf(previous.period).last < from) continue
      const found = byName.get(nameOf(previous))
      if (!found) flaws.set(nameOf(previous), 'missing')
      else if (found.digest !== previous.digest) flaws.set(nameOf(previous), 'previous')
    }
    for (let before = each.version - 1; before > 0; before--) {
      const name = nameOf({ period: each.period, version: before })
      if (!byName.has(name)) flaws.set(name, 'missing')
    }
  }
  return flaws
}

/** A version of a unit and instrument, `2026-Q3 v1`. */
export function nameOf({ period, version }: Pick<ScoreVersion, 'period' | 'version'>): string {
  return `${period} v${version}`
}
