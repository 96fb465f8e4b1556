import { readImportCommand } from './import-arguments.ts'
import { importFile } from './import-file.ts'
import { runCommand } from './run-command.ts'
import { withDeps } from './with-deps.ts'

// npm runs its scripts in the project's folder, whatever folder people stand in when they name their files.
const { npm_lifecycle_event: script, INIT_CWD: origin } = process.env
const directory = script === 'import' && origin !== undefined ? origin : process.cwd()

await runCommand(() =>
  importFile(readImportCommand(process.argv.slice(2), directory), withDeps, {
    out: process.stdout,
    progress: process.stderr,
  }),
)
