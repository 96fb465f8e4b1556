import { Aws, Duration } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type * as z from 'zod/mini'
import { type ExportCheckEnvironment, exportCheck } from '../../shared/export-check.ts'
import type { Exporting } from '../analytics/exporting.ts'
import type { DataStore } from '../data-store.ts'
import type { Stage } from '../stage.ts'
import { NIGHTLY } from './exports-bucket.ts'
import { OwnFunction } from './own-function.ts'

export type ExportCheckProps = {
  readonly stage: Stage
  readonly data: DataStore
  readonly exporting: Exporting
  /** Where a look ends up that could not be started, or failed. */
  readonly failures: IQueue
}

/** Looks at each export hours after it began: DynamoDB tells nobody of one that starts and then fails. */
export class ExportCheck extends Construct {
  constructor(scope: Construct, id: string, { stage, data, exporting, failures }: ExportCheckProps) {
    super(scope, id)
    const { lambda } = new OwnFunction(this, 'Function', {
      ...exportCheck,
      stage,
      data,
      statements: [
        // Which exports began to write: names of folders, no file of them. To list exports at DynamoDB can only be granted for all tables.
        new PolicyStatement({
          actions: ['s3:ListBucket'],
          resources: [data.exportsArn],
          conditions: { StringLike: { 's3:prefix': `${NIGHTLY}*` } },
        }),
        // What became of them. DynamoDB names each export itself.
        new PolicyStatement({ actions: ['dynamodb:DescribeExport'], resources: [`${data.tableArn}/export/*`] }),
      ],
      environment: {
        TABLE_ARN: data.tableArn,
        EXPORTS_BUCKET: data.exportsName,
        EXPORTS_PREFIX: NIGHTLY,
      } satisfies z.infer<typeof ExportCheckEnvironment>,
    })
    lambda.configureAsyncInvoke({
      maxEventAge: Duration.hours(1),
      retryAttempts: 2,
      onFailure: new SqsDestination(failures),
    })

    // Schedules of other accounts cannot borrow it.
    const conditions = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } }
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions }) })
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }))
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failures.queueArn] }))
    new CfnSchedule(this, 'Schedule', {
      description: exportCheck.failure,
      scheduleExpression: exporting.checked,
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: lambda.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ scheduled: '<aws.scheduler.scheduled-time>' }),
        retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 2 },
        deadLetterConfig: { arn: failures.queueArn },
      },
    }).node.addDependency(role)
  }
}
