import { constants } from 'node:fs'
import { access, copyFile, type FileHandle, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Reject } from '../../shared/domain/import-reasons.ts'
import { REJECTS_HEADER, rejectLine, saidReject } from '../spreadsheets/rejects-csv.ts'
import { fail } from './run-command.ts'

export type RejectsFile = {
  add(reject: Reject): Promise<void>
  /** Puts the file in its place and says where that is; undefined where nothing was rejected. */
  finish(): Promise<string | undefined>
  /** Leaves nothing behind. */
  discard(): Promise<void>
}

/**
 * Collects rejected rows apart and puts the file in its place only when the import has ended. A file that is there already is
 * never overwritten: the same rejects again leave it as it is, others get a number in their name.
 */
export async function openRejects(wanted: string): Promise<RejectsFile> {
  await access(dirname(wanted), constants.W_OK).catch(() => fail(`Folder ${dirname(wanted)} tidak dapat ditulisi.`))
  let directory: string | undefined
  let file: FileHandle | undefined
  const begin = async () => {
    directory = await mkdtemp(join(tmpdir(), 'rejects-'))
    // It holds what citizens wrote: for the one who imports alone.
    const begun = await open(join(directory, 'rejects.csv'), 'wx', 0o600)
    await begun.write(REJECTS_HEADER)
    return begun
  }
  const discard = async () => {
    await file?.close()
    if (directory !== undefined) await rm(directory, { recursive: true, force: true })
    file = undefined
    directory = undefined
  }
  return {
    async add(reject) {
      file ??= await begin()
      await file.write(rejectLine(saidReject(reject)))
    },
    async finish() {
      if (directory === undefined) return undefined
      const placed = await place(join(directory, 'rejects.csv'), wanted)
      await discard()
      return placed
    },
    discard,
  }
}

async function place(from: string, wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : wanted.replace(/((?:\.rejects)?(?:\.[^./\\]+)?)$/, `.${number}$1`)
    const taken = await copyFile(from, name, constants.COPYFILE_EXCL).then(() => false, isTaken)
    if (!taken || (await readFile(from)).equals(await readFile(name))) return name
  }
}

function isTaken(error: unknown): true {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return true
  throw error
}
