import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { createInterface } from 'node:readline'
import { type ArchivedFile, ArchiveManifest } from '../../shared/domain/archive-manifest.ts'
import type { ArchiveFolder } from '../../shared/usecases/archive/archive.ts'
import { CommandError } from '../cli/run-command.ts'
import { csvLine } from '../spreadsheets/csv-line.ts'

const MANIFEST = 'manifest.json'
/** Lies in a folder from its beginning to its end: what was left there may be taken away. */
const UNFINISHED = 'unfinished'
/** Lines read at once. */
const LINES = 500
/** Tells spreadsheet programs that what follows is UTF-8. */
const BOM = '\uFEFF'

type Measured = { bytes: number; lines: number | undefined; readonly hash: Hash }

/** An export in a folder of this machine, readable by nobody else. Every byte is measured on its way. */
export function folderOnDisk(folder: string): ArchiveFolder {
  const measured = new Map<string, Measured>()
  const pathOf = (file: string) => join(folder, ...file.split('/'))

  async function add(file: string, content: Uint8Array | string, lines?: number): Promise<void> {
    const bytes = Buffer.from(content)
    const isNew = !measured.has(file)
    const known = measured.get(file) ?? {
      bytes: 0,
      lines: lines === undefined ? undefined : 0,
      hash: createHash('sha256'),
    }
    measured.set(file, known)
    known.bytes += bytes.length
    known.hash.update(bytes)
    if (lines !== undefined) known.lines = (known.lines ?? 0) + lines
    if (isNew) await mkdir(dirname(pathOf(file)), { recursive: true, mode: 0o700 })
    await appendFile(pathOf(file), bytes, { mode: 0o600 })
  }

  return {
    async begin() {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const names = await readdir(folder)
      if (names.includes(MANIFEST)) throw new CommandError(`Folder ${folder} sudah berisi salinan yang selesai.`)
      if (names.length > 0 && !names.includes(UNFINISHED)) throw new CommandError(`Folder ${folder} tidak kosong.`)
      for (const name of names) await rm(join(folder, name), { recursive: true })
      await writeFile(join(folder, UNFINISHED), '')
      measured.clear()
    },
    write: (file, bytes) => add(file, bytes),
    append: (file, lines) => add(file, lines.map((line) => `${line}\n`).join(''), lines.length),
    async appendRows(file, heads, rows) {
      if (!measured.has(file)) await add(file, BOM + csvLine(heads), 1)
      await add(file, rows.map(csvLine).join(''), rows.length)
    },
    written: () =>
      [...measured].map(([file, { bytes, lines, hash }]) => ({
        ...{ file, bytes, sha256: hash.copy().digest('hex') },
        ...(lines === undefined ? {} : { lines }),
      })),
    async end(manifest) {
      const fresh = join(folder, `${MANIFEST}.new`)
      await writeFile(fresh, `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 })
      await rm(join(folder, UNFINISHED))
      await rename(fresh, join(folder, MANIFEST))
    },

    async manifest() {
      const text = await readFile(join(folder, MANIFEST), 'utf8').catch(absent)
      if (text === undefined) return undefined
      const parsed = ArchiveManifest.safeParse(jsonIn(text))
      if (!parsed.success) throw new CommandError(`${join(folder, MANIFEST)} bukan daftar isi salinan yang dikenal.`)
      return parsed.data
    },
    async files() {
      const found = await readdir(folder, { recursive: true, withFileTypes: true })
      return found
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
        .filter((file) => file !== MANIFEST)
    },
    async measure(file) {
      const hash = createHash('sha256')
      let bytes = 0
      try {
        for await (const chunk of createReadStream(pathOf(file))) {
          hash.update(chunk)
          bytes += chunk.length
        }
      } catch (error) {
        return absent(error)
      }
      return { file, bytes, sha256: hash.digest('hex') } satisfies ArchivedFile
    },
    async *lines(file) {
      let some: string[] = []
      for await (const line of createInterface({ input: createReadStream(pathOf(file)), crlfDelay: Infinity })) {
        some.push(line)
        if (some.length < LINES) continue
        yield some
        some = []
      }
      if (some.length > 0) yield some
    },
    read: (file) => readFile(pathOf(file)),
  }
}

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
