import { parseArgs } from 'node:util'
import { verifyScore } from '../../shared/usecases/verify-score.ts'
import { fail, runCommand } from './run-command.ts'
import { isVerified, verifiedText } from './verify-text.ts'
import { withDeps } from './with-deps.ts'

const USAGE = `Pemakaian: npm run verify -- --agency INSTANSI --unit UNIT --period PERIODE [--instrument skm] [--version N] [--raw]
Menghitung ulang nilai dari hitungan yang diumumkan; dengan --raw juga dari jawaban yang tersimpan. Kode keluar 1 bila berbeda.`

await runCommand(async () => {
  const { agency, unit, period, instrument, version, raw } = readArguments()
  if (!agency || !unit || !period) return fail(USAGE)
  const verified = await withDeps((world) => verifyScore(world, { agency, unit, period, instrument, version }, { raw }))
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
