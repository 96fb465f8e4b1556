import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import * as z from 'zod/mini'
import { bundle, root } from '../../infra/constructs/bundling.ts'
import { digestOfSession } from '../../shared/domain/session.ts'
import { admitPerson } from '../../shared/usecases/admit-person.ts'
import { gatewayEvent } from '../infra/gateway-event.ts'
import { record } from '../infra/hosted.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable } from '../support/dynalite.ts'
import { registerAgency, type TestWorld, VISIT_KEYS, worldOn } from '../support/world.ts'
import type { Group, Outcome, Progress } from './group.ts'
import { inTurns, quantile, ratioOf, sayRatio } from './rounds.ts'

const ROUNDS = 15
const SITE = 'http://localhost'

const entries = {
  citizen: { what: "the citizens' function", entry: 'functions/citizen.ts' },
  staff: { what: "the staff's function, a manager's home", entry: 'functions/staff.ts' },
  empty: { what: 'a handler that does nothing', entry: fileURLToPath(new URL('./cold-empty.ts', import.meta.url)) },
  express: { what: 'Express, a fixed answer', entry: fileURLToPath(new URL('./cold-express.ts', import.meta.url)) },
  expressStore: {
    what: 'Express, one read of the store',
    entry: fileURLToPath(new URL('./cold-express-store.ts', import.meta.url)),
  },
} as const
type Name = keyof typeof entries
const names = ['citizen', 'staff', 'empty', 'express', 'expressStore'] as const satisfies readonly Name[]

const Start = z.object({ load: z.number(), answer: z.number(), statusCode: z.literal(200) })
type Start = z.infer<typeof Start>

/** How soon a citizen, and a manager who has signed in, are answered where no process was running, and how large what is loaded for it is. */
export const cold: Group = { name: 'cold', run }

async function run(progress: Progress): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'cold-'))
  const table = await startTable()
  // As deployed: the keys come from Secrets Manager, the place from the table.
  const secrets = await record(() => ({ SecretString: VISIT_KEYS }))
  try {
    const world = worldOn(table)
    const { codes } = await registerAgency(world)
    const url = `${SITE}/q/${codes['loka-a']}`
    const eventFile = join(folder, 'event.json')
    await writeFile(eventFile, JSON.stringify(gatewayEvent({ routeKey: 'GET /q/{code}', method: 'GET', url })))
    const staffFile = join(folder, 'staff-event.json')
    await writeFile(staffFile, JSON.stringify(await managersEvent(world)))
    bundle(fileURLToPath(new URL('./cold-host.ts', import.meta.url)), join(folder, 'host'))
    const sizes = await Promise.all(names.map((name) => sizesOf(name, folder)))
    const environment = environmentOf(table.endpoint, secrets.url)
    const start = (name: Name) => () =>
      startCold(join(folder, name, 'index.mjs'), folder, name === 'staff' ? staffFile : eventFile, environment)
    const measures = {
      citizen: start('citizen'),
      staff: start('staff'),
      empty: start('empty'),
      express: start('express'),
      expressStore: start('expressStore'),
    }
    const step = 'cold starts'
    progress(step, 0, ROUNDS)
    const starts = await inTurns(ROUNDS, measures, (done) => progress(step, done, ROUNDS))
    return { figures: [sayStarts(starts), saySizes(sizes)], bounds: [] }
  } finally {
    await secrets.close()
    await table.close()
    await rm(folder, { recursive: true })
  }
}

