import { type HttpService, services } from '../../shared/services.ts'
import type { Stage } from '../stage.ts'
import { type Alarm, ONCE } from './alarm.ts'
import { functionMetric } from './function-metric.ts'
import { failuresOf, logged } from './log-metrics.ts'
import type { Places } from './places.ts'

/** Of each of `shared/services.ts`. */
export function serviceAlarms({ stage }: Places): Alarm[] {
  return services.flatMap((service) => [
    crashes(stage, service),
    failures(stage, service),
    throttles(stage, service),
    ...nearlyFull(stage, service),
    ...slow(stage, service),
  ])
}

type Named = Pick<HttpService, 'name' | 'failure'> & { readonly name: (typeof services)[number]['name'] }

/** A minute's worth of somebody's bad luck is not worth a night's sleep; three are not luck. */
const SOME = 3

function crashes({ name: stage }: Stage, { name, failure }: Named): Alarm {
  return {
    name: `${name}-crashes`,
    measures: `runs of the function ${name} that ended in a crash, in a timeout or before they began`,
    signal: functionMetric(stage, name, 'Errors', 'Sum'),
    fires: { when: 'at least', threshold: SOME, unit: 'runs', minutes: 5, periods: ONCE, silence: 'is quiet' },
    told: name,
    meaning: failure,
    steps: [
      'Was something deployed in the last hour? Go back to the version before: docs/operations.md, rollback.',
      'Open the function’s log: a line of `platform.report` with `status: timeout` or `error`, and what stands before it.',
      'A crash at the start is a missing variable, a secret or a key: the message names it.',
      'AWS itself: https://health.aws.amazon.com, ap-southeast-3.',
    ],
  }
}

function failures({ name: stage }: Stage, { name, failure }: Named): Alarm {
  return {
    name: `${name}-failures`,
    measures: `requests that the function ${name} answered with 500: log lines \`failed\``,
    signal: logged(stage, failuresOf(name), 'Sum'),
    fires: { when: 'at least', threshold: SOME, unit: 'requests', minutes: 5, periods: ONCE, silence: 'is quiet' },
    told: name,
    meaning: failure,
    steps: [
      'Read the lines `failed` in the function’s log: `{ $.event = "failed" }`. They name the error, its place and the route; all lines of one request share `requestId`.',
      '`AccessDeniedException`, or an error of KMS or Secrets Manager: a key or a secret was disabled, deleted or taken from the function’s role. Look at the key’s state and at CloudTrail, and put it back.',
      '`ResourceNotFoundException`: the table has another name than `TABLE_NAME`; a restore may have left it so.',
      'Anything else began with a deployment, most likely: go back to the version before.',
    ],
  }
}

function throttles({ name: stage }: Stage, { name }: Named): Alarm {
  return {
    name: `${name}-throttles`,
    measures: `calls of the function ${name} that Lambda refused, since as many ran as may`,
    signal: functionMetric(stage, name, 'Throttles', 'Sum'),
    fires: { when: 'at least', threshold: 5, unit: 'calls', minutes: 5, periods: ONCE, silence: 'is quiet' },
    told: 'refusing',
    meaning: `More people than ${name} may serve at once: some are refused and try again. ${KEPT[name]}`,
    steps: [
      'Look at the dashboard: requests, and how long they take. Slow requests fill the function as many requests do.',
      `Raise \`reservedConcurrency.${name}\` in \`infra/stages.ts\` and deploy \`…-service\`. Where a stage has \`none\`, ask AWS for a larger quota of concurrent executions.`,
    ],
  }
}

/** What becomes of what people were about to do. */
const KEPT: Readonly<Record<Named['name'], string>> = {
  citizen: 'Phones with the page open, and kiosks, keep what they could not send.',
  staff: 'Staff see an error page.',
  public: 'Readers of scores see an error page.',
}

function nearlyFull({ name: stage, reservedConcurrency }: Stage, { name }: Named): Alarm[] {
  if (reservedConcurrency === 'none') return []
  const reserved = reservedConcurrency[name] ?? 0
  return [
    {
      name: `${name}-nearly-full`,
      measures: `how many of the function ${name} run at once, at the most: 80 % of what is reserved for it`,
      signal: functionMetric(stage, name, 'ConcurrentExecutions', 'Maximum'),
      fires: {
        ...{ when: 'above', threshold: Math.floor(reserved * 0.8), unit: 'at once', minutes: 1 },
        ...{ periods: { beyond: 3, of: 5 }, silence: 'is quiet' },
      },
      told: 'strained',
      meaning: `Nobody is refused yet. If ${name} grows by a quarter, some will be.`,
      steps: [`As at \`${name}-throttles\`, with more time.`],
    },
  ]
}

/** Staff also send files, which take their time: nothing follows from how long the slowest takes. */
function slow({ name: stage }: Stage, { name, signIn }: Named & Pick<HttpService, 'signIn'>): Alarm[] {
  if (signIn) return []
  return [
    {
      name: `${name}-slow`,
      measures: `how long the function ${name} takes for 95 of 100 requests`,
      signal: functionMetric(stage, name, 'Duration', 'p95'),
      fires: {
        ...{ when: 'above', threshold: 1000, unit: 'ms', minutes: 5 },
        ...{ periods: { beyond: 3, of: 3 }, silence: 'is quiet' },
      },
      told: 'strained',
      meaning:
        name === 'citizen'
          ? 'Citizens wait at the counter for more than a second at each step, and some give up.'
          : 'Public pages open slowly.',
      steps: [
        'Open the function’s traces (X-Ray): is it the start (`Initialization`) or the work (`Invocation`)?',
        'Work that is slow is nearly always the table: look at `table-throttles` and `table-errors`.',
        'A few lone requests after a quiet hour are cold starts, and pass.',
      ],
    },
  ]
}
