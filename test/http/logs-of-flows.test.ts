import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { run as aggregate } from '../../functions/jobs/aggregate.ts'
import { run as audit } from '../../functions/jobs/audit.ts'
import { run as inspect } from '../../functions/jobs/inspect.ts'
import { onBehalfOf, writeLog } from '../../functions/log.ts'
import { newUuid } from '../../functions/random.ts'
import { issueDevice } from '../../shared/usecases/devices.ts'
import { registerPerson } from '../../shared/usecases/register-person.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { formOf, jsonOf, staffFormOf, tokenIn } from '../support/http.ts'
import { account, COMMAND, type Staffed, staffed } from '../support/staffed.ts'
import { formTokenIn, visitorOf } from '../support/visitor.ts'
import { answersOf } from '../support/world.ts'

/** What nobody may find in a log, by what it is. */
const PRIVATE = {
  comment: 'Petugas loket tiga sangat rahasia',
  name: 'Rina Wulandari',
  nip: '198001012005012001',
  email: 'rina.wulandari@uji.go.id',
  address: '203.0.113.77',
  browser: 'Peramban-rahasia/1.0',
  file: 'rahasia-pengaduan.csv',
}
const CLIENT = { 'X-Forwarded-For': PRIVATE.address, 'User-Agent': PRIVATE.browser }
const UNIT = '/kelola/uji/unit/loka-a'

let table: TestTable
let system: Staffed
let written = ''
/** Secrets that the flows themselves made: tokens, codes, cookies, keys. */
const secrets = new Set<string>()
const statuses: string[] = []

/** A day of everybody: a citizen, a kiosk, a manager who signs in, imports and exports, and the jobs of a night. */
beforeAll(async () => {
  table = await startTable()
  system = await staffed(table)
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      written += String(chunk)
      return true
    }),
  )
  Object.assign(system.world, { log: writeLog })
  try {
    await citizen()
    await kiosk()
    await staff()
    await stranger()
    await jobs()
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
})
afterAll(async () => {
  await system.provider.close()
  await table.close()
})

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await system.app.request(path, { ...init, headers: { ...Object(init.headers), ...CLIENT } })
  statuses.push(`${response.status} ${path.split('/')[1]}`)
  return response
}

async function citizen(): Promise<void> {
  const registry = await system.world.store.registry.load('uji')
  const code = registry?.counters.find(({ unit }) => unit === 'loka-a')?.code ?? ''
  secrets.add(code)
  const token = tokenIn(await (await ask(`/q/${code}`)).text())
  for (const part of token.split('.').slice(1)) secrets.add(part)
  const rating = { token, ...answersOf(4), comment: PRIVATE.comment }
  await ask(`/q/${code}`, formOf(rating))
  await ask(`/q/${code}`, formOf(rating))
  await ask(`/q/${code}`, formOf({ ...rating, U1: 1 }))
}

async function kiosk(): Promise<void> {
  const made = { kind: 'kiosk', name: 'K', counter: 'loket-1' } as const
  const { device, secret } = await issueDevice(system.world, { agency: 'uji', unit: 'loka-a' }, made, COMMAND)
  const page = await (await ask(`/kiosk/${device.id}`)).text()
  const { pass } = JSON.parse(/id="bingkai">(.*?)<\/script>/.exec(page)?.[1] ?? '{}') as { pass: string }
  const receiptKey = 'kunci'.repeat(9).slice(0, 43)
  for (const each of [secret, receiptKey, ...pass.split('.').slice(1)]) secrets.add(each)
  const id = newUuid(system.world.now())
  const { headers, ...init } = jsonOf({ pass, id, receiptKey, answers: answersOf(3), comment: PRIVATE.comment })
  const sent = { ...init, headers: { ...Object(headers), Authorization: `Bearer ${secret}` } }
  await ask(`/api/v1/kiosks/${device.id}/ratings`, sent)
}

