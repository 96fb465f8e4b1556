import { Aws } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Exporting } from '../analytics/exporting.ts'
import type { DataStore } from '../data-store.ts'
import { NIGHTLY } from './exports-bucket.ts'

/** What the scheduler puts in its place when it calls: `2026-11-26T19:30:00Z`. */
const NIGHT = '<aws.scheduler.scheduled-time>'

export type NightlyExportProps = {
  readonly region: string
  readonly data: DataStore
  readonly exporting: Exporting
  /** Where an export ends up that could not be started. */
  readonly failures: IQueue
}

/** Exports the whole table in the nights that a stage says. DynamoDB reads it from its backups: it costs no request unit, and no function is needed. */
export class NightlyExport extends Construct {
  constructor(scope: Construct, id: string, { region, data, exporting, failures }: NightlyExportProps) {
    super(scope, id)
    // Schedules of other accounts cannot borrow it.
    const conditions = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } }
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions }) })
    role.addToPolicy(
      new PolicyStatement({ actions: ['dynamodb:ExportTableToPointInTime'], resources: [data.tableArn] }),
    )
    // DynamoDB writes as whoever asked for the export; it names the files itself.
    role.addToPolicy(
      new PolicyStatement({
        actions: ['s3:PutObject', 's3:PutObjectAcl', 's3:AbortMultipartUpload'],
        resources: [`${data.exportsArn}/${NIGHTLY}*`],
      }),
    )
    role.addToPolicy(
      new PolicyStatement({
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [data.keyArn],
        conditions: {
          StringEquals: { 'kms:ViaService': [`dynamodb.${region}.amazonaws.com`, `s3.${region}.amazonaws.com`] },
        },
      }),
    )
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failures.queueArn] }))

    new CfnSchedule(this, 'Schedule', {
      description:
        'Questions about the last night that was to be exported cannot be asked. Nothing else depends on it; the next exports again.',
      scheduleExpression: exporting.exported,
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: `arn:${Aws.PARTITION}:scheduler:::aws-sdk:dynamodb:exportTableToPointInTime`,
        roleArn: role.roleArn,
        input: JSON.stringify({
          TableArn: data.tableArn,
          S3Bucket: data.exportsName,
          S3Prefix: `${NIGHTLY}${NIGHT}`,
          S3SseAlgorithm: 'KMS',
          S3SseKmsKeyId: data.keyArn,
          ExportFormat: 'DYNAMODB_JSON',
          ExportType: 'FULL_EXPORT',
          // Tried again, it is the same export: nothing lies there twice.
          ClientToken: NIGHT,
        }),
        retryPolicy: { maximumEventAgeInSeconds: 7200, maximumRetryAttempts: 8 },
        deadLetterConfig: { arn: failures.queueArn },
      },
    }).node.addDependency(role)
  }
}
