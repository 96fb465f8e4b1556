/**
 * What the region gives an account that has asked for nothing, as of 2026-11-26. All but the partition's can be raised: Service Quotas,
 * region ap-southeast-3.
 */
export const quotas = {
  /** API Gateway, requests a second and at once. Jakarta is among the regions with less: docs.aws.amazon.com/apigateway, "Amazon API Gateway quotas". */
  apiRate: 2500,
  apiBurst: 1250,
  /** Lambda: functions at once, and how many of them must stay unreserved. A new account starts with ten, and reserves none. */
  concurrency: 1000,
  unreserved: 100,
  newAccountConcurrency: 10,
  /** DynamoDB: units a second of one partition key, whatever the table has. Not to be raised: docs.aws.amazon.com/amazondynamodb, "partition key design". */
  partitionWrites: 1000,
  partitionReads: 3000,
  /** DynamoDB on demand: units a second of one table. */
  tableUnits: 40_000,
  /** KMS: public keys asked for, a second. */
  publicKeys: 2000,
  /** EventBridge Scheduler: calls a second; 1,000 in the larger regions, taken to be half of it here. */
  schedules: 500,
  /** Cognito: sign-ins a second of the category UserAuthentication. */
  signIns: 120,
} as const

/** Megabytes with which a function has a whole processor; with less it has as much less. */
export const MB_A_CORE = 1769
