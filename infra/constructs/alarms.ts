import { CfnAlarm, CfnCompositeAlarm } from 'aws-cdk-lib/aws-cloudwatch'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { type Alarm, alarmName, alarmText } from '../alarms/alarm.ts'
import { groups } from '../alarms/groups.ts'
import type { Metric } from '../alarms/metric.ts'
import type { Stage } from '../stage.ts'
import { titleOf } from '../title-of.ts'

export type AlarmsProps = {
  readonly stage: Stage
  readonly alarms: readonly Alarm[]
  /** What wakes somebody. */
  readonly waking: ITopic
  readonly every: ITopic
}

/** The list of alarms as CloudWatch has them: each by itself, and their groups. */
export class Alarms extends Construct {
  /** Those that wake somebody. */
  readonly wakingArns: readonly string[]

  constructor(scope: Construct, id: string, { stage, alarms, waking, every }: AlarmsProps) {
    super(scope, id)
    const made = alarms.map((alarm) => {
      const actions = [every, ...(alarm.told === 'by itself' ? [waking] : [])].map(({ topicArn }) => topicArn)
      return { alarm, resource: new CfnAlarm(this, idOf(alarm), propertiesOf(stage, alarm, actions)) }
    })
    const composites = groups.map((group) => {
      const members = made.filter(({ alarm }) => alarm.told === group.name)
      const composite = new CfnCompositeAlarm(this, `${titleOf(group.name)}Group`, {
        alarmName: alarmName(stage.name, group),
        alarmDescription: alarmText(group),
        alarmRule: members.map(({ alarm }) => `ALARM("${alarmName(stage.name, alarm)}")`).join(' OR '),
        alarmActions: [waking.topicArn],
        okActions: [waking.topicArn],
      })
      for (const { resource } of members) composite.addResourceDependency(resource)
      return composite.attrArn
    })
    const alone = made.filter(({ alarm }) => alarm.told === 'by itself').map(({ resource }) => resource.attrArn)
    this.wakingArns = [...composites, ...alone]
  }
}

function idOf({ name, instance }: Alarm): string {
  return titleOf(instance === undefined ? name : `${name}-${instance}`)
}

const COMPARISON = {
  'at least': 'GreaterThanOrEqualToThreshold',
  above: 'GreaterThanThreshold',
  below: 'LessThanThreshold',
} as const satisfies Readonly<Record<Alarm['fires']['when'], string>>

function propertiesOf(stage: Stage, alarm: Alarm, actions: string[]): ConstructorParameters<typeof CfnAlarm>[2] {
  const { fires, signal } = alarm
  const period = fires.minutes * 60
  return {
    alarmName: alarmName(stage.name, alarm),
    alarmDescription: alarmText(alarm),
    comparisonOperator: COMPARISON[fires.when],
    threshold: fires.threshold,
    evaluationPeriods: fires.periods.of,
    datapointsToAlarm: fires.periods.beyond,
    treatMissingData: fires.silence === 'fires' ? 'breaching' : 'notBreaching',
    ...(fires.daysOf === undefined ? {} : { evaluationWindow: { wallClockWindow: { timezone: fires.daysOf } } }),
    ...('formula' in signal
      ? {
          metrics: [
            { id: 'value', expression: signal.formula, label: alarm.measures, returnData: true },
            ...Object.entries(signal.of).map(([name, metric]) => ({
              id: name,
              metricStat: { metric: identityOf(metric), period, stat: metric.statistic },
              returnData: false,
            })),
          ],
        }
      : { ...identityOf(signal), ...statisticOf(signal), period }),
    alarmActions: actions,
    okActions: actions,
  }
}

function identityOf({ namespace, name, dimensions }: Metric): CfnAlarm.MetricProperty {
  return {
    namespace,
    metricName: name,
    dimensions: Object.entries(dimensions).map(([key, value]) => ({ name: key, value })),
  }
}

function statisticOf({ statistic }: Metric) {
  return statistic.startsWith('p')
    ? // In a quiet hour there are never as many requests as CloudWatch wants before it trusts a percentile.
      { extendedStatistic: statistic, evaluateLowSampleCountPercentile: 'evaluate' }
    : { statistic }
}
