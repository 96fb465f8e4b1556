import { CfnMetricFilter, type ILogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { type LogMetric, logNamespace } from '../alarms/log-metrics.ts'
import type { Stage } from '../stage.ts'
import { titleOf } from '../title-of.ts'

export type LogMetricsProps = {
  readonly stage: Stage
  readonly group: ILogGroup
  readonly metrics: readonly LogMetric[]
}

/** Makes numbers of a log's lines, beside the log: what fires on them is in another stack, and knows them by name alone. */
export class LogMetrics extends Construct {
  constructor(scope: Construct, id: string, { stage, group, metrics }: LogMetricsProps) {
    super(scope, id)
    for (const { name, pattern, value, orZero } of metrics) {
      new CfnMetricFilter(this, titleOf(name), {
        logGroupName: group.logGroupName,
        filterPattern: pattern,
        metricTransformations: [
          {
            metricNamespace: logNamespace(stage.name),
            metricName: name,
            metricValue: value,
            ...(orZero ? { defaultValue: 0 } : {}),
          },
        ],
      })
    }
  }
}
