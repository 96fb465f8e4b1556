import { jobs } from '../../shared/jobs.ts'
import { services } from '../../shared/services.ts'
import { functionMetric } from './function-metric.ts'
import { ACCEPTED, behindOf, COUNTED, doneOf, failuresOf, logged, REFUSED } from './log-metrics.ts'
import type { Metric } from './metric.ts'
import type { Places } from './places.ts'

/** A line of a chart: a metric, or what is computed from the lines before it, which are then not drawn. */
export type Line = { readonly label: string } & (
  | { readonly metric: Metric; readonly hidden?: string }
  | { readonly formula: string }
)

/** One picture of the dashboard. */
export type Chart = {
  readonly title: string
  readonly unit: string
  readonly lines: readonly Line[]
  /** Where it becomes serious. */
  readonly limits?: readonly { readonly label: string; readonly value: number }[]
  /** Seconds. */
  readonly period: number
  /** Another region than the stage's, for what AWS counts there alone. */
  readonly region?: 'us-east-1'
}

const MINUTE = 60
const FIVE_MINUTES = 300

/** What somebody looks at who was woken: from what citizens notice down to what it costs. */
export function chartsOf({ stage, apiId, tableName, failedRuns }: Places): Chart[] {
  const own = (name: string, statistic: Metric['statistic']) => logged(stage.name, name, statistic)
  const of =
    (namespace: string, dimensions: Metric['dimensions']) => (name: string, statistic: Metric['statistic']) => ({
      ...{ namespace, dimensions, name, statistic },
    })
  const api = of('AWS/ApiGateway', { ApiId: apiId })
  const table = of('AWS/DynamoDB', { TableName: tableName })
  const queue = of('AWS/SQS', { QueueName: failedRuns })
  const shards = Array.from({ length: stage.tickShards }, (_, shard) => shard)

  return [
    {
      ...{ title: 'Ratings a minute', unit: 'ratings', period: MINUTE },
      lines: [
        { label: 'accepted', metric: own(ACCEPTED, 'Sum') },
        { label: 'counted', metric: own(COUNTED, 'Sum') },
      ],
    },
    {
      ...{ title: 'How old the scores are', unit: 'seconds', period: MINUTE },
      lines: [
        ...shards.map((shard) => ({
          ...{ label: `shard ${shard}`, metric: own(behindOf(shard), 'Maximum'), hidden: `s${shard}` },
        })),
        { label: 'the oldest', formula: `MAX([${shards.map((shard) => `s${shard}`).join(', ')}])` },
      ],
      limits: [{ label: 'alarm', value: 600 }],
    },
    {
      ...{ title: 'Requests that went wrong', unit: 'requests', period: FIVE_MINUTES },
      lines: [
        { label: 'answered with 5xx', metric: api('5xx', 'Sum') },
        { label: 'refused by our ceiling (429)', metric: own(REFUSED, 'Sum') },
        ...services.map(({ name }) => ({ label: `failures of ${name}`, metric: own(failuresOf(name), 'Sum') })),
        ...services.map(({ name }) => ({
          ...{ label: `crashes of ${name}`, metric: functionMetric(stage.name, name, 'Errors', 'Sum') },
        })),
      ],
    },
    {
      ...{ title: 'How long people wait', unit: 'ms', period: FIVE_MINUTES },
      lines: [
        { label: 'API, half of all', metric: api('Latency', 'p50') },
        { label: 'API, 95 of 100', metric: api('Latency', 'p95') },
        ...services.flatMap(({ name }) => [
          { label: `${name}, half of all`, metric: functionMetric(stage.name, name, 'Duration', 'p50') },
          { label: `${name}, 95 of 100`, metric: functionMetric(stage.name, name, 'Duration', 'p95') },
        ]),
      ],
      limits: [{ label: 'alarm', value: 1000 }],
    },
    {
      ...{ title: 'Requests a second, against the ceiling', unit: 'a second', period: MINUTE },
      lines: [
        { label: 'requests', metric: api('Count', 'Sum'), hidden: 'requests' },
        { label: 'requests', formula: 'requests / 60' },
      ],
      limits: [{ label: 'ceiling', value: stage.throttle.rate }],
    },
    {
      ...{ title: 'Running at once, and refused', unit: 'calls', period: FIVE_MINUTES },
      lines: [
        ...services.map(({ name }) => ({
          ...{ label: `${name} at once`, metric: functionMetric(stage.name, name, 'ConcurrentExecutions', 'Maximum') },
        })),
        ...services.map(({ name }) => ({
          ...{ label: `${name} refused`, metric: functionMetric(stage.name, name, 'Throttles', 'Sum') },
        })),
        { label: 'table refused reads', metric: table('ReadThrottleEvents', 'Sum') },
        { label: 'table refused writes', metric: table('WriteThrottleEvents', 'Sum') },
      ],
    },
    {
      ...{ title: 'Failed runs that wait for somebody', unit: 'runs', period: FIVE_MINUTES },
      lines: [{ label: 'in the queue of failures', metric: queue('ApproximateNumberOfMessagesVisible', 'Maximum') }],
    },
    {
      ...{ title: 'How long jobs took', unit: 'seconds', period: FIVE_MINUTES },
      lines: jobs.map(({ name }) => ({ label: name, metric: own(doneOf(name), 'Maximum') })),
    },
    ...(['Read', 'Write'] as const).map((kind): Chart => {
      const ceiling = kind === 'Read' ? stage.tableCeiling.reads : stage.tableCeiling.writes
      return {
        ...{ title: `Table: ${kind.toLowerCase()}s a second, against the ceiling`, unit: 'units', period: MINUTE },
        lines: [
          { label: 'units', metric: table(`Consumed${kind}CapacityUnits`, 'Sum'), hidden: 'units' },
          { label: 'units', formula: 'units / 60' },
        ],
        limits: [{ label: 'ceiling', value: ceiling }],
      }
    }),
    {
      ...{ title: 'Stopped by the firewall', unit: 'requests', period: FIVE_MINUTES, region: 'us-east-1' },
      lines: [
        {
          label: 'blocked',
          formula: "SEARCH('{AWS/WAFV2,Rule,WebACL} MetricName=\"BlockedRequests\"', 'Sum')",
        },
      ],
    },
    {
      ...{ title: 'Cost of the account this month, all in it', unit: 'US$', period: 21_600, region: 'us-east-1' },
      lines: [
        {
          label: 'so far',
          metric: {
            ...{ namespace: 'AWS/Billing', name: 'EstimatedCharges', statistic: 'Maximum' },
            dimensions: { Currency: 'USD' },
          },
        },
      ],
      limits: [{ label: 'budget of this stage', value: stage.budget }],
    },
  ]
}
