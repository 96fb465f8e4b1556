import { isAbsolute, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Slug } from '../../shared/domain/ids.ts'
import { Reason } from '../../shared/domain/score-version.ts'
import { fail } from './run-command.ts'

const USAGE = `Pemakaian:
  npm run export -- --to FOLDER --reason "ALASAN" [--agency INSTANSI] [--comments]
      salin semua data ke folder kosong: JSON Lines, CSV, berkas bukti, dan daftar isi dengan sidik setiap berkas
      --comments   saran warga juga dibuka; perlu hak atas kunci brankasnya
      Alasan (10 sampai 500 huruf) dicatat lebih dulu di jejak audit setiap instansi.
  npm run export -- --check FOLDER      periksa setiap berkas terhadap daftar isi; kode keluar 1 bila berbeda
  npm run export -- --restore FOLDER    simpan isi folder ke sistem yang belum mengenal instansinya
Petunjuk lengkap: docs/operations.md`

export type ExportCommand =
  | {
      readonly verb: 'to'
      readonly folder: string
      readonly reason: string
      readonly agency: Slug | undefined
      readonly comments: boolean
    }
  | { readonly verb: 'check' | 'restore'; readonly folder: string }

/** Reads the command's words. `directory` is where relative names start from. Ends the command where they make no sense. */
export function readExportCommand(words: readonly string[], directory: string): ExportCommand {
  const { to, check, restore, reason, agency, comments } = read(words)
  const named = [to, check, restore].filter((folder) => folder !== undefined)
  const [folder] = named
  if (folder === undefined || folder === '' || named.length > 1) return fail(USAGE)
  const path = isAbsolute(folder) ? folder : resolve(directory, folder)
  if (to === undefined) {
    if (reason !== undefined || agency !== undefined || comments) return fail(USAGE)
    return { verb: check === undefined ? 'restore' : 'check', folder: path }
  }
  const why = Reason.safeParse(reason)
  if (!why.success) return fail(`Tanpa --reason "ALASAN" (10 sampai 500 huruf) tidak ada yang disalin.\n${USAGE}`)
  const which = agency === undefined ? undefined : Slug.safeParse(agency)
  if (which?.success === false) return fail(`--agency ${agency} bukan kode instansi.\n${USAGE}`)
  return { verb: 'to', folder: path, reason: why.data, agency: which?.data, comments }
}

function read(words: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    const folders = { to: text, check: text, restore: text }
    const flag = { type: 'boolean', default: false } as const
    return parseArgs({ args: [...words], options: { ...folders, reason: text, agency: text, comments: flag } }).values
  } catch {
    return fail(USAGE)
  }
}
