import { type Fraction, hundredthsText, toHundredths } from './exact.ts'
import { methodNamed } from './indicators/methods.ts'

/** What is published of a score's counts: enough to compute it again, without the words of its instrument. */
export type PublishedCounts = {
  readonly method: string
  readonly n: number
  /** The number of values on the scale, and the top of the one that means are reported on. */
  readonly scale: number
  readonly reportedTo: number
  /** How often 1, 2, 3, … was answered, by the codes of the unsur. */
  readonly answers: Readonly<Record<string, readonly number[]>>
}

export type Recomputed = { readonly index: Fraction; readonly published: string }

/**
 * A score computed again from what is published, by the method it names: exact, and rounded as it is published. Undefined without
 * answers. The same function runs in the reader's browser, on the server and in `npm run verify`.
 */
export function recompute({ method, n, scale, reportedTo, answers }: PublishedCounts): Recomputed | undefined {
  if (Object.keys(answers).length === 0) return undefined
  const options = Array.from({ length: scale }, String)
  const questions = Object.keys(answers).map((code) => ({ code, name: code, options }))
  const index = methodNamed(method).indexOf({ reportedTo, questions }, { n, counts: answers, moments: {} })
  return index && { index, published: hundredthsText(toHundredths(index)) }
}
