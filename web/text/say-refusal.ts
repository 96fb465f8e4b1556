import type { RefusalCode } from '../../shared/domain/refusals.ts'

/** What happened, and what to do next. `{name}` stands for a parameter. */
type Said = { readonly title: string; readonly detail: string }

/** A language's words for every refusal there is: one without words does not compile. */
export type RefusalWords = RefusalWordsOf<RefusalCode>

/** The words for some of them: those of one area, the same in each language. */
export type RefusalWordsOf<Code extends RefusalCode> = Readonly<Record<Code, Said>>

/** A refusal's title and detail in a language's words, with its parameters filled in; one that is missing stays `{name}`. */
export function sayRefusal(
  code: RefusalCode,
  params: Readonly<Record<string, string | number>>,
  words: RefusalWords,
): Said {
  const { title, detail } = words[code]
  const fill = (words: string) => words.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  return { title: fill(title), detail: fill(detail) }
}
