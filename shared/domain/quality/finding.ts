import * as z from 'zod/mini'
import type { Day } from '../calendar.ts'
import { digestOf } from '../digest.ts'
import { RatingId, type Slug } from '../ids.ts'
import { Slot } from '../period.ts'
import type { Detected } from './detector.ts'

/** What can be found, in the order in which a rating that several findings name is counted as set aside. */
export const DetectorId = z.enum(['burst', 'hurried', 'copies', 'hours', 'shift', 'visits', 'silent'])
export type DetectorId = z.infer<typeof DetectorId>

/** `open`: nobody has looked yet. `upheld`: it stays out of the scores. `released`: its ratings count again. */
const FindingState = z.enum(['open', 'upheld', 'released'])

export const Decision = z.strictObject({
  state: z.enum(['upheld', 'released']),
  /** Why: shown to whoever manages the unit. A few words at least. */
  reason: z.string().check(
    z.trim(),
    z.maxLength(500),
    z.regex(/^[^\p{Cf}]+$/u),
    z.refine((text) => text.split(/\s+/).length >= 3),
  ),
})
export type Decision = z.infer<typeof Decision>

/** Why some ratings of a day look unlike those of ordinary citizens. It holds numbers and ids: never a comment, never a person. */
export const Finding = z.strictObject({
  id: z.string(),
  detector: DetectorId,
  /** Which of a detector's findings of the day it is: an hour, a counter, a group of texts. */
  subject: z.string(),
  evidence: z.record(z.string(), z.number()),
  /** The ratings it is about, by slot. None: it only informs. */
  ratings: z.record(Slot, z.array(RatingId)),
  state: FindingState,
  history: z.array(z.strictObject({ ...Decision.shape, at: z.iso.datetime(), author: z.string() })),
  /** Grows by one whenever anything of it changes: whoever decides names the one they have read. */
  version: z.int(),
})
export type Finding = z.infer<typeof Finding>

/** All that was found in a unit's ratings of an instrument and a day. */
export type DayFindings = {
  readonly agency: Slug
  readonly unit: Slug
  readonly instrument: string
  readonly day: Day
  readonly findings: readonly Finding[]
  /** Of the whole, for whoever writes it. */
  readonly version: number
}

/** So many ratings of a day are set aside at the most, so that what holds them stays small; the rest is told as a number. */
export const RATINGS_AT_MOST = 5_000

/** The ratings that are not to be counted, with the reason: those of findings that were not released. */
export function setAside(findings: readonly Finding[]): ReadonlyMap<RatingId, DetectorId> {
  const aside = new Map<RatingId, DetectorId>()
  for (const detector of DetectorId.options) {
    for (const finding of findings) {
      if (finding.detector !== detector || finding.state === 'released') continue
      for (const id of ratingsOf(finding)) if (!aside.has(id)) aside.set(id, detector)
    }
  }
  return aside
}

export function ratingsOf({ ratings }: Pick<Finding, 'ratings'>): RatingId[] {
  return Object.values(ratings).flat()
}

type Place = Pick<DayFindings, 'agency' | 'unit' | 'instrument' | 'day'>

/**
 * What stands after a day was looked at again. Open findings are as they are found now. One that was decided stays decided, whatever
 * is found later: ratings that belong to it and came late follow the decision. The same found again changes nothing.
 */
export function mergeFindings(stored: readonly Finding[], detected: readonly Detected[], place: Place): Finding[] {
  const decided = stored.filter(({ state }) => state !== 'open').map((finding) => ({ finding, late: [] as Detected[] }))
  const open: Finding[] = []
  for (const each of detected) {
    const match = decided.find(({ finding }) => isSame(finding, each))
    if (match) {
      match.late.push(each)
      continue
    }
    const id = idOf(place, each)
    const fresh: Finding = { ...contentOf(each), id, state: 'open', history: [], version: 1 }
    const before = stored.find((finding) => finding.id === id)
    open.push(before ? { ...fresh, version: before.version + (isUnchanged(before, fresh) ? 0 : 1) } : fresh)
  }
  const all = [...decided.map(({ finding, late }) => late.reduce(grown, finding)), ...open]
  return bounded(all.toSorted((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1)))
}

/** What was decided keeps its ratings, however many are found later. */
function order({ state }: Finding): number {
  return state === 'open' ? 1 : 0
}

/** The finding as decided. */
export function decided(
  finding: Finding,
  decision: Decision & { readonly at: string; readonly author: string },
): Finding {
  return {
    ...finding,
    state: decision.state,
    history: [...finding.history, decision].slice(-HISTORY_AT_MOST),
    version: finding.version + 1,
  }
}

const HISTORY_AT_MOST = 20

function idOf({ agency, unit, instrument, day }: Place, { detector, subject }: Detected): string {
  return `${detector}-${digestOf([agency, unit, instrument, day, detector, subject]).replace(/[-_]/g, '0').slice(0, 16)}`
}

function contentOf({ detector, subject, evidence, ratings }: Detected): Detected {
  return { detector, subject, evidence, ratings: sorted(ratings) }
}

function isSame(finding: Finding, { detector, subject, ratings }: Detected): boolean {
  if (finding.detector !== detector) return false
  if (finding.subject === subject) return true
  const ids = new Set(ratingsOf(finding))
  return ratingsOf({ ratings }).some((id) => ids.has(id))
}

function isUnchanged(a: Finding, b: Finding): boolean {
  return digestOf([a.subject, a.evidence, a.ratings]) === digestOf([b.subject, b.evidence, b.ratings])
}

function grown(finding: Finding, late: Detected): Finding {
  const known = new Set(ratingsOf(finding))
  const added = Object.entries(late.ratings).map(([slot, ids]) => [slot, ids.filter((id) => !known.has(id))] as const)
  if (added.every(([, ids]) => ids.length === 0)) return finding
  const ratings = { ...finding.ratings }
  for (const [slot, ids] of added) if (ids.length > 0) ratings[slot] = [...(ratings[slot] ?? []), ...ids]
  return { ...finding, ratings: sorted(ratings), version: finding.version + 1 }
}

function sorted(ratings: Finding['ratings']): Finding['ratings'] {
  return Object.fromEntries(
    Object.entries(ratings)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([slot, ids]) => [slot, ids.toSorted()]),
  )
}

/** As many ratings as one item may name; how many more there were is part of the evidence. */
function bounded(findings: readonly Finding[]): Finding[] {
  let left = RATINGS_AT_MOST
  return findings.map((finding) => {
    const all = ratingsOf(finding).length
    if (all <= left) {
      left -= all
      return finding
    }
    const kept = Object.entries(finding.ratings).map(([slot, ids]) => {
      const some = ids.slice(0, left)
      left -= some.length
      return [slot, some] as const
    })
    const ratings = Object.fromEntries(kept.filter(([, ids]) => ids.length > 0))
    return { ...finding, ratings, evidence: { ...finding.evidence, beyond: all - ratingsOf({ ratings }).length } }
  })
}
