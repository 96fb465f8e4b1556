import { parsed } from './json.ts'

/** What the server tells a screen: its own clock, and the codes of this minute and the next ones. */
export type ScreenAnswer = {
  /** ms since 1970, UTC. */
  readonly now: number
  readonly codes: readonly { readonly minute: number; readonly rows: readonly string[] }[]
}

/** What an answer says, if it is ours: on the way, anything may answer. */
export function screenAnswer(text: string): ScreenAnswer | undefined {
  const answer = parsed(text)
  return isScreenAnswer(answer) ? answer : undefined
}

function isScreenAnswer(answer: unknown): answer is ScreenAnswer {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'now' in answer &&
    typeof answer.now === 'number' &&
    'codes' in answer &&
    Array.isArray(answer.codes)
  )
}
