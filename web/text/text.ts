import { id } from './id.ts'

/** What every language has to say. Bahasa Indonesia is the first; another is one more file of this type. */
export type Text = typeof id

/** The words that pages use. */
export const text: Text = id
