import { isAbsolute, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sayReason } from '../../shared/domain/import-reasons.ts'
import { importPeople } from '../../shared/usecases/import-people.ts'
import { openSpreadsheet } from '../spreadsheets/open-spreadsheet.ts'
import { fail, runCommand } from './run-command.ts'
import { withDeps } from './with-deps.ts'

const USAGE = `Pemakaian: npm run people -- BERKAS --agency INSTANSI [--dry-run] [--author NAMA]
Mendaftarkan dan mengubah pegawai dari CSV (UTF-8) atau XLSX dengan kolom nama, nip, email, unit, jabatan, nip_atasan, mulai, peran, peran_unit.
Berkas yang sama boleh diimpor lagi: yang sudah sesuai tidak berubah.`

// npm runs its scripts in the project's folder, whatever folder people stand in when they name their files.
const { npm_lifecycle_event: script, INIT_CWD: origin } = process.env
const directory = script === 'people' && origin !== undefined ? origin : process.cwd()

await runCommand(async () => {
  const { file, agency, author, dryRun } = readArguments()
  const rows = await openSpreadsheet(isAbsolute(file) ? file : resolve(directory, file))
  const actor = { via: 'command', name: author } as const
  const report = await withDeps((world) => importPeople(world, actor, agency, rows, { dryRun }))
  const { read, fresh, changed, same, rejects } = report
  const done = dryRun ? 'akan didaftarkan' : 'didaftarkan'
  process.stdout.write(
    `${read} baris: ${fresh} ${done}, ${changed} ${dryRun ? 'akan diubah' : 'diubah'}, ${same} sudah sesuai, ${rejects.length} ditolak\n`,
  )
  for (const reject of rejects) {
    process.stdout.write(`baris ${reject.line}, ${reject.column}: ${sayReason(reject)}\n`)
  }
  return rejects.length > 0 ? 2 : 0
})

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        agency: { type: 'string' },
        author: { type: 'string', default: 'lokal' },
        'dry-run': { type: 'boolean', default: false },
      },
    })
    const [file, ...rest] = positionals
    if (file === undefined || rest.length > 0 || values.agency === undefined) return fail(USAGE)
    return { file, agency: values.agency, author: values.author, dryRun: values['dry-run'] }
  } catch (error) {
    if (error instanceof TypeError) return fail(USAGE)
    throw error
  }
}
