import { type App, Stack, type StackProps } from 'aws-cdk-lib'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { DataStore } from '../data-store.ts'
import type { Stage } from '../stage.ts'
import type { EdgeStack } from './edge-stack.ts'
import type { JobsStack } from './jobs-stack.ts'
import type { ServiceStack } from './service-stack.ts'

export type Watched = {
  readonly stage: Stage
  readonly data: DataStore
  readonly edge: Pick<EdgeStack, 'api' | 'publicUrl'>
  readonly service: Pick<ServiceStack, 'functions'>
  readonly jobs: Pick<JobsStack, 'functions' | 'failures'>
}

/** What wakes somebody, and what they look at then. */
export class ObservabilityStack extends Stack {
  constructor(app: App, id: string, props: StackProps & Watched) {
    const { stage } = props
    super(app, id, { ...props, description: `Suara Loket ${stage.name}: alarms and the dashboard` })
    const topic = new Topic(this, 'Alarms', { enforceSSL: true })
    if (stage.alarmEmail) topic.addSubscription(new EmailSubscription(stage.alarmEmail))
  }
}
