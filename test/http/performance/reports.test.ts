import type { Hono } from 'hono'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Env } from '../../../functions/http/app.tsx'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import { CITIZEN, type Identity } from '../../../shared/domain/permissions.ts'
import { proofOf } from '../../../shared/domain/receipt.ts'
import { place } from '../../../shared/usecases/people.ts'
import { reviewReport } from '../../../shared/usecases/performance/review-report.ts'
import { appOn, jsonOf, staffFormOf } from '../../support/http.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import { registerPeople } from '../../support/people.ts'
import { agreePlan, asWeb } from '../../support/reports.ts'
import { registerAgency, type TestWorld } from '../../support/world.ts'

const OWN = '/kelola/kinerja/laporan/2026-Q3.loka-a'
const KEY = 'k'.repeat(43)

let world: TestWorld
let agency: string
let people: Awaited<ReturnType<typeof registerPeople>>
eachInOwnAgency(
  async (fresh) => {
    ;({ world, agency } = fresh)
    await registerAgency(world, agency)
    people = await registerPeople(world, agency)
    await agreePlan(world, agency, people.sari, people.budi)
  },
  { now: '2026-10-05T02:00:00Z' },
)

type Name = 'sari' | 'budi' | 'rina'
function as(name: Name, ...more: Identity['grants']): Hono<Env> {
  const { id, name: called } = people[name]
  const grants = [...CITIZEN.grants, { role: 'asn', agency, unit: 'loka-a' } as const, ...more]
  return appOn(world, { grants, name: called, person: { agency, id } })
}
const fields = (over: Readonly<Record<string, string>> = {}) => ({
  ...{ submission: world.newId(), version: '0', 'v-r1-i1': '300', 'v-r1-i2': '6,5', 'k-r2-i1': 'Tiga kelurahan' },
  ...over,
})
const fromPage = (body: object): RequestInit => ({
  ...jsonOf(body),
  headers: { 'Content-Type': 'application/json', Origin: 'http://localhost' },
})
const kept = (sent: object, person = people.sari.id) => fromPage({ receiptKey: KEY, person, fields: sent })
const send = (sent: Readonly<Record<string, string>>, app = as('sari')) => app.request(OWN, staffFormOf(sent))
const stored = () =>
  world.store.dossiers.get(
    'report',
    { agency, owner: ofPerson(people.sari.id), id: '2026-Q3.loka-a' },
    { consistent: true },
  )
const reviewPath = (person = people.sari.id, report = '2026-Q3.loka-a') =>
  `/kelola/${agency}/orang/${person}/laporan/${report}`

describe('what a device sends', () => {
  test('F40 F43 gets the same receipt however often it is sent, with the proof that it asked for; another body is refused', async () => {
    const sent = fields()
    const app = as('sari')
    const first = await app.request(OWN, kept(sent))
    expect(first.status).toBe(201)
    const receipt = await first.json()
    expect(receipt).toMatchObject({ id: sent.submission, version: 1, late: 0, proof: proofOf(KEY, receipt) })
    const again = await app.request(OWN, kept(sent))
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual(receipt)
    const other = await app.request(OWN, kept({ ...sent, activities: 'Lain' }))
    expect(other.status).toBe(409)
    // The same form without a script is the same submission.
    expect((await send({ ...sent })).status).toBe(303)
    expect((await stored())?.version).toBe(1)
  })

  test('of somebody else on the same device waits until they sign in', async () => {
    const refused = await as('budi').request(OWN, kept(fields()))
    expect(refused.status).toBe(401)
    expect(await refused.json()).toMatchObject({ code: 'sign-in-needed' })
  })

  test('F29 F3 says nothing of its state, its owner or its review', async () => {
    for (const name of ['state', 'owner', 'review', 'planVersion', 'constructor', 'v-r1']) {
      const refused = await as('sari').request(OWN, kept({ ...fields(), [name]: 'confirmed' }))
      expect([name, refused.status]).toEqual([name, 400])
    }
    const beside = fromPage({ receiptKey: KEY, person: people.sari.id, fields: fields(), state: 'confirmed' })
    expect((await as('sari').request(OWN, beside)).status).toBe(400)
  })
})

