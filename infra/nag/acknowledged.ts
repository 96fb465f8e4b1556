type Several<T> = readonly [T, ...T[]]

export type Acknowledged = {
  /** Rules, as cdk-nag calls them; `{stage}` is what the names of a stage's stacks begin with. */
  readonly rules: Several<string>
  /** Constructs: the stack's last name, then the path within it. A star is any one name, or the rest of one. Each rule is found at each. */
  readonly at: Several<string>
  /** Why it is right as it is: a sentence that an auditor can check. */
  readonly reason: string
}

/** Files, as policies of other stacks name them. */
const EVIDENCE = '{stage}-data:ExportsOutputFnGetAttEvidenceArn7A6FCCB6'
/** The table, likewise. */
const TABLE = '{stage}-data:ExportsOutputFnGetAttTableArn48754775'
const EXPORTS = '{stage}-data:ExportsOutputFnGetAttExportsArnCBC20EA7'

/** Functions of ours: those that answer people, those that run by the clock, and those that stand beside them. */
const SERVICES = 'service/*/Default'
const JOBS = 'jobs/*/Default'
const GUARD = 'edge/FrontDoor/Guard/Function'
const VISIT_KEYS = 'jobs/VisitKeyRotation/Rotate'
const ORIGIN_KEY = 'edge/OriginKeyRotation/Function'
const EXPORT_CHECK = 'analytics/ExportCheck/Function'
/** The CDK's own, which puts the page there. */
const PAGE_WRITER = 'global/AWS679f53fac002430cb0da5b7982bd2287'

