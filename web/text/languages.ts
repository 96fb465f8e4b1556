import { en } from './en.ts'
import { id, type Text } from './id.ts'
import { jv } from './jv.ts'

/** Every language that pages speak, by its code in BCP 47. */
export const languages = { id, en, jv } as const satisfies Record<string, Text>

export type Language = keyof typeof languages

/** For whoever asks for no language that is spoken here. */
export const FIRST_LANGUAGE: Language = 'id'

/** The query parameter and the cookie that name the language somebody chose. */
export const LANGUAGE_CHOICE = 'bahasa'

/** Whether a text that somebody sent is the code of one of the languages. */
export function isLanguage(sent: string): sent is Language {
  return Object.hasOwn(languages, sent)
}
