import { instrumentOf } from '../../shared/domain/instruments/index.ts'
import type { Instrument, Question, Reason } from '../../shared/domain/instruments/instrument.ts'
import { useText } from './text.ts'

/** The family that pages are about where nobody asks for another. */
export const OFFICIAL = 'skm'

/** A question in another language than its official one; as many options as the official question has. */
export type QuestionWords = { readonly name: string; readonly text: string; readonly options: readonly string[] }

type AnyWords = {
  readonly survey: string
  readonly index: string
  readonly questions: Readonly<Record<string, QuestionWords | undefined>>
  readonly bands: Readonly<Record<string, string | undefined>>
  readonly reasons?: Readonly<Record<string, string | undefined>>
}

/**
 * A question in the page's language. Undefined where the official words are to be shown alone: in Bahasa Indonesia, and for a
 * question that nobody has translated, such as an agency's own.
 */
export function translated(
  instrument: Pick<Instrument, 'id'>,
  question: Pick<Question, 'code'>,
): QuestionWords | undefined {
  return wordsOf(instrument.id)?.questions[question.code]
}

/** A reason of the quick rating in the page's language, or undefined likewise. */
export function translatedReason(instrument: Pick<Instrument, 'id'>, reason: Pick<Reason, 'code'>): string | undefined {
  return wordsOf(instrument.id)?.reasons?.[reason.code]
}

/** The word of a grade (mutu) that a score of an instrument's family has, in the page's language, or undefined likewise. */
export function translatedGrade(family: string, grade: string): string | undefined {
  const instrument = instrumentOf(family)
  return instrument && wordsOf(instrument.id)?.bands[grade]
}

/** An instrument's own name in the page's language, or undefined likewise. */
export function translatedSurvey(instrument: Pick<Instrument, 'id'>): string | undefined {
  return wordsOf(instrument.id)?.survey
}

/** The name of an instrument's index in the page's language, or undefined likewise. */
export function translatedIndex(instrument: Pick<Instrument, 'id'>): string | undefined {
  return wordsOf(instrument.id)?.index
}

/** What a score of an instrument is called over a page: the official index with its short name, any other by its own name alone. */
export function indexTitle({ id, family, index }: Pick<Instrument, 'id' | 'family' | 'index'>): string {
  return family === OFFICIAL ? useText().unit.title : (translatedIndex({ id }) ?? index.name)
}

function wordsOf(id: string): AnyWords | undefined {
  const words: Readonly<Record<string, AnyWords | undefined>> = useText().instruments
  return words[id]
}
