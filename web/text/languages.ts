import { id, type Text } from './id.ts'
import type { RefusalWords } from './say-refusal.ts'

type Source = {
  readonly ownName: string
  /** Its words, in a file of their own: a cold start reads those of the first language alone. */
  readonly read: () => Promise<Text>
  /** What it says to who may not have what they asked for: most requests are not refused, and do without. */
  readonly readRefusals: () => Promise<RefusalWords>
}

/** Every language that pages speak, by its code in BCP 47. */
export const languages = {
  id: {
    ownName: 'Indonesia',
    read: async () => id,
    readRefusals: async () => (await import('./refusals/id.ts')).refusals,
  },
  en: {
    ownName: 'English',
    read: async () => (await import('./en.ts')).en,
    readRefusals: async () => (await import('./refusals/en.ts')).refusals,
  },
  jv: {
    ownName: 'Jawa',
    read: async () => (await import('./jv.ts')).jv,
    readRefusals: async () => (await import('./refusals/jv.ts')).refusals,
  },
} as const satisfies Record<string, Source>

export type Language = keyof typeof languages

/** For whoever asks for no language that is spoken here. */
export const FIRST_LANGUAGE = 'id' satisfies Language

/** The query parameter and the cookie that name the language somebody chose. */
export const LANGUAGE_CHOICE = 'bahasa'

/** Whether a text that somebody sent is the code of one of the languages. */
export function isLanguage(sent: string): sent is Language {
  return Object.hasOwn(languages, sent)
}

export const languageCodes: readonly Language[] = Object.keys(languages).filter(isLanguage)

const known = new Map<Language, Text>([[FIRST_LANGUAGE, id]])

/** The words of a language; from then on `textIn` has them. */
export async function readLanguage(language: Language): Promise<Text> {
  const text = known.get(language) ?? (await languages[language].read())
  known.set(language, text)
  return text
}

/** The words of a language that was read before. Throws an error where nobody did. */
export function textIn(language: Language): Text {
  const text = known.get(language)
  if (!text) throw new Error(`the words in ${language} have not been read`)
  return text
}

const knownRefusals = new Map<Language, RefusalWords>()

/** The words of a language's refusals; from then on `refusalsIn` has them. */
export async function readRefusals(language: Language): Promise<RefusalWords> {
  const words = knownRefusals.get(language) ?? (await languages[language].readRefusals())
  knownRefusals.set(language, words)
  return words
}

/** The words of a language's refusals, which were read before. Throws an error where nobody did. */
export function refusalsIn(language: Language): RefusalWords {
  const words = knownRefusals.get(language)
  if (!words) throw new Error(`the words of refusals in ${language} have not been read`)
  return words
}
