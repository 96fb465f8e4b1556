import { beforeEach, describe, expect, test } from 'vitest'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import type { Plan } from '../../../shared/domain/performance/plan.ts'
import { CITIZEN, type Grant, type Identity } from '../../../shared/domain/permissions.ts'
import { correctPlacement } from '../../../shared/usecases/people.ts'
import { agreePlan } from '../../../shared/usecases/performance/decide-plan.ts'
import { proposePlan } from '../../../shared/usecases/performance/propose-plan.ts'
import { startPlan, writeRhk } from '../../../shared/usecases/performance/write-plan.ts'
import { appOn, staffFormOf } from '../../support/http.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import { registerPeople } from '../../support/people.ts'
import { web, written } from '../../support/plans.ts'
import { registerAgency, type TestWorld } from '../../support/world.ts'
import { words } from '../../web/render.ts'

let world: TestWorld
let agency: string
let people: Awaited<ReturnType<typeof registerPeople>>

eachInOwnAgency(async (fresh) => {
  ;({ world, agency } = fresh)
  await registerAgency(world, agency)
  people = await registerPeople(world, agency)
  const { admin, budi, rina } = people
  const seen = { agency, person: budi.id, version: budi.version, from: '2021-01-01' }
  const placement = { from: '2021-01-01', unit: 'loka-a', position: 'Kepala Seksi', superior: rina.id }
  await correctPlacement(world, admin, seen, placement)
  const self = { agency, person: budi.id }
  const begun = await startPlan(world, web(budi), self, { year: '2026' })
  const ref = { agency, owner: ofPerson(budi.id), id: begun.id }
  const plan = await writeRhk(world, web(budi), { ...ref, version: 1, rhk: 'r1' }, written('Warga terlayani'))
  const proposed = await proposePlan(world, web(budi), { ...ref, version: plan.version })
  await agreePlan(world, web(rina), { ...ref, version: proposed.version })
})

type Who = 'rina' | 'budi' | 'sari'
const identityOf = (who: Who, ...grants: readonly Grant[]): Identity => ({
  grants: [...CITIZEN.grants, { role: 'asn', agency, unit: 'loka-a' }, ...grants],
  name: people[who].name,
  person: { agency, id: people[who].id },
})
const get = async (path: string, who: Who, ...grants: readonly Grant[]) => {
  const response = await appOn(world, identityOf(who, ...grants)).request(path)
  const page = await response.text()
  return { status: response.status, page, said: words(page) }
}
const post = async (path: string, who: Who, fields: Record<string, string | number>) => {
  const response = await appOn(world, identityOf(who)).request(path, staffFormOf(fields))
  const page = await response.text()
  return { status: response.status, page, said: words(page), to: response.headers.get('Location') ?? '' }
}
const OWN = '/kelola/kinerja/rencana/2026.loka-a'
const theirs = (who: Who) => `/kelola/${agency}/orang/${people[who].id}/rencana/2026.loka-a`
const stored = async (): Promise<Plan> => {
  const ref = { agency, owner: ofPerson(people.sari.id), id: '2026.loka-a' }
  const plan = await world.store.dossiers.get('plan', ref, { consistent: true })
  if (!plan) throw new Error('there is no plan')
  return plan
}

const RHK = {
  ...{ do: 'save', rows: 'i1', kind: 'main', words: 'Loket lancar', serves: 'r1' },
  ...{ 'i1-aspect': 'time', 'i1-words': 'Selesai sesuai janji', 'i1-value': '97,5', 'i1-measure': '%' },
  'i1-direction': 'higher',
} as const

/** What stands in a page's form, as a browser without JavaScript would send it. */
function formIn(page: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [tag] of page.matchAll(/<(?:input|textarea|select)[^>]*>(?:[^<]*<\/textarea>)?/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1]
    if (name === undefined || (/type="(radio|checkbox)"/.test(tag) && !/ checked/.test(tag))) continue
    fields[name] = tag.startsWith('<textarea')
      ? (/>([^<]*)</.exec(tag)?.[1] ?? '')
      : (/value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  for (const [, name = '', options = ''] of page.matchAll(/<select name="([^"]+)"[^>]*>(.*?)<\/select>/gs)) {
    fields[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? /value="([^"]*)"/.exec(options)?.[1] ?? ''
  }
  return fields
}

