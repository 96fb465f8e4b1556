import { exportCheck } from '../../shared/export-check.ts'
import { type Alarm, ONCE } from './alarm.ts'
import { functionMetric } from './function-metric.ts'
import type { Places } from './places.ts'

/** Of the look at the last export, where a stage has exports: DynamoDB tells nobody of one that starts and then fails. */
export function exportAlarms({ stage }: Places): Alarm[] {
  if (stage.analytics === 'off') return []
  const { name, failure, after } = exportCheck
  return [
    {
      name: `${name}-fails`,
      measures: `looks of the function ${name}, ${after} hours after an export of the table was due, that found it failed, unfinished or not there: log lines \`export-not-whole\``,
      signal: functionMetric(stage.name, name, 'Errors', 'Sum'),
      // Two more tries follow the first: then it was no passing trouble of the look itself.
      fires: { when: 'at least', threshold: 3, unit: 'looks', minutes: 60, periods: ONCE, silence: 'is quiet' },
      told: 'jobs',
      meaning: failure,
      steps: [
        `Read the line \`export-not-whole\` in the log of the function \`…-${name}\`: it has the night, and what DynamoDB says of the export.`,
        '`FAILED` with `S3AccessDenied` or an error of KMS: the bucket, the key or the role of the schedule was changed. CloudTrail says by whom; put it back.',
        '`it is not there`: it was not even started. See `failed-runs`, and whether point-in-time recovery is on (`aws dynamodb describe-continuous-backups`): without it nothing is exported.',
        '`IN_PROGRESS`: it takes longer than that. `aws dynamodb describe-export` shows it; nothing is wrong unless it stays so.',
        'The next one comes by itself. To have this one at once: `aws dynamodb export-table-to-point-in-time` with the schedule’s own input (`aws scheduler get-schedule`).',
      ],
    },
  ]
}