/** What cdk-nag finds and is right as it is. A line that nothing needs any more fails a test, and so does a finding without its line. */
export const acknowledged = [
  {
    rules: ['AwsSolutions-SMG4', 'NIST.800.53.R5-SecretsManagerRotationEnabled'],
    at: ['data/VisitKeys'],
    reason:
      'It is rotated every thirty days: the schedule stands with its function in the stack of jobs, where these rules do not look.',
  },
  {
    rules: ['NIST.800.53.R5-S3BucketReplicationEnabled'],
    at: ['data/EvidenceBucket/*'],
    reason:
      'Personal data stays in the one region in Indonesia, over its three zones; what was overwritten can be had back for 35 days.',
  },
  {
    rules: ['NIST.800.53.R5-S3BucketReplicationEnabled', 'NIST.800.53.R5-S3BucketVersioningEnabled'],
    at: ['data/ExportsBucket/Bucket'],
    reason:
      'Exports are copies that must be gone after 35 days and stay in Indonesia; versions or replicas would outlive them.',
  },
  {
    rules: ['NIST.800.53.R5-S3DefaultEncryptionKMS'],
    at: ['data/EvidenceBucket/Log'],
    reason:
      'S3 writes access logs only to buckets under its own keys. They name files and who asked, and hold nothing of either.',
  },
  {
    rules: ['AwsSolutions-COG1'],
    at: ['identity/Pool'],
    reason:
      'Passwords have twelve characters at least, and everybody has a second factor; NIST SP 800-63B advises against demanding kinds of signs.',
  },
  {
    rules: ['AwsSolutions-COG8'],
    at: ['identity/Pool'],
    reason:
      'The plus tier costs per user and guesses at risky sign-ins; a second factor is asked of everybody at every one.',
  },
  {
    rules: ['NIST.800.53.R5-WAFv2LoggingEnabled'],
    at: ['global/Firewall'],
    reason:
      'Its log would hold citizens’ addresses with the codes of counters, outside Indonesia. Its metrics count what was blocked.',
  },
  {
    rules: ['AwsSolutions-S1', 'NIST.800.53.R5-S3BucketLoggingEnabled'],
    at: ['global/OutagePage/Bucket'],
    reason:
      'It holds one page that is told to everybody, and CloudFront alone may read it: a log would guard nothing, and be one of requests, abroad.',
  },
  {
    rules: ['NIST.800.53.R5-S3DefaultEncryptionKMS'],
    at: ['global/OutagePage/Bucket'],
    reason:
      'It holds one page that is told to everybody: a key of our own would keep nothing secret, and might be missing when the page is needed.',
  },
  {
    rules: ['NIST.800.53.R5-S3BucketReplicationEnabled'],
    at: ['global/OutagePage/Bucket'],
    reason: 'It holds one page, which is made from the code; what was overwritten can be had back for 30 days.',
  },
  {
    rules: ['NIST.800.53.R5-CloudWatchLogGroupEncrypted'],
    at: ['global/OutagePage/Log'],
    reason:
      'It says that a deployment put a page that everybody may read, and nothing of anybody. CloudWatch’s own key encrypts it; ours are in Jakarta.',
  },
  {
    rules: ['AwsSolutions-CFR1'],
    at: ['edge/Distribution/Distribution'],
    reason: 'Phones reach the service through networks that end abroad, and public scores are for anybody.',
  },
  {
    rules: ['AwsSolutions-CFR3'],
    at: ['edge/Distribution/Distribution'],
    reason:
      'Its log would hold citizens’ addresses with the paths they asked. The API’s own log has each request without either.',
  },
  {
    rules: ['AwsSolutions-CFR4'],
    at: ['edge/Distribution/Distribution'],
    reason:
      'CloudFront’s own address, which only a stage without a domain has, lets nobody choose; with a domain it is TLS 1.2 at least.',
  },
  {
    rules: [
      `AwsSolutions-IAM5[Resource::${EVIDENCE}/quarantine/*]`,
      `AwsSolutions-IAM5[Resource::${EVIDENCE}/clean/*]`,
    ],
    at: ['service/Staff/Default/Role', 'jobs/Scan/Default/Role'],
    reason:
      'Files have random names, so a grant can only name the folder: the one they are sent to and looked into, and the one they are kept in.',
  },
  {
    rules: [`AwsSolutions-IAM5[Resource::${EXPORTS}/nightly/*]`],
    at: ['analytics/NightlyExport/Role'],
    reason: 'DynamoDB names the files of an export itself, so the grant can only name the folder.',
  },
  {
    rules: [`AwsSolutions-IAM5[Resource::${TABLE}/export/*]`],
    at: [`${EXPORT_CHECK}/Role`],
    reason:
      'DynamoDB names each export of the one table itself, so the grant to see what became of it can only name them all.',
  },
  {
    rules: [`AwsSolutions-IAM5[Resource::${EXPORTS}/nightly/*]`, `AwsSolutions-IAM5[Resource::${EXPORTS}/results/*]`],
    at: ['analytics/Analysts/Policy'],
    reason: 'Exports and answers have names that nobody knows before; files of exports are read through Athena alone.',
  },
  {
    rules: ['AwsSolutions-IAM5[Resource::*]'],
    at: [
      `${SERVICES}/Role`,
      `${JOBS}/Role`,
      `${GUARD}/Role`,
      `${VISIT_KEYS}/Role`,
      `${ORIGIN_KEY}/Role`,
      `${EXPORT_CHECK}/Role`,
    ],
    reason: 'Traces have no names: sending them is for all of them or none, and lets nobody read one.',
  },
  {
    rules: ['NIST.800.53.R5-IAMNoInlinePolicy'],
    at: [
      `${SERVICES}/Role`,
      `${JOBS}/Role`,
      `${GUARD}/Role`,
      `${VISIT_KEYS}/Role`,
      `${ORIGIN_KEY}/Role`,
      `${EXPORT_CHECK}/Role`,
      'jobs/*Job/Role',
      'analytics/ExportCheck/Role',
      'analytics/NightlyExport/Role',
      'global/OutagePage/Role',
    ],
    reason:
      'Its policy is made for this one role, from what its function or schedule does, and goes with it: nobody can attach it elsewhere.',
  },
  {
    rules: ['NIST.800.53.R5-LambdaInsideVPC'],
    at: [
      `${SERVICES}/Function`,
      `${JOBS}/Function`,
      `${GUARD}/Function`,
      `${VISIT_KEYS}/Function`,
      `${ORIGIN_KEY}/Function`,
      `${EXPORT_CHECK}/Function`,
      PAGE_WRITER,
    ],
    reason:
      'It calls AWS alone, over TLS and by its role. A network of our own would hold nothing else, and would need a gateway that can fail.',
  },
  {
    rules: ['Serverless-LambdaDLQ', 'NIST.800.53.R5-LambdaDLQ'],
    at: [`${SERVICES}/Function`, `${GUARD}/Function`],
    reason: 'The gateway calls it and waits: it learns of a failure at once, and Lambda never tries again by itself.',
  },
  {
    rules: ['NIST.800.53.R5-LambdaConcurrency'],
    at: [`${SERVICES}/Function`],
    reason:
      'Reserved in every stage but one in a new account, which may run ten functions at once and can reserve none.',
  },
  {
    rules: ['NIST.800.53.R5-LambdaConcurrency'],
    at: [`${GUARD}/Function`],
    reason:
      'The gateway keeps its answer for five minutes, so few run at once. A limit could only shut out everybody who is served.',
  },
  {
    rules: ['Serverless-LambdaDLQ', 'NIST.800.53.R5-LambdaDLQ'],
    at: [`${JOBS}/Function`, `${EXPORT_CHECK}/Function`],
    reason:
      'A run that fails goes to the queue of failures as its destination, with why it failed; a dead-letter queue would have the event alone.',
  },
  {
    rules: ['NIST.800.53.R5-LambdaConcurrency'],
    at: [`${JOBS}/Function`, `${EXPORT_CHECK}/Function`],
    reason: 'Its schedule starts one run for each shard. A limit could only refuse a run that is due.',
  },
  {
    rules: ['Serverless-LambdaDLQ', 'NIST.800.53.R5-LambdaDLQ', 'NIST.800.53.R5-LambdaConcurrency'],
    at: [`${VISIT_KEYS}/Function`, `${ORIGIN_KEY}/Function`],
    reason:
      'Secrets Manager calls it, step after step and one at a time, tries again by itself and keeps the old key good until the last.',
  },
  {
    rules: [
      'Serverless-LambdaDLQ',
      'NIST.800.53.R5-LambdaDLQ',
      'NIST.800.53.R5-LambdaConcurrency',
      'Serverless-LambdaTracing',
    ],
    at: [PAGE_WRITER],
    reason:
      'It puts one file, while its stack is deployed. CloudFormation waits for it, and takes the deployment back if it fails.',
  },
  {
    rules: ['AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy'],
    at: ['jobs/FailedRuns'],
    reason: 'It is the queue of failures itself: nothing reads from it that could fail.',
  },
  {
    rules: ['Serverless-SNSRedrivePolicy'],
    at: ['observability/Topics/Waking/*'],
    reason:
      'It is an address of e-mail, which SNS tries again by itself; the alarm stays in alarm and on the dashboard.',
  },
] as const satisfies readonly Acknowledged[]
