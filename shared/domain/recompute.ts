import { type Fraction, hundredthsText, toHundredths } from './exact.ts'
import { methodNamed } from './indicators/methods.ts'
import type { Band } from './instruments/instrument.ts'
import { disclosureOf } from './statistics/disclosure.ts'

/** What is published of a score's counts: enough to compute it again, without the words of its instrument. */
export type PublishedCounts = {
  readonly method: string
  readonly n: number
  /** Services given in the period; null where nobody knows. A grade hangs on it. */
  readonly served: number | null
  /** Best band first; none where nothing is graded. */
  readonly bands: readonly Pick<Band, 'grade' | 'from'>[]
  /** The number of values on the scale, and the top of the one that means are reported on. */
  readonly scale: number
  readonly reportedTo: number
  /** How often 1, 2, 3, … was answered, by the codes of the unsur. */
  readonly answers: Readonly<Record<string, readonly number[]>>
}

export type Recomputed = {
  readonly index: Fraction
  readonly published: string
  /** null where nothing is graded, or too few answered. */
  readonly grade: string | null
}

/**
 * A score and its grade computed again from what is published, by the method it names: exact, and rounded as it is published. Undefined without
 * answers. The same function runs in the reader's browser, on the server and in `npm run verify`.
 */
export function recompute(published: PublishedCounts): Recomputed | undefined {
  const { n, served, bands, scale, reportedTo, answers } = published
  if (Object.keys(answers).length === 0) return undefined
  const options = Array.from({ length: scale }, String)
  const questions = Object.keys(answers).map((code) => ({ code, name: code, options }))
  const method = methodNamed(published.method)
  const index = method.indexOf({ reportedTo, questions }, { n, counts: answers, moments: {} })
  if (!index) return undefined
  const isGraded = disclosureOf(n, served ?? undefined) === 'graded'
  const named = bands.map((band) => ({ ...band, name: band.grade }))
  const band = isGraded ? method.bandOf({ id: 'published', bands: named }, index) : undefined
  return { index, published: hundredthsText(toHundredths(index)), grade: band?.grade ?? null }
}
