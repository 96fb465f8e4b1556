import type { Instrument } from './instruments/instrument.ts'
import type { Period } from './period.ts'
import type { ScoreVersion } from './score-version.ts'

/** A closed period with all its versions, the oldest first. */
export type ClosedPeriod = {
  readonly instrument: Instrument
  readonly period: Period
  readonly versions: readonly [ScoreVersion, ...ScoreVersion[]]
  /** How many answers there are now; undefined where the counts are still those of the newest version. */
  readonly now: number | undefined
}
