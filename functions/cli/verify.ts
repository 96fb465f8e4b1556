import { parseArgs } from 'node:util'
import { agencyOf } from '../../shared/usecases/find-unit.ts'
import { verifyScore } from '../../shared/usecases/verify-score.ts'
import { fail, runCommand } from './run-command.ts'
import { isVerified, verifiedText } from './verify-text.ts'
import { verifyTrail } from './verify-trail.ts'
import { withDeps } from './with-deps.ts'

const USAGE = `Pemakaian: npm run verify -- --unit UNIT --period PERIODE [--agency INSTANSI] [--instrument skm] [--version N] [--raw]
           npm run verify -- --trail --agency INSTANSI [--head NOMOR:SIDIK]
Menghitung ulang nilai dari hitungan yang diumumkan; dengan --raw juga dari jawaban yang tersimpan. Dengan --trail: memeriksa setiap baris
jejak audit, juga terhadap baris terakhir yang pernah dicatat di luar sistem. Kode keluar 1 bila berbeda.
--agency perlu bila unit dengan kode itu ada di lebih dari satu instansi.`

await runCommand(async () => {
  const { unit, period, instrument, version, raw, trail, head, ...given } = readArguments()
  if (trail) return verifyTrail(given.agency, head, USAGE)
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
    const flag = { type: 'boolean', default: false } as const
    const score = { unit: text, period: text, instrument: text, version: text, raw: flag }
    return parseArgs({ options: { agency: text, ...score, trail: flag, head: text } }).values
  } catch {
    return fail(USAGE)
  }
}