describe('the form', () => {
  test('comes back with what was typed, and says beside each field what is wrong', async () => {
    const wrong = { 'v-r1-i1': 'tiga ratus', 'l-r1-i2': 'http://tanpa-s.id', 'n-r2-i1': 'Catatan', 'k-r2-i1': '' }
    const response = await send(fields(wrong))
    expect(response.status).toBe(400)
    const page = await response.text()
    expect(page).toContain('value="tiga ratus"')
    expect(page).toMatch(/id="v-r1-i1-problem">Tulis angka/)
    expect(page).toMatch(/id="l-r1-i2-problem">Tulis tautan/)
    expect(page).toContain('Catatan</textarea>')
    expect(await stored()).toBeUndefined()
  })

  test('leads to a receipt with its time, whether it was in time, and who reviews it', async () => {
    const response = await send(fields())
    expect(response.headers.get('Location')).toBe(`${OWN}?terkirim=1`)
    const page = await (await as('sari').request(OWN)).text()
    for (const words of ['Terkirim 5 Oktober 2026, 09.00 WIB', 'Tepat waktu.', 'Menunggu tinjauan Budi Santoso']) {
      expect(page).toContain(words)
    }
    expect(page).toContain('300 dokumen')
    expect(page).toContain('25,00% dari target setahun')
  })

  test('of a period that is not over, without an agreed plan, or of nobody’s plan says so', async () => {
    expect(await (await as('sari').request(OWN.replace('Q3', 'Q4'))).text()).toContain('mulai 22 Desember 2026')
    expect((await as('budi').request(OWN)).status).toBe(404)
    expect((await as('sari').request('/kelola/kinerja/laporan/x')).status).toBe(404)
  })

  test('F9 shows what was written as text, and links that take nothing along', async () => {
    await send(fields({ 'n-r1-i1': '<script>alert(1)</script>', 'l-r1-i1': 'https://contoh.go.id/a?b=1&c=2' }))
    const page = await (await as('sari').request(OWN)).text()
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('&lt;script&gt;alert(1)')
    expect(page).toMatch(/<a href="https:\/\/contoh\.go\.id[^>]*rel="noopener noreferrer nofollow"/)
    expect((await send(fields({ 'l-r1-i1': 'javascript:alert(1)', version: '1' }))).status).toBe(400)
  })
})

describe('a review', () => {
  const answer = (sent: Readonly<Record<string, string>>, app = as('budi')) =>
    app.request(reviewPath(), staffFormOf(sent))
  beforeEach(async () => {
    await send(fields())
  })

  test('confirms, corrects with the reported value beside it, and returns with a reason', async () => {
    expect(await (await as('budi').request(reviewPath())).text()).toContain('Konfirmasi laporan')
    const corrected = { version: '1', how: 'corrected', 'v-r1-i1': '298', 'v-r1-i2': '6,5', reason: 'Dua ganda' }
    const response = await answer(corrected)
    expect(response.headers.get('Location')).toBe(`${reviewPath()}?selesai=corrected`)
    for (const page of [
      await (await as('budi').request(reviewPath())).text(),
      await (await as('sari').request(OWN)).text(),
    ]) {
      expect(page).toContain('Diperbaiki menjadi 298 dokumen')
      expect(page).toContain('Dilaporkan 300')
      expect(page).toContain('Dua ganda')
    }
    expect((await send(fields({ version: '2' }))).status).toBe(409)
  })

  test('without a reason or with no number comes back with what was typed', async () => {
    const response = await answer({ version: '1', how: 'corrected', 'v-r1-i1': 'banyak', reason: 'Dicek' })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('value="banyak"')
    expect((await answer({ version: '1', how: 'returned', reason: ' ' })).status).toBe(400)
    expect((await answer({ version: '1', how: 'confirmed', state: 'x' })).status).toBe(400)
    expect((await stored())?.version).toBe(1)
  })

  test('F50 on a version that was overtaken shows what changed and keeps what was typed', async () => {
    await send(fields({ version: '1', 'v-r1-i1': '305' }))
    const response = await answer({ version: '1', how: 'corrected', 'v-r1-i1': '298', reason: 'Dua ganda' })
    expect(response.status).toBe(409)
    const page = await response.text()
    expect(page).toContain('berubah setelah Anda membukanya')
    expect(page).toContain('Jumlah KTP-el yang diterbitkan: 300 menjadi 305')
    expect(page).toContain('value="298"')
    expect(page).toContain('name="version" value="2"')
  })

  test('F26 F27 F28 is refused to oneself and to others, and what is not there looks like what is nobody’s business', async () => {
    const asPerson = as('sari').request(reviewPath(), staffFormOf({ version: '1', how: 'confirmed' }))
    expect((await asPerson).status).toBe(403)
    const [theirs, nobody] = await Promise.all(
      [people.rina.id, '0000000000000000'].map((person) => as('budi').request(reviewPath(person))),
    )
    expect([theirs?.status, nobody?.status]).toEqual([403, 403])
    for (const report of ['2026-Q2.loka-a', '2026-Q3.loka-b', '..%2f', 'x']) {
      expect((await as('budi').request(reviewPath(undefined, report))).status).toBe(404)
    }
    expect((await stored())?.state).toBe('submitted')
  })

  test('is read by an inspector without a way to answer', async () => {
    const inspector = as('rina', { role: 'inspector', agency })
    const page = await (await inspector.request(reviewPath())).text()
    expect(page).toContain('300 dokumen')
    expect(page).not.toContain('Konfirmasi laporan')
    expect((await answer({ version: '1', how: 'confirmed' }, inspector)).status).toBe(403)
  })
})

describe('a confirmed report', () => {
  const openAgain = (sent: Readonly<Record<string, string>>, app = as('budi')) =>
    app.request(`${reviewPath()}/buka`, staffFormOf(sent))
  const WHY = 'Angka bulan lalu <b>tertukar</b>'
  beforeEach(async () => {
    await send(fields())
    const seen = { agency, person: people.sari.id, report: '2026-Q3.loka-a', version: 1 }
    await reviewReport(world, asWeb(people.budi), seen, { how: 'confirmed' })
  })

  test('F9 is opened again with a reason, which its owner reads on their home, in their year and in their report', async () => {
    expect(await (await as('budi').request(reviewPath())).text()).toContain(`action="${reviewPath()}/buka"`)
    const response = await openAgain({ version: '2', reason: WHY })
    expect(response.headers.get('Location')).toBe(`${reviewPath()}?selesai=reopened`)
    expect(await (await as('budi').request(`${reviewPath()}?selesai=reopened`)).text()).toContain(
      'sudah dibuka kembali',
    )
    const own = await Promise.all(
      ['/kelola', '/kelola/kinerja', OWN].map(async (path) => (await as('sari').request(path)).text()),
    )
    for (const page of own) expect(page).toContain('ibuka kembali')
    for (const page of [own[0], own[2]]) expect(page).toContain('Angka bulan lalu &lt;b&gt;tertukar')
    expect((await send(fields({ version: '3', 'v-r1-i1': '310' }))).status).toBe(303)
    expect(await stored()).toMatchObject({ state: 'submitted', version: 4 })
  })

  test('F28 F29 F50 is opened by nobody else, by nobody twice, not without a reason, and by no other field', async () => {
    expect((await openAgain({ version: '2', reason: WHY }, as('sari'))).status).toBe(403)
    expect((await openAgain({ version: '2', reason: WHY }, as('rina', { role: 'inspector', agency }))).status).toBe(403)
    expect((await openAgain({ version: '2', reason: WHY, state: 'submitted' })).status).toBe(400)
    const empty = await openAgain({ version: '2', reason: ' ' })
    expect(empty.status).toBe(400)
    expect(await empty.text()).toContain('Tulis alasannya')
    expect((await stored())?.version).toBe(2)
    expect((await openAgain({ version: '2', reason: WHY })).status).toBe(303)
    const late = await openAgain({ version: '2', reason: WHY })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('berubah setelah Anda membukanya')
  })

  test('shows no way to open it to who only reads, nor once an evaluation that used it is closed', async () => {
    const page = await (await as('rina', { role: 'inspector', agency }).request(reviewPath())).text()
    expect(page).not.toContain('/buka"')
    await world.store.dossiers.put('evaluation', {
      ...{ agency, owner: ofPerson(people.sari.id), id: '2026-Q3.loka-a.1', version: 1, history: [], edition: 1 },
      ...{ period: '2026-Q3', unit: 'loka-a', state: 'closed', unitRating: 'good', notes: 'Baik' },
      ...{ results: 'meets', behaviour: 'meets', predicate: 'good' },
      by: { person: people.budi.id, name: people.budi.name },
    })
    const closed = await (await as('budi').request(reviewPath())).text()
    expect(closed).not.toContain('/buka"')
    expect(closed).toContain('Evaluasi yang memakai laporan ini sudah ditutup')
    expect((await openAgain({ version: '2', reason: WHY })).status).toBe(409)
  })
})

describe('a superior’s list', () => {
  const LIST = () => `/kelola/${agency}/bawahan`
  test('confirms what is in order with one press, and says what was not and why', async () => {
    await send(fields())
    const page = await (await as('budi').request(LIST())).text()
    expect(page).toContain('Dapat dikonfirmasi sekaligus')
    const [, name = '', version = ''] = /name="([^"]+\/2026-Q3\.loka-a)" value="(\d+)" checked/.exec(page) ?? []
    const press = () => as('budi').request(`${LIST()}/konfirmasi`, staffFormOf({ [name]: version, periode: '2026-Q3' }))
    expect(await (await press()).text()).toContain('1 laporan dikonfirmasi')
    expect(await (await press()).text()).toContain('1 laporan dikonfirmasi')
    expect((await stored())?.version).toBe(2)
    const none = await as('budi').request(`${LIST()}/konfirmasi`, staffFormOf({ periode: '2026-Q3' }))
    expect(none.status).toBe(400)
    const foul = await as('budi').request(`${LIST()}/konfirmasi`, staffFormOf({ 'x/y/z': '1', periode: '2026-Q3' }))
    expect(foul.status).toBe(400)
  })

  test('names the unit of a report that is of another than the present one', async () => {
    await send(fields())
    const { admin, sari, budi } = people
    const to = { unit: 'loka-b', position: 'Petugas', superior: budi.id, from: '2026-10-04' }
    await place(world, admin, { agency, person: sari.id, version: sari.version }, to)
    const page = await (await as('budi').request(`${LIST()}?periode=2026-Q3`)).text()
    expect(page).toContain('laporan/2026-Q3.loka-a')
    expect(page).toMatch(/<small><bdi>Di [^<]+<\/bdi><\/small>/)
  })

  test('tells why one could not be confirmed', async () => {
    await send(fields())
    const seen = { agency, person: people.sari.id, report: '2026-Q3.loka-a', version: 1 }
    await reviewReport(world, asWeb(people.budi), seen, { how: 'returned', reason: 'Mohon bukti' })
    const late = staffFormOf({ [`${people.sari.id}/2026-Q3.loka-a`]: '1', periode: '2026-Q3' })
    const page = await (await as('budi').request(`${LIST()}/konfirmasi`, late)).text()
    expect(page).toContain('1 laporan belum dikonfirmasi')
    expect(page).toContain('Berubah setelah daftar ini dibuka.')
  })

  test('is nobody’s who has nobody below them, and knows no period or page that there is not', async () => {
    expect((await as('sari').request(LIST())).status).toBe(403)
    for (const query of ['?periode=2025-Q3', '?periode=x', '?halaman=2', '?halaman=0']) {
      expect((await as('budi').request(LIST() + query)).status).toBe(400)
    }
  })
})
