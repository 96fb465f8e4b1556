import { guard } from '../../shared/guard.ts'
import { type Alarm, ONCE } from './alarm.ts'
import { functionMetric } from './function-metric.ts'
import type { Places } from './places.ts'

/** Of what stands between CloudFront and the services: where it does not answer, nobody gets in. */
export function guardAlarms({ stage }: Places): Alarm[] {
  const { name, failure } = guard
  const common = { when: 'at least', minutes: 5, periods: ONCE, silence: 'is quiet' } as const
  return [
    {
      name: `${name}-crashes`,
      measures: `runs of the function ${name} that ended in an error or a timeout: what it could not read is named there`,
      signal: functionMetric(stage.name, name, 'Errors', 'Sum'),
      fires: { ...common, threshold: 3, unit: 'runs' },
      told: 'by itself',
      meaning: failure,
      steps: [
        `Open the log of the function \`…-${name}\`. \`AccessDeniedException\`, or an error of KMS or Secrets Manager: the key, the secret \`OriginKey\` or the function’s role was changed. CloudTrail says by whom; put it back.`,
        'Was `…-edge` deployed in the last hour? Deploy the version before: docs/operations.md, rollback.',
        'AWS itself: https://health.aws.amazon.com, ap-southeast-3.',
      ],
    },
    {
      name: `${name}-throttles`,
      measures: `calls of the function ${name} that Lambda refused, since as many ran as may`,
      signal: functionMetric(stage.name, name, 'Throttles', 'Sum'),
      fires: { ...common, threshold: 5, unit: 'calls' },
      told: 'refusing',
      meaning:
        'CloudFront’s requests are not let in: some people see an error. Phones with the page open, and kiosks, keep what they could not send.',
      steps: [
        'The guard is asked once in five minutes for all of CloudFront, and each time for keys that are none: somebody tries keys at the API’s own address. The ceiling of the API holds the bill.',
        'The account’s concurrency is used up by other functions: the dashboard shows which. Ask AWS for a larger quota of concurrent executions.',
      ],
    },
  ]
}
