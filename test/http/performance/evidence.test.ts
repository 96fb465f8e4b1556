import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inspectEvidence } from '../../../functions/evidence/inspect-evidence.ts'
import type { Env } from '../../../functions/http/app.tsx'
import { evidenceHour } from '../../../shared/domain/performance/evidence-file.ts'
import { CITIZEN, type Identity } from '../../../shared/domain/permissions.ts'
import { scanEvidence } from '../../../shared/usecases/performance/scan-evidence.ts'
import { sendFile, startBucket, type TestBucket } from '../../support/bucket.ts'
import { startTable, type TestTable } from '../../support/dynalite.ts'
import { JPEG, pdfOf, TRIAL_VIRUS } from '../../support/evidence-files.ts'
import { hoursBack } from '../../support/evidence-hours.ts'
import { appOn, staffFormOf } from '../../support/http.ts'
import { registerPeople } from '../../support/people.ts'
import { agreePlan } from '../../support/reports.ts'
import { registerAgency, type TestWorld, worldOn } from '../../support/world.ts'

const PATH = '/kelola/kinerja/bukti'
const JSON_WANTED = { Accept: 'application/json' }

let table: TestTable
let bucket: TestBucket
let world: TestWorld
let agency: string
let people: Awaited<ReturnType<typeof registerPeople>>
let apps: Record<'sari' | 'budi' | 'rina', Hono<Env>>
let count = 0

beforeAll(async () => {
  table = await startTable()
  bucket = await startBucket()
})
afterAll(async () => {
  await table.close()
  await bucket.close()
})

beforeEach(async () => {
  world = worldOn(table, { evidence: bucket.evidence })
  agency = `uji-${++count}`
  await registerAgency(world, agency)
  people = await registerPeople(world, agency)
  const app = ({ id, name }: { readonly id: string; readonly name: string }) => {
    const grants = [...CITIZEN.grants, { role: 'asn', agency, unit: 'loka-a' } as const]
    const identity: Identity = { grants, name, person: { agency, id } }
    return appOn(world, identity)
  }
  apps = { sari: app(people.sari), budi: app(people.budi), rina: app(people.rina) }
})

type Answer = {
  readonly file: { readonly id: string; readonly name: string }
  readonly url: string
  readonly fields: Record<string, string>
  readonly expires: string
}

async function prepare(fields: Readonly<Record<string, string>>, app = apps.sari) {
  const { headers, ...sent } = staffFormOf(fields)
  const response = await app.request(PATH, { ...sent, headers: { ...(headers as object), ...JSON_WANTED } })
  return { status: response.status, answer: (await response.json()) as Answer & { code?: string } }
}

async function sent(bytes: Uint8Array<ArrayBuffer>, name = 'foto.jpg') {
  const { answer } = await prepare({ name, size: String(bytes.length) })
  expect((await sendFile(answer, bytes)).status).toBe(204)
  return answer.file.id
}

const scan = () => scanEvidence(world, agency, inspectEvidence, hoursBack(world.clock, 1))
const stateOf = async (file: string) => (await apps.sari.request(`${PATH}/${file}`, { headers: JSON_WANTED })).json()

