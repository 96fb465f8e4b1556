import { parseArgs } from 'node:util'
import { Reason } from '../../shared/domain/score-version.ts'
import { correctPeriod } from '../../shared/usecases/correct-period.ts'
import { commandActor } from './command-actor.ts'
import { fail, runCommand } from './run-command.ts'
import { withDeps } from './with-deps.ts'

const USAGE = `Pemakaian: npm run correct -- --agency INSTANSI --unit UNIT --period PERIODE --reason "ALASAN" [--instrument skm] [--author NAMA]
Membuat versi berikutnya dari periode yang sudah ditutup, dari hitungan saat ini. Alasan (10 sampai 500 huruf) dapat dibaca siapa saja.`

await runCommand(async () => {
  const { agency, unit, period, reason: given, instrument, author } = readArguments()
  if (!agency || !unit || !period || given === undefined) return fail(USAGE)
  const reason = Reason.safeParse(given)
  if (!reason.success) return fail(`Alasan harus 10 sampai 500 huruf.\n${USAGE}`)
  const correction = { reason: reason.data, actor: { ...commandActor(), ...(author && { name: author }) } }
  const made = await withDeps((world) => correctPeriod(world, { agency, unit, period, instrument }, correction))
  const score = made.published ?? 'tanpa nilai'
  process.stdout.write(`${unit} ${period}: versi ${made.version}, ${score}, ${made.n} responden\n`)
})

function readArguments() {
  const text = { type: 'string' } as const
  try {
    const options = { agency: text, unit: text, period: text, reason: text, instrument: text, author: text }
    return parseArgs({ options }).values
  } catch {
    return fail(USAGE)
  }
}
