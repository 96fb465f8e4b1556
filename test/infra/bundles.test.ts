import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '../../infra/constructs/bundling.ts'
import { type JobName, jobs } from '../../shared/jobs.ts'
import { services } from '../../shared/services.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { answersOf, registerAgency, worldOn } from '../support/world.ts'
import { type GatewayAnswer, gatewayEvent, textOf } from './gateway-event.ts'
import { type Hosted, host, type Recorder, record } from './hosted.ts'
import { allows } from './iam.ts'
import { functionOf, homeOf, type Statement, statementsOf, synthesize } from './synthesized.ts'

type Name = (typeof services)[number]['name'] | JobName
/** A function, and what it asks of the table and of the secrets. */
type Running = { readonly hosted: Hosted; readonly calls: Recorder; readonly secrets: Recorder }

const SITE = 'https://api-id.execute-api.ap-southeast-3.amazonaws.com'
/** Minutes are counted once nobody can still write to them: the jobs' clock is ahead by as much. */
const AHEAD = 5 * 60_000
const [dev] = synthesize()

describe('the bundles as Lambda runs them, on an embedded store', () => {
  let folder: string
  let table: TestTable
  let codes: Readonly<Record<string, string>>
  const running = new Map<Name, Running>()

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bundles-'))
    table = await startTable()
    codes = (await registerAgency(worldOn(table))).codes
    for (const { name, entry } of [...services, ...jobs]) bundle(entry, join(folder, name))
    await Promise.all(
      [...services, ...jobs].map(async (entry) => {
        const calls = await record(table.endpoint)
        // As the data stack has it generated.
        const secrets = await record(() => ({ SecretString: JSON.stringify({ kid: '1', key: 'k'.repeat(64) }) }))
        const environment = environmentOf(entry, { AWS_ENDPOINT_URL_DYNAMODB: calls.url })
        const hosted = await host(join(folder, entry.name, 'index.mjs'), {
          ...environment,
          AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
          ...(jobs.some(({ name }) => name === entry.name) ? { CLOCK_AHEAD: String(AHEAD) } : {}),
        })
        running.set(entry.name, { hosted, calls, secrets })
      }),
    )
  })

  afterAll(async () => {
    for (const { hosted, calls, secrets } of running.values()) {
      await hosted.end()
      await calls.close()
      await secrets.close()
    }
    await table.close()
    await rm(folder, { recursive: true })
  })

  const of = (name: Name): Running => {
    const found = running.get(name)
    if (!found) throw new Error(`${name} does not run`)
    return found
  }
  const ask = async (name: Name, event: Parameters<typeof gatewayEvent>[0]) => {
    const answer = (await of(name).hosted.invoke(gatewayEvent(event))) as GatewayAnswer
    return { ...answer, text: textOf(answer) }
  }
  const openForm = async () => {
    const event = { routeKey: 'GET /q/{code}', method: 'GET', url: `${SITE}/q/${codes['loka-a']}` }
    const { text, statusCode } = await ask('citizen', event)
    expect(statusCode).toBe(200)
    const token = /name="token" value="([^"]+)"/.exec(text)?.[1]
    if (!token) throw new Error('the form carries no token')
    return token
  }
  const send = (token: string, base64: boolean, value = 4) =>
    ask('citizen', {
      routeKey: 'POST /q/{code}',
      method: 'POST',
      url: `${SITE}/q/${codes['loka-a']}`,
      type: 'application/x-www-form-urlencoded',
      base64,
      body: new URLSearchParams({
        token,
        ...Object.fromEntries(Object.entries(answersOf(value)).map(([code, answer]) => [code, String(answer)])),
      }).toString(),
    })
  const score = async () => {
    const url = `${SITE}/api/v1/agencies/uji/units/loka-a/scores?instrument=skm`
    return JSON.parse((await ask('public', { routeKey: '$default', method: 'GET', url })).text)
  }

  test('a rating goes from the QR page to the score, however the gateway encodes the form', async () => {
    const { n } = await score()
    for (const base64 of [true, false]) {
      const token = await openForm()
      const first = await send(token, base64)
      expect(first.statusCode).toBe(201)
      expect(first.headers['content-type']).toContain('text/html')
      expect((await send(token, base64)).statusCode).toBe(200)
      expect((await send(token, base64, 1)).statusCode).toBe(409)
    }
    await of('aggregate').hosted.invoke({ shard: 0 })
    expect((await score()).n).toBe(n + 2)
  })

  test('the same tick again, and the nightly job, change no score', async () => {
    const before = await score()
    await of('aggregate').hosted.invoke({ shard: 0 })
    await of('roll-up').hosted.invoke({})
    expect({ ...(await score()), asOf: before.asOf }).toEqual(before)
  })

  test.each(['br', 'gzip'])('a page goes through the gateway as %s, and small', async (encoding) => {
    const event = { routeKey: 'GET /q/{code}', method: 'GET', url: `${SITE}/q/${codes['loka-a']}` }
    const plain = await ask('citizen', { ...event, encoding: 'identity' })
    const sent = await ask('citizen', { ...event, encoding })
    expect(plain).toMatchObject({ statusCode: 200, isBase64Encoded: false })
    expect(sent).toMatchObject({ statusCode: 200, isBase64Encoded: true, headers: { 'content-encoding': encoding } })
    expect(sent.headers.vary).toMatch(/\bAccept-Encoding\b/)
    expect(sent.headers['content-length']).toBeUndefined()
    // The token, the request id and the visit's time differ, and nothing else.
    expect(sent.text.length).toBe(plain.text.length)
    expect(Buffer.from(sent.body, 'base64').length).toBeLessThan(plain.text.length / 3)
  })

  test('a job that was given no shard fails, so that the scheduler hears of it', async () => {
    await expect(of('aggregate').hosted.invoke({})).rejects.toThrow()
  })

  test('pages of managers and pages that do not exist answer, without a crash', async () => {
    const ofManagers = { routeKey: 'ANY /kelola/{proxy+}', method: 'GET', url: `${SITE}/kelola/uji/unit/loka-a` }
    expect((await ask('staff', ofManagers)).statusCode).toBeLessThan(500)
    expect((await ask('public', { routeKey: '$default', method: 'GET', url: `${SITE}/` })).statusCode).toBe(200)
    expect((await ask('public', { routeKey: '$default', method: 'GET', url: `${SITE}/nowhere` })).statusCode).toBe(404)
  })

  test('F78 no function made a call that its role does not allow', () => {
    for (const entry of [...services, ...jobs]) {
      const { calls, secrets } = of(entry.name)
      const statements = statementsOfRole(entry)
      const allowed = statements.flatMap(({ Action }) => Action)
      for (const { call, keys } of calls.asked()) {
        expect(keys.length, `${entry.name} ${call}`).toBeGreaterThan(0)
        expect(allows(onTable(statements), { action: `dynamodb:${call}`, keys }), `${entry.name} ${call} ${keys}`).toBe(
          true,
        )
      }
      for (const call of secrets.made()) expect(allowed, entry.name).toContain(`secretsmanager:${call}`)
    }
    expect(of('citizen').calls.made()).toContain('PutItem')
    expect(of('citizen').secrets.made()).toEqual(['GetSecretValue'])
  })

  test('F79 no log carries a token or an address', () => {
    for (const { hosted } of running.values()) expect(hosted.log()).not.toMatch(/eyJ|203\.0\.113\.9|Android/)
  })

  test('F80 each writes the lines that alarms wait for, with the id of the request or the run', () => {
    const linesOf = (name: Name, event: string) =>
      of(name)
        .hosted.log()
        .split('\n')
        .filter((line) => line.includes(`"event":"${event}"`))
        .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    // As the gateway's own log has it.
    const accepted = { level: 'info', channel: 'web', requestId: 'JKJaXmPLvHcESHA=' }
    expect(linesOf('citizen', 'accepted')).toMatchObject([accepted, accepted])
    const counted = linesOf('aggregate', 'counted').reduce((sum, { ratings }) => sum + Number(ratings), 0)
    expect(counted).toBe(2)
    for (const event of ['ticked', 'job-done'])
      expect(linesOf('aggregate', event)[0]).toMatchObject({ requestId: expect.stringMatching(/^\d+$/) })
    expect(linesOf('aggregate', 'job-failed')).toHaveLength(1)
  })

  test("the citizen's function starts with less than 520 kB of code", async () => {
    const { metafile } = bundle('functions/citizen.ts', join(folder, 'measured'))
    expect(await readdir(join(folder, 'measured'))).toContain('index.mjs')
    expect(bytesAtStart(metafile.outputs)).toBeLessThan(520_000)
  })
})

