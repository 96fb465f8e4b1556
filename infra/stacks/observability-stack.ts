import { type App, Stack, type StackProps } from 'aws-cdk-lib'
import { chartsOf } from '../alarms/charts.ts'
import { alarmsOf } from '../alarms/index.ts'
import { AlarmTopics } from '../constructs/alarm-topics.ts'
import { Alarms } from '../constructs/alarms.ts'
import { Dashboard } from '../constructs/dashboard.ts'
import type { DataStore } from '../data-store.ts'
import type { Stage } from '../stage.ts'
import type { EdgeStack } from './edge-stack.ts'
import type { JobsStack } from './jobs-stack.ts'

export type Watched = {
  readonly stage: Stage
  readonly data: Pick<DataStore, 'tableName'>
  readonly edge: Pick<EdgeStack, 'api'>
  readonly jobs: Pick<JobsStack, 'failures'>
}

/** What wakes somebody, and what they look at then. Functions are known by their names, what outlives them by import. */
export class ObservabilityStack extends Stack {
  constructor(app: App, id: string, props: StackProps & Watched) {
    const { stage, data, edge, jobs } = props
    super(app, id, { ...props, description: `Suara Loket ${stage.name}: alarms and the dashboard` })
    const { tableName } = data
    const places = { stage, tableName, apiId: edge.api.apiId, failedRuns: jobs.failures.queueName }
    const { waking, every } = new AlarmTopics(this, 'Topics', { stage })
    const { wakingArns } = new Alarms(this, 'Alarms', { stage, alarms: alarmsOf(places), waking, every })
    new Dashboard(this, 'Dashboard', { stage, charts: chartsOf(places), alarmArns: wakingArns })
  }
}