function sayStarts(starts: Readonly<Record<Name, readonly Start[]>>) {
  const loads = (name: Name) => starts[name].map(({ load }) => load)
  const answers = (name: Name) => starts[name].map(({ answer }) => answer)
  const median = (values: readonly number[]) => quantile(values, 0.5).toFixed(0)
  return {
    title: 'Cold start',
    compared: `A fresh process of Node each time, with the variables that a deployed function has; ${ROUNDS} interleaved rounds. Ratios are to the handler that does nothing, Node's own start included in the answer.`,
    columns: ['', 'load ms', 'first answer ms', '÷ nothing', 'expected'],
    rows: names.map((name) => [
      entries[name].what,
      median(loads(name)),
      median(answers(name)),
      sayRatio(ratioOf(answers(name), answers('empty'))),
      name === 'citizen' ? 'no more than Express with one read' : '',
    ]),
    notes: [
      `The citizens' function ÷ Express with one read, first answer: ${sayRatio(ratioOf(answers('citizen'), answers('expressStore')))}; loading alone: ${sayRatio(ratioOf(loads('citizen'), loads('expressStore')))}.`,
      "The citizens' function asks for its key, reads the counter's place in three reads and renders the whole form.",
    ],
  }
}

/** A manager of one unit opens their home, an hour's session at hand. */
async function managersEvent(world: TestWorld) {
  const from = '2026-01-01'
  const wish = { agency: 'uji', name: 'Pengelola', email: 'pengelola@uji.go.id' }
  const roles = [{ role: 'manager' as const, unit: 'loka-a', from }]
  const person = await admitPerson(world, { ...wish, roles }, SOMEBODY)
  const secret = world.newSecret()
  const now = Date.now()
  const session = { digest: digestOfSession(secret), agency: 'uji', person: person.id, beganAt: now, seenAt: now }
  await world.store.sessions.put({ ...session, version: 1 })
  const event = gatewayEvent({ routeKey: 'ANY /kelola', method: 'GET', url: `${SITE}/kelola` })
  return { ...event, cookies: [`__Host-sesi=${secret}`] }
}

type Sizes = {
  readonly name: Name
  readonly atStart: readonly [number, number]
  readonly all: readonly [number, number]
}

function saySizes(sizes: readonly Sizes[]) {
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)
  return {
    title: 'Size of the code, kB',
    compared: 'Bundled by the options that functions are deployed with. What is loaded at the start, and all of it.',
    columns: ['', 'at start', 'gzipped', 'all', 'gzipped'],
    rows: sizes.map(({ name, atStart, all }) => [entries[name].what, ...[...atStart, ...all].map(kilobytes)]),
    notes: [],
  }
}

async function sizesOf(name: Name, folder: string): Promise<Sizes> {
  const { outputs } = bundle(entries[name].entry, join(folder, name)).metafile
  const code = Object.keys(outputs).filter((path) => path.endsWith('.mjs'))
  const atStart = new Set(code.filter((path) => path.endsWith('/index.mjs')))
  for (const path of atStart) {
    for (const { path: imported, kind, external } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && external !== true) atStart.add(imported)
    }
  }
  return { name, atStart: await weigh([...atStart]), all: await weigh(code) }
}

async function weigh(paths: readonly string[]): Promise<readonly [number, number]> {
  const files = await Promise.all(paths.map((path) => readFile(join(root, path))))
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
  return [sum(files.map((file) => file.length)), sum(files.map((file) => gzipSync(file).length))]
}

async function startCold(bundled: string, folder: string, eventFile: string, env: NodeJS.ProcessEnv): Promise<Start> {
  const program = [join(folder, 'host', 'index.mjs'), bundled, eventFile]
  const { stdout } = await promisify(execFile)(process.execPath, program, { env })
  return Start.parse(JSON.parse(stdout))
}

function environmentOf(store: string, secrets: string): NodeJS.ProcessEnv {
  return {
    TABLE_NAME: 'test-table',
    STAGE: 'test',
    PUBLIC_URL: SITE,
    TICK_SHARDS: '1',
    VISIT_KEYS_SECRET: 'visit-keys',
    VAULT_KEY_IDS: 'vault-key',
    OIDC_ISSUER: 'https://provider.example',
    OIDC_CLIENT_ID: 'suara-loket',
    NODE_OPTIONS: '--enable-source-maps',
    AWS_REGION: 'ap-southeast-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: store,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets,
  }
}
