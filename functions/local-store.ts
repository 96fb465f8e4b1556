import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ClassicLevel } from 'classic-level'
import dynalite from 'dynalite'
import * as z from 'zod/mini'
import { startLocalBucket } from './local-bucket/bucket.ts'
import { EVIDENCE_BUCKET, localCredentials } from './local-bucket/credentials.ts'

/** Who has the embedded store open: a server lets commands in beside it, a command has it to itself for as long as it takes. */
const Owner = z.object({ kind: z.enum(['server', 'command']), pid: z.int(), endpoint: z.string(), bucket: z.string() })
export type Owner = z.infer<typeof Owner>

/** Where the table answers, and the bucket beside it. */
export type LocalStore = Pick<Owner, 'endpoint' | 'bucket'> & { close(): Promise<void> }

const WAIT_MS = 250
/** An owner has written where it listens by then, or is not going to. */
const PATIENCE_MS = 10_000

/**
 * Opens the embedded DynamoDB on a folder. One process at a time may: the operating system's lock on `lock/` decides, and frees
 * it however a process ends. Beside a running server a command uses the server's; a command at work is waited for.
 */
export async function openLocalStore(
  dataDir: string,
  kind: Owner['kind'],
  onWait: (owner: Owner) => void,
  /** Whose pages may send files to the bucket. */
  publicUrl = '',
): Promise<LocalStore> {
  mkdirSync(dataDir, { recursive: true })
  const ownerFile = join(dataDir, 'owner.json')
  let silence = 0
  for (let told = false; ; await sleep(WAIT_MS)) {
    const lock = await tryLock(join(dataDir, 'lock'))
    if (lock) return serve(dataDir, { ownerFile, kind, lock, publicUrl })
    const owner = readOwner(ownerFile)
    if (!owner || !(await answers(owner.endpoint))) {
      // Whoever has the lock is just starting: the file is not written yet, or tells of the one before.
      silence += WAIT_MS
      if (silence > PATIENCE_MS) throw new Error(`${dataDir} is locked by a process that does not answer`)
      continue
    }
    if (owner.kind === 'server' && kind === 'server') throw new StoreInUse(owner)
    if (owner.kind === 'server') return { ...owner, close: async () => undefined }
    if (!told) onWait(owner)
    told = true
  }
}

/** Another server has the folder. */
export class StoreInUse extends Error {
  readonly pid: number

  constructor({ pid }: Owner) {
    super(`the data folder is in use by the server with process id ${pid}`)
    this.pid = pid
  }
}

type Serving = {
  readonly ownerFile: string
  readonly kind: Owner['kind']
  readonly lock: ClassicLevel
  readonly publicUrl: string
}

async function serve(dataDir: string, { ownerFile, kind, lock, publicUrl }: Serving): Promise<LocalStore> {
  const server = dynalite({ path: join(dataDir, 'store'), createTableMs: 0 })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const endpoint = `http://127.0.0.1:${portOf(server.address())}`
  const bucket = await startLocalBucket({
    folder: join(dataDir, 'evidence'),
    bucket: EVIDENCE_BUCKET,
    credentials: localCredentials(dataDir),
    allowed: publicUrl,
  })
  writeFileSync(`${ownerFile}.new`, JSON.stringify({ kind, pid: process.pid, endpoint, bucket: bucket.url }))
  renameSync(`${ownerFile}.new`, ownerFile)
  return {
    endpoint,
    bucket: bucket.url,
    async close() {
      await bucket.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await lock.close()
    },
  }
}

async function tryLock(folder: string): Promise<ClassicLevel | undefined> {
  const lock = new ClassicLevel(folder)
  try {
    await lock.open()
    return lock
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    if (cause instanceof Error && 'code' in cause && cause.code === 'LEVEL_LOCKED') return undefined
    throw error
  }
}

function readOwner(file: string): Owner | undefined {
  try {
    return Owner.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Not written yet.
    return undefined
  }
}

async function answers(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    () => true,
    () => false,
  )
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the embedded store listens on no port')
  return address.port
}
