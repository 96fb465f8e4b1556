import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { itemType } from '../../infra/analytics/exported-columns.ts'
import { namedQueriesOf } from '../../infra/analytics/named-queries.ts'
import { addStage } from '../../infra/suara-loket.ts'
import { exportCheck } from '../../shared/export-check.ts'
import { only, type Resource, statementsOf, synthesize, withApp } from './synthesized.ts'

const all = synthesize()
const asking = all.flatMap(({ analytics, ...rest }) => (analytics ? [{ ...rest, analytics }] : []))
const imported = (name: string) => ({ 'Fn::ImportValue': expect.stringContaining(name) })
const below = (prefix: string) => ({ 'Fn::Join': ['', [imported('Exports'), `/${prefix}*`]] })

test('stages that ask no such questions have nothing of it but an empty bucket', () => {
  expect(all.filter(({ analytics }) => !analytics).map(({ stage }) => stage.name)).toEqual(['dev', 'regency'])
  expect(asking.map(({ stage }) => stage.name)).toEqual(['province', 'national'])
})

describe.each(all)('the exports of stage $stage.name', ({ data }) => {
  const exports = data.findResources('AWS::S3::Bucket').Exports?.Properties

  test('lie under the agency’s own key, and each request for one is logged', () => {
    expect(exports.BucketEncryption.ServerSideEncryptionConfiguration).toEqual([
      {
        BucketKeyEnabled: true,
        ServerSideEncryptionByDefault: { KMSMasterKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] }, SSEAlgorithm: 'aws:kms' },
      },
    ])
    expect(exports.LoggingConfiguration).toEqual({
      DestinationBucketName: { Ref: 'EvidenceLog' },
      LogFilePrefix: 'exports/',
    })
  })

  test('F75 are gone after 35 days, with no version left: what was erased is nowhere longer than in the backups', () => {
    expect(exports).not.toHaveProperty('VersioningConfiguration')
    const rules: readonly { readonly Prefix?: string; readonly ExpirationInDays?: number }[] =
      exports.LifecycleConfiguration.Rules
    expect(rules.filter(({ Prefix }) => Prefix === undefined)).toContainEqual(
      expect.objectContaining({ ExpirationInDays: 35, Status: 'Enabled' }),
    )
    expect(rules).toContainEqual(
      expect.objectContaining({ Prefix: 'results/', ExpirationInDays: 14, Status: 'Enabled' }),
    )
    expect(rules).toContainEqual(
      expect.objectContaining({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 }, Status: 'Enabled' }),
    )
  })
})

