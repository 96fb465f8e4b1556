import type { Interval } from './interval.ts'

/** What is known of some people's answers, without the answers: enough for every statistic here. */
export type Sample = {
  /** Respondents, at least 1. */
  readonly n: number
  /** Their mean, within the scale. */
  readonly mean: number
  /** Their variance, over n − 1; undefined for one respondent. */
  readonly variance: number | undefined
  /** The lowest and highest possible answer, as reported: 1 and 4 for unsur. */
  readonly scale: Interval
  /**
   * What one respondent who thinks otherwise would stand apart by, at the least: a step of the scale where one question was answered, half a
   * step where the answers to several were averaged. Less spread than one such person makes is no sign of certainty.
   */
  readonly step: number
}
