import type { Slug } from '../ids.ts'
import type { Period } from '../period.ts'
import type { Interval } from '../statistics/interval.ts'

/** Something that is statistically there, with the numbers behind it. Its words are the pages'. */
export type Change =
  /** The respondents' mean against the period before, in index points. */
  | (Moved & { readonly kind: 'score' })
  /** One question against the period before, on the scale that the instrument reports on. */
  | (Moved & { readonly kind: 'unsur'; readonly code: string; readonly name: string })
  /** One counter or service against all others of the unit in the same period, in index points. */
  | (Moved & { readonly kind: 'counter' | 'service'; readonly id: Slug })
  /** A month that noise alone hardly explains: beyond the limits that the months before and after give, or the end of a long run. */
  | {
      readonly kind: 'month'
      readonly month: Period
      readonly why: 'beyond' | 'run'
      readonly value: number
      readonly limits: Interval
    }
  /** A month in which the share of services done in time, in per cent, is one that noise alone hardly explains. */
  | {
      readonly kind: 'promise'
      readonly month: Period
      readonly value: number
      readonly limits: Interval
    }
  /** With the same mix of services in both periods the change would point the other way. In index points. */
  | { readonly kind: 'mix'; readonly crude: number; readonly standardised: number }

type Moved = {
  /** What it was before, or what all others have. */
  readonly from: number
  readonly to: number
  /** `to` − `from`: above 0 where it is better. */
  readonly by: number
  /** 95 % of the difference. */
  readonly interval: Interval
  /** The chance of so large a difference where there is none. */
  readonly p: number
  /** Respondents behind `from` and `to`. */
  readonly n: readonly [from: number, to: number]
}

/** What is different in a unit and a period. */
export type Changes = {
  /** The period that is compared with. */
  readonly before: Period
  /**
   * `too-few`: one of the two periods has fewer respondents than anything is told from; `hidden`: the public is not shown one of them;
   * `none`: tested, and nothing is there; `found`: what is.
   */
  readonly verdict: 'too-few' | 'hidden' | 'none' | 'found'
  /** How many comparisons were made; at most one in twenty of those found is expected to be chance. */
  readonly tested: number
  /** What concerns the whole first, then by how surely it is there. */
  readonly found: readonly Change[]
}
