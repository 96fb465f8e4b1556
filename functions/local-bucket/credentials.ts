import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Credentials } from './signed.ts'

/** What the bucket is called on this machine. */
export const EVIDENCE_BUCKET = 'suara-loket-bukti'

/** Who asks the local table and bucket, made once for each data folder: what is signed for one is no other's. */
export function localCredentials(dataDir: string): Credentials {
  const file = join(dataDir, 'bucket-key')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return { id: 'local', secret: readFileSync(file, 'utf8') }
}
