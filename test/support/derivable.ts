import { type Period, partsOf } from '../../shared/domain/period.ts'

/** A group in a period, with the people in it and whether its score is shown. */
export type Cell = { readonly n: number; readonly isShown: boolean }
export type Division = { readonly whole: string; readonly parts: readonly string[] }

/**
 * The groups of 1 … 9 people whose scores a reader has who adds shown parts up to wholes, by time and by units, counters and services,
 * as often as wanted, and then takes known parts from a known whole of one division; with a word on how.
 */
export function derivable(
  periods: readonly Period[],
  divisions: readonly Division[],
  cellOf: (group: string, period: Period) => Cell,
): string[] {
  const groups = [...new Set(divisions.flatMap(({ whole, parts }) => [whole, ...parts]))]
  const all = periods.flatMap((period) => [
    ...divisions.map(({ whole, parts }) => ({
      whole: `${whole} ${period}`,
      parts: parts.map((part) => `${part} ${period}`),
    })),
    ...groups.map((group) => ({
      whole: `${group} ${period}`,
      parts: partsOf(period).flatMap((part) => (periods.includes(part) ? [`${group} ${part}`] : [])),
    })),
  ])
  const cells = new Map<string, Cell>(
    groups.flatMap((group) => periods.map((period) => [`${group} ${period}`, cellOf(group, period)] as const)),
  )
  const sizeOf = (name: string) => cells.get(name)?.n ?? 0
  const known = new Set<string>([...cells].filter(([, { n, isShown }]) => isShown || n === 0).map(([name]) => name))
  for (let before = -1; before !== known.size; ) {
    before = known.size
    for (const { whole, parts } of all) if (parts.length > 0 && parts.every((part) => known.has(part))) known.add(whole)
  }
  const isSmall = (n: number) => n > 0 && n < 10
  const small = [...known].filter((name) => isSmall(sizeOf(name)))
  const left = all.flatMap(({ whole, parts }) => {
    if (parts.length === 0 || !known.has(whole)) return []
    const rest = parts.filter((part) => !known.has(part))
    const n = rest.reduce((sum, part) => sum + sizeOf(part), 0)
    return isSmall(n) ? [`${whole} less the known is ${rest.join(' and ')}: ${n} people`] : []
  })
  return [...small, ...left]
}
