import { describe, expect, test } from 'vitest'
import { synthesize } from './synthesized.ts'

describe.each(synthesize())('the files of stage $stage.name', ({ data, stage }) => {
  const buckets = data.findResources('AWS::S3::Bucket')
  const evidence = buckets.Evidence?.Properties

  test('F15 F75 no bucket can be opened to the public, or reached without TLS', () => {
    const policies = Object.values(data.findResources('AWS::S3::BucketPolicy'))
    expect(policies).toHaveLength(Object.keys(buckets).length)
    for (const { Properties } of Object.values(buckets)) {
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      })
      expect(Properties.OwnershipControls.Rules).toEqual([{ ObjectOwnership: 'BucketOwnerEnforced' }])
    }
    for (const { Properties } of policies) {
      expect(Properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({
          Effect: 'Deny',
          Principal: { AWS: '*' },
          Action: 's3:*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      )
    }
  })

  test('files lie under the agency’s own key, with their versions, and each request for one is logged', () => {
    expect(evidence.BucketEncryption.ServerSideEncryptionConfiguration).toEqual([
      {
        BucketKeyEnabled: true,
        ServerSideEncryptionByDefault: { KMSMasterKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] }, SSEAlgorithm: 'aws:kms' },
      },
    ])
    expect(evidence.VersioningConfiguration).toEqual({ Status: 'Enabled' })
    expect(evidence.LoggingConfiguration).toEqual({
      DestinationBucketName: { Ref: 'EvidenceLog' },
      LogFilePrefix: 'evidence/',
    })
  })

  test('F15 what was refused or never looked into is gone after a week, and what is clean stays', () => {
    const rules: readonly { readonly Prefix?: string; readonly ExpirationInDays?: number }[] =
      evidence.LifecycleConfiguration.Rules
    const ending = rules.filter(({ ExpirationInDays }) => ExpirationInDays !== undefined)
    expect(ending).toMatchObject([{ Prefix: 'quarantine/', ExpirationInDays: 7, Status: 'Enabled' }])
    expect(rules).toContainEqual(
      expect.objectContaining({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 }, Status: 'Enabled' }),
    )
  })

  test('F30 scripts of our pages may send files, and nobody’s may do more', () => {
    const origin = 'publicUrl' in stage ? stage.publicUrl : expect.anything()
    expect(evidence.CorsConfiguration.CorsRules).toEqual([
      { AllowedMethods: ['POST'], AllowedOrigins: [origin], Id: 'send', MaxAge: 3600 },
    ])
  })
})
