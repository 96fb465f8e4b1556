import { rotations, type SecretRotation } from '../../shared/rotations.ts'
import { type Alarm, ONCE } from './alarm.ts'
import { functionMetric } from './function-metric.ts'
import type { Places } from './places.ts'

/** Of each of `shared/rotations.ts`. */
export function rotationAlarms({ stage }: Places): Alarm[] {
  return Object.values<SecretRotation>(rotations).map(({ name, failure }) => ({
    name: `${name}-fails`,
    measures: `steps of the rotation ${name} that failed: what it threw is the log line \`rotation-failed\`, or it was cut off or crashed at its start`,
    signal: functionMetric(stage.name, name, 'Errors', 'Sum'),
    fires: { when: 'at least', threshold: 1, unit: 'steps', minutes: 60, periods: ONCE, silence: 'is quiet' },
    told: 'jobs',
    meaning: failure,
    steps: [
      `Read the line \`rotation-failed\` in the log of the function \`…-${name}\`: it has the step and the error. Secrets Manager tries again by itself, and a line \`rotation\` with \`finishSecret\` says that it is done.`,
      'Somebody changed the secret, or the distribution, by hand meanwhile: then it failed as it should. The next one begins from what they put there.',
      '`AccessDeniedException`, or an error of KMS: the key or the role was changed. CloudTrail says by whom; put it back.',
      'Once the reason is gone: `aws secretsmanager rotate-secret --secret-id …`, with the secret’s ARN. `aws secretsmanager describe-secret` shows when it was rotated last.',
    ],
  }))
}
