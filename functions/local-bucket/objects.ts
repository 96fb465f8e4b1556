import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type ListedObject = { readonly key: string; readonly size: number }

/** What an object is called, beside it. */
const KEY = '.key'

/**
 * Objects of a bucket as files of one folder, each named by the digest of its key: no key can lead out of it. The key itself lies in a file
 * beside; objects of before that was so are given to whoever names them, and stand in no list.
 */
export function objectsIn(folder: string) {
  const fileOf = (key: string) => join(folder, createHash('sha256').update(key).digest('hex'))
  /** Keys by the names of the files that hold them: a digest has one key for ever. */
  const known = new Map<string, string>()

  async function write(file: string, content: Uint8Array | string): Promise<void> {
    // Two may write the same at once: each writes a file of its own, and the last one stands.
    const fresh = `${file}.${randomUUID()}`
    await writeFile(fresh, content)
    await rename(fresh, file)
  }

  async function keyIn(name: string): Promise<string> {
    const key = known.get(name) ?? (await readFile(join(folder, name), 'utf8'))
    known.set(name, key)
    return key
  }

  const sizeOf = (key: string) => stat(fileOf(key)).then(({ size }) => size, absent)

  return {
    async put(key: string, bytes: Uint8Array): Promise<void> {
      await mkdir(folder, { recursive: true })
      // The key first: an object is in lists from the moment on in which it is there.
      await write(`${fileOf(key)}${KEY}`, key)
      await write(fileOf(key), bytes)
    },
    get: (key: string) => readFile(fileOf(key)).catch(absent),
    /** Those whose keys begin alike, by their keys. */
    async list(prefix: string): Promise<ListedObject[]> {
      const names = (await readdir(folder).catch(absent)) ?? []
      const keys = await Promise.all(names.filter((name) => name.endsWith(KEY)).map(keyIn))
      const found = keys.filter((key) => key.startsWith(prefix)).toSorted()
      const sized = await Promise.all(found.map(async (key) => ({ key, size: await sizeOf(key) })))
      return sized.flatMap(({ key, size }) => (size === undefined ? [] : [{ key, size }]))
    },
  }
}

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
