import { type Fraction, hundredthsText, toHundredths } from './exact.ts'
import { methodNamed } from './indicators/methods.ts'
import { instrumentById } from './instruments/index.ts'

/** What is published of a score's counts: enough to compute it again. */
export type PublishedCounts = {
  /** With its edition: `skm-2017`. */
  readonly instrument: string
  readonly method: string
  readonly n: number
  /** How often 1, 2, 3, … was answered, by the codes of the unsur. */
  readonly answers: Readonly<Record<string, readonly number[]>>
}

/**
 * A score computed again from what is published, by the method it names: exact, and rounded as it is published. Undefined without
 * answers. The same function runs in the reader's browser, on the server and in `npm run verify`.
 */
export function recompute({ instrument, method, n, answers }: PublishedCounts): Recomputed | undefined {
  const known = instrumentById(instrument)
  const { indexOf, bandOf } = methodNamed(method)
  const index = indexOf(known, { n, counts: answers, moments: {} })
  if (!index) return undefined
  const band = bandOf(known, index)
  return { index, published: hundredthsText(toHundredths(index)), grade: band?.grade ?? null }
}

export type Recomputed = {
  readonly index: Fraction
  readonly published: string
  /** The band of the index, whether or not enough people answered for it to be given. */
  readonly grade: string | null
}
