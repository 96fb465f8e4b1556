import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { kinds } from '../../shared/storage/kinds.ts'
import { type Migrated, migrateKind } from '../migrate-kind.ts'
import { fail, runCommand } from './run-command.ts'
import { withDeps } from './with-deps.ts'

const USAGE = `Pemakaian: npm run migrate -- --kind JENIS [--dry-run]
Menulis ulang data tersimpan berjenis itu yang masih dalam versi lama, sambil sistem berjalan; boleh diulang kapan saja.
--dry-run hanya menghitungnya. Kapan dipakai: docs/operations.md, "Changing what is stored".
Jenis: ${kinds.join(', ')}`

const figure = new Intl.NumberFormat('id-ID')

await runCommand(async () => {
  const { kind: named, 'dry-run': dryRun } = readArguments()
  const kind = kinds.find((each) => each === named)
  if (kind === undefined) return fail(USAGE)
  const migrated = await withDeps(({ config }) =>
    migrateKind(DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 10 })), config.tableName, kind, {
      dryRun,
      onPage: (sofar) => process.stderr.isTTY && process.stderr.write(`\r${text(sofar)}\u001b[K`),
    }),
  )
  if (process.stderr.isTTY) process.stderr.write('\n')
  console.log(`${kind}: ${text(migrated)}${dryRun ? ' (uji coba: tidak ada yang ditulis)' : ''}`)
  if (migrated.changed > 0) console.log('Yang berubah di tengah jalan tidak disentuh: jalankan sekali lagi.')
  return migrated.changed > 0 ? 1 : 0
})

function text({ older, written, changed }: Migrated): string {
  return `${figure.format(older)} versi lama, ${figure.format(written)} ditulis ulang, ${figure.format(changed)} berubah di tengah jalan`
}

function readArguments() {
  try {
    return parseArgs({ options: { kind: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } }).values
  } catch {
    return fail(USAGE)
  }
}
