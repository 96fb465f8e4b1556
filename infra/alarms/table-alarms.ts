import { type Alarm, ONCE } from './alarm.ts'
import type { Metric } from './metric.ts'
import type { Places } from './places.ts'

/** Calls that are made of the table: see `actionsOf` in `constructs/grants.ts`. */
const CALLS = ['GetItem', 'BatchGetItem', 'Query', 'PutItem'] as const

/** Of the one table. */
export function tableAlarms({ stage, tableName }: Places): Alarm[] {
  const table = (name: string, more: Readonly<Record<string, string>> = {}): Metric => ({
    ...{ namespace: 'AWS/DynamoDB', name, statistic: 'Sum' },
    dimensions: { TableName: tableName, ...more },
  })
  const { reads, writes } = stage.tableCeiling
  const nearlyFull = (kind: 'reads' | 'writes', metric: string, ceiling: number): Alarm => ({
    name: `table-${kind}-nearly-full`,
    measures: `${kind} of the table a second, in request units, as the mean of a minute: 80 % of \`tableCeiling.${kind}\``,
    signal: { formula: 'units / 60', of: { units: table(metric) } },
    fires: {
      ...{ when: 'above', threshold: ceiling * 0.8, unit: 'units a second', minutes: 1 },
      ...{ periods: { beyond: 3, of: 5 }, silence: 'is quiet' },
    },
    told: 'strained',
    meaning: `Nobody is refused yet. If ${kind} grow by a quarter, the table refuses some: people are told to try again in a moment.`,
    steps: [
      'Is a job catching up, an import running, or a file of the table being read? Then it passes: functions try again.',
      `Else raise \`tableCeiling.${kind}\` and deploy \`…-data\`. It holds the bill: look at what it would cost first (\`npm run cost\`).`,
    ],
  })
  return [
    ...(['Read', 'Write'] as const).map((kind): Alarm => throttled(kind, table(`${kind}ThrottleEvents`))),
    ...CALLS.map((call): Alarm => failing(call, table('SystemErrors', { Operation: call }))),
    nearlyFull('reads', 'ConsumedReadCapacityUnits', reads),
    nearlyFull('writes', 'ConsumedWriteCapacityUnits', writes),
  ]
}

// One alarm for each number, and no sum of them: DynamoDB writes them only when they are not zero, and a sum with an unknown is unknown.

function throttled(kind: 'Read' | 'Write', signal: Metric): Alarm {
  return {
    name: 'table-throttles',
    instance: kind.toLowerCase(),
    measures: 'calls that the table refused: its ceiling is reached, or one partition is too busy',
    signal,
    fires: { when: 'at least', threshold: 10, unit: 'calls', minutes: 5, periods: ONCE, silence: 'is quiet' },
    told: 'refusing',
    meaning:
      'Functions try again by themselves. Where that does not help, people are told that it is busy; phones and kiosks keep what they have.',
    steps: [
      'Are `table-reads-nearly-full` or `table-writes-nearly-full` red? Then it is the ceiling: as there.',
      'Else it is one partition: a single busy unit and hour. Spread the unit over `shards` (docs/operations.md has the arithmetic).',
    ],
  }
}

function failing(call: (typeof CALLS)[number], signal: Metric): Alarm {
  return {
    name: 'table-errors',
    instance: call,
    measures: 'calls that DynamoDB failed, through nothing of ours',
    signal,
    fires: { when: 'at least', threshold: 5, unit: 'calls', minutes: 5, periods: ONCE, silence: 'is quiet' },
    told: 'refusing',
    meaning: 'DynamoDB itself is in trouble. Phones and kiosks keep what they could not send.',
    steps: [
      'https://health.aws.amazon.com, ap-southeast-3. A few pass by themselves: functions try again.',
      'For longer: docs/operations.md, region outage.',
    ],
  }
}
