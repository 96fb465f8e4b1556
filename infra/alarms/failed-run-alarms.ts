import { type Alarm, ONCE } from './alarm.ts'
import type { Metric } from './metric.ts'
import type { Places } from './places.ts'

/** Of the queue in which runs end that could not be started, or failed for good. */
export function failedRunAlarms({ failedRuns }: Places): Alarm[] {
  const queue = (name: string): Metric => ({
    namespace: 'AWS/SQS',
    name,
    dimensions: { QueueName: failedRuns },
    statistic: 'Maximum',
  })
  return [
    {
      name: 'failed-runs',
      measures: 'runs of jobs in the queue of failures: they could not be started, or failed at every try',
      signal: queue('ApproximateNumberOfMessagesVisible'),
      fires: { when: 'at least', threshold: 1, unit: 'runs', minutes: 5, periods: ONCE, silence: 'is quiet' },
      told: 'by itself',
      meaning:
        'A job was not done. What that means for people stands at the job in docs/jobs.md; nothing that was accepted is lost.',
      steps: [
        'Read the message: `aws sqs receive-message --queue-url … --visibility-timeout 0`. It names the function (`requestContext.functionArn`, or the schedule), the input and the error.',
        'Go to the section `…-fails` of that job here.',
        'Runs of jobs need no replay: the next run does what was left. When the reason is gone, empty the queue (`aws sqs purge-queue`), or the next failure is not told.',
      ],
    },
    {
      name: 'failed-runs-forgotten',
      measures: 'how old the oldest run in the queue of failures is',
      signal: queue('ApproximateAgeOfOldestMessage'),
      fires: { when: 'above', threshold: 86_400, unit: 's', minutes: 60, periods: ONCE, silence: 'is quiet' },
      told: 'by itself',
      meaning:
        'A failed run has been waiting for a day for somebody to look. Until the queue is empty, no new failure is told.',
      steps: ['See `failed-runs`. What lies there is gone by itself after two weeks, unread.'],
    },
  ]
}
