import type { Fraction } from '../exact.ts'
import type { Counted } from '../performance/performance-tally.ts'
import type { Tally } from '../tally.ts'

/** What an indicator says of a unit and period. */
export type Measured = {
  /** Respondents, services, complaints: of how many it speaks. */
  readonly n: number
  /** In the indicator's unit; undefined for lack of data, never 0. */
  readonly value: Fraction | undefined
}

/** A number that a unit is judged by: data and two pure functions of what was counted. */
export type Indicator = {
  readonly id: string
  readonly short: string
  readonly name: string
  /** The regulation, or ours. */
  readonly source: string
  /** `poin` out of 100, `persen`, or `menit`. */
  readonly unit: 'poin' | 'persen' | 'menit'
  /** Which way is better. */
  readonly direction: 'higher' | 'lower'
  /** What should be reached, in its unit; absent where nobody set it. */
  readonly target?: Fraction
  /** The formula's name and version: another formula is another name. */
  readonly method: string
  /** By what name its inputs are counted, such as `skm-2017`; undefined while nothing of it is recorded anywhere. */
  readonly inputs: string | undefined
  /** What of people's performance it is the share of, where it is one. */
  readonly counts?: Counted
  readonly of: (inputs: Tally) => Measured
  /** A value as 0 … 100, the higher the better: what a unit score is made from. */
  readonly toIndex: (value: Fraction) => Fraction
}

/** For a share in percent of what should be: it is its own index. */
export const percentAsIs = (value: Fraction): Fraction => value
