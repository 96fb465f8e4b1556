import { Duration } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Bucket, BucketEncryption, HttpMethods } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { CLOSED, logRequests, pinWithPolicy } from './closed-bucket.ts'

const LOGGED = 'evidence/'

/**
 * Where files of evidence lie, with a log of who asked for which. Browsers send straight to it, by forms that the service signs; what nobody
 * looked into, or what was refused, is gone after a week.
 */
export class EvidenceBucket extends Construct {
  readonly bucket: Bucket
  /** Of this bucket, and of others whose requests belong beside them. */
  readonly log: Bucket

  constructor(scope: Construct, id: string, props: { readonly key: IKey; readonly publicUrl: string | undefined }) {
    super(scope, id)
    this.log = new Bucket(this, 'Log', {
      ...CLOSED,
      // S3 writes its log under no key of ours. It names a file's address and who asked, and holds nothing of the file.
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ id: 'ends', expiration: Duration.days(365) }],
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
    logRequests(this.bucket, { log: this.log, prefix: LOGGED })
    pinWithPolicy(this.log, 'EvidenceLog')
    pinWithPolicy(this.bucket, 'Evidence')
  }
}
