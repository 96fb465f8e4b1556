import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { EnvironmentName } from '../shared/config.ts'
import { CommandError } from './cli/run-command.ts'
import { EVIDENCE_BUCKET, localCredentials } from './local-bucket/credentials.ts'
import type { LocalStore } from './local-store.ts'

const Settings = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(65_535)), 3000),
  DATA_DIR: z._default(z.string().check(z.minLength(1)), '.data'),
})

export type LocalSettings = { readonly port: number; readonly dataDir: string }

/** Where the local system listens and keeps its data. Throws a sentence for a port that is none. */
export function readLocalSettings(environment: Readonly<Record<string, string | undefined>>): LocalSettings {
  const given = { PORT: environment.PORT || undefined, DATA_DIR: environment.DATA_DIR || undefined }
  const parsed = Settings.safeParse(given)
  if (!parsed.success) throw new CommandError(`PORT=${given.PORT} bukan nomor porta (1 sampai 65535).`)
  return { port: parsed.data.PORT, dataDir: parsed.data.DATA_DIR }
}

/** The environment that the same code would be given by infra in the cloud. */
export function localEnvironment(
  { port, dataDir }: LocalSettings,
  { endpoint, bucket }: Pick<LocalStore, 'endpoint' | 'bucket'>,
) {
  const { id, secret } = localCredentials(dataDir)
  return {
    TABLE_NAME: 'suara-loket',
    STAGE: 'local',
    PUBLIC_URL: publicUrlAt(port),
    TICK_SHARDS: '2',
    DEMO: 'on',
    OIDC_ISSUER: issuerAt(port),
    OIDC_CLIENT_ID: CLIENT_ID,
    VISIT_KEYS: visitKeys(join(dataDir, 'visit-keys.json')),
    VAULT_KEYS: vaultKey(join(dataDir, 'vault-key')),
    EVIDENCE_BUCKET,
    EVIDENCE_ORIGIN: bucket,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ENDPOINT_URL_S3: bucket,
    AWS_REGION: 'ap-southeast-3',
    AWS_ACCESS_KEY_ID: id,
    AWS_SECRET_ACCESS_KEY: secret,
  } satisfies Partial<Record<EnvironmentName, string>> & Record<string, string>
}

/** Where browsers find the local system. */
export const publicUrlAt = (port: number) => `http://127.0.0.1:${port}`

/** What this system is called at the development provider. */
export const CLIENT_ID = 'suara-loket'
/** Where that answers: on the same port, for whoever starts the system has but one to choose. */
export const PROVIDER_PATH = '/penyedia-contoh'

const issuerAt = (port: number) => `${publicUrlAt(port)}${PROVIDER_PATH}`

/** Made once for each data folder, so that visits stay valid over a restart. */
function visitKeys(file: string): string {
  if (!existsSync(file)) {
    const keys = [{ kid: 'local-1', key: randomBytes(32).toString('base64url') }]
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8')
}

/** Made once for each data folder, so that comments stay readable over a restart. */
function vaultKey(file: string): string {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const key = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
    writeFileSync(file, key, { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8')
}
