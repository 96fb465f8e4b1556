import { describe, expect, test } from 'vitest'
import { jobs } from '../../shared/jobs.ts'
import { services } from '../../shared/services.ts'
import { callsOf } from '../../shared/storage/rights.ts'
import { functionOf, homeOf, type Resource, type Statement, statementsOf, synthesize } from './synthesized.ts'

const imported = (name: string) => ({ 'Fn::ImportValue': expect.stringContaining(name) })

describe.each(synthesize())('the roles of stage $stage.name', ({ data, ...stacks }) => {
  const templates = [stacks.service, stacks.jobs]
  const roles = templates.flatMap((template) =>
    Object.entries(template.findResources('AWS::IAM::Role')).map(([id, role]) => ({ id, role, template })),
  )
  const roleOf = ({ Properties }: Resource): string => Properties.Role['Fn::GetAtt'][0]
  const of = (entry: { readonly failure: string }) => {
    const home = homeOf(stacks, entry)
    return statementsOf(home, roleOf(functionOf(home, entry)[1]))
  }

  test('F78 the function that citizens reach can put and read single items of the one table, and nothing else of it', () => {
    const [citizen] = services.filter(({ name }) => name === 'citizen')
    const statements = citizen ? of(citizen) : []
    expect(onTable(statements)).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'])
    expect(namespacesOf(statements)).toEqual(['dynamodb', 'kms', 'logs', 'secretsmanager', 'xray'])
  })

  test.each([...services, ...jobs])('F78 $name can do what its entry says, on the one table', (entry) => {
    const statements = of(entry)
    expect(onTable(statements)).toEqual(
      [...new Set(callsOf(entry.access).map(({ operation }) => `dynamodb:${operation}`))].sort(),
    )
    for (const statement of statements.filter(isOnTable)) expect(statement.Resource).toEqual([imported('TableArn')])
  })

  test('only those that only read cannot write', () => {
    const writers = [...services, ...jobs].filter((entry) => onTable(of(entry)).includes('dynamodb:PutItem'))
    expect(writers.map(({ name }) => name)).toEqual([
      'citizen',
      'staff',
      'aggregate',
      'scan',
      'roll-up',
      'inspect',
      'close',
      'perform',
      'retain',
      'audit',
      'remind',
    ])
  })

  test('the keys of visits are read by those that say so, and by nobody else', () => {
    const readers = [...services, ...jobs].filter((entry) =>
      of(entry).some(({ Action }) => Action.includes('secretsmanager:GetSecretValue')),
    )
    expect(readers.map(({ name }) => name)).toEqual(
      services.filter(({ visitKeys }) => visitKeys).map(({ name }) => name),
    )
  })

  test('the key that encrypts serves only through the services that hold what it encrypts', () => {
    const statements = roles.flatMap(({ id, template }) => statementsOf(template, id))
    for (const statement of statements.filter(({ Action }) => Action.some((each) => each.startsWith('kms:')))) {
      if (ofVault(statement)) continue
      expect(statement).toMatchObject({
        Resource: [imported('KeyArn')],
        Condition: {
          StringEquals: {
            'kms:ViaService': expect.stringMatching(/^(dynamodb|secretsmanager|s3)\.ap-southeast-3\.amazonaws\.com$/),
          },
        },
      })
    }
  })

  test('F78 comments are opened by staff and by the look for odd answers; who takes them can only seal', () => {
    const able = (action: string) =>
      [...services, ...jobs].filter((entry) => of(entry).some(({ Action }) => Action.includes(action)))
    expect(able('kms:DeriveSharedSecret').map(({ name }) => name)).toEqual(['staff', 'inspect'])
    expect(able('kms:GetPublicKey').map(({ name }) => name)).toEqual(['citizen', 'staff', 'inspect'])
    const statements = roles.flatMap(({ id, template }) => statementsOf(template, id))
    for (const { Resource } of statements.filter(ofVault)) expect(Resource).toEqual([imported('VaultKeyArn')])
  })

  test('no role may do everything of a kind, or anything to everything', () => {
    const statements = roles.flatMap(({ id, template }) => statementsOf(template, id))
    expect(statements.length).toBeGreaterThan(0)
    // Traces have no names: sending them is for all of them or none, and lets nobody read one.
    const traces = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords']
    const named = statements.filter(({ Action }) => Action.some((action) => !traces.includes(action)))
    expect(statements.length - named.length).toBe(services.length + jobs.length + 1)
    for (const { Effect, Action, Resource } of named) {
      expect(Effect).toBe('Allow')
      expect(Action.filter((action) => action.includes('*'))).toEqual([])
      // Files have random names: what may be done ends at the folder, which the test below holds every one of them to.
      expect(JSON.stringify(Resource).replace(/"\/(quarantine|clean)\/\*"/g, '')).not.toContain('*')
    }
    for (const { role } of roles) {
      const { Properties } = role
      expect(Properties).not.toHaveProperty('ManagedPolicyArns')
      expect(Properties).not.toHaveProperty('Policies')
    }
  })

  test('F15 F78 staff add to quarantine and fetch what is clean, the look into files the other way round, and nobody deletes', () => {
    const onFiles = (entry: { readonly failure: string }) =>
      of(entry)
        .filter(({ Action }) => Action.some((action) => action.startsWith('s3:')))
        .map(({ Action, Resource, Condition }) => [Action, JSON.stringify(Resource).match(/\/\w+\/\*/)?.[0], Condition])
    const holders = [...services, ...jobs].filter((entry) => onFiles(entry).length > 0)
    expect(holders.map(({ name }) => name)).toEqual(['staff', 'scan'])
    expect(holders.map(onFiles)).toEqual([
      [
        [['s3:PutObject'], '/quarantine/*', undefined],
        [['s3:GetObject'], '/clean/*', undefined],
      ],
      [
        [['s3:GetObject'], '/quarantine/*', undefined],
        [['s3:PutObject'], '/clean/*', undefined],
        [['s3:ListBucket'], undefined, { StringLike: { 's3:prefix': 'quarantine/*' } }],
      ],
    ])
  })

  test('the data grants nothing: beside its key, whose policy leaves the choice to roles, and what buckets log', () => {
    expect(Object.values(data.toJSON().Resources).map((resource) => (resource as Resource).Type)).toEqual([
      'AWS::KMS::Key',
      'AWS::DynamoDB::GlobalTable',
      'AWS::SecretsManager::Secret',
      'AWS::KMS::Key',
      'AWS::S3::Bucket',
      'AWS::S3::BucketPolicy',
      'AWS::S3::Bucket',
      'AWS::S3::BucketPolicy',
      'AWS::S3::Bucket',
      'AWS::S3::BucketPolicy',
    ])
    const allowed = Object.values(data.findResources('AWS::S3::BucketPolicy'))
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
      .filter(({ Effect }) => Effect === 'Allow')
    const logging = [{ Service: 'logging.s3.amazonaws.com' }, 's3:PutObject']
    expect(allowed.map(({ Principal, Action }) => [Principal, Action])).toEqual([logging, logging])
  })
})

function ofVault({ Action }: Statement): boolean {
  return Action.includes('kms:GetPublicKey')
}

function isOnTable({ Action }: Statement): boolean {
  return Action.some((action) => action.startsWith('dynamodb:'))
}

function onTable(statements: readonly Statement[]): string[] {
  return [...new Set(statements.filter(isOnTable).flatMap(({ Action }) => Action))].sort()
}

function namespacesOf(statements: readonly Statement[]): string[] {
  const names = statements.flatMap(({ Action }) => Action).map((action) => action.split(':')[0] ?? '')
  return [...new Set(names)].sort()
}
