import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { AwsCustomResource, PhysicalResourceId } from 'aws-cdk-lib/custom-resources'
import { Construct } from 'constructs'
import { outagePage } from '../../web/pages/outage.tsx'
import type { Stage } from '../stage.ts'
import { ServiceLog } from './service-log.ts'

/** Its address at CloudFront, and its name in the bucket. */
export const OUTAGE_PATH = '/gangguan.html'

/**
 * The page that CloudFront shows when nothing of ours answers, far from what may be down. CloudFront alone reads it, and one function puts it
 * there when the stack is deployed: it may write this one file and nothing else.
 */
export class OutagePage extends Construct {
  readonly bucket: Bucket

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id)
    const bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      // What lies here is told to everybody: a key of our own would keep nothing secret, and might be missing when the page is needed.
      encryption: BucketEncryption.S3_MANAGED,
      versioned: true,
      lifecycleRules: [{ id: 'overwritten', noncurrentVersionExpiration: Duration.days(30) }],
      // CloudFront leads to it; a bucket with a file in it cannot be deleted anyway.
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const file = bucket.arnForObjects(OUTAGE_PATH.slice(1))
    bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [file],
        // The distribution is made after this stack, so it cannot be named: any of this account's.
        conditions: { ArnLike: { 'aws:SourceArn': `arn:aws:cloudfront::${Aws.ACCOUNT_ID}:distribution/*` } },
      }),
    )

    const log = new ServiceLog(this, 'Log', { stage, keyArn: undefined })
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    role.addToPolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [file] }))
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [log.group.logGroupArn],
      }),
    )
    const put = {
      service: 'S3',
      action: 'putObject',
      parameters: {
        Bucket: bucket.bucketName,
        Key: OUTAGE_PATH.slice(1),
        Body: outagePage(),
        ContentType: 'text/html; charset=utf-8',
        // Nor the browser: the next try must not find this page again.
        CacheControl: 'no-store',
      },
      physicalResourceId: PhysicalResourceId.of('outage-page'),
      outputPaths: ['VersionId'],
    }
    const page = new AwsCustomResource(this, 'Page', {
      role,
      logGroup: log.group,
      // Written down, as for every other function.
      memorySize: 256,
      onUpdate: put,
      // What the runtime has knows how to put a file.
      installLatestAwsSdk: false,
    })
    page.node.addDependency(role)
    this.bucket = bucket
  }
}
