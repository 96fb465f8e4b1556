/** A process that serves everything for tests from a data folder, as `npm start` does, without the demo. Prints `ready` when it serves. */
import { openLocalWorld } from '../../functions/cli/local-world.ts'
import { lazyEvidence } from '../../functions/evidence/lazy-evidence.ts'
import { createApp } from '../../functions/http/app.tsx'
import { citizenRoutes } from '../../functions/http/citizen.tsx'
import { publicRoutes } from '../../functions/http/public.tsx'
import { identifyBySession } from '../../functions/http/session.ts'
import { staffRoutes } from '../../functions/http/staff.tsx'
import { jobNamed, runJob } from '../../functions/jobs/run-by-name.ts'
import { PROVIDER_PATH, readLocalSettings } from '../../functions/local-environment.ts'
import { atItsName } from '../../functions/local-name.ts'
import { takePort } from '../../functions/local-port.ts'
import { localProvider } from '../../functions/local-provider/provider.ts'
import { openIdSignIn } from '../../functions/open-id.ts'

const settings = readLocalSettings(process.env)
const port = await takePort(settings.port)
const options = { registryCache: 0, signIn: openIdSignIn, evidence: lazyEvidence }
const { world } = await openLocalWorld(settings, 'server', options)
const { publicUrl, openId } = world.config
const routes = [citizenRoutes(world), staffRoutes(world), publicRoutes(world)]
const app = createApp(world, identifyBySession(world), routes)
const provider = await localProvider({ issuer: openId?.issuer ?? '', publicUrl, choices: async () => [] })
port.answerWith(atItsName(publicUrl, app.fetch), { path: PROVIDER_PATH, answer: provider })
process.stdout.write('ready\n')

// A minute's clock would keep a test waiting for two.
const aggregate = jobNamed('aggregate')
if (!aggregate) throw new Error('there is no job aggregate')
for (;;) {
  await runJob({ ...world, log: () => undefined }, aggregate, { byHand: true })
  await new Promise((resolve) => setTimeout(resolve, 200))
}
