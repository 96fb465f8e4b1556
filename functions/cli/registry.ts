import { parseArgs } from 'node:util'
import { Refusal } from '../../shared/domain/refusals.ts'
import type { Actor } from '../../shared/domain/trail.ts'
import { applyRegistry } from '../../shared/usecases/apply-registry.ts'
import { refusals } from '../../web/text/refusals/id.ts'
import { readJsonFile } from './json-file.ts'
import { changesText, registryText } from './registry-text.ts'
import { fail, runCommand } from './run-command.ts'
import { withDeps } from './with-deps.ts'

const USAGE = `Pemakaian:
  npm run registry -- apply BERKAS [--dry-run]   terapkan berkas registri; --dry-run hanya memberitahukan perubahannya
  npm run registry -- show INSTANSI              tampilkan unit, layanan, dan loket beserta kode QR-nya
Bentuk berkas: docs/registry-file.md`

/** Whoever may run it on a table’s machine, or with its keys: more than that nobody knows here. */
const OPERATOR: Actor = { via: 'command', name: 'perintah registri' }

await runCommand(async () => {
  const { positionals, values } = readArguments()
  const [verb, subject, ...rest] = positionals
  if (subject === undefined || rest.length > 0) return fail(USAGE)
  switch (verb) {
    case 'apply':
      return apply(subject, values['dry-run'])
    case 'show':
      return values['dry-run'] ? fail(USAGE) : show(subject)
    default:
      return fail(USAGE)
  }
})

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false } } })
  } catch {
    return fail(USAGE)
  }
}

async function apply(path: string, dryRun: boolean): Promise<undefined> {
  const file = await readJsonFile(path)
  const changes = await withDeps((deps) => applyRegistry(deps, file, { dryRun, actor: OPERATOR, progress })).catch(
    (error: unknown) => {
      if (!(error instanceof Refusal) || error.code !== 'registry-invalid') throw error
      return fail(`${refusals[error.code].title}; tidak ada yang diubah:\n${error.params.problems}`)
    },
  )
  if (dryRun) console.log('Uji coba: tidak ada yang diubah.')
  console.log(changesText(changes))
}

async function show(agency: string): Promise<undefined> {
  const registry = await withDeps((deps) => deps.store.registry.load(agency))
  if (!registry) throw new Refusal('agency-unknown', { agency })
  console.log(registryText(registry))
}

/** On a terminal the same line grows; in a log nothing is shown. */
function progress(done: number, total: number): void {
  if (!process.stderr.isTTY || total < 100) return
  if (done % 50 === 0 || done === total) process.stderr.write(`\r${done}/${total}${done === total ? '\n' : ''}`)
}
