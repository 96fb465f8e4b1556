/** One comparison of CloudWatch's filter syntax for JSON, as far as we use it: a field that is a text or a number. */
const COMPARISON = /^\$\.(\w+) = (?:"([^"]*)"|(-?\d+))$/

/**
 * Whether a log line matches a metric filter's pattern: comparisons joined by `&&`. Throws for anything else, so that no pattern is
 * taken for one that never matches. A line that is no JSON matches nothing.
 */
export function matches(pattern: string, line: string): boolean {
  const inside = /^\{ (.+) \}$/.exec(pattern)?.[1]
  if (inside === undefined) throw new Error(`not a JSON pattern: ${pattern}`)
  const fields = parsed(line)
  return inside
    .split(' && ')
    .map((part) => {
      const [, name = '', text, number] = COMPARISON.exec(part) ?? []
      if (name === '') throw new Error(`not a comparison this knows: ${part}`)
      const value = fields?.[name]
      // A number is not equal to its digits, nor the other way round.
      return text === undefined ? value === Number(number) : value === text
    })
    .every(Boolean)
}

/** What a matching line adds to its metric: `1`, or the number in a field, or nothing where the field is no number. */
export function amountIn(metricValue: string, line: string): number | undefined {
  if (!metricValue.startsWith('$.')) return Number(metricValue)
  const value = parsed(line)?.[metricValue.slice('$.'.length)]
  return typeof value === 'number' ? value : undefined
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    return undefined
  }
}
