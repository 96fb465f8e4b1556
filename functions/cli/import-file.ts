import { type ImportOptions, importRatings } from '../../shared/usecases/import-ratings.ts'
import type { World } from '../compose.ts'
import { openSpreadsheet } from '../spreadsheets/open-spreadsheet.ts'
import { commandActor } from './command-actor.ts'
import type { ImportCommand } from './import-arguments.ts'
import { progressBar } from './import-progress.ts'
import { openRejects } from './import-rejects.ts'
import { summaryOf } from './import-summary.ts'

type Output = {
  readonly out: { write(text: string): unknown }
  readonly progress: { readonly isTTY?: boolean; write(text: string): unknown }
}

/** Imports a file into the store that `withDeps` opens. Returns the exit code: 0, or 2 where some rows were rejected. */
export async function importFile(
  { file, rejects: rejectsName, options }: ImportCommand,
  withDeps: <T>(use: (deps: Pick<World, 'store' | 'vault' | 'now' | 'mark'>) => Promise<T>) => Promise<T>,
  { out, progress }: Output,
): Promise<number> {
  const rows = await openSpreadsheet(file)
  const rejects = await openRejects(rejectsName)
  const bar = progressBar(progress, Date.now)
  try {
    const events = { onProgress: bar.show, onReject: rejects.add }
    const report = await withDeps((deps) =>
      importRatings({ ...deps, log: silent }, rows, { ...options, actor: commandActor() }, events),
    ).finally(bar.end)
    out.write(summaryOf(report, isDry(options), await rejects.finish()))
    return report.rejected > 0 ? 2 : 0
  } finally {
    await rejects.discard()
  }
}

/** A line for each row would drown what the command has to say; nothing counts them here. */
const silent = () => undefined

function isDry({ dryRun }: ImportOptions): boolean {
  return dryRun ?? false
}
