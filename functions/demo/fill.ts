import { recountMarked } from '../../shared/usecases/count-shard.ts'
import { notingMarks } from '../../shared/usecases/noting-marks.ts'
import { seedPerformance } from '../../shared/usecases/performance/seed-performance.ts'
import { seedCorrection } from '../../shared/usecases/seed-correction.ts'
import { type Demo, seedDemo } from '../../shared/usecases/seed-demo.ts'
import { seedPeople } from '../../shared/usecases/seed-people.ts'
import type { StageLines } from '../cli/stage-lines.ts'
import type { World } from '../compose.ts'
import { jobNamed, runJob } from '../jobs/run-by-name.ts'
import type { corrections } from './demos.ts'
import { demoPeople } from './people.ts'
import { demoPlans } from './plans.ts'
import { seedYear } from './year.ts'

type Made = { readonly demos: readonly Demo[]; readonly corrections: typeof corrections | readonly [] }

/**
 * Fills an empty store with the demo agencies, counted, so that the first page opened has something to say. Tells what it does, stage by
 * stage; where all is there already it tells nothing.
 */
export async function fillWithDemos(world: World, { demos, corrections }: Made, lines: StageLines): Promise<void> {
  // Thousands of lines about what nobody sent.
  const quiet = { ...world, log: () => undefined }
  const stored = await seedDemo(quiet, demos, (done, total) => {
    if (done === 0) lines.begin(`  Penilaian dan waktu pelayanan setahun di ${demos.length} instansi contoh`)
    lines.far(done, total)
  })
  if (stored > 0) lines.begin('  Pegawai contoh dan rencana kinerjanya')
  await seedPeople(world, demoPeople(demos))
  await seedPerformance(world, demoPlans(demos))
  if (stored === 0) return
  lines.begin('  Laporan, evaluasi, dan umpan balik setahun')
  await seedYear(world, demos)
  const { mark, noted } = notingMarks(quiet.mark)
  const run = async (name: string) => {
    const job = jobNamed(name)
    if (job) await runJob({ ...quiet, mark }, job, { byHand: true })
  }
  lines.begin('  Menghitung nilai')
  await run('aggregate')
  lines.begin('  Mencari jawaban yang janggal, dan menghitung ulang tanpanya')
  await run('inspect')
  // What was set aside at the first look is counted as such.
  await recountMarked(quiet, noted)
  await run('roll-up')
  lines.begin('  Menutup periode yang sudah lewat')
  for (const { agency, correction } of corrections) await seedCorrection(quiet, agency, correction)
  await run('close')
  await run('perform')
}