describe('without JavaScript', () => {
  test('a plan is begun, written, proposed, clarified, returned, proposed again and agreed by forms alone', async () => {
    expect((await get('/kelola/kinerja', 'sari')).said).toContain('Susun rencana kerja (SKP) 2026')
    expect((await post('/kelola/kinerja/rencana', 'sari', { year: '2026', from: '' })).to).toBe(OWN)
    expect((await get(OWN, 'sari')).said).toContain('Tulis sedikitnya satu RHK utama')

    const blank = formIn((await get(`${OWN}/rhk/r1`, 'sari')).page)
    expect(blank).toMatchObject({ version: '1', rows: 'i1', kind: 'main', serves: '' })
    const more = await post(`${OWN}/rhk/r1`, 'sari', { ...blank, ...RHK, do: 'add-indicator' })
    expect(more.status).toBe(200)
    expect(formIn(more.page)).toMatchObject({ rows: 'i1,i2', words: 'Loket lancar', 'i1-value': '97,5', serves: 'r1' })
    expect((await stored()).content.rhks).toEqual([])
    const { formulir: _token, ...typed } = formIn(more.page)
    expect((await post(`${OWN}/rhk/r1`, 'sari', { ...typed, do: 'save' })).status).toBe(303)
    expect((await stored()).content.rhks[0]).toMatchObject({
      words: 'Loket lancar',
      indicators: [{ id: 'i1', aspect: 'time', target: { value: '97.5', measure: '%', direction: 'higher' } }],
    })

    const step = async (path: string, who: Who, fields: Record<string, string> = {}) =>
      (await post(path, who, { version: (await stored()).version, ...fields })).status
    expect(await step(`${OWN}/ajukan`, 'sari')).toBe(303)
    expect((await get(theirs('sari'), 'budi')).said).toContain('Mendukung RHK atasan: “Warga terlayani”')
    expect(await step(`${theirs('sari')}/dialog`, 'budi', { words: 'Sejak kapan?', rhk: 'r1' })).toBe(303)
    expect(await step(`${OWN}/dialog`, 'sari', { words: 'Sejak berkas diterima.', rhk: '' })).toBe(303)
    expect(await step(`${theirs('sari')}/kembalikan`, 'budi', { reason: 'Tulis di indikatornya.' })).toBe(303)
    expect((await get(OWN, 'sari')).said).toContain('Tulis di indikatornya.')
    expect((await get('/kelola/kinerja', 'sari')).said).toContain('Perjelas rencana, lalu ajukan lagi')
    expect(await step(`${OWN}/ajukan`, 'sari')).toBe(303)
    expect(await step(`${theirs('sari')}/setujui`, 'budi')).toBe(303)
    expect(await stored()).toMatchObject({ state: 'agreed', agreed: { by: { name: 'Budi Santoso' } } })
    const { said } = await get(OWN, 'sari')
    expect(said).toContain('disepakati oleh Budi Santoso')
    expect(said).toContain('Sejak berkas diterima.')
  })

  test('the superior writes what they expect of each value, and it stands in the plan', async () => {
    await post('/kelola/kinerja/rencana', 'sari', { year: '2026' })
    expect((await get(`${OWN}/ekspektasi`, 'sari')).status).toBe(404)
    const fields = { version: 1, pelayanan: 'Menyapa\r\nlebih dahulu.', loyal: ' ' }
    expect((await post(`${theirs('sari')}/ekspektasi`, 'budi', fields)).status).toBe(303)
    expect((await stored()).content.behaviours).toEqual({ pelayanan: 'Menyapa lebih dahulu.' })
    expect((await get(OWN, 'sari')).said).toContain('Menyapa lebih dahulu.')
  })
})

