import { parseArgs } from 'node:util'
import { verifyScore } from '../../shared/usecases/verify-score.ts'
import { fail, runCommand } from './run-command.ts'
import { isVerified, verifiedText } from './verify-text.ts'
import { verifyTrail } from './verify-trail.ts'
import { withDeps } from './with-deps.ts'

const USAGE = `Pemakaian: npm run verify -- --agency INSTANSI --unit UNIT --period PERIODE [--instrument skm] [--version N] [--raw]
           npm run verify -- --trail --agency INSTANSI [--head NOMOR:SIDIK]
Menghitung ulang nilai dari hitungan yang diumumkan; dengan --raw juga dari jawaban yang tersimpan. Dengan --trail: memeriksa setiap baris
jejak audit, juga terhadap baris terakhir yang pernah dicatat di luar sistem. Kode keluar 1 bila berbeda.`

await runCommand(async () => {
  const { agency, unit, period, instrument, version, raw, trail, head } = readArguments()
  if (trail) return verifyTrail(agency, head, USAGE)
  if (!agency || !unit || !period) return fail(USAGE)
  const verified = await withDeps((world) => verifyScore(world, { agency, unit, period, instrument, version }, { raw }))
  process.stdout.write(`${verifiedText(verified)}\n`)
  return isVerified(verified) ? 0 : 1
})

function readArguments() {
  const text = { type: 'string' } as const
  try {
    const flag = { type: 'boolean', default: false } as const
    const score = { unit: text, period: text, instrument: text, version: text, raw: flag }
    return parseArgs({ options: { agency: text, ...score, trail: flag, head: text } }).values
  } catch {
    return fail(USAGE)
  }
}
