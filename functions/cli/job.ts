import { parseArgs } from 'node:util'
import { Day } from '../../shared/domain/calendar.ts'
import { Slug } from '../../shared/domain/ids.ts'
import { jobs, jobsByHand } from '../../shared/jobs.ts'
import { type JobWish, jobNamed, runJob } from '../jobs/run-by-name.ts'
import { fail, runCommand } from './run-command.ts'
import { withDeps } from './with-deps.ts'

const NAMES = [...jobs, ...jobsByHand].map(({ name }) => name).join(', ')
const USAGE = `Pemakaian: npm run job -- NAMA [--shard N] [--agency INSTANSI] [--unit UNIT] [--from HARI] [--to HARI]
Pekerjaan: ${NAMES}
  audit --unit UNIT --from 2026-07-01 --to 2026-09-30   periksa semua hari itu, bukan hanya bagian malam ini
  rebuild --unit UNIT --from 2026-07-01                 hitung ulang dari jawaban, sejak hari itu
  perform --from 2026-01-01 --to 2026-03-31             hitung ulang kinerja pada periode lapor di hari-hari itu
  remind --agency jambi                                 surat pengingat hari ini, tanpa menunggu pagi; paling banyak sekali sehari
  --agency perlu bila unit dengan kode itu ada di lebih dari satu instansi`

await runCommand(async () => {
  const { positionals, values } = readArguments()
  const job = jobNamed(positionals[0])
  if (!job) return fail(USAGE)
  const shard = values.shard === undefined ? undefined : Number(values.shard)
  if (shard !== undefined && !Number.isInteger(shard))
    return fail(`--shard ${values.shard} bukan bilangan bulat.\n${USAGE}`)
  for (const name of ['agency', 'unit'] as const) {
    if (values[name] !== undefined && !Slug.safeParse(values[name]).success)
      return fail(`--${name} ${values[name]} bukan kode.\n${USAGE}`)
  }
  for (const name of ['from', 'to'] as const) {
    if (values[name] !== undefined && !Day.safeParse(values[name]).success)
      return fail(`--${name} ${values[name]} bukan hari seperti 2026-07-01.\n${USAGE}`)
  }
  const { agency, unit, from, to } = values
  const wish: JobWish = Object.fromEntries(
    Object.entries({ shard, agency, unit, from, to }).filter(([, value]) => value !== undefined),
  )
  await withDeps((world) => runJob(world, job, { byHand: true, ...wish }))
})

function readArguments() {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      allowPositionals: true,
      options: { shard: text, agency: text, unit: text, from: text, to: text },
    })
  } catch {
    return fail(USAGE)
  }
}
