import { recountMarked } from '../shared/usecases/count-shard.ts'
import { notingMarks } from '../shared/usecases/noting-marks.ts'
import { seedPerformance } from '../shared/usecases/performance/seed-performance.ts'
import { seedCorrection } from '../shared/usecases/seed-correction.ts'
import { seedDemo } from '../shared/usecases/seed-demo.ts'
import { seedPeople } from '../shared/usecases/seed-people.ts'
import { openLocalWorld } from './cli/local-world.ts'
import { runCommand } from './cli/run-command.ts'
import type { World } from './compose.ts'
import { corrections, demos } from './demo/demos.ts'
import { demoPeople } from './demo/people.ts'
import { demoPlans } from './demo/plans.ts'
import { seedYear } from './demo/year.ts'
import { lazyEvidence } from './evidence/lazy-evidence.ts'
import { createApp } from './http/app.tsx'
import { citizenRoutes } from './http/citizen.tsx'
import { publicRoutes } from './http/public.tsx'
import { identifyBySession } from './http/session.ts'
import { staffRoutes } from './http/staff.tsx'
import { jobNamed, runJob } from './jobs/run-by-name.ts'
import { startClock } from './local-clock.ts'
import { PROVIDER_PATH, readLocalSettings } from './local-environment.ts'
import { keptLetters } from './local-letters/kept-letters.ts'
import { withLetterBox } from './local-letters/letter-box.tsx'
import { atItsName } from './local-name.ts'
import { takePort } from './local-port.ts'
import { demoChoices } from './local-provider/choices.ts'
import { localProvider } from './local-provider/provider.ts'
import { startLinks } from './local-start-links.ts'
import { openIdSignIn } from './open-id.ts'

/** The whole system on this machine: what Lambda, DynamoDB and EventBridge Scheduler are in the cloud. */
await runCommand(async () => {
  const settings = readLocalSettings(process.env)
  const stopping = untilAskedToStop()
  // Held before anything is started that a busy port would make useless, and let go whatever happens.
  await using port = await takePort(settings.port)
  await using local = await openLocalWorld(settings, 'server', {
    registryCache: 5,
    signIn: openIdSignIn,
    evidence: lazyEvidence,
    letters: keptLetters(settings.dataDir),
  })
  const { world } = local
  await seed(world)
  const { publicUrl } = world.config
  const routes = [citizenRoutes(world), staffRoutes(world), publicRoutes(world)]
  const app = createApp(world, identifyBySession(world), routes)
  const issuer = world.config.openId?.issuer ?? ''
  const provider = await localProvider({ issuer, publicUrl, choices: () => demoChoices(world) })
  const answer = withLetterBox(settings.dataDir, atItsName(publicUrl, app.fetch))
  port.answerWith(answer, { path: PROVIDER_PATH, answer: provider })
  await using _clock = startClock(world)
  process.stdout.write(`ready ${publicUrl}\n${startLinks(publicUrl)}\n`)

  await stopping
  process.stderr.write('\nBerhenti; yang sudah diterima tetap tersimpan.\n')
  await port.close()
})

/** Fills an empty store with the demo agencies, counted, so that the first page opened has something to say. */
async function seed(world: World): Promise<void> {
  const tell = (text: string) => process.stderr.isTTY && process.stderr.write(`\r${text}\u001b[K`)
  // Thousands of lines about what nobody sent.
  const quiet = { ...world, log: () => undefined }
  const stored = await seedDemo(quiet, demos, (done, total) => {
    if (done % 20 === 0 || done === total) tell(`Menyiapkan data contoh: ${done} dari ${total} penilaian`)
  })
  await seedPeople(world, demoPeople(demos))
  await seedPerformance(world, demoPlans(demos))
  if (stored === 0) return
  tell('Menyiapkan contoh kinerja setahun …')
  await seedYear(world, demos)
  tell('Menghitung nilai …')
  const { mark, noted } = notingMarks(quiet.mark)
  const run = async (name: string) => {
    const job = jobNamed(name)
    if (job) await runJob({ ...quiet, mark }, job, { byHand: true })
  }
  for (const name of ['aggregate', 'inspect']) await run(name)
  // What was set aside at the first look is counted as such.
  await recountMarked(quiet, noted)
  await run('roll-up')
  tell('Menutup periode yang sudah lewat …')
  for (const { agency, correction } of corrections) await seedCorrection(quiet, agency, correction)
  await run('close')
  await run('perform')
  tell('')
}

function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
}
