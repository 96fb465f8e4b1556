export type Acknowledged = {
  /** Rules, as cdk-nag calls them; `{stage}` is what the names of a stage's stacks begin with. */
  readonly rules: readonly [string, ...string[]]
  /** Constructs: the stack's last name, then the path within it. A star is any one name, or the rest of one. */
  readonly at: string
  /** Why it is right as it is: a sentence that an auditor can check. */
  readonly reason: string
}

/** What cdk-nag finds and is right as it is. A line that nothing needs any more fails a test, and so does a finding without its line. */
export const acknowledged = [
  {
    rules: ['AwsSolutions-SMG4', 'NIST.800.53.R5-SecretsManagerRotationEnabled'],
    at: 'data/VisitKeys',
    reason:
      'It is rotated every thirty days: the schedule stands with its function in the stack of jobs, where these rules do not look.',
  },
  {
    rules: ['NIST.800.53.R5-S3BucketReplicationEnabled'],
    at: 'data/EvidenceBucket/*',
    reason:
      'Personal data stays in the one region in Indonesia, over its three zones; what was overwritten can be had back for 35 days.',
  },
  {
    rules: ['NIST.800.53.R5-S3DefaultEncryptionKMS'],
    at: 'data/EvidenceBucket/Log',
    reason:
      'S3 writes access logs only to buckets under its own keys. They name files and who asked, and hold nothing of either.',
  },
  {
    rules: ['AwsSolutions-COG1'],
    at: 'identity/Pool',
    reason:
      'Passwords have twelve characters at least, and everybody has a second factor; NIST SP 800-63B advises against demanding kinds of signs.',
  },
  {
    rules: ['AwsSolutions-COG8'],
    at: 'identity/Pool',
    reason:
      'The plus tier costs per user and guesses at risky sign-ins; a second factor is asked of everybody at every one.',
  },
  {
    rules: ['NIST.800.53.R5-WAFv2LoggingEnabled'],
    at: 'global/Firewall',
    reason:
      'Its log would hold citizens’ addresses with the codes of counters, outside Indonesia. Its metrics count what was blocked.',
  },
  {
    rules: ['AwsSolutions-CFR1'],
    at: 'edge/Distribution/Distribution',
    reason: 'Phones reach the service through networks that end abroad, and public scores are for anybody.',
  },
  {
    rules: ['AwsSolutions-CFR3'],
    at: 'edge/Distribution/Distribution',
    reason:
      'Its log would hold citizens’ addresses with the paths they asked. The API’s own log has each request without either.',
  },
  {
    rules: ['AwsSolutions-CFR4'],
    at: 'edge/Distribution/Distribution',
    reason:
      'CloudFront’s own address, which only a stage without a domain has, lets nobody choose; with a domain it is TLS 1.2 at least.',
  },
  {
    rules: ['AwsSolutions-APIG4'],
    at: 'service/*Routes',
    reason:
      'Citizens rate without an account. Every route names its permission, which the function checks for each request by session, device or signed visit.',
  },
  {
    rules: [
      'AwsSolutions-IAM5[Resource::{stage}-data:ExportsOutputFnGetAttEvidenceArn7A6FCCB6/quarantine/*]',
      'AwsSolutions-IAM5[Resource::{stage}-data:ExportsOutputFnGetAttEvidenceArn7A6FCCB6/clean/*]',
    ],
    at: 'service/Staff/Role',
    reason: 'Files have random names, so a grant can only name the folder: send to the one, fetch from the other.',
  },
  {
    rules: [
      'AwsSolutions-IAM5[Resource::{stage}-data:ExportsOutputFnGetAttEvidenceArn7A6FCCB6/quarantine/*]',
      'AwsSolutions-IAM5[Resource::{stage}-data:ExportsOutputFnGetAttEvidenceArn7A6FCCB6/clean/*]',
    ],
    at: 'jobs/Scan/Role',
    reason: 'Files have random names, so a grant can only name the folder: read from the one, keep in the other.',
  },
  ...['service/*', 'jobs/*', 'jobs/VisitKeyRotation/*'].flatMap(
    (functions) =>
      [
        {
          rules: ['NIST.800.53.R5-LambdaInsideVPC'],
          at: `${functions}/Function`,
          reason:
            'It calls AWS alone, over TLS and by its role. A network of our own would hold nothing else, and would need a gateway that can fail.',
        },
        {
          rules: ['NIST.800.53.R5-IAMNoInlinePolicy'],
          at: `${functions}/Role`,
          reason:
            'Its policy is made for this one role from what the function does, and goes with it: nobody can attach it elsewhere.',
        },
        {
          rules: ['AwsSolutions-IAM5[Resource::*]'],
          at: `${functions}/Role`,
          reason: 'Traces have no names: sending them is for all of them or none, and lets nobody read one.',
        },
      ] satisfies readonly Acknowledged[],
  ),
  {
    rules: ['Serverless-LambdaDLQ', 'NIST.800.53.R5-LambdaDLQ'],
    at: 'service/*/Function',
    reason: 'It answers requests: whoever asked is told of a failure at once, and Lambda never tries again by itself.',
  },
  {
    rules: ['NIST.800.53.R5-LambdaConcurrency'],
    at: 'service/*/Function',
    reason:
      'Reserved in every stage but one in a new account, which may run ten functions at once and can reserve none.',
  },
  {
    rules: ['Serverless-LambdaDLQ', 'NIST.800.53.R5-LambdaDLQ'],
    at: 'jobs/*/Function',
    reason:
      'A run that fails goes to the queue of failures as its destination, with why it failed; a dead-letter queue would have the event alone.',
  },
  {
    rules: ['NIST.800.53.R5-LambdaConcurrency'],
    at: 'jobs/*/Function',
    reason: 'Its schedule starts one run for each shard. A limit could only refuse a run that is due.',
  },
  {
    rules: ['Serverless-LambdaDLQ', 'NIST.800.53.R5-LambdaDLQ', 'NIST.800.53.R5-LambdaConcurrency'],
    at: 'jobs/VisitKeyRotation/*/Function',
    reason:
      'Secrets Manager calls it, step after step and one at a time, tries again by itself and keeps the old keys until the last.',
  },
  {
    rules: ['AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy'],
    at: 'jobs/FailedRuns',
    reason: 'It is the queue of failures itself: nothing reads from it that could fail.',
  },
  {
    rules: ['Serverless-SNSRedrivePolicy'],
    at: 'observability/Alarms/*',
    reason:
      'It is an address of e-mail, which SNS tries again by itself; the alarm stays in alarm and on the dashboard.',
  },
  {
    rules: ['NIST.800.53.R5-SNSEncryptedKMS'],
    at: 'observability/Alarms',
    reason:
      'Messages name an alarm and its number, never data, and leave as plain e-mail. A key that is withdrawn would silence the alarm about it.',
  },
] as const satisfies readonly Acknowledged[]
