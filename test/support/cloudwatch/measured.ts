/** A metric as a template names it. */
export type MetricIdentity = {
  readonly Namespace: string
  readonly MetricName: string
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: unknown }[]
}

/** What was measured so far: values of metrics, each in a minute. */
export type Measured = {
  add(metric: MetricIdentity, minute: number, ...values: readonly number[]): void
  /** A statistic of the minutes from one (included) to another (not included), or undefined where there is no value. */
  statistic(metric: MetricIdentity, name: string, from: number, to: number): number | undefined
  /** The same again, to which other things can happen. */
  copy(): Measured
}

type Point = { readonly minute: number; readonly value: number }

export function measured(before: ReadonlyMap<string, readonly Point[]> = new Map()): Measured {
  const points = new Map([...before].map(([key, list]) => [key, [...list]]))
  return {
    add(metric, minute, ...values) {
      const list = points.get(keyOf(metric)) ?? []
      points.set(keyOf(metric), list)
      for (const value of values) list.push({ minute, value })
    },
    statistic(metric, name, from, to) {
      const inside = (points.get(keyOf(metric)) ?? []).filter(({ minute }) => from <= minute && minute < to)
      return inside.length === 0
        ? undefined
        : of(
            name,
            inside.map(({ value }) => value),
          )
    },
    copy: () => measured(points),
  }
}

function keyOf({ Namespace, MetricName, Dimensions = [] }: MetricIdentity): string {
  return JSON.stringify([Namespace, MetricName, Dimensions.map(({ Name, Value }) => [Name, Value])])
}

function of(statistic: string, values: readonly number[]): number {
  switch (statistic) {
    case 'Sum':
      return values.reduce((sum, value) => sum + value, 0)
    case 'Maximum':
      return Math.max(...values)
    case 'SampleCount':
      return values.length
    default: {
      const share = Number(/^p(\d+)$/.exec(statistic)?.[1]) / 100
      const sorted = values.toSorted((a, b) => a - b)
      const value = sorted[Math.ceil(sorted.length * share) - 1]
      if (value === undefined) throw new Error(`no statistic is called ${statistic}`)
      return value
    }
  }
}
