import { type App, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { jobs } from '../../shared/jobs.ts'
import { rotations } from '../../shared/rotations.ts'
import { ScheduledJob } from '../constructs/scheduled-job.ts'
import { SecretRotation } from '../constructs/secret-rotation.ts'
import { ServiceFunction } from '../constructs/service-function.ts'
import type { DataStore } from '../data-store.ts'
import type { LetterPost } from '../letter-post.ts'
import type { Stage } from '../stage.ts'
import { titleOf } from '../title-of.ts'

/** What runs by the clock. It keeps nothing: without it ratings are taken as ever, and are counted when it is back. */
export class JobsStack extends Stack {
  /** Where runs end up that could not be started, or failed. */
  readonly failures: IQueue

  constructor(
    app: App,
    id: string,
    props: StackProps & {
      readonly stage: Stage
      readonly data: DataStore
      readonly publicUrl: string
      readonly letters: LetterPost | undefined
    },
  ) {
    const { stage, data, publicUrl, letters } = props
    super(app, id, { ...props, description: `Suara Loket ${stage.name}: what runs by the clock` })

    const failures = new Queue(this, 'FailedRuns', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    this.failures = failures
    new SecretRotation(this, 'VisitKeyRotation', {
      ...{ stage, data, rotation: rotations.visitKeys, secretArn: data.visitKeysArn, functionId: 'Rotate' },
    })
    for (const job of jobs) {
      const settings = { ...job, stage, data, publicUrl, letters, visitKeys: false }
      const { lambda } = new ServiceFunction(this, titleOf(job.name), settings)
      new ScheduledJob(this, `${titleOf(job.name)}Job`, { job, lambda, shards: stage.tickShards, failures })
    }
  }
}
