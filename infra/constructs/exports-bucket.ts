import { Duration } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { CLOSED, logRequests, pinWithPolicy } from './closed-bucket.ts'

/** Where the nights' exports lie, and what questions about them were answered with. */
export const NIGHTLY = 'nightly/'
export const RESULTS = 'results/'

/** As long as the table's own backups. What somebody had erased is gone from all of them by then. */
const DAYS = 35

export type ExportsBucketProps = {
  readonly key: IKey
  /** Where requests are logged, with those for other files. */
  readonly log: Bucket
}

/**
 * Where the table is exported to. It holds everything that the table does, and is closed like it; whoever asks Athena about it sees a small
 * part. Nothing stays: an export is not a backup, and has no versions that could outlive it.
 */
export class ExportsBucket extends Construct {
  readonly bucket: Bucket

  constructor(scope: Construct, id: string, { key, log }: ExportsBucketProps) {
    super(scope, id)
    this.bucket = new Bucket(this, 'Bucket', {
      ...CLOSED,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      lifecycleRules: [
        { id: 'ends', expiration: Duration.days(DAYS) },
        { id: 'answers', prefix: RESULTS, expiration: Duration.days(14) },
        { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    })
    logRequests(this.bucket, { log, prefix: 'exports/' })
    pinWithPolicy(this.bucket, 'Exports')
  }
}
