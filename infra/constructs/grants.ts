import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Access } from '../../shared/access.ts'
import { callsOf } from '../../shared/storage/rights.ts'
import type { DataStore } from '../data-store.ts'
import type { LetterPost } from '../letter-post.ts'
import { tableStatements } from './leading-keys.ts'

/** DynamoDB uses the table's key in its caller's name, and asks for these: as its documentation has them, but spelled out. */
const KEY_FOR_READING = ['kms:Decrypt', 'kms:DescribeKey']
const KEY_FOR_WRITING = [
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
]

/** What a function with these accesses may do: these calls to this one table, each on its own partitions, and its key as far as they need it. */
export function statementsFor(
  access: readonly Access[],
  { tableArn, keyArn }: Pick<DataStore, 'tableArn' | 'keyArn'>,
  region: string,
): PolicyStatement[] {
  const calls = callsOf(access)
  if (calls.length === 0) return []
  const writes = calls.some(({ operation }) => operation === 'PutItem')
  const kms = writes ? [...KEY_FOR_READING, ...KEY_FOR_WRITING] : KEY_FOR_READING
  return [...tableStatements(calls, tableArn), throughService('dynamodb', region, { keyArn, actions: kms })]
}

/** A secret of ours, and the key that encrypts it. */
type KeptSecret = { readonly secretArn: string; readonly keyArn: string }

/** Reading a secret. */
export function readingStatements({ secretArn, keyArn }: KeptSecret, region: string): PolicyStatement[] {
  return [
    new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secretArn] }),
    throughService('secretsmanager', region, { keyArn, actions: ['kms:Decrypt'] }),
  ]
}

/** Making a secret's next version, from the one before. */
export function rotationStatements({ secretArn, keyArn }: KeptSecret, region: string): PolicyStatement[] {
  const actions = ['DescribeSecret', 'GetSecretValue', 'PutSecretValue', 'UpdateSecretVersionStage'].map(
    (call) => `secretsmanager:${call}`,
  )
  return [
    new PolicyStatement({ actions, resources: [secretArn] }),
    throughService('secretsmanager', region, { keyArn, actions: ['kms:Decrypt', 'kms:GenerateDataKey'] }),
  ]
}

/** Below these names lies what was sent, and what may be fetched. */
const QUARANTINE = 'quarantine/*'
const CLEAN = 'clean/*'

/**
 * Files of evidence, by what lies where. The stars end names that are random: who sends may add to quarantine and read nothing of it, who
 * fetches may read what is clean and add nothing to it. Nobody deletes: lifecycle rules do.
 */
export function evidenceStatements(
  access: readonly Access[],
  { evidenceArn, keyArn }: Pick<DataStore, 'evidenceArn' | 'keyArn'>,
  region: string,
): PolicyStatement[] {
  const [sends, fetches, scans] = (['send', 'fetch', 'scan'] as const).map((each) =>
    access.includes(`evidence:${each}`),
  )
  const below = (action: string, names: string) =>
    new PolicyStatement({ actions: [action], resources: [`${evidenceArn}/${names}`] })
  const reads = fetches || scans ? ['kms:Decrypt'] : []
  const writes = sends || scans ? ['kms:GenerateDataKey'] : []
  if (reads.length + writes.length === 0) return []
  return [
    ...(sends ? [below('s3:PutObject', QUARANTINE)] : []),
    ...(fetches ? [below('s3:GetObject', CLEAN)] : []),
    ...(scans ? [below('s3:GetObject', QUARANTINE), below('s3:PutObject', CLEAN), listing(evidenceArn)] : []),
    throughService('s3', region, { keyArn, actions: [...reads, ...writes] }),
  ]
}

/** For which agencies anything came in an hour, whether a file did, and how large it is. */
function listing(evidenceArn: string): PolicyStatement {
  return new PolicyStatement({
    actions: ['s3:ListBucket'],
    resources: [evidenceArn],
    conditions: { StringLike: { 's3:prefix': QUARANTINE } },
  })
}

/** The key may be used only by a service on the function's behalf: with the key alone nothing can be decrypted. */
function throughService(
  service: string,
  region: string,
  { keyArn, actions }: { readonly keyArn: string; readonly actions: readonly string[] },
): PolicyStatement {
  return new PolicyStatement({
    actions: [...actions],
    resources: [keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${region}.amazonaws.com` } },
  })
}

/** Sealing comments, for which the public half is enough, and opening them. */
export function vaultStatements(
  access: readonly Access[],
  { vaultKeyArn }: Pick<DataStore, 'vaultKeyArn'>,
): PolicyStatement[] {
  const seals = access.includes('comment:seal')
  const opens = access.includes('comment:open')
  if (!seals && !opens) return []
  // Who opens must know which of the keys a comment was sealed for.
  const actions = ['kms:GetPublicKey', ...(opens ? ['kms:DeriveSharedSecret'] : [])]
  return [new PolicyStatement({ actions, resources: [vaultKeyArn] })]
}

/** Writing letters from one address of one domain, by one set of rules, and nothing else that SES can do. */
export function letterStatements(access: readonly Access[], letters: LetterPost | undefined): PolicyStatement[] {
  if (!letters || !access.includes('letter:send')) return []
  const { from, domainArn, setArn } = letters
  return [
    new PolicyStatement({
      actions: ['ses:SendEmail'],
      resources: [domainArn, setArn],
      conditions: { StringEquals: { 'ses:FromAddress': from } },
    }),
  ]
}
