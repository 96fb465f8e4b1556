import { parseArgs } from 'node:util'
import { agencyOf } from '../../shared/usecases/find-unit.ts'
import { verifyScore } from '../../shared/usecases/verify-score.ts'
import { fail, runCommand } from './run-command.ts'
import { isVerified, verifiedText } from './verify-text.ts'
import { withDeps } from './with-deps.ts'

const USAGE = `Pemakaian: npm run verify -- --unit UNIT --period PERIODE [--agency INSTANSI] [--instrument skm] [--version N] [--raw]
Menghitung ulang nilai dari hitungan yang diumumkan; dengan --raw juga dari jawaban yang tersimpan. Kode keluar 1 bila berbeda.
--agency perlu bila unit dengan kode itu ada di lebih dari satu instansi.`

await runCommand(async () => {
  const { unit, period, instrument, version, raw, ...given } = readArguments()
  if (!unit || !period) return fail(USAGE)
  const verified = await withDeps(async (world) => {
    const agency = await agencyOf(world, { ...given, unit })
    return verifyScore(world, { agency, unit, period, instrument, version }, { raw })
  })
  process.stdout.write(`${verifiedText(verified)}\n`)
  return isVerified(verified) ? 0 : 1
})

function readArguments() {
  const text = { type: 'string' } as const
  try {
    const raw = { type: 'boolean', default: false } as const
    return parseArgs({ options: { agency: text, unit: text, period: text, instrument: text, version: text, raw } })
      .values
  } catch {
    return fail(USAGE)
  }
}