describe.each(asking)('questions at stage $stage.name', ({ analytics, stage }) => {
  const schedules = Object.values(analytics.findResources('AWS::Scheduler::Schedule')).map(
    ({ Properties }) => Properties,
  )
  const [schedule, look] = [':dynamodb:exportTable', 'Fn::GetAtt'].map((target) =>
    schedules.find(({ Target }) => JSON.stringify(Target.Arn).includes(target)),
  )

  test('are about the whole table, exported each week after the nightly jobs, once however often it is tried', () => {
    expect(schedule).toMatchObject({
      ScheduleExpression: 'cron(30 19 ? * SAT *)',
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
    })
    expect(JSON.stringify(schedule.Target.Arn)).toContain(':scheduler:::aws-sdk:dynamodb:exportTableToPointInTime')
    expect(JSON.parse(textOf(schedule.Target.Input))).toEqual({
      TableArn: expect.stringContaining('Table'),
      S3Bucket: expect.stringContaining('Exports'),
      S3Prefix: 'nightly/<aws.scheduler.scheduled-time>',
      S3SseAlgorithm: 'KMS',
      S3SseKmsKeyId: expect.stringContaining('Key'),
      ExportFormat: 'DYNAMODB_JSON',
      ExportType: 'FULL_EXPORT',
      ClientToken: '<aws.scheduler.scheduled-time>',
    })
  })

  test('F80 an export that cannot be started is tried again, and then seen in the queue of failures', () => {
    expect(schedule.Target.DeadLetterConfig).toEqual({ Arn: imported('FailedRuns') })
    expect(schedule.Target.RetryPolicy).toEqual({ MaximumEventAgeInSeconds: 7200, MaximumRetryAttempts: 8 })
  })

  test('F78 what exports can do that to the one table, below one prefix, with the one key, and nothing else', () => {
    const [id = '', role] = roleWith(analytics, 'NightlyExport')
    expect(role?.Properties.AssumeRolePolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { Service: 'scheduler.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ])
    expect(statementsOf(analytics, id)).toEqual([
      { Effect: 'Allow', Action: ['dynamodb:ExportTableToPointInTime'], Resource: [imported('TableArn')] },
      {
        Effect: 'Allow',
        Action: ['s3:AbortMultipartUpload', 's3:PutObject', 's3:PutObjectAcl'],
        Resource: [below('nightly/')],
      },
      {
        Effect: 'Allow',
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Resource: [imported('KeyArn')],
        Condition: {
          StringEquals: {
            'kms:ViaService': ['dynamodb.ap-southeast-3.amazonaws.com', 's3.ap-southeast-3.amazonaws.com'],
          },
        },
      },
      { Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: [imported('FailedRuns')] },
    ])
  })

  test('F80 an export that began is looked at half a day later, as often as there is one; a look that fails is tried again and then seen', () => {
    expect(look).toMatchObject({
      ScheduleExpression: 'cron(30 7 ? * SUN *)',
      ScheduleExpressionTimezone: 'UTC',
      Description: exportCheck.failure,
    })
    expect(JSON.parse(look.Target.Input)).toEqual({ scheduled: '<aws.scheduler.scheduled-time>' })
    expect(look.Target.DeadLetterConfig).toEqual({ Arn: imported('FailedRuns') })
    expect(only(analytics, 'AWS::Lambda::EventInvokeConfig').Properties).toMatchObject({
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: imported('FailedRuns') } },
    })
    expect(only(analytics, 'AWS::Lambda::Function').Properties.Environment.Variables).toMatchObject({
      TABLE_ARN: imported('TableArn'),
      EXPORTS_BUCKET: imported('Exports'),
      EXPORTS_PREFIX: 'nightly/',
    })
  })

  test('F78 who looks sees which exports there are of the one table, what became of them, and no byte of any', () => {
    const [id] = roleWith(analytics, 'ExportCheckFunction')
    const statements = statementsOf(analytics, id).filter(({ Action }) => !/^(logs|xray):/.test(Action[0] ?? ''))
    expect(statements).toEqual([
      {
        Effect: 'Allow',
        Action: ['s3:ListBucket'],
        Resource: [imported('ExportsArn')],
        Condition: { StringLike: { 's3:prefix': 'nightly/*' } },
      },
      {
        Effect: 'Allow',
        Action: ['dynamodb:DescribeExport'],
        Resource: [{ 'Fn::Join': ['', [imported('TableArn'), '/export/*']] }],
      },
      {
        Effect: 'Allow',
        Action: ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'],
        Resource: [imported('FailedRuns')],
      },
    ])
  })

  test('nothing crawls: each query names the night it asks about, and where that lies follows', () => {
    const { TableInput } = only(analytics, 'AWS::Glue::Table').Properties
    expect(TableInput.PartitionKeys).toMatchObject([{ Name: 'night', Type: 'string' }])
    expect(TableInput.Parameters).toMatchObject({
      'projection.enabled': 'true',
      'projection.night.type': 'injected',
    })
    expect(textOf(TableInput.Parameters['storage.location.template'])).toMatch(
      /^s3:\/\/.*Exports.*\/nightly\/\$\{night\}\/AWSDynamoDB\/$/,
    )
    expect(TableInput.StorageDescriptor.SerdeInfo).toEqual({
      SerializationLibrary: 'org.openx.data.jsonserde.JsonSerDe',
      Parameters: { 'ignore.malformed.json': 'TRUE', 'case.insensitive': 'TRUE' },
    })
    analytics.resourceCountIs('AWS::Glue::Crawler', 0)
    const queries = Object.values(analytics.findResources('AWS::Athena::NamedQuery'))
    expect(queries.map(({ Properties }) => Properties.QueryString).sort()).toEqual(
      namedQueriesOf('weekly')
        .map(({ sql }) => sql)
        .sort(),
    )
    for (const { Properties } of queries) {
      expect(Properties.QueryString).toContain(' WHERE night = ')
      expect(Properties.WorkGroup).toBe(`suara-loket-${stage.name}`)
    }
  })

  test('no column holds what somebody wrote, or who anybody is', () => {
    const { Columns } = only(analytics, 'AWS::Glue::Table').Properties.TableInput.StorageDescriptor
    expect(Columns).toEqual([{ Name: 'item', Type: itemType }])
    const attributes = [...itemType.matchAll(/([a-z]+):struct<(?:[sml]|bool):/g)].map(([, name]) => name)
    expect(attributes).toEqual([
      'pk',
      'sk',
      'tier',
      'channel',
      'counter',
      'service',
      'answers',
      'trial',
      'findings',
      'state',
      'ratings',
    ])
  })

  test('F67 one question reads so much at the most, and its answer lies under the key, wherever a client wants it', () => {
    expect(only(analytics, 'AWS::Athena::WorkGroup').Properties.WorkGroupConfiguration).toMatchObject({
      EnforceWorkGroupConfiguration: true,
      BytesScannedCutoffPerQuery: 1_000_000_000_000,
      ResultConfiguration: {
        OutputLocation: { 'Fn::Join': ['', ['s3://', imported('Exports'), '/results/']] },
        ExpectedBucketOwner: { Ref: 'AWS::AccountId' },
        EncryptionConfiguration: { EncryptionOption: 'SSE_KMS', KmsKey: imported('KeyArn') },
      },
    })
  })

  test('F78 nobody may ask until somebody is allowed to, and exports are read through Athena alone', () => {
    const policy = only(analytics, 'AWS::IAM::ManagedPolicy').Properties
    for (const holders of ['Users', 'Groups', 'Roles']) expect(policy).not.toHaveProperty(holders)
    const statements: readonly { Action: string | string[]; Resource: unknown; Condition?: object }[] =
      policy.PolicyDocument.Statement
    const about = (action: string) => statements.filter(({ Action }) => [Action].flat().includes(action))
    const throughAthena = { 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'athena.amazonaws.com' } }
    expect(about('s3:GetObject').map(({ Resource, Condition }) => [Resource, Condition])).toEqual([
      [below('nightly/'), throughAthena],
      [below('results/'), undefined],
    ])
    expect(about('s3:ListBucket')).toMatchObject([{ Condition: throughAthena }])
    expect(about('s3:PutObject').map(({ Resource }) => Resource)).toEqual([below('results/')])
    expect(about('kms:Decrypt')).toMatchObject([
      {
        Resource: imported('KeyArn'),
        Condition: { StringEquals: { 'kms:ViaService': 's3.ap-southeast-3.amazonaws.com' } },
      },
    ])
    const actions = statements.flatMap(({ Action }) => [Action].flat())
    expect(actions.filter((action) => /\*|Create|Update|Delete|dynamodb:|lambda:/.test(action))).toEqual([])
    for (const { Resource } of statements) expect([Resource].flat()).not.toContain('*')
  })
})

test('a stage with a hyphen in its name has a database that SQL can name', () => {
  const [, , province] = all.map(({ stage }) => stage)
  const template = withApp((app) => {
    const { analytics } = addStage(app, { ...province, name: 'uji-coba', analytics: 'weekly' })
    return analytics && Template.fromStack(analytics)
  })
  expect(template && only(template, 'AWS::Glue::Database').Properties.DatabaseInput.Name).toBe('suara_loket_uji_coba')
})

/** The role whose logical id begins so. */
function roleWith(template: Template, begins: string): [string, Resource] {
  const found = Object.entries(template.findResources('AWS::IAM::Role')).find(([id]) => id.startsWith(begins))
  if (!found) throw new Error(`no role begins with ${begins}`)
  return found
}

/** A text that CloudFormation puts together, with the names of what it imports in their places. */
function textOf(joined: { 'Fn::Join': [string, (string | { 'Fn::ImportValue': string })[]] }): string {
  const [separator, parts] = joined['Fn::Join']
  return parts.map((part) => (typeof part === 'string' ? part : part['Fn::ImportValue'])).join(separator)
}
