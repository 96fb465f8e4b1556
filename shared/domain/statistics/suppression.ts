import { PUBLISH_FROM } from './disclosure.ts'

/** Some respondents, and the groups that divide them: units below a unit, months of a quarter. Those in no group are the rest. */
export type Group = { readonly id: string; readonly n: number; readonly parts?: readonly Group[] }

/**
 * The groups of which nothing but their number may be shown, by id: those of 1 … 9 respondents, and so many of the next smallest that what a
 * reader is left with after taking the shown groups from the whole is nobody or at least 10 people. What lies below
 * a hidden group is hidden too: its parts would add up to it. An empty group hides nothing and is not hidden. Groups that
 * divide the same people in several ways (counters and services) are asked about one division at a time. Groups of equal size go by
 * their id, so that the same are hidden whatever the order. Parts that were not counted at one time with their whole may hold more
 * people than it does: those too many are left over as those too few are.
 * Source: L. Willenborg and T. de Waal, Elements of Statistical Disclosure Control (2001), secondary suppression.
 *
 * @example whole 100; a 60, b 33, c 7: c for its size, and b, for 100 − 60 − 33 is c
 * @example whole 100; a 60, b 22, c 9, d 9: c and d alone, for 18 people are left
 */
export function hiddenGroups(whole: Group): ReadonlySet<string> {
  return new Set(isSmall(whole.n) ? allIn(whole) : hiddenIn(whole))
}

function hiddenIn(whole: Group): string[] {
  const parts = (whole.parts ?? []).filter(({ n }) => n > 0).toSorted(bySize)
  let left = Math.abs(whole.n - parts.reduce((sum, { n }) => sum + n, 0))
  // From the smallest on: the first that leaves no small group behind ends it, for those after it are larger.
  const firstShown = parts.findIndex(({ n }) => {
    if (!isSmall(n) && !isSmall(left)) return true
    left += n
    return false
  })
  const shown = firstShown === -1 ? [] : parts.slice(firstShown)
  const hidden = firstShown === -1 ? parts : parts.slice(0, firstShown)
  return [...hidden.flatMap(allIn), ...shown.flatMap(hiddenIn)]
}

/** Whether a group is there and so small that it could be guessed at. */
export const isSmall = (n: number) => n > 0 && n < PUBLISH_FROM
const bySize = (a: Group, b: Group) => a.n - b.n || (a.id < b.id ? -1 : 1)
const allIn = ({ id, n, parts }: Group): string[] => (n > 0 ? [id, ...(parts ?? []).flatMap(allIn)] : [])
