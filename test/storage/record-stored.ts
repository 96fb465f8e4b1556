/** Records what today's code stores, for the tests of all releases to come: `npm run record -- unit`, or without a kind all that are not recorded. */
import { parseArgs } from 'node:util'
import { startTable } from '../support/dynalite.ts'
import { fileOf, record, storedToday } from './recorded.ts'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { again: { type: 'boolean' } } })
const table = await startTable()
for (const what of await storedToday(table)) {
  if (positionals.length > 0 && !positionals.includes(what.kind)) continue
  if (record(what, values.again === true)) process.stdout.write(`recorded ${fileOf(what)}\n`)
}
await table.close()
