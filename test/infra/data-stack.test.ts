import { describe, expect, test } from 'vitest'
import { table } from '../../shared/storage/table.ts'
import { only, synthesize } from './synthesized.ts'

describe.each(synthesize())('the data of stage $stage.name', ({ data, assembly, stage }) => {
  const kept = only(data, 'AWS::DynamoDB::GlobalTable')
  const [replica] = kept.Properties.Replicas

  test('F74 no deployment deletes or replaces the table, its key or the keys of visits', () => {
    for (const resource of Object.values(data.toJSON().Resources)) {
      expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
    }
    expect(replica.DeletionProtectionEnabled).toBe(true)
    expect(assembly.getStackByName(`suara-loket-${stage.name}-data`).terminationProtection).toBe(true)
  })

  test('F74 CloudFormation knows what is kept by these names for ever', () => {
    expect(Object.keys(data.findResources('AWS::DynamoDB::GlobalTable'))).toEqual(['Table'])
    expect(Object.keys(data.findResources('AWS::KMS::Key'))).toEqual(['Key', 'VaultKey'])
    expect(Object.keys(data.findResources('AWS::SecretsManager::Secret'))).toEqual(['VisitKeys'])
    expect(Object.keys(data.findResources('AWS::S3::Bucket'))).toEqual(['EvidenceLog', 'Evidence', 'Exports'])
  })

  test('the table can be restored to any second of the last 35 days', () => {
    expect(replica.PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    })
  })

  test('the table has the keys and the expiry that the code knows, and no index', () => {
    expect(kept.Properties).toMatchObject({
      KeySchema: [
        { AttributeName: table.partitionKey, KeyType: 'HASH' },
        { AttributeName: table.sortKey, KeyType: 'RANGE' },
      ],
      TimeToLiveSpecification: { AttributeName: table.expiry, Enabled: true },
      BillingMode: 'PAY_PER_REQUEST',
    })
    expect(kept.Properties.GlobalSecondaryIndexes).toBeUndefined()
  })

  test('the table lies in Jakarta alone, under a key of its own that is renewed', () => {
    const key = { 'Fn::GetAtt': ['Key', 'Arn'] }
    expect(kept.Properties.Replicas).toHaveLength(1)
    expect(replica).toMatchObject({ Region: 'ap-southeast-3', SSESpecification: { KMSMasterKeyId: key } })
    expect(kept.Properties.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' })
    expect(data.findResources('AWS::KMS::Key').Key?.Properties.EnableKeyRotation).toBe(true)
    expect(only(data, 'AWS::SecretsManager::Secret').Properties.KmsKeyId).toEqual(key)
  })

  test('what citizens wrote is sealed for a key of its own, which can only agree', () => {
    expect(data.findResources('AWS::KMS::Key').VaultKey?.Properties).toMatchObject({
      KeySpec: 'ECC_NIST_P256',
      KeyUsage: 'KEY_AGREEMENT',
    })
  })

  test('the keys that sign visits are made in the account: no template knows them', () => {
    const { GenerateSecretString, SecretString } = only(data, 'AWS::SecretsManager::Secret').Properties
    expect(SecretString).toBeUndefined()
    expect(GenerateSecretString).toMatchObject({ GenerateStringKey: 'key', PasswordLength: 64 })
    expect(JSON.parse(GenerateSecretString.SecretStringTemplate)).toEqual({ kid: '1' })
  })
})
