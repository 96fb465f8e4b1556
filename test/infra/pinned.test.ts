import { describe, expect, test } from 'vitest'
import { fixedProperties, type Pinned, pinnedOf } from './pinned.ts'
import { type Resource, synthesize } from './synthesized.ts'

/** What is kept, by the names that CloudFormation has for it for ever. A new one is a new row; no row is ever changed or taken away. */
const DATA: Readonly<Record<string, Pinned>> = {
  Table: {
    type: 'AWS::DynamoDB::GlobalTable',
    fixed: {
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
    },
  },
  Key: { type: 'AWS::KMS::Key', fixed: {} },
  VaultKey: { type: 'AWS::KMS::Key', fixed: { KeySpec: 'ECC_NIST_P256', KeyUsage: 'KEY_AGREEMENT' } },
  VisitKeys: {
    type: 'AWS::SecretsManager::Secret',
    fixed: {
      GenerateSecretString: {
        ExcludePunctuation: true,
        GenerateStringKey: 'key',
        PasswordLength: 64,
        SecretStringTemplate: '{"kid":"1"}',
      },
      KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] },
    },
  },
  Evidence: { type: 'AWS::S3::Bucket', fixed: {} },
  EvidencePolicy: { type: 'AWS::S3::BucketPolicy', fixed: { Bucket: { Ref: 'Evidence' } } },
  EvidenceLog: { type: 'AWS::S3::Bucket', fixed: {} },
  EvidenceLogPolicy: { type: 'AWS::S3::BucketPolicy', fixed: { Bucket: { Ref: 'EvidenceLog' } } },
  Exports: { type: 'AWS::S3::Bucket', fixed: {} },
  ExportsPolicy: { type: 'AWS::S3::BucketPolicy', fixed: { Bucket: { Ref: 'Exports' } } },
}

/** What a stage has of its own, which may come and go. */
const STAGES_OWN = ['AWS::Cognito::UserPoolIdentityProvider', 'AWS::SES::EmailIdentity', 'AWS::SES::ConfigurationSet']

/** Where staff sign in, likewise. */
const IDENTITY: Readonly<Record<string, Pinned>> = {
  Pool: {
    type: 'AWS::Cognito::UserPool',
    fixed: {
      Schema: [{ Mutable: true, Name: 'email', Required: true }],
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
    },
  },
  Domain: {
    type: 'AWS::Cognito::UserPoolDomain',
    fixed: { Domain: expect.anything(), UserPoolId: { Ref: 'Pool' } },
  },
}

const replaced = (id: string) =>
  `A deployment of this would delete or replace ${id}, or fail over it: its name in the template, its type, or a property that cannot ` +
  'change has changed. What is kept is never replaced: take the change back (pin a name by infra/constructs/pin.ts). What must really ' +
  'be another resource is made beside this one under a new name, data is moved, and readers switch: docs/operations.md.'
const unknown = (id: string) =>
  `${id} is new in what is kept. Give it a name for ever (infra/constructs/pin.ts), keep it (RemovalPolicy.RETAIN), and write a row for ` +
  'it in test/infra/pinned.test.ts.'

describe.each(synthesize())('F74 at stage $stage.name', ({ data, identity, stage, stacks }) => {
  const resources = { data: data.toJSON().Resources, identity: identity.toJSON().Resources }

  test.each([...Object.entries(DATA), ...Object.entries(IDENTITY)])('%s stays the same one', (id, pinned) => {
    const resource: Resource | undefined = resources[id in DATA ? 'data' : 'identity'][id]
    expect(resource && pinnedOf(resource), replaced(id)).toEqual(pinned)
  })

  test('nothing is kept that has no such row', () => {
    for (const id of Object.keys(resources.data)) expect(Object.keys(DATA), unknown(id)).toContain(id)
    for (const [id, { Type }] of Object.entries<Resource>(resources.identity)) {
      if (STAGES_OWN.includes(Type)) continue
      expect(Object.keys(IDENTITY), unknown(id)).toContain(id)
    }
  })

  test('the sign-in page keeps its address, made of the stage and the stack’s own id', () => {
    const said = JSON.stringify(resources.identity.Domain.Properties.Domain)
    expect(said, replaced('Domain')).toBe(
      JSON.stringify({
        'Fn::Join': ['-', [`suara-loket-${stage.name}`, { 'Fn::Select': [0, { 'Fn::Split': ['-', STACK_UUID] }] }]],
      }),
    )
  })

  test('the stacks keep their names and their region: another name is another stack, and an empty table', () => {
    for (const [name, { stackName, region }] of Object.entries({ data: stacks.data, identity: stacks.identity })) {
      expect({ stackName, region }, replaced(name)).toEqual({
        stackName: `suara-loket-${stage.name}-${name}`,
        region: 'ap-southeast-3',
      })
    }
  })
})

const STACK_UUID = { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] }

test('what cannot change is known of each type that is kept', () => {
  expect(fixedProperties('AWS::DynamoDB::GlobalTable')).toEqual(expect.arrayContaining(['TableName', 'KeySchema']))
  expect(fixedProperties('AWS::S3::Bucket')).toContain('BucketName')
  expect(fixedProperties('AWS::SecretsManager::Secret')).toContain('Name')
  expect(() => fixedProperties('AWS::Nothing::Known')).toThrow('does not know')
})
