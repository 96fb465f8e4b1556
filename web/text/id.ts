import { api } from './id/api.ts'
import { changes } from './id/changes.ts'
import { frame } from './id/frame.ts'
import { indicators } from './id/indicators.ts'
import { kiosk } from './id/kiosk.ts'
import { places } from './id/places.ts'
import { rating } from './id/rating.ts'
import { scores } from './id/scores.ts'
import type { InstrumentWords } from './instrument-words.ts'

/** Nothing to translate: the official words of the instruments are in this language. */
const official: Partial<InstrumentWords> = {}

/**
 * Every word that citizens and the public read, in Bahasa Indonesia, the first language: the others say the same. Questions and
 * options are official here and live in the domain. One language is one folder, a file for each area of the pages: whoever translates
 * has all of an area before them, and a word that is missing does not compile.
 */
export const id = {
  ...frame,
  ...rating,
  ...kiosk,
  ...scores,
  ...changes,
  ...places,
  ...indicators,
  ...api,
  instruments: official,
}

/** What every language has to say. Another one is one more folder of the same files, one that puts them together, and a line in languages.ts. */
export type Text = typeof id
