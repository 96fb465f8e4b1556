import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import type { Evaluation } from '../../../shared/domain/performance/evaluation.ts'
import { CITIZEN, type Grant, type Identity } from '../../../shared/domain/permissions.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { place } from '../../../shared/usecases/people.ts'
import { coursesOf } from '../../../shared/usecases/performance/courses.ts'
import { recognitionLists } from '../../../shared/usecases/performance/recognition-list.ts'
import { seedTraining } from '../../../shared/usecases/performance/seed-training.ts'
import { submitReport } from '../../../shared/usecases/performance/submit-report.ts'
import { startTable, type TestTable } from '../../support/dynalite.ts'
import { appOn, staffFormOf } from '../../support/http.ts'
import { registerPeople } from '../../support/people.ts'
import { agreePlan, asWeb, submissionOf } from '../../support/reports.ts'
import { registerAgency, type TestWorld, worldOn } from '../../support/world.ts'

let table: TestTable
let world: TestWorld
let people: Awaited<ReturnType<typeof registerPeople>>
beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world)
  people = await registerPeople(world)
})
afterEach(() => table.close())

const as = ({ id, name }: Person, ...grants: readonly Grant[]): Identity => ({
  ...{ grants: [...CITIZEN.grants, { role: 'asn', agency: 'uji', unit: 'loka-a' }, ...grants], name },
  person: { agency: 'uji', id },
})
const manager = (): Identity => as(people.rina, { role: 'manager', agency: 'uji' })
const get = async (path: string, identity: Identity) => {
  const response = await appOn(world, identity).request(path)
  return { status: response.status, page: await response.text() }
}
const post = async (path: string, fields: Record<string, string | number>, identity: Identity) => {
  const response = await appOn(world, identity).request(path, staffFormOf(fields))
  const { status, headers } = response
  return { status, page: await response.text(), to: headers.get('Location') ?? '', type: headers.get('Content-Type') }
}
const OWN = '/kelola/kinerja/pelatihan'
const theirs = () => `/kelola/uji/orang/${people.sari.id}`
const trainings = () =>
  world.store.dossiers.of('training', { agency: 'uji', owner: ofPerson(people.sari.id) }, { consistent: true })
const DESCRIBED = { name: 'Pelayanan prima', provider: 'Badan', hours: 12, form: 'online', why: 'Perlu' }

describe('a training', () => {
  test('is asked for, approved, told of and confirmed by forms, and its hours count', async () => {
    const { sari, budi } = people
    const id = world.newId()
    expect((await post(`${OWN}/ajukan`, { id, ...DESCRIBED }, as(sari))).to).toBe(`${OWN}?tersimpan=1`)
    expect((await get('/kelola', as(budi))).page).toContain('1 pelatihan bawahan menunggu jawaban Anda')
    expect((await get('/kelola/uji/pelatihan/menunggu', as(budi))).page).toContain('Pelayanan prima')
    const at = `${theirs()}/pelatihan/${id}`
    expect((await post(`${at}/setujui`, { version: 1 }, as(budi))).status).toBe(303)
    const record = { version: 2, until: '2026-11-20', taken: 10, proof: 'https://contoh.go.id/s' }
    expect((await post(`${OWN}/${id}/selesai`, record, as(sari))).status).toBe(303)
    expect((await post(`${at}/sahkan`, { version: 3 }, as(budi))).status).toBe(303)
    expect((await get(OWN, as(sari))).page).toContain('10 dari 20 jam pelajaran (JP) pada 2026')
    expect((await get('/kelola/kinerja/riwayat', as(sari))).page).toContain('10 JP · Badan')
  })

  test('F28 is answered on no page by oneself, nor by who is no superior', async () => {
    const id = world.newId()
    await post(`${OWN}/ajukan`, { id, ...DESCRIBED }, as(people.sari))
    const answer = `${theirs()}/pelatihan/${id}/setujui`
    expect((await post(answer, { version: 1 }, as(people.sari))).status).toBe(403)
    expect((await post(answer, { version: 1 }, as(people.rina))).status).toBe(403)
    expect((await post(`${OWN}/${id}/setujui`, { version: 1 }, as(people.sari))).status).toBe(404)
    expect((await trainings())[0]?.state).toBe('requested')
  })

  test.each([{ state: 'confirmed' }, { owner: 'person/x' }, { unit: 'loka-b' }, { 'record.hours': '900' }])(
    'F29 is not asked for with %j: the form comes back with what was typed',
    async (more) => {
      const { status, page } = await post(
        `${OWN}/ajukan`,
        { id: world.newId(), ...DESCRIBED, ...more } as never,
        as(people.sari),
      )
      expect(status).toBe(400)
      expect(page).toContain('isian yang tidak dikenal')
      expect(page).toContain('Pelayanan prima')
      expect(await trainings()).toEqual([])
    },
  )

  test('F50 the superior who comes too late is shown what was done since', async () => {
    const id = world.newId()
    await post(`${OWN}/ajukan`, { id, ...DESCRIBED }, as(people.sari))
    await post(`${OWN}/${id}/tarik`, { version: 1 }, as(people.sari))
    const late = await post(`${theirs()}/pelatihan/${id}/tolak`, { version: 1, reason: 'Anggaran' }, as(people.budi))
    expect(late.status).toBe(409)
    expect(late.page).toContain('Dokumen ini berubah setelah Anda membukanya')
    expect(late.page).toContain('Ditarik')
  })

  test('F13 what cannot be an id is nobody’s training, however long', async () => {
    for (const id of ['x'.repeat(2000), '..', 'a%2Fb']) {
      expect((await get(`${OWN}/${id}`, as(people.sari))).status).toBe(404)
    }
  })

  test('F9 words act as nothing on a page', async () => {
    const name = '<img src=x onerror=alert(1)>'
    await post(`${OWN}/ajukan`, { id: world.newId(), ...DESCRIBED, name, why: name }, as(people.sari))
    expect((await get(OWN, as(people.sari))).page).not.toContain('<img')
  })
})

