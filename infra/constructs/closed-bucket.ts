import { Aws, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { BlockPublicAccess, type Bucket, type BucketProps, CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { pin } from './pin.ts'

/** What every bucket is: nobody's but the account's, over TLS alone, and never deleted by a deployment. */
export const CLOSED = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} as const satisfies BucketProps

/** Logs who asks for what of a bucket below a prefix of another. */
export function logRequests(bucket: Bucket, { log, prefix }: { readonly log: Bucket; readonly prefix: string }): void {
  // The construct would give the log an access control list for it, which a bucket of one owner has not.
  const resource = bucket.node.defaultChild
  if (resource instanceof CfnBucket) {
    resource.loggingConfiguration = { destinationBucketName: log.bucketName, logFilePrefix: prefix }
  }
  log.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [log.arnForObjects(`${prefix}*`)],
      conditions: {
        ArnLike: { 'aws:SourceArn': bucket.bucketArn },
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
      },
    }),
  )
}

/** Keeps a bucket and what closes it under names of their own: closing it belongs to what is kept. */
export function pinWithPolicy(bucket: Bucket, logicalId: string): void {
  pin(bucket, logicalId)
  bucket.policy?.applyRemovalPolicy(RemovalPolicy.RETAIN)
  if (bucket.policy) pin(bucket.policy, `${logicalId}Policy`)
}
