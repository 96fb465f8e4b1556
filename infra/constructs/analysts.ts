import { Stack } from 'aws-cdk-lib'
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { EXPORTED } from '../analytics/named-queries.ts'
import type { DataStore } from '../data-store.ts'
import { NIGHTLY, RESULTS } from './exports-bucket.ts'

export type AnalystsProps = {
  readonly region: string
  readonly data: DataStore
  readonly workgroup: string
  readonly database: string
}

/**
 * What somebody needs who asks questions, and nothing more. Nobody has it until it is attached to them. Exports are read through Athena
 * alone, by the one table there is: not as files, and not by another table, which they cannot make.
 */
export class Analysts extends Construct {
  readonly policy: ManagedPolicy

  constructor(scope: Construct, id: string, props: AnalystsProps) {
    super(scope, id)
    const { data, region } = props
    const stack = Stack.of(this)
    const throughAthena = { 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'athena.amazonaws.com' } }
    const allow = (actions: string[], resources: string[], conditions?: Record<string, Record<string, unknown>>) =>
      new PolicyStatement({ actions, resources, ...(conditions ? { conditions } : {}) })

    this.policy = new ManagedPolicy(this, 'Policy', {
      description: 'Asks questions about exports of Suara Loket, by the workgroup of its stage alone',
      statements: [
        allow(ASKING, [stack.formatArn({ service: 'athena', resource: 'workgroup', resourceName: props.workgroup })]),
        allow(['glue:GetDatabase', 'glue:GetTable', 'glue:GetTables', 'glue:GetPartitions'], catalogOf(stack, props)),
        allow(['s3:GetBucketLocation'], [data.exportsArn]),
        allow(['s3:ListBucket'], [data.exportsArn], {
          ...throughAthena,
          StringLike: { 's3:prefix': [`${NIGHTLY}*`, `${RESULTS}*`] },
        }),
        allow(['s3:GetObject'], [`${data.exportsArn}/${NIGHTLY}*`], throughAthena),
        allow(
          ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
          [`${data.exportsArn}/${RESULTS}*`],
        ),
        allow(['kms:Decrypt', 'kms:GenerateDataKey'], [data.keyArn], {
          StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` },
        }),
      ],
    })
  }
}

const ASKING = [
  'athena:GetWorkGroup',
  'athena:StartQueryExecution',
  'athena:StopQueryExecution',
  'athena:GetQueryExecution',
  'athena:BatchGetQueryExecution',
  'athena:ListQueryExecutions',
  'athena:GetQueryResults',
  'athena:ListNamedQueries',
  'athena:GetNamedQuery',
  'athena:BatchGetNamedQuery',
]

function catalogOf(stack: Stack, { database }: Pick<AnalystsProps, 'database'>): string[] {
  return [
    stack.formatArn({ service: 'glue', resource: 'catalog' }),
    stack.formatArn({ service: 'glue', resource: 'database', resourceName: database }),
    stack.formatArn({ service: 'glue', resource: 'table', resourceName: `${database}/${EXPORTED}` }),
  ]
}
