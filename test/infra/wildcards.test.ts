import { Template } from 'aws-cdk-lib/assertions'
import { expect, test } from 'vitest'
import { addPipeline } from '../../infra/suara-loket.ts'
import { samplePipeline } from './sample-pipeline.ts'
import { type Resource, type Statement, synthesize, withApp } from './synthesized.ts'

type Policy = { readonly place: string; readonly statements: readonly Statement[] }

/** Every policy of every stack: of roles, and of what is shared. Names of logical ids, whatever the stage. */
function policies(): Policy[] {
  const stages = synthesize().flatMap(({ stacks: _stacks, stage: _stage, assembly: _assembly, ...templates }) =>
    Object.entries(templates),
  )
  const pipelines = withApp((app) =>
    addPipeline(app, samplePipeline).map((stack) => ['pipeline', Template.fromStack(stack)] as const),
  )
  return [...stages, ...pipelines].flatMap(([stack, template]) =>
    Object.entries<Resource>(template?.toJSON().Resources ?? {}).flatMap(([id, resource]) =>
      documentsOf(resource).map((document) => ({ place: `${stack}/${id}`, statements: document.Statement })),
    ),
  )
}

function documentsOf({ Type, Properties = {} }: Resource): { readonly Statement: Statement[] }[] {
  const inline = (Type === 'AWS::IAM::Role' ? (Properties.Policies ?? []) : []).map(
    ({ PolicyDocument }: { PolicyDocument: object }) => PolicyDocument,
  )
  const own = Type === 'AWS::KMS::Key' ? Properties.KeyPolicy : Properties.PolicyDocument
  return [...inline, ...(own ? [own] : [])]
}

/** What may say "any", and why. Places are of every stage. */
const reasons = [
  {
    is: /^(data\/(Key|VaultKey)|observability\/TopicsKey\w+): kms:\* on "\*"$/,
    reason: 'In a key’s own policy: this key, for the account, which is to say that roles’ policies decide.',
  },
  {
    is: /^data\/Key: kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey kms:ReEncryptFrom kms:ReEncryptTo on "\*"$/,
    reason: 'In a key’s own policy: this key, for CloudWatch, and only for the logs of this stage.',
  },
  {
    is: /^data\/Key: kms:CreateGrant kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey\* kms:ReEncrypt\* on "\*"$/,
    reason: 'In a key’s own policy: this key, for the account, and only through Secrets Manager, as the CDK writes it.',
  },
  {
    is: /^observability\/TopicsKey\w+: kms:Decrypt kms:GenerateDataKey on "\*"$/,
    reason: 'In a key’s own policy: this key, for CloudWatch, and only for alarms of this account.',
  },
  {
    is: /^data\/EvidenceLogPolicy: s3:PutObject on .*\/(evidence|exports)\/\*"\]\]}$/,
    reason: 'S3 names each file of its log by the time.',
  },
  {
    is: /^analytics\/NightlyExportRoleDefaultPolicy\w+: s3:AbortMultipartUpload s3:PutObject s3:PutObjectAcl on .*"\/nightly\/\*"\]\]}$/,
    reason: 'DynamoDB names the files of an export itself.',
  },
  {
    is: /^analytics\/ExportCheckFunctionRoleDefaultPolicy\w+: dynamodb:DescribeExport on .*"\/export\/\*"\]\]}$/,
    reason: 'DynamoDB names each export of the one table itself.',
  },
  {
    is: /^analytics\/AnalystsPolicy\w+: s3:GetObject on .*"\/nightly\/\*"\]\]}$/,
    reason: 'Files of exports have names that nobody knows before, and are read through Athena alone.',
  },
  {
    is: /^analytics\/AnalystsPolicy\w+: s3:AbortMultipartUpload s3:GetObject s3:ListMultipartUploadParts s3:PutObject on .*"\/results\/\*"\]\]}$/,
    reason: 'Athena names the files of its answers itself.',
  },
  {
    is: /^(service\/Staff|jobs\/Scan)RoleDefaultPolicy\w+: s3:(Get|Put)Object on .*"\/(quarantine|clean)\/\*"\]\]}$/,
    reason: 'Files of evidence have random names.',
  },
  {
    is: /^(edge|service|jobs|analytics)\/\w+RoleDefaultPolicy\w+: xray:PutTelemetryRecords xray:PutTraceSegments on "\*"$/,
    reason: 'Traces have no names: sending them is for all of them or none, and lets nobody read one.',
  },
  {
    is: /^(global|edge)\/CustomCrossRegionExport\w+: ssm:[\w: ]+ on .*:parameter\/cdk\/exports\/[\w/-]*\*"\]\]}$/,
    reason:
      'The CDK’s own function, which carries names of resources from one region to another while a stack is deployed.',
  },
] as const

const wild = [
  ...new Set(
    policies().flatMap(({ place, statements }) =>
      statements
        .filter(({ Effect }) => Effect === 'Allow')
        .map(({ Action, Resource }) => ({
          actions: [Action].flat(),
          resources: [Resource].flat().map((each) => JSON.stringify(each)),
        }))
        .filter(({ actions, resources }) => [...actions, ...resources].some((each) => each.includes('*')))
        .map(({ actions, resources }) => `${place}: ${actions.join(' ')} on ${resources.join(' ')}`),
    ),
  ),
]

test('F78 no policy of any stack says "any action" or "any resource" without a written reason', () => {
  expect(wild.filter((each) => !reasons.some(({ is }) => is.test(each)))).toEqual([])
  expect(reasons.filter(({ is }) => !wild.some((each) => is.test(each)))).toEqual([])
})
