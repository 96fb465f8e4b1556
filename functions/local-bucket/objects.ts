import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Objects of a bucket as files of one folder, each named by the digest of its key: no key can lead out of it. */
export function objectsIn(folder: string) {
  const fileOf = (key: string) => join(folder, createHash('sha256').update(key).digest('hex'))
  return {
    async put(key: string, bytes: Uint8Array): Promise<void> {
      await mkdir(folder, { recursive: true })
      const file = fileOf(key)
      // Two may write the same at once: each writes a file of its own, and the last one stands.
      const fresh = `${file}.${randomUUID()}`
      await writeFile(fresh, bytes)
      await rename(fresh, file)
    },
    get: (key: string) => readFile(fileOf(key)).catch(absent),
    sizeOf: (key: string) => stat(fileOf(key)).then(({ size }) => size, absent),
  }
}

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
