import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Access } from '../../shared/access.ts'
import type { DataStore } from '../data-store.ts'

type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem'

/** The calls that each kind of access makes. Nothing is ever updated in place, deleted or scanned. */
export const actionsOf = {
  'registry:read': ['GetItem', 'Query'],
  'registry:write': ['PutItem'],
  // A put that finds its id taken reads what is there, to tell a repetition from another rating.
  'rating:write': ['PutItem', 'GetItem'],
  'rating:read': ['Query'],
  // What seals and opens is another key than the table's: see `vaultStatements`.
  'comment:seal': [],
  'comment:open': [],
  'comment:forget': ['GetItem', 'PutItem'],
  // The first to import a file records its period; whoever comes later reads it.
  'import:open': ['PutItem', 'GetItem'],
  // Marks are read up to a watermark, which the reader then puts forward.
  'mark:read': ['Query', 'GetItem', 'PutItem'],
  'tally:read': ['GetItem', 'BatchGetItem', 'Query'],
  'tally:write': ['PutItem'],
  'finding:read': ['GetItem', 'BatchGetItem', 'Query'],
  // The day as it is, its marks, then the day as it becomes.
  'finding:write': ['GetItem', 'PutItem'],
  'inspection:read': ['GetItem'],
  'inspection:write': ['GetItem', 'PutItem'],
  'reach:write': ['GetItem', 'PutItem'],
  // How far counting has got, and what it still has to do; it moves nothing.
  'counting:read': ['Query', 'GetItem'],
  'version:read': ['Query'],
  'version:write': ['PutItem'],
  'device:read': ['GetItem'],
  'device:write': ['PutItem', 'Query'],
  // A batch asked for again reads what was recorded of it at first.
  'visit-code:mint': ['PutItem', 'GetItem', 'Query'],
  'visit-code:open': ['Query', 'PutItem'],
  'rotating:claim': ['PutItem'],
  // As ratings: a put that finds its id taken reads what is there.
  'service-time:write': ['PutItem', 'GetItem'],
  'service-time:read': ['Query'],
  // With what people asked for about themselves.
  'person:read': ['GetItem', 'BatchGetItem', 'Query'],
  'person:write': ['PutItem'],
  // Found by its secret, and written when it begins, is used and ends.
  'session:use': ['GetItem', 'PutItem'],
  'trail:read': ['GetItem', 'Query'],
  // The last line is read, and the next one put where there is none.
  'trail:append': ['Query', 'PutItem', 'GetItem'],
  // What is kept of people's performance, with the lists that lead to it.
  'dossier:read': ['GetItem', 'BatchGetItem', 'Query'],
  'dossier:write': ['PutItem'],
  // What reads and writes files is another service than the table's: see `evidenceStatements`.
  'evidence:send': [],
  'evidence:fetch': [],
  'evidence:scan': [],
  // How long it was each night.
  'trail:anchor': ['Query', 'PutItem'],
} as const satisfies Readonly<Record<Access, readonly TableAction[]>>

/** The calls to the table that a list of accesses amounts to. */
function tableActions(access: readonly Access[]): string[] {
  return [...new Set(access.flatMap((each) => actionsOf[each]))].sort().map((action) => `dynamodb:${action}`)
}

/** DynamoDB uses the table's key in its caller's name, and asks for these: as its documentation has them, but spelled out. */
const KEY_FOR_READING = ['kms:Decrypt', 'kms:DescribeKey']
const KEY_FOR_WRITING = [
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
]

/** What a function with these accesses may do: these calls to this one table, and its key as far as they need it. */
export function statementsFor(
  access: readonly Access[],
  { tableArn, keyArn }: Pick<DataStore, 'tableArn' | 'keyArn'>,
  region: string,
): PolicyStatement[] {
  const actions = tableActions(access)
  if (actions.length === 0) return []
  const kms = actions.includes('dynamodb:PutItem') ? [...KEY_FOR_READING, ...KEY_FOR_WRITING] : KEY_FOR_READING
  return [
    new PolicyStatement({ actions, resources: [tableArn] }),
    throughService('dynamodb', region, { keyArn, actions: kms }),
  ]
}

/** Reading the keys that sign visits. */
export function visitKeysStatements(
  { visitKeysArn, keyArn }: Pick<DataStore, 'visitKeysArn' | 'keyArn'>,
  region: string,
): PolicyStatement[] {
  return [
    new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [visitKeysArn] }),
    throughService('secretsmanager', region, { keyArn, actions: ['kms:Decrypt'] }),
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

/** Whether a file came, and how large it is. */
function listing(evidenceArn: string): PolicyStatement {
  return new PolicyStatement({
    actions: ['s3:ListBucket'],
    resources: [evidenceArn],
    conditions: { StringLike: { 's3:prefix': QUARANTINE } },
  })
}

/** The key may be used only by a service on the function's behalf: with the key alone nothing can be decrypted. */
export function throughService(
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
