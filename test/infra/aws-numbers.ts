import type { AlarmProperties } from '../support/cloudwatch/alarm-state.ts'
import type { Measured, MetricIdentity } from '../support/cloudwatch/measured.ts'

/** What AWS counts by itself around an alarm: each minute of half an hour, the values of the metrics that it looks at, by their names. */
type Numbers = Readonly<Record<string, readonly number[]>>
type Case = { readonly normal: Numbers; readonly broken: Numbers }

const many = (count: number, value: number) => Array.from({ length: count }, () => value)

/** By how the alarm's name ends. What is normal has something of the fault in it: a single one is not worth waking anybody. */
const CASES: readonly (readonly [RegExp, Case | ((alarm: AlarmProperties) => Case)])[] = [
  [/-crashes$/, { normal: { Errors: [0] }, broken: { Errors: [1] } }],
  [/-throttles$/, { normal: { Throttles: [0] }, broken: { Throttles: [2] } }],
  [/^table-throttles-read$/, { normal: { ReadThrottleEvents: [1] }, broken: { ReadThrottleEvents: [40] } }],
  [/^table-throttles-write$/, { normal: { WriteThrottleEvents: [1] }, broken: { WriteThrottleEvents: [40] } }],
  [/^table-errors-/, { normal: {}, broken: { SystemErrors: [3] } }],
  [
    /^(citizen|staff|public)-nearly-full$/,
    ({ Threshold }) => ({
      normal: { ConcurrentExecutions: [1, Threshold] },
      broken: { ConcurrentExecutions: [Threshold + 1] },
    }),
  ],
  [
    /^(citizen|public)-slow$/,
    {
      normal: { Duration: [...many(97, 60), ...many(3, 2500)] },
      broken: { Duration: [...many(90, 60), ...many(10, 2500)] },
    },
  ],
  [
    /^api-slow$/,
    {
      normal: { Latency: [...many(97, 80), ...many(3, 8500)] },
      broken: { Latency: [...many(90, 80), ...many(10, 2500)] },
    },
  ],
  [/-fails$/, { normal: { Errors: [0] }, broken: { Errors: [1] } }],
  [
    /-nearly-cut-off$/,
    ({ Threshold }) => ({ normal: { Duration: [Threshold / 4] }, broken: { Duration: [Threshold + 1] } }),
  ],
  [
    /^failed-runs$/,
    { normal: { ApproximateNumberOfMessagesVisible: [0] }, broken: { ApproximateNumberOfMessagesVisible: [1] } },
  ],
  [
    /^failed-runs-forgotten$/,
    { normal: { ApproximateAgeOfOldestMessage: [60] }, broken: { ApproximateAgeOfOldestMessage: [90_000] } },
  ],
  [/^api-failures$/, { normal: { Count: [200], '5xx': [1] }, broken: { Count: [200], '5xx': [30] } }],
  [/^api-refuses$/, { normal: { Count: [200] }, broken: { Count: [200] } }],
  [/^api-nearly-full$/, ({ Threshold }) => ({ normal: { Count: [200] }, broken: { Count: [(Threshold + 1) * 60] } })],
  [/^table-reads-nearly-full$/, ({ Threshold }) => nearlyFull('Read', Threshold)],
  [/^table-writes-nearly-full$/, ({ Threshold }) => nearlyFull('Write', Threshold)],
]

function nearlyFull(kind: string, threshold: number): Case {
  const units = (aSecond: number) => ({ [`Consumed${kind}CapacityUnits`]: [aSecond * 60] })
  return { normal: units(threshold / 10), broken: units(threshold + 1) }
}

/** Adds half an hour of what AWS counts around all alarms: as it should be, but for what one of them looks at. */
export function addAwsNumbers(
  alarms: ReadonlyMap<string, AlarmProperties>,
  broken: string | undefined,
  numbers: Measured,
  now: number,
): void {
  const said = new Set<string>()
  const inOrder = [...alarms].sort(([a], [b]) => Number(b === broken) - Number(a === broken))
  for (const [name, alarm] of inOrder) {
    const metrics = metricsOf(alarm).filter(({ Namespace }) => Namespace.startsWith('AWS/'))
    if (metrics.length === 0) continue
    const found = CASES.find(([pattern]) => pattern.test(name))?.[1]
    if (!found) throw new Error(`nobody has said when ${name} should fire`)
    const values = (typeof found === 'function' ? found(alarm) : found)[name === broken ? 'broken' : 'normal']
    for (const metric of metrics.filter((each) => !said.has(JSON.stringify(each)))) {
      said.add(JSON.stringify(metric))
      for (let minute = now - 30; minute < now; minute++)
        numbers.add(metric, minute, ...(values[metric.MetricName] ?? []))
    }
  }
}

export function metricsOf({
  Metrics,
  Namespace = '',
  MetricName = '',
  Dimensions = [],
}: AlarmProperties): MetricIdentity[] {
  return Metrics
    ? Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])
    : [{ Namespace, MetricName, Dimensions }]
}