describe('the catalogue', () => {
  const COURSE = { name: 'Antrean', provider: 'Badan', hours: 8, form: 'online', 'serves-aspect-time': 'ya' }

  test('is read by all who work there, and kept by the agency’s managers', async () => {
    const id = world.newId()
    expect((await post('/kelola/uji/pelatihan/baru', { id, ...COURSE }, as(people.sari))).status).toBe(403)
    expect((await post('/kelola/uji/pelatihan/baru', { id, ...COURSE }, manager())).status).toBe(303)
    expect((await get('/kelola/uji/pelatihan?untuk=aspect-time', as(people.sari))).page).toContain('Antrean')
    expect((await get('/kelola/uji/pelatihan?untuk=aspect-cost', as(people.sari))).page).not.toContain('>Antrean<')
    await post(`/kelola/uji/pelatihan/${id}/henti`, { version: 1, reason: 'Habis' }, manager())
    expect((await get('/kelola/uji/pelatihan', as(people.sari))).page).not.toContain('Antrean')
    expect((await get('/kelola/uji/pelatihan', manager())).page).toContain('Habis')
  })

  test('F50 F29 comes back with what others changed, and takes no field of its own making', async () => {
    const id = world.newId()
    const edit = `/kelola/uji/pelatihan/${id}/ubah`
    await post('/kelola/uji/pelatihan/baru', { id, ...COURSE }, manager())
    await post(edit, { version: 1, ...COURSE, name: 'Antrean pagi' }, manager())
    const late = await post(edit, { version: 1, ...COURSE, name: 'Lain' }, manager())
    expect([late.status, late.page.includes('Antrean pagi'), late.page.includes('value="Lain"')]).toEqual([
      409,
      true,
      true,
    ])
    expect((await post(edit, { version: 2, ...COURSE, retired: 'x' }, manager())).status).toBe(400)
    expect((await post('/kelola/uji/pelatihan/baru', { id: '../x', ...COURSE }, manager())).status).toBe(400)
    expect((await coursesOf(world, 'uji'))[0]?.version).toBe(2)
  })
})

describe('a recognition', () => {
  const WISH = { title: 'Teladan', why: 'Antrean lebih cepat' }

  test('F28 is proposed by the superior, decided by a manager who is another, and then stands in the career', async () => {
    const id = world.newId()
    expect((await post(`${theirs()}/usul-penghargaan`, { id, ...WISH }, as(people.budi))).status).toBe(303)
    const at = `/kelola/uji/penghargaan/${people.sari.id}/${id}`
    const superior = as(people.budi, { role: 'manager', agency: 'uji' })
    expect((await get(at, superior)).page).toContain('keputusan diambil pengelola lain')
    const decision = { version: 1, grant: 'ya', reason: 'Sesuai' }
    expect((await post(at, decision, superior)).status).toBe(409)
    expect((await post(at, decision, as(people.sari, { role: 'manager', agency: 'uji' }))).status).toBe(403)
    expect((await get('/kelola/uji/penghargaan', manager())).page).toContain('Menunggu keputusan')
    expect((await post(at, { version: 1, grant: 'ya' }, manager())).page).toContain('Mohon tulis alasan keputusan')
    expect((await post(at, { ...decision, state: 'granted' }, manager())).status).toBe(400)
    expect((await post(at, decision, manager())).status).toBe(303)
    expect((await get('/kelola/kinerja/riwayat', as(people.sari))).page).toContain('Teladan')
  })

  test('F26 is seen in no list by who manages another unit', async () => {
    await post(`${theirs()}/usul-penghargaan`, { id: world.newId(), ...WISH }, as(people.budi))
    const other = as(people.rina, { role: 'manager', agency: 'uji', unit: 'loka-b' })
    const { status, page } = await get('/kelola/uji/penghargaan', other)
    expect([status, page.includes('Teladan')]).toEqual([200, false])
    expect((await get('/kelola/uji/penghargaan?unit=loka-a', other)).status).toBe(403)
    expect((await get('/kelola/uji/penghargaan/calon?unit=loka-a', other)).status).toBe(403)
  })
})

