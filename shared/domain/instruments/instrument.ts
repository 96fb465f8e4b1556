/** What a survey asks, on which scale, and how its result is graded: data, with its legal source. */
export type Instrument = {
  /** Unique id with its edition, as ratings pin it: `skm-2017`. */
  readonly id: string
  /** The family people ask for: `skm`. The newest edition of a family answers. */
  readonly family: string
  readonly edition: number
  readonly name: string
  readonly source: string
  /** What its result is called. */
  readonly index: { readonly short: string; readonly name: string }
  /** The top of the scale that means are reported on, whatever scale was answered: a scale of six converts by 4/6. */
  readonly reportedTo: number
  readonly questions: readonly Question[]
  /** What may be named as the reason of the answer, where the instrument asks one question alone. */
  readonly reasons?: readonly Reason[]
  /** Best band first; none where a result is not graded. */
  readonly bands: readonly Band[]
}

export type Question = {
  /** The official code, stored with every answer. Never the position on a form. */
  readonly code: string
  readonly name: string
  readonly text: string
  /** Label of value 1, 2, 3, …: the scale's length is the number of options. */
  readonly options: readonly string[]
  /** What stands before the options: a face for degrees of content, a step for levels of a fact, which a smile would judge. */
  readonly mark: 'face' | 'step'
}

/** An unsur by its code, in a word or two. */
export type Reason = { readonly code: string; readonly name: string }

export type Band = {
  readonly grade: string
  readonly name: string
  /** Lowest index of the band, in hundredths, included. */
  readonly from: number
}

/** What a formula needs of an instrument: which questions, on which scale, reported on which. */
export type Asked = Pick<Instrument, 'reportedTo'> & {
  readonly questions: readonly Pick<Question, 'code' | 'name' | 'options'>[]
}

/** What grading needs of an instrument. */
export type Graded = Pick<Instrument, 'id' | 'bands'>

/** The number of values on the scale. Every question of an instrument has the same. */
export function scaleOf(instrument: Pick<Asked, 'questions'>): number {
  return instrument.questions[0]?.options.length ?? 0
}
