/** A process that serves an agency for tests from a data folder, as `npm start` does, without the demo. Prints `ready` when it serves. */
import { openLocalWorld } from '../../functions/cli/local-world.ts'
import { createApp, everybodyIsACitizen } from '../../functions/http/app.tsx'
import { citizenRoutes } from '../../functions/http/citizen.tsx'
import { jobNamed, runJob } from '../../functions/jobs/run-by-name.ts'
import { readLocalSettings } from '../../functions/local-environment.ts'
import { takePort } from '../../functions/local-port.ts'
import { registerAgency } from './world.ts'

const settings = readLocalSettings(process.env)
const port = await takePort(settings.port)
const { world } = await openLocalWorld(settings, 'server', { registryCache: 60 })
const registry = await world.store.registry.load('uji')
const code = registry?.counters[0]?.code ?? (await registerAgency(world)).codes['loka-a']
const app = createApp(world, everybodyIsACitizen, [citizenRoutes(world)])
port.answerWith(app.fetch)
process.stdout.write(`ready ${code}\n`)

// Counting goes on all the time, so that a kill meets it too.
const aggregate = jobNamed('aggregate')
if (!aggregate) throw new Error('there is no job aggregate')
for (;;) await runJob({ ...world, log: () => undefined }, aggregate, { byHand: true })
