import { Aws, Duration } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Job, Schedule } from '../../shared/jobs.ts'

export type ScheduledJobProps = {
  readonly job: Job
  readonly lambda: LambdaFunction
  /** Runs by shard, where the job is one by shard. */
  readonly shards: number
  /** Where runs end up that could not be started, or failed. */
  readonly failures: IQueue
}

/** A job's schedules: one, or one for each shard. Failed starts and failed runs both end in the queue of failures. */
export class ScheduledJob extends Construct {
  constructor(scope: Construct, id: string, { job, lambda, shards, failures }: ScheduledJobProps) {
    super(scope, id)
    const { expression, patience, attempts } = timingOf(job.schedule)

    // The scheduler only hands the event over: what happens to a run that fails is for the function to say.
    lambda.configureAsyncInvoke({
      maxEventAge: Duration.seconds(patience),
      retryAttempts: attempts,
      onFailure: new SqsDestination(failures),
    })

    // Schedules of other accounts cannot borrow it.
    const conditions = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } }
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions }) })
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }))
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failures.queueArn] }))

    const inputs = job.perShard ? Array.from({ length: shards }, (_, shard) => ({ shard })) : [{}]
    inputs.forEach((input, index) => {
      new CfnSchedule(this, `Schedule${index}`, {
        description: job.failure,
        scheduleExpression: expression,
        scheduleExpressionTimezone: 'UTC',
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: lambda.functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify(input),
          retryPolicy: { maximumEventAgeInSeconds: patience, maximumRetryAttempts: attempts },
          deadLetterConfig: { arn: failures.queueArn },
        },
      }).node.addDependency(role)
    })
  }
}

/** When a job runs, for how many seconds a late run is still worth starting, and how often it is tried again. */
export function timingOf(schedule: Schedule) {
  return 'every' in schedule
    ? // The next minute's run does all that a failed one left: only nobody starting one matters.
      { expression: 'rate(1 minute)', patience: 60, attempts: 0 }
    : { expression: `cron(${schedule.minute} ${schedule.hours.join(',')} * * ? *)`, patience: 3600, attempts: 2 }
}
