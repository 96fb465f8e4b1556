import { type Alarm, ONCE } from './alarm.ts'
import { ACCEPTED, COUNTED, logged, MISMATCHES } from './log-metrics.ts'
import type { Places } from './places.ts'

/** Whether the numbers are what citizens said. */
export function numberAlarms({ stage }: Places): Alarm[] {
  return [notCounted(stage), mismatch(stage)]
}

const DAY = 24 * 60

function notCounted({ name, sizedFor }: Places['stage']): Alarm {
  return {
    name: 'ratings-not-counted',
    measures:
      'of a whole day, Jakarta time, how many more ratings were acknowledged as new (log lines `accepted`) than were counted for the first time (`counted`)',
    signal: {
      formula: 'accepted - counted',
      of: { accepted: logged(name, ACCEPTED, 'Sum'), counted: logged(name, COUNTED, 'Sum') },
    },
    fires: {
      // A rating of the last minutes before midnight is counted on the next day, when few rate.
      ...{ when: 'above', threshold: Math.max(5, Math.ceil(sizedFor.ratingsPerMonth / 30 / 1000)), unit: 'ratings' },
      ...{ minutes: DAY, periods: ONCE, silence: 'is quiet', daysOf: 'Asia/Jakarta' },
    },
    told: 'by itself',
    meaning:
      'Citizens were thanked for ratings that are in no score: they may be in the table and not counted, or not in the table at all.',
    steps: [
      'Is `counting-behind` red, or was it on that day around midnight? Then they are counted late: the next day has as many more counted than accepted. Nothing else is to be done.',
      '`npm run job -- audit --unit … --from DAY --to DAY` for the units with most ratings. A mismatch: in the table, not counted. Run `rebuild` (docs/operations.md) and find out why no mark named them.',
      'No mismatch: look in the log of `…-aggregate` for runs of that day that were cut off. A run that dies between writing a tally and its line has counted and does not say so, by a slot for each of eight units at the most. Then all is there.',
      'No mismatch and no run that was cut off: ratings are not in the table. Stop what deletes or overwrites (CloudTrail, a restore, another table in `TABLE_NAME`), keep the logs, and restore to a point in time beside the table (docs/operations.md) to see what is gone. Kiosks and typed forms keep what they sent until its receipt has proved itself.',
    ],
  }
}

function mismatch({ name }: Places['stage']): Alarm {
  return {
    name: 'audit-mismatch',
    measures:
      'numbers that the nightly audit found to be other than what they were made of, and lines of the trail that were changed: log lines `mismatch`',
    signal: logged(name, MISMATCHES, 'Sum'),
    // Red for a day, so that who comes in the morning sees it.
    fires: { when: 'at least', threshold: 1, unit: 'lines', minutes: DAY, periods: ONCE, silence: 'is quiet' },
    told: 'by itself',
    meaning:
      'A published number, a closed period or the audit trail is not what it should be: by a fault of ours, or because somebody wrote to the table.',
    steps: [
      'Read the lines `mismatch` in the log of `…-audit`: each names a key.',
      'docs/operations.md, “The audit found a mismatch”, says what to do for each kind of key. Keep the item before anything is rebuilt.',
    ],
  }
}
