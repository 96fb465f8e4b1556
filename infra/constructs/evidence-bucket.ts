import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { pin } from './pin.ts'

/** What both buckets are: nobody's but the account's, over TLS alone, and never deleted by a deployment. */
const CLOSED = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} as const satisfies BucketProps

const LOGGED = 'evidence/'

/**
 * Where files of evidence lie, with a log of who asked for which. Browsers send straight to it, by forms that the service signs; what nobody
 * looked into, or what was refused, is gone after a week.
 */
export class EvidenceBucket extends Construct {
  readonly bucket: Bucket

  constructor(scope: Construct, id: string, props: { readonly key: IKey; readonly publicUrl: string | undefined }) {
    super(scope, id)
    const log = new Bucket(this, 'Log', {
      ...CLOSED,
      // S3 writes its log under no key of ours. It names a file's address and who asked, and holds nothing of the file.
      encryption: BucketEncryption.S3_MANAGED,
      // Whoever takes a line away leaves the log as it was.
      versioned: true,
      lifecycleRules: [
        { id: 'ends', expiration: Duration.days(365), noncurrentVersionExpiration: Duration.days(35) },
        { id: 'gone', expiredObjectDeleteMarker: true },
      ],
    })
    this.bucket = new Bucket(this, 'Bucket', {
      ...CLOSED,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.key,
      // One call to the key for many files.
      bucketKeyEnabled: true,
      versioned: true,
      lifecycleRules: [
        {
          id: 'quarantine',
          prefix: 'quarantine/',
          expiration: Duration.days(7),
          noncurrentVersionExpiration: Duration.days(1),
        },
        { id: 'overwritten', noncurrentVersionExpiration: Duration.days(35) },
        { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
        { id: 'gone', expiredObjectDeleteMarker: true },
      ],
      cors: [
        {
          id: 'send',
          allowedMethods: [HttpMethods.POST],
          // Without an address of its own a stage has CloudFront's, which this stack cannot know whole.
          allowedOrigins: [props.publicUrl ?? 'https://*.cloudfront.net'],
          maxAge: 3600,
        },
      ],
    })
    // The construct would give the log an access control list for it, which a bucket of one owner has not.
    const resource = this.bucket.node.defaultChild
    if (resource instanceof CfnBucket) {
      resource.loggingConfiguration = { destinationBucketName: log.bucketName, logFilePrefix: LOGGED }
    }
    log.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [log.arnForObjects(`${LOGGED}*`)],
        conditions: {
          ArnLike: { 'aws:SourceArn': this.bucket.bucketArn },
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        },
      }),
    )
    pin(log, 'EvidenceLog')
    pin(this.bucket, 'Evidence')
    // Closing them belongs to what is kept.
    for (const { policy } of [log, this.bucket]) policy?.applyRemovalPolicy(RemovalPolicy.RETAIN)
    if (log.policy) pin(log.policy, 'EvidenceLogPolicy')
    if (this.bucket.policy) pin(this.bucket.policy, 'EvidencePolicy')
  }
}
