import { existsSync } from 'node:fs'
import { openLocalWorld } from './cli/local-world.ts'
import { runCommand } from './cli/run-command.ts'
import { stageLines } from './cli/stage-lines.ts'
import { corrections, demos } from './demo/demos.ts'
import { fillWithDemos } from './demo/fill.ts'
import { lazyEvidence } from './evidence/lazy-evidence.ts'
import { createApp } from './http/app.tsx'
import { citizenRoutes } from './http/citizen.tsx'
import { publicRoutes } from './http/public.tsx'
import { identifyBySession } from './http/session.ts'
import { staffRoutes } from './http/staff.tsx'
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
  const lines = stageLines(process.stderr, () => performance.now())
  // Held before anything is started that a busy port would make useless, and let go whatever happens.
  await using port = await takePort(settings.port)
  if (!existsSync(settings.dataDir))
    lines.begin(`Menyiapkan data contoh di ${settings.dataDir}: hanya pada kali pertama, sekitar satu menit.`)
  await using local = await openLocalWorld(settings, 'server', {
    registryCache: 5,
    signIn: openIdSignIn,
    evidence: lazyEvidence,
    letters: keptLetters(settings.dataDir),
  })
  const { world } = local
  await fillWithDemos(world, { demos, corrections }, lines)
  lines.end((seconds) => `Selesai dalam ${seconds} detik.`)
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

function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
}