type Outputs = ReturnType<typeof bundle>['metafile']['outputs']

/** What is read before the first request: the entry and what it imports, but not what it may import later. */
function bytesAtStart(outputs: Outputs): number {
  const read = new Set(Object.keys(outputs).filter((path) => path.endsWith('/index.mjs')))
  for (const path of read) {
    for (const { path: imported, kind, external } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && external !== true) read.add(imported)
    }
  }
  return [...read].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0)
}

/** The variables that the service stack gives a function, with what only a deployment knows filled in. */
function environmentOf(entry: { readonly failure: string }, more: Readonly<Record<string, string>>) {
  if (!dev) throw new Error('there is no stage')
  const deployed: Record<string, unknown> = functionOf(homeOf(dev, entry), entry)[1].Properties.Environment.Variables
  const known: Record<string, string> = {
    TABLE_NAME: 'test-table',
    PUBLIC_URL: SITE,
    VISIT_KEYS_SECRET: 'visit-keys',
    VAULT_KEY_IDS: 'vault-key',
    EVIDENCE_BUCKET: 'bukti',
    EVIDENCE_ORIGIN: 'https://bukti.s3.ap-southeast-3.amazonaws.com',
    OIDC_ISSUER: 'https://provider.example',
    OIDC_CLIENT_ID: 'suara-loket',
  }
  const variables = Object.entries(deployed).map(([name, value]) => {
    const text = typeof value === 'string' ? value : known[name]
    if (text === undefined) throw new Error(`nothing says what ${name} is once deployed`)
    return [name, text]
  })
  const credentials = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_REGION: 'ap-southeast-3' }
  return { ...Object.fromEntries(variables), ...credentials, ...more }
}

function statementsOfRole(entry: { readonly failure: string }): Statement[] {
  if (!dev) throw new Error('there is no stage')
  const template = homeOf(dev, entry)
  const role: string = functionOf(template, entry)[1].Properties.Role['Fn::GetAtt'][0]
  return statementsOf(template, role)
}

function onTable(statements: readonly Statement[]): Statement[] {
  return statements.filter(({ Action }) => Action.some((action) => action.startsWith('dynamodb:')))
}
