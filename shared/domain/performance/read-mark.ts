import * as z from 'zod/mini'
import { dossierHead } from './dossier.ts'
import type { Feedback } from './feedback.ts'

/**
 * Until when somebody has read a list of what others say to them. It is their own alone: whoever wrote is not told whether it was read. Its
 * id names the list, and no steps are kept of it.
 */
export const ReadMark = z.strictObject({
  ...dossierHead,
  /** When the newest that they were shown was given. */
  until: z.iso.datetime(),
})
export type ReadMark = z.infer<typeof ReadMark>

/** Days for which something counts as new to who has never opened the list. */
const NEW_DAYS = 30

/** Those of some feedback that its receiver has not been shown yet, in their order. `now`: milliseconds since 1970. */
export function unreadOf<Each extends Pick<Feedback, 'givenAt'>>(
  feedback: readonly Each[],
  mark: Pick<ReadMark, 'until'> | undefined,
  now: number,
): Each[] {
  const since = mark ? Date.parse(mark.until) : now - NEW_DAYS * 86_400_000
  return feedback.filter(({ givenAt }) => Date.parse(givenAt) > since)
}

/** When the newest of some feedback was given; undefined of none. Ids are of when its form was made, which may be days before. */
export function newestGiven(feedback: readonly Pick<Feedback, 'givenAt'>[]): string | undefined {
  return feedback
    .map(({ givenAt }) => givenAt)
    .toSorted()
    .at(-1)
}
