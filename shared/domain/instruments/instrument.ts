/** What a survey asks, on which scale, and how its result is graded: data, with its legal source. */
export type Instrument = {
  /** Unique id with its edition, as ratings pin it: `skm-2017`. */
  readonly id: string
  /** The family people ask for: `skm`. The newest edition of a family answers. */
  readonly family: string
  readonly edition: number
  readonly name: string
  readonly source: string
  readonly questions: readonly Question[]
  /** Best band first. */
  readonly bands: readonly Band[]
}

export type Question = {
  /** The official code, stored with every answer. Never the position on a form. */
  readonly code: string
  readonly name: string
  readonly text: string
  /** Label of value 1, 2, 3, …: the scale's length is the number of options. */
  readonly options: readonly string[]
}

export type Band = {
  readonly grade: string
  readonly name: string
  /** Lowest index of the band, in hundredths, included. */
  readonly from: number
}

/** The number of values on the scale. Every question of an instrument has the same. */
export function scaleOf(instrument: Instrument): number {
  return instrument.questions[0]?.options.length ?? 0
}
