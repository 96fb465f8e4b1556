import type { Problem } from './registry-problems.ts'

/** One problem for each id that is there more than once. */
export function repeated<T>(items: readonly T[], pathOf: (item: T) => string, what: string): Problem[] {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(pathOf(item), (counts.get(pathOf(item)) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([at, count]) => ({ at, kind: 'duplicate', text: `${what} ini tertulis ${count} kali` }))
}