describe('a file of one’s own', () => {
  test('goes straight to quarantine, is looked into, and is then fetched by an address that saves it', async () => {
    const file = await sent(JPEG)
    expect(await stateOf(file)).toEqual({ file, state: 'waiting' })
    expect(await scan()).toEqual({ clean: 1, refused: 0 })
    const response = await apps.sari.request(`${PATH}/${file}`)
    expect(response.status).toBe(303)
    const saved = await fetch(response.headers.get('Location') ?? '')
    expect(saved.headers.get('Content-Type')).toBe('application/octet-stream')
    expect(saved.headers.get('Content-Disposition')).toMatch(/^attachment; filename="foto\.jpg"/)
    expect(Buffer.from(await saved.arrayBuffer())).toEqual(JPEG)
  })

  test('F15 says in words that it waits, and never leads to quarantine', async () => {
    const file = await sent(JPEG)
    const response = await apps.sari.request(`${PATH}/${file}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('Location')).toBeNull()
    expect(await response.text()).toContain('Menunggu diperiksa')
  })

  test('F15 that was refused says why, and is fetched by nobody', async () => {
    const file = await sent(Buffer.concat([pdfOf(), Buffer.from(TRIAL_VIRUS)]), 'laporan.pdf')
    expect(await scan()).toEqual({ clean: 0, refused: 1 })
    expect(await stateOf(file)).toEqual({ file, state: 'refused', reason: 'virus' })
    for (const [app, path] of [
      [apps.sari, `${PATH}/${file}`],
      [apps.budi, `/kelola/${agency}/orang/${people.sari.id}/bukti/${file}`],
    ] as const) {
      const response = await app.request(path)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('dikenali sebagai virus')
    }
  })

  test('F16 lies under a random name, whatever it was called, and is called harmlessly', async () => {
    for (const name of ['../../x.pdf', 'a\r\nX-Bad: 1.pdf', '\u202efdp.pdf', '..\\..\\x.pdf']) {
      const { status, answer } = await prepare({ name, size: '400' })
      expect(status).toBe(201)
      expect(answer.fields.key).toBe(
        `quarantine/${evidenceHour(world.clock)}/${agency}/${people.sari.id}/${answer.file.id}`,
      )
      expect(answer.file.id).toMatch(/^[0-9a-z]{26}$/)
      expect(answer.file.name).not.toMatch(/[/\\\r\n\u202e]/)
    }
  })

  test.each([
    ['F15 of a kind that is not taken', { name: 'gambar.svg' }],
    ['F15 that says its kind otherwise', { name: 'gambar.svg', kind: 'svg' }],
    ['F15 of no byte', { name: 'a.pdf', size: '0' }],
    ['F15 of one byte more than ten megabytes', { name: 'a.pdf', size: '10485761' }],
    ['F29 that says it is clean', { name: 'a.pdf', state: 'clean' }],
    ['F29 that is somebody else’s', { name: 'a.pdf', owner: 'person/0123456789abcdef' }],
    ['F29 that chooses its own place', { name: 'a.pdf', id: '0'.repeat(26) }],
  ])('%s is not prepared', async (_name, fields) => {
    const { status, answer } = await prepare(fields)
    expect([status, answer.code]).toEqual([400, 'answers-invalid'])
    expect(
      await world.store.dossiers.of('evidence', { agency, owner: `person/${people.sari.id}` }, { consistent: true }),
    ).toEqual([])
  })

  test('is one of sixty a day', async () => {
    for (let n = 0; n < 60; n++) expect((await prepare({ name: 'a.pdf' })).status).toBe(201)
    expect((await prepare({ name: 'a.pdf' })).answer.code).toBe('dossier-full')
    expect((await prepare({ name: 'a.pdf' }, apps.budi)).status).toBe(201)
  })

  test('F30 is not prepared by a page elsewhere', async () => {
    const response = await apps.sari.request(PATH, {
      ...staffFormOf({ name: 'a.pdf' }),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://jahat.example' },
    })
    expect(response.status).toBe(403)
  })
})

describe('a file of somebody else', () => {
  test('F27 is fetched by their superior, and by nobody below or beside', async () => {
    const file = await sent(JPEG)
    await scan()
    const path = `/kelola/${agency}/orang/${people.sari.id}/bukti/${file}`
    expect((await apps.budi.request(path)).status).toBe(303)
    expect((await apps.rina.request(path)).status).toBe(403)
    expect((await apps.sari.request(path)).status).toBe(403)
    expect((await appOn(world).request(path, { headers: JSON_WANTED })).status).toBe(401)
  })

  test('F27 is not found as one’s own, or as another person’s', async () => {
    const file = await sent(JPEG)
    await scan()
    expect((await apps.budi.request(`${PATH}/${file}`)).status).toBe(404)
    expect((await apps.budi.request(`/kelola/${agency}/orang/${people.sari.id}/bukti/${'0'.repeat(26)}`)).status).toBe(
      404,
    )
    for (const odd of ['..%2f..%2fx', 'x', 'O'.repeat(26)])
      expect((await apps.sari.request(`${PATH}/${odd}`)).status).toBe(404)
  })
})

describe('a file in a report', () => {
  const REPORT = '/kelola/kinerja/laporan/2026-Q3.loka-a'
  const reviewed = () => `/kelola/${agency}/orang/${people.sari.id}/laporan/2026-Q3.loka-a`
  const report = (fields: Readonly<Record<string, string>>) =>
    apps.sari.request(
      REPORT,
      staffFormOf({ submission: world.newId(), version: '0', 'v-r1-i1': '300', 'v-r1-i2': '6,5', ...fields }),
    )
  const textOf = async (app: Hono<Env>, path: string) => (await app.request(path)).text()
  beforeEach(() => agreePlan(world, agency, people.sari, people.budi))

  test('F70 that was sent before is ticked in it, and the receipt and the superior’s page say what became of it', async () => {
    const file = await sent(JPEG)
    const other = await sent(Buffer.concat([pdfOf(), Buffer.from(TRIAL_VIRUS)]), 'salinan.pdf')
    const form = await textOf(apps.sari, REPORT)
    const value = `${file}|${JPEG.length}|foto.jpg`
    expect(form).toContain(`value="${value}"`)
    const fields = { 'f-r1-i1-2': `${file}|9|laporan resmi.pdf`, 'f-r1-i2-1': `${other}|7|x.pdf` }
    expect((await report(fields)).status).toBe(303)
    for (const [app, path, href] of [
      [apps.sari, REPORT, `${PATH}/${file}`],
      [apps.budi, reviewed(), `/kelola/${agency}/orang/${people.sari.id}/bukti/${file}`],
    ] as const) {
      const waits = await textOf(app, path)
      expect(waits).toContain('Menunggu diperiksa')
      expect(waits).toContain('foto.jpg')
      expect(waits).not.toContain('laporan resmi.pdf')
      expect(waits).not.toContain(`href="${href}"`)
    }
    await scan()
    for (const [app, path, href] of [
      [apps.sari, REPORT, `${PATH}/${file}`],
      [apps.budi, reviewed(), `/kelola/${agency}/orang/${people.sari.id}/bukti/${file}`],
    ] as const) {
      const done = await textOf(app, path)
      expect(done).toContain(`href="${href}"`)
      expect(done).toContain('dikenali sebagai virus')
      expect(done).not.toContain(`href="${href.replace(file, other)}"`)
      expect((await app.request(href)).status).toBe(303)
    }
    // What was refused is chosen no longer, and says why.
    const again = await textOf(apps.sari, `${REPORT}?ubah=1`)
    expect(again).toMatch(new RegExp(`name="f-r1-i1-1" value="${file}[^>]*checked`))
    expect(again).not.toContain(`value="${other}`)
    expect(again).toContain('dikenali sebagai virus')
  })

  test('F27 F29 is nobody else’s: the report is refused, and the form comes back saying so', async () => {
    const theirs = (await prepare({ name: 'milik-budi.jpg', size: '40' }, apps.budi)).answer.file.id
    const response = await report({ 'f-r1-i1-1': `${theirs}|40|milik-budi.jpg` })
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(/id="f-r1-i1-problem">Berkas ini tidak dapat dipakai/)
    for (const odd of ['x|1|y', `${'0'.repeat(26)}|1|y.pdf`, `${theirs}|0|y.pdf`, '../../x'])
      expect([odd, (await report({ 'f-r1-i1-1': odd })).status]).toEqual([odd, 400])
    for (const name of ['f-r1-i1', 'f-r1-i1-6', 'v-r1-i1-1']) expect((await report({ [name]: 'x' })).status).toBe(400)
    const ref = { agency, owner: `person/${people.sari.id}` as const, id: '2026-Q3.loka-a' }
    expect(await world.store.dossiers.get('report', ref, { consistent: true })).toBeUndefined()
  })

  test('F40 does not change what was submitted, whatever became of it since', async () => {
    const file = await sent(Buffer.concat([pdfOf(), Buffer.from(TRIAL_VIRUS)]), 'laporan.pdf')
    const fields = { submission: world.newId(), 'f-r1-i1-1': `${file}|${pdfOf().length}|laporan.pdf` }
    expect((await report(fields)).status).toBe(303)
    await scan()
    expect((await report(fields)).status).toBe(303)
    expect((await report({ ...fields, submission: world.newId(), version: '1' })).status).toBe(400)
  })
})

describe('the page', () => {
  const policyOf = (response: Response) => response.headers.get('Content-Security-Policy') ?? ''

  test('that sends files may send to the bucket, and no other page may', async () => {
    const page = await apps.sari.request(PATH)
    expect(policyOf(page)).toContain(`connect-src 'self' ${bucket.url};`)
    expect(policyOf(page)).toContain(`form-action 'self' ${bucket.url};`)
    await agreePlan(world, agency, people.sari, people.budi)
    const report = await apps.sari.request('/kelola/kinerja/laporan/2026-Q3.loka-a')
    expect(policyOf(report)).toContain(`connect-src 'self' ${bucket.url};`)
    const other = await apps.sari.request('/kelola/saya')
    expect(policyOf(other)).toContain("connect-src 'self';")
    expect(policyOf(other)).toContain("form-action 'self';")
  })

  test('without scripts prepares a form that goes straight to the bucket and comes back', async () => {
    const response = await apps.sari.request(PATH, staffFormOf({ name: 'Foto pelayanan keliling', kind: 'jpg' }))
    const page = await response.text()
    expect(policyOf(response)).toContain(`form-action 'self' ${bucket.url};`)
    const action = /<form method="post" action="([^"]+)" enctype="multipart\/form-data">/.exec(page)?.[1] ?? ''
    expect(new URL(action).origin).toBe(bucket.url)
    expect(page).not.toContain('name="formulir"')
    const fields = Object.fromEntries(
      [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    )
    const taken = await sendFile({ url: action, fields, expires: '' }, JPEG)
    expect(taken.status).toBe(303)
    const back = new URL(taken.headers.get('Location') ?? '')
    expect(back.pathname).toMatch(new RegExp(`^${PATH}/[0-9a-z]{26}$`))
    expect(await (await apps.sari.request(back.pathname + back.search)).text()).toContain('Foto pelayanan keliling.jpg')
    expect(await scan()).toEqual({ clean: 1, refused: 0 })
  })

  test('says what is wrong where a kind is not taken, and keeps what was typed', async () => {
    const response = await apps.sari.request(PATH, staffFormOf({ name: 'Denah', kind: 'svg' }))
    expect(response.status).toBe(400)
    const page = await response.text()
    expect(page).toContain('value="Denah"')
    expect(page).toContain('role="alert"')
  })

  test('lists what was sent, the newest first', async () => {
    await sent(JPEG, 'satu.jpg')
    world.clock += 60_000
    await sent(pdfOf(), 'dua.pdf')
    const page = await (await apps.sari.request(PATH)).text()
    expect(page.indexOf('dua.pdf')).toBeGreaterThan(0)
    expect(page.indexOf('dua.pdf')).toBeLessThan(page.indexOf('satu.jpg'))
  })
})