describe('a career', () => {
  test('leads to plans, reports and evaluations of units that somebody has left, for them and for their superior', async () => {
    const { admin, budi, sari } = people
    expect((await get('/kelola/kinerja/riwayat', as(sari))).page).not.toContain('Berkas dari unit sebelumnya')
    await agreePlan(world, 'uji', sari, budi)
    const report = { agency: 'uji', person: sari.id, report: '2026-Q3.loka-a' }
    await submitReport(world, asWeb(sari), report, submissionOf(world))
    const evaluated: Omit<Evaluation, 'id' | 'state'> = {
      ...{ agency: 'uji', owner: ofPerson(sari.id), version: 1, history: [], edition: 1, period: '2026-Q3' },
      ...{ unit: 'loka-a', unitRating: 'good', notes: 'Baik', results: 'meets', behaviour: 'meets' },
      ...{ predicate: 'good', by: { person: budi.id, name: budi.name } },
    }
    await world.store.dossiers.put('evaluation', { ...evaluated, id: '2026-Q3.loka-a.1', state: 'closed' })
    await world.store.dossiers.put('evaluation', { ...evaluated, id: '2026-Q3.loka-a.2', edition: 2, state: 'draft' })
    // What is of the present unit stands in the year's own pages.
    expect((await get('/kelola/kinerja/riwayat', as(sari))).page).not.toContain('laporan/2026-Q3.loka-a')
    const to = { unit: 'loka-b', position: 'Petugas', superior: budi.id, from: '2026-11-20' }
    await place(world, admin, { agency: 'uji', person: sari.id, version: sari.version }, to)
    const papers = ['rencana/2026.loka-a', 'laporan/2026-Q3.loka-a', 'evaluasi/2026-Q3.loka-a.1']
    for (const [root, reader] of [
      ['/kelola/kinerja', as(sari)],
      [theirs(), as(budi)],
    ] as const) {
      const { page } = await get(`${root}/riwayat`, reader)
      for (const paper of papers) {
        expect([paper, page.includes(`href="${root}/${paper}"`)]).toEqual([paper, true])
        expect([paper, (await get(`${root}/${paper}`, reader)).status]).toEqual([paper, 200])
      }
      expect(page).not.toContain('2026-Q3.loka-a.2')
    }
  })
})

describe('a career as a file', () => {
  test('F10 nothing in it acts as a formula, and reading another’s leaves a line', async () => {
    const { sari, budi } = people
    const owner = ofPerson(sari.id)
    for (const list of recognitionLists('loka-a', '2026'))
      await world.store.dossierLists.add('uji', list, { owner, id: 'r' })
    const by = { person: budi.id, name: '+Budi' }
    const title = '=HYPERLINK("http://x","y")'
    await world.store.dossiers.put('recognition', {
      ...{ agency: 'uji', owner, id: 'r', version: 1, history: [], year: '2026', unit: 'loka-a', title, why: 'x' },
      ...{ evidence: [], by, state: 'granted', decided: { at: '2026-06-01T00:00:00.000Z', by, reason: 'x' } },
    })
    const before = await world.store.trail.last('uji')
    const own = await post('/kelola/kinerja/riwayat/unduh', { bentuk: 'csv' }, as(sari))
    expect(own.type).toContain('text/csv')
    expect(own.page).toContain(`"'=HYPERLINK(""http://x"",""y"")"`)
    expect(own.page).toContain(`"'+Budi"`)
    expect(await world.store.trail.last('uji')).toEqual(before)
    const other = await post(`${theirs()}/riwayat/unduh`, { bentuk: 'json' }, as(budi))
    expect(JSON.parse(other.page).person).toEqual({ id: sari.id, name: sari.name, agency: 'uji' })
    expect(await world.store.trail.last('uji')).toMatchObject({ action: 'career.export', actor: { person: budi.id } })
    expect((await post(`${theirs()}/riwayat/unduh`, { bentuk: 'json' }, manager())).status).toBe(403)
  })
})

test('the demo’s trainings are made by the use cases, once', async () => {
  const all = [people.rina, people.budi, people.sari]
  await seedTraining(world, 'uji', all)
  await seedTraining(world, 'uji', all)
  expect(await coursesOf(world, 'uji')).toHaveLength(10)
  expect((await trainings()).map(({ state }) => state)).toEqual(['confirmed'])
  const { page } = await get('/kelola/uji/penghargaan', manager())
  expect(page).toContain('Ucapan terima kasih kepala unit')
  await expect(seedTraining({ ...world, settings: { ...world.settings, demo: false } }, 'uji', all)).rejects.toThrow(
    'demo',
  )
})