describe('a form that cannot be', () => {
  beforeEach(async () => {
    await post('/kelola/kinerja/rencana', 'sari', { year: '2026' })
  })

  test('comes back with what was typed, and says field by field what is wrong', async () => {
    const wrong = { ...RHK, version: 1, words: '', 'i1-value': 'banyak', 'i1-measure': '' }
    const { status, page, said } = await post(`${OWN}/rhk/r1`, 'sari', wrong)
    expect(status).toBe(400)
    expect(formIn(page)).toMatchObject({ version: '1', 'i1-value': 'banyak', 'i1-words': 'Selesai sesuai janji' })
    for (const text of ['Mohon tulis hasil kerjanya', 'Mohon tulis target sebagai angka', 'Mohon tulis satuannya']) {
      expect(said).toContain(text)
    }
    expect((await post(`${OWN}/rhk/r1`, 'sari', { ...RHK, version: 1, serves: 'r9' })).said).toContain(
      'Mohon pilih RHK atasan yang masih berlaku',
    )
    expect((await stored()).version).toBe(1)
  })

  test('F29 of a body with a state, an owner or an id in it is refused, and changes nothing', async () => {
    for (const more of [
      { state: 'agreed' },
      { owner: 'unit/loka-a' },
      { 'i2-words': 'x' },
      { person: people.budi.id },
    ]) {
      const { status } = await post(`${OWN}/rhk/r1`, 'sari', { ...RHK, version: 1, ...more })
      expect(status).toBe(400)
    }
    expect((await post(`${OWN}/isi`, 'sari', { version: 1, approach: 'qualitative', loyal: 'x' })).status).toBe(400)
    expect((await post(`${OWN}/ajukan`, 'sari', { version: 1, state: 'agreed' })).status).toBe(400)
    const expected = { version: 1, pelayanan: 'Menyapa.', approach: 'qualitative' }
    expect((await post(`${theirs('sari')}/ekspektasi`, 'budi', expected)).status).toBe(400)
    const begun = await post('/kelola/kinerja/rencana', 'sari', { year: '2026', state: 'agreed' })
    expect(begun.status).toBe(400)
    expect((await stored()).version).toBe(1)
  })

  test('F50 of two who write the second is shown what the first did, keeps what was typed, and may send it again', async () => {
    expect((await post(`${OWN}/rhk/r1`, 'sari', { ...RHK, version: 1 })).status).toBe(303)
    const late = { ...RHK, version: 1, words: 'Loket sangat lancar' }
    const { status, page, said } = await post(`${OWN}/rhk/r1`, 'sari', late)
    expect(status).toBe(409)
    expect(said).toContain('Dokumen ini berubah setelah Anda membukanya')
    expect(said).toContain('RHK 1: Loket lancar')
    expect(formIn(page)).toMatchObject({ version: '2', words: 'Loket sangat lancar' })
    const { formulir: _token, ...typed } = formIn(page)
    expect((await post(`${OWN}/rhk/r1`, 'sari', { ...typed, do: 'save' })).status).toBe(303)
    expect((await stored()).content.rhks[0]?.words).toBe('Loket sangat lancar')
  })

  test('F50 a decision on a plan that changed since is not taken, and says what changed', async () => {
    await post(`${OWN}/rhk/r1`, 'sari', { ...RHK, version: 1 })
    await post(`${OWN}/ajukan`, 'sari', { version: 2 })
    await post(`${OWN}/dialog`, 'sari', { version: 3, words: 'Ada yang berubah.' })
    const { status, said } = await post(`${theirs('sari')}/kembalikan`, 'budi', { version: 3, reason: 'Kurang jelas' })
    expect(status).toBe(409)
    expect(said).toContain('Pesan: Ada yang berubah.')
    expect(said).toContain('Kurang jelas')
    expect((await stored()).state).toBe('proposed')
  })

  test('F28 a plan is decided by nobody but the superior: not by its owner, nor by whoever is above or beside', async () => {
    await post(`${OWN}/rhk/r1`, 'sari', { ...RHK, version: 1 })
    await post(`${OWN}/ajukan`, 'sari', { version: 2 })
    for (const who of ['sari', 'rina'] as const) {
      expect((await post(`${theirs('sari')}/setujui`, who, { version: 3 })).status).toBe(403)
    }
    expect((await get(theirs('sari'), 'rina')).status).toBe(200)
    expect((await get(theirs('sari'), 'rina')).page).not.toContain('/setujui')
    expect((await stored()).state).toBe('proposed')
  })

  test('says why a step is not possible as the plan stands', async () => {
    expect((await post(`${OWN}/ajukan`, 'sari', { version: 1 })).said).toContain('Rencana belum lengkap')
    expect((await post(`${OWN}/tarik`, 'sari', { version: 1 })).said).toContain('tidak sedang diajukan')
    const other = await post('/kelola/kinerja/rencana', 'sari', { year: '2020' })
    expect([other.status, other.said.includes('hanya dapat dimulai untuk tahun ini')]).toEqual([409, true])
  })
})

describe('one’s year', () => {
  test('leads to the report that is due with one tap, and says what is late', async () => {
    const { page, said } = await get('/kelola/kinerja', 'budi')
    expect(page).toMatch(/class="button" href="\/kelola\/kinerja\/laporan\/2026-Q1\.loka-a"/)
    expect(said).toContain('Seharusnya paling lambat 10 April 2026')
    expect(said).toMatch(/Triwulan IV 2026 ?: Sedang berjalan/)
  })

  test('names the way to it in the menu of everybody of whom a record is kept', async () => {
    expect((await get('/kelola/saya', 'sari')).page).toContain('href="/kelola/kinerja"')
  })
})

describe('the matrix', () => {
  test('is read by the unit’s manager, in words', async () => {
    const path = `/kelola/${agency}/unit/loka-a/kinerja/matriks`
    const manager: Grant = { role: 'manager', agency, unit: 'loka-a' }
    const { status, said } = await get(path, 'rina', manager)
    expect(status).toBe(200)
    expect(said).toContain('1 dari 1 RHK pimpinan belum ada yang memikul')
    expect(said).toContain('Celah: belum ada yang memikul RHK ini')
    expect(said).toMatch(/Sari Melati Petugas loket ?: belum disusun/)
    await post('/kelola/kinerja/rencana', 'sari', { year: '2026' })
    await post(`${OWN}/rhk/r1`, 'sari', { ...RHK, version: 1 })
    await post(`${OWN}/ajukan`, 'sari', { version: 2 })
    expect((await get(path, 'rina', manager)).said).toMatch(/Sedang diajukan, belum disepakati: .?Sari Melati/)
    await post(`${theirs('sari')}/setujui`, 'budi', { version: 3 })
    const carried = (await get(path, 'rina', manager)).said
    expect(carried).toContain('Semua 1 RHK pimpinan ada yang memikul')
    expect(carried).toContain('Celah: belum ada yang mengukur aspek kuantitas')
    expect((await get(path, 'sari')).status).toBe(403)
  })
})
