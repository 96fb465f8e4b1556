import { type Child, createContext, useContext } from 'hono/jsx'
import type { Text } from './id.ts'
import { FIRST_LANGUAGE, type Language, refusalsIn, textIn } from './languages.ts'
import type { RefusalWords } from './say-refusal.ts'

type Reading = {
  readonly language: Language
  /** The query of the page's own address, where the same page may be asked for in another language. */
  readonly query: string | undefined
}

const reading = createContext<Reading>({ language: FIRST_LANGUAGE, query: undefined })

/** The words of the page that is being made, in its language. Only within a render. */
export function useText(): Text {
  return textIn(useReading().language)
}

/** What refusals say, in the page's language. Whoever makes the page has read them. */
export function useRefusals(): RefusalWords {
  return refusalsIn(useReading().language)
}

/** Which language the page is in, and where its switch leads. */
export function useReading(): Reading {
  return useContext(reading)
}

/** Everything within is in a language; a page without one is in the first. `query`: of its address, for the language switch. */
export function InLanguage(props: {
  readonly language: Language
  readonly query?: string | undefined
  readonly children?: Child
}) {
  const { language, query, children } = props
  return reading.Provider({ value: { language, query }, children })
}