async function staff(): Promise<void> {
  const { name, nip, email } = PRIVATE
  const roles = [{ role: 'admin', from: '2026-01-01' } as const, { role: 'manager', from: '2026-01-01' } as const]
  await registerPerson(system.world, COMMAND, { agency: 'uji', name, nip, email, roles })
  const someone = visitorOf(system.app)
  const back = await someone.signIn(system.provider, account(email), UNIT)
  statuses.push(`${back.status} masuk`)
  secrets.add(someone.session() ?? '')
  const page = async (path: string, init: RequestInit = {}) => {
    const response = await someone.ask(path, { ...init, headers: { ...Object(init.headers), ...CLIENT } })
    const text = await response.text()
    statuses.push(`${response.status} ${path}`)
    return { text, location: response.headers.get('Location') ?? '' }
  }
  const formulir = formTokenIn((await page(UNIT)).text)
  secrets.add(formulir)
  await page(`${UNIT}/impor`, upload(formulir))
  await page('/kelola/uji/orang')
  await page(`/kelola/uji/jejak?orang=${encodeURIComponent(email)}`)
  const wish = { siapa: nip, jenis: 'export', tanggal: '2026-11-21', jam: '10:00', formulir }
  const { location } = await page('/kelola/uji/data-pribadi/permintaan', staffFormOf(wish))
  const { text } = await page(`${location}/salinan`, staffFormOf({ bentuk: 'csv', formulir }))
  expect(text).toContain(nip)
}

function upload(formulir: string): RequestInit {
  const body = new FormData()
  const rows = [
    ['month,counter,U1,U2,U3,U4,U5,U6,U7,U8,U9,saran'],
    ['2021-03,loket-1,4,4,4,4,4,4,4,4,4', PRIVATE.comment],
  ]
  body.set('berkas', new File([rows.map((row) => row.join(',')).join('\n')], PRIVATE.file))
  for (const [field, value] of Object.entries({ langkah: 'impor', formulir })) body.set(field, value)
  return { method: 'POST', body, headers: { Origin: 'http://localhost' } }
}

/** Signs in elsewhere, and is nobody here. */
async function stranger(): Promise<void> {
  const someone = visitorOf(system.app)
  const back = await someone.signIn(system.provider, account(`x.${PRIVATE.email}`), UNIT)
  statuses.push(`${back.status} masuk`)
}

/** With the next morning's clock. */
async function jobs(): Promise<void> {
  const own = Object.assign(Object.create(system.world), { now: () => Date.parse('2026-11-22T17:40:00Z') })
  await onBehalfOf('11111111-2222-3333-4444-555555555555', async () => {
    await aggregate(own, { shard: 0 })
    await inspect(own, { byHand: true })
    await audit(own, {}).catch(() => undefined)
  })
}

const lines = () =>
  written
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)

describe('F79 what a day leaves in the logs', () => {
  test('the day was a whole one', () => {
    for (const each of [
      '201 q',
      '200 q',
      '409 q',
      '201 api',
      '303 masuk',
      `200 ${UNIT}/impor`,
      '200 /kelola/uji/orang',
    ])
      expect(statuses).toContain(each)
    const events = lines().map(({ event }) => event)
    for (const each of ['accepted', 'counted', 'ticked', 'inspected', 'audited', 'signed-in', 'not-signed-in'])
      expect(events).toContain(each)
    expect(secrets.size).toBeGreaterThan(8)
  })

  test('no answer, comment, name, NIP, address, cookie, token, code, key or name of a file', () => {
    const said = written.toLowerCase()
    for (const [what, value] of Object.entries(PRIVATE)) expect(said, what).not.toContain(value.toLowerCase())
    for (const word of ['rina', 'rahasia', 'uji.go.id', 'petugas loket']) expect(said).not.toContain(word)
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(5)
      expect(written).not.toContain(secret)
    }
    expect(written).not.toMatch(/U[1-9]"?\s*[:=]/)
  })

  test('that somebody rated says nothing but when and how: neither where, nor what, nor which', () => {
    const accepted = lines().filter(({ event }) => event === 'accepted')
    expect(accepted.map(({ channel }) => channel).sort()).toEqual(['import', 'kiosk', 'web'])
    for (const line of accepted)
      expect(Object.keys(line).sort()).toEqual(['at', 'channel', 'event', 'level', 'requestId'])
    const counted = lines().filter(({ event }) => event === 'counted')
    expect(counted.reduce((sum, { ratings }) => sum + Number(ratings), 0)).toBe(accepted.length)
    for (const line of counted)
      expect(Object.keys(line).sort()).toEqual(['at', 'event', 'level', 'ratings', 'requestId'])
  })

  test('each line has the id of the request or the run that caused it', () => {
    for (const line of lines()) expect(line).toMatchObject({ requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    const [first, second] = lines().filter(({ event }) => event === 'accepted')
    expect(first?.requestId).not.toBe(second?.requestId)
  })
})
