import { openArchive } from '../../shared/storage/archive/archive.ts'
import type { Archive } from '../../shared/usecases/archive/archive.ts'
import { checkArchive } from '../../shared/usecases/archive/check-archive.ts'
import { exportArchive } from '../../shared/usecases/archive/export-archive.ts'
import { restoreArchive } from '../../shared/usecases/archive/restore-archive.ts'
import { fetchEvidenceFrom } from '../archive/fetch-evidence.ts'
import { folderOnDisk } from '../archive/folder.ts'
import { readmeOf } from '../archive/readme.ts'
import type { World } from '../compose.ts'
import { commandActor } from './command-actor.ts'
import { type ExportCommand, readExportCommand } from './export-arguments.ts'
import { exportedText, flawsText, restoredText } from './export-text.ts'
import { fail, runCommand } from './run-command.ts'
import { withDeps } from './with-deps.ts'

// npm runs its scripts in the project's folder, whatever folder people stand in when they name theirs.
const { npm_lifecycle_event: script, INIT_CWD: origin } = process.env
const directory = script === 'export' && origin !== undefined ? origin : process.cwd()

/** Milliseconds between two words of how far it is. */
const PAUSE = 5_000

await runCommand(async () => {
  const command = readExportCommand(process.argv.slice(2), directory)
  const folder = folderOnDisk(command.folder)
  switch (command.verb) {
    case 'to':
      return withDeps((world) => writeTo(world, command))
    case 'check': {
      const flaws = await checkArchive(folder)
      process.stdout.write(`${flawsText(flaws)}\n`)
      return flaws.length === 0 ? 0 : 1
    }
    case 'restore':
      return withDeps((world) => restoreFrom(world, command))
    default:
      return command satisfies never
  }
})

async function writeTo(world: World, wish: ExportCommand & { readonly verb: 'to' }): Promise<number> {
  const { agency, comments, reason } = wish
  const folder = folderOnDisk(wish.folder)
  const fetchEvidence = fetchEvidenceFrom(world.evidence)
  const say = saying(world.now)
  const manifest = await exportArchive(
    { ...world, archive: archiveOf(world), folder, fetchEvidence },
    { agency, comments, reason, actor: commandActor(), readme: readmeOf, progress: (items) => say(`${items} butir`) },
  )
  process.stdout.write(`${exportedText(manifest)}\n${wish.folder}\n`)
  return manifest.missing.length === 0 && manifest.unopened === 0 ? 0 : 2
}

async function restoreFrom(world: World, wish: ExportCommand): Promise<number> {
  const folder = folderOnDisk(wish.folder)
  const say = saying(world.now)
  const deps = { ...world, archive: archiveOf(world), folder }
  const restored = await restoreArchive(deps, commandActor(), (items) => say(`${items} butir`))
  if ('flaws' in restored) return fail(flawsText(restored.flaws))
  if ('taken' in restored)
    return fail(`Tidak ada yang disimpan: ${restored.taken.join(', ')} sudah terdaftar di sistem ini.`)
  process.stdout.write(`${restoredText(restored)}\n`)
  return restored.differing.length === 0 ? 0 : 1
}

function archiveOf({ config, now }: World): Archive {
  if (config.evidence === undefined) {
    return fail('Berkas bukti kinerja ikut disalin: isi juga EVIDENCE_BUCKET dan EVIDENCE_ORIGIN.')
  }
  return openArchive(config.tableName, now)
}

/** Says something on standard error, now and then. */
function saying(now: () => number): (text: string) => void {
  let said = now()
  return (text) => {
    if (now() - said < PAUSE) return
    said = now()
    process.stderr.write(`${text}\n`)
  }
}
