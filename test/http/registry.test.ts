import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CITIZEN, type Identity, type Role } from '../../shared/domain/permissions.ts'
import type { Registry } from '../../shared/domain/registry.ts'
import { issueDevice } from '../../shared/usecases/devices.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, staffFormOf } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

let table: TestTable
let world: TestWorld
let agency = ''
let codes: Readonly<Record<string, string>> = {}
let runs = 0
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())
beforeEach(async () => {
  world = worldOn(table)
  agency = `kota-${++runs}`
  codes = (await registerAgency(world, agency)).codes
})

const as = (role: Role, unit?: string): Identity => ({
  name: `Seorang ${role}`,
  grants: [...CITIZEN.grants, { role, agency, ...(unit === undefined ? {} : { unit }) }],
})
const get = async (path: string, identity = as('admin')) => {
  const response = await appOn(world, identity).request(`/kelola/${agency}${path}`)
  return { status: response.status, page: await response.text() }
}
const post = async (path: string, fields: Record<string, string | number>, identity = as('admin')) => {
  const response = await appOn(world, identity).request(`/kelola/${agency}${path}`, staffFormOf(fields))
  return { status: response.status, to: response.headers.get('Location'), page: await response.text() }
}
const load = async (): Promise<Registry> => {
  const registry = await world.store.registry.load(agency, { consistent: true })
  if (!registry) throw new Error('no agency')
  return registry
}
const nothingChanged = async () => expect(await world.store.trail.last(agency)).toBeUndefined()

const SETTINGS: readonly [section: string, good: Record<string, string>, expected: object][] = [
  ['nama', { name: 'Pemerintah Baru' }, { name: 'Pemerintah Baru' }],
  ['tenggang', { graceDays: '14' }, { closing: { graceDays: 14 } }],
  ['simpan', { commentDays: '90' }, { retention: { commentDays: 90 } }],
  [
    'kinerja',
    {
      ...{ reporting: 'month', planDays: '45', reportDays: '5', reviewDays: '7' },
      ...{ escalateDays: '3', trainingHours: '24' },
    },
    {
      performance: {
        ...{ reporting: 'month', planDays: 45, reportDays: 5, reviewDays: 7 },
        ...{ escalateDays: 3, trainingHours: 24 },
      },
    },
  ],
  ['surat', { letters: 'off' }, { letters: 'off' }],
  ['bahasa', { 'languages-en': 'ya' }, { languages: ['id', 'en'] }],
  ['survei', { 'offers-1': 'quick', 'offers-2': 'skm' }, { offers: ['quick', 'skm'] }],
  [
    'libur',
    { list: '2026-12-25 Natal\r\n\r\n"1/1/2027";"Tahun Baru"\n' },
    {
      calendar: {
        holidays: [
          { day: '2026-12-25', name: 'Natal' },
          { day: '2027-01-01', name: 'Tahun Baru' },
        ],
      },
    },
  ],
  [
    'jam',
    {
      from: '2026-12-01',
      'day-1-opens': '08:00',
      'day-1-closes': '15:00',
      'day-5-opens': '08:00',
      'day-5-closes': '11:30',
      shift: '',
    },
    {
      hours: [
        {
          from: '2026-12-01',
          spans: [
            { days: [1], opens: '08:00', closes: '15:00' },
            { days: [5], opens: '08:00', closes: '11:30' },
          ],
        },
      ],
    },
  ],
  [
    'bobot',
    { from: '2027', 'weight-ikm': '60', 'weight-service-time': '40', missing: 'withhold', minimum: '30' },
    { weighting: [{ from: '2027', weights: { ikm: 60, 'service-time': 40 }, missing: 'withhold', minimum: 30 }] },
  ],
  [
    'pertanyaan',
    {
      text: 'Apakah ruang tunggu nyaman?',
      under: 'skm/U9',
      'option-1': 'Tidak',
      'option-2': 'Kurang',
      'option-3': 'Ya',
      'option-4': 'Sangat',
    },
    { questions: [expect.objectContaining({ instrument: 'skm', under: 'U9', text: 'Apakah ruang tunggu nyaman?' })] },
  ],
]

describe('an agency’s settings', () => {
  test.each(SETTINGS)(
    '%s: are changed by their form, and their history tells who did it',
    async (section, good, expected) => {
      const form = await get(`/pengaturan/${section}`)
      expect(form.status).toBe(200)
      expect(form.page).toContain('name="versi" value="0"')
      const sent = await post(`/pengaturan/${section}`, { versi: 0, ...good })
      expect(sent).toMatchObject({ status: 303, to: `/kelola/${agency}/pengaturan?tersimpan=1` })
      expect((await load()).agency).toMatchObject({ ...expected, version: 1 })
      const { page } = await get('/pengaturan?tersimpan=1')
      expect(page).toContain('Perubahan tersimpan.')
      expect(page).toContain('oleh Seorang admin')
    },
  )

  test.each<[section: string, bad: Record<string, string>, words: string]>([
    ['nama', { name: ' ' }, 'Tulis nama'],
    ['nama', { name: 'a\nb' }, 'Tulis nama'],
    ['tenggang', { graceDays: '61' }, 'Tulis bilangan dari 0 sampai 60'],
    ['tenggang', { graceDays: '1.5' }, 'Tulis bilangan dari 0 sampai 60'],
    ['simpan', { commentDays: '29' }, 'Tulis bilangan dari 30 sampai 3650'],
    ['simpan', { commentDays: '3651' }, 'Tulis bilangan dari 30 sampai 3650'],
    ['survei', { 'offers-1': '', 'offers-2': '' }, 'Pilih sekurangnya satu survei'],
    ['survei', { 'offers-1': 'skm', 'offers-2': 'skm' }, 'Pilih sekurangnya satu survei'],
    ['survei', { 'offers-1': 'bukan' }, 'Pilih sekurangnya satu survei'],
    ['libur', { list: '2026-12-25 Natal\n2026-02-30 Bukan hari' }, 'Baris 2 belum berupa tanggal'],
    ['libur', { list: '2026-12-25 Natal\n25/12/2026 Natal' }, 'Tanggal di baris 2 sudah ada'],
    ['libur', { list: daysOf(401) }, 'Paling banyak 400 hari'],
    ['jam', { from: '2026-12-01', 'day-1-opens': '15:00', 'day-1-closes': '08:00' }, 'tutup setelah buka'],
    ['jam', { from: '2026-12-01', 'day-1-opens': '08:00' }, 'Isi buka dan tutup'],
    ['jam', { from: 'besok' }, 'Pilih tanggal.'],
    ['bobot', { from: '2027', missing: 'withhold', minimum: '30' }, 'Sekurangnya satu indikator'],
    ['bobot', { from: '2027', 'weight-ikm': '0', missing: 'withhold', minimum: '30' }, 'Tulis bilangan dari 1'],
    ['bobot', { from: '2027', 'weight-ikm': '1', missing: 'lain', minimum: '9' }, 'Tulis bilangan dari 10'],
    ['pertanyaan', { text: 'Nyaman?', under: 'skm/U99', 'option-1': 'a' }, 'Pilih pertanyaan tempatnya'],
  ])('%s: %j is refused beside its field, and what was typed stays', async (section, bad, words) => {
    const { status, page } = await post(`/pengaturan/${section}`, { versi: 0, ...bad })
    expect(status).toBe(400)
    expect(page).toContain(words)
    expect(page).toContain('role="alert"')
    expect(page).toContain('class="problem"')
    await nothingChanged()
  })

  test('a weighting that would change running scores is refused beside its period', async () => {
    await post('/pengaturan/bobot', { versi: 0, from: '2026', 'weight-ikm': 1, missing: 'withhold', minimum: 30 })
    const late = { versi: 1, from: '2026-Q4', 'weight-ikm': 2, missing: 'withhold', minimum: 30 }
    const { status, page } = await post('/pengaturan/bobot', late)
    expect(status).toBe(400)
    expect(page).toContain('id="from-problem"')
  })

  test('F29 fields that a form does not ask for change nothing', async () => {
    const extra = { demo: 'true', timeZone: 'Asia/Jayapura', id: 'lain', version: '99', trail: '99', weighting: '[]' }
    await post('/pengaturan/nama', { versi: 0, name: 'Nama', ...extra })
    const { agency: after } = await load()
    expect(after).toEqual({
      ...{ id: agency, name: 'Nama', timeZone: 'Asia/Jakarta', calendar: { holidays: [] }, demo: false },
      ...{ version: 1, trail: 1 },
    })
  })

  test('F4 a list that is too long to be one is refused unread', async () => {
    expect((await post('/pengaturan/libur', { versi: 0, list: 'x'.repeat(70_000) })).status).toBe(413)
    await nothingChanged()
  })

  test('F18 a list made to be slow is read at once', async () => {
    const began = performance.now()
    await post('/pengaturan/libur', { versi: 0, list: `1/1/2026${' ;'.repeat(30_000)}` })
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  test('F9 names are shown as text', async () => {
    await post('/pengaturan/nama', { versi: 0, name: '<script>alert(1)</script>' })
    const { page } = await get('/pengaturan')
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('&lt;script&gt;')
  })

  test('F50 who saves second is told what the first changed, keeps what they typed, and may save it over that', async () => {
    await post('/pengaturan/nama', { versi: 0, name: 'Dari satu' })
    const second = await post('/pengaturan/nama', { versi: 0, name: 'Dari dua' })
    expect(second.status).toBe(409)
    expect(second.page).toContain(`Pemerintah ${agency} → Dari satu`)
    expect(second.page).toContain('value="Dari dua"')
    expect(second.page).toContain('name="versi" value="1"')
    expect((await load()).agency.name).toBe('Dari satu')
    expect((await post('/pengaturan/nama', { versi: 1, name: 'Dari dua' })).status).toBe(303)
    expect((await load()).agency.name).toBe('Dari dua')
  })

  test('a change is taken back by its button, and the way back stands in the history', async () => {
    await post('/pengaturan/nama', { versi: 0, name: 'Salah' })
    expect((await get('/pengaturan')).page).toContain('Kembalikan perubahan nomor 1')
    expect((await post('/pengaturan/urungkan', { versi: 1, nomor: 1 })).status).toBe(303)
    expect((await load()).agency).toMatchObject({ name: `Pemerintah ${agency}`, version: 2 })
    expect((await get('/pengaturan')).page).toContain('Mengembalikan perubahan nomor 1')
    expect((await post('/pengaturan/urungkan', { versi: 1, nomor: 2 })).status).toBe(409)
    expect((await post('/pengaturan/urungkan', { versi: 'x', nomor: 2 })).status).toBe(400)
  })

  test('F30 from another site are refused', async () => {
    const { headers: _headers, ...form } = staffFormOf({ versi: 0, name: 'X' })
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://jahat.example' }
    const path = `/kelola/${agency}/pengaturan/nama`
    expect((await appOn(world, as('admin')).request(path, { ...form, headers })).status).toBe(403)
    await nothingChanged()
  })

  test('an inspector reads them and is offered no change', async () => {
    const { status, page } = await get('/pengaturan', as('inspector'))
    expect(status).toBe(200)
    expect(page).not.toContain('/pengaturan/nama')
    expect((await get('/pengaturan/nama', as('inspector'))).status).toBe(403)
    expect((await post('/pengaturan/nama', { versi: 0, name: 'X' }, as('inspector'))).status).toBe(403)
    expect((await get('/pengaturan', as('manager'))).status).toBe(403)
  })

  test('a section that there is none of is no page', async () => {
    expect((await get('/pengaturan/constructor')).status).toBe(404)
    expect((await get('/pengaturan/zona')).status).toBe(404)
  })
})

describe('a unit’s counters', () => {
  const at = '/unit/loka-a/loket'
  test('a new one has a code of its own that opens its page, and the way to its poster', async () => {
    const sent = await post(`${at}/baru`, { versi: 'new', name: 'Loket 2', 'services-ktp': 'ya' })
    expect(sent.to).toBe(`/kelola/${agency}${at}/loket-2?tersimpan=1`)
    const counter = (await load()).counters.find(({ id }) => id === 'loket-2')
    expect(counter).toMatchObject({ unit: 'loka-a', services: ['ktp'], version: 1 })
    expect((await appOn(world).request(`/q/${counter?.code}`)).status).toBe(200)
    const { page } = await get(`${at}/loket-2?tersimpan=1`)
    expect(page).toContain(counter?.code)
    expect(page).toContain('/poster?')
  })

  test('one whose name is taken is refused beside its name', async () => {
    const { status, page } = await post(`${at}/baru`, { versi: 'new', name: 'Loket 1' })
    expect(status).toBe(400)
    expect(page).toContain('id="name-problem"')
  })

  test('F29 a code, another unit or another agency cannot be brought along', async () => {
    const code = codes['loka-b'] ?? ''
    await post(`${at}/loket-1/ubah`, {
      versi: 0,
      name: 'Loket Satu',
      code,
      unit: 'loka-b',
      agency: 'lain',
      services: 'x',
    })
    const counters = (await load()).counters
    expect(counters.find(({ unit }) => unit === 'loka-a')).toMatchObject({ name: 'Loket Satu', code: codes['loka-a'] })
    expect(counters.find(({ unit }) => unit === 'loka-b')).toMatchObject({ name: 'Loket 1', code })
  })

  test('of one that is given up the code leads to a page with other ways, until it is taken back', async () => {
    await post(`${at}/baru`, { versi: 'new', name: 'Loket 2' })
    expect((await get(`${at}/loket-1/henti`)).page).toContain('Turunkan posternya')
    await post(`${at}/loket-1/henti`, { versi: 0, retired: '2026-11-22' })
    const other = (await load()).counters.find(({ id }) => id === 'loket-2')
    const scan = async () => {
      const response = await appOn(world).request(`/q/${codes['loka-a']}`)
      return { status: response.status, page: await response.text() }
    }
    expect(await scan()).toMatchObject({ status: 410, page: expect.stringContaining(`/q/${other?.code}`) })
    expect((await scan()).page).not.toContain(`href="/q/${codes['loka-a']}"`)
    expect((await get('/unit/loka-a/poster')).page).not.toContain(codes['loka-a'])
    const { trail = 0 } = (await load()).counters.find(({ code }) => code === codes['loka-a']) ?? {}
    await post(`${at}/loket-1/urungkan`, { versi: 1, nomor: trail })
    expect((await scan()).status).toBe(200)
  })

  test('a kiosk and a screen at one that is given up stop', async () => {
    const unit = { agency, unit: 'loka-a' }
    const screen = await issueDevice(world, unit, { kind: 'screen', name: 'Layar', counter: 'loket-1' }, SOMEBODY)
    const kiosk = await issueDevice(world, unit, { kind: 'kiosk', name: 'Tablet', counter: 'loket-1' }, SOMEBODY)
    await post(`${at}/loket-1/henti`, { versi: 0, retired: '2026-11-22' })
    expect((await appOn(world).request(`/kiosk/${kiosk.device.id}`)).status).toBe(410)
    const headers = { Authorization: `Bearer ${screen.secret}` }
    const answer = await appOn(world).request(`/api/v1/screens/${screen.device.id}/codes`, { headers })
    expect(answer.status).toBe(410)
  })

  test('no device is registered for one that is given up, nor offered it', async () => {
    const page = '/unit/loka-a/perangkat'
    expect((await get(page)).page).toContain('<option value="loket-1"')
    await post(`${at}/loket-1/henti`, { versi: 0, retired: '2026-11-22' })
    expect((await get(page)).page).not.toContain('<option value="loket-1"')
    const { status } = await post(page, { kind: 'screen', name: 'Layar', counter: 'loket-1' })
    expect(status).toBe(400)
  })

  test('one that will be given up some day is in use until then', async () => {
    await post(`${at}/loket-1/henti`, { versi: 0, retired: '2026-11-23' })
    expect((await appOn(world).request(`/q/${codes['loka-a']}`)).status).toBe(200)
  })
})

describe('a unit’s services', () => {
  const at = '/unit/loka-a/layanan'
  test('a service is added, promised and changed', async () => {
    await post(`${at}/baru`, { versi: 'new', name: 'Akta Kelahiran', minutes: 1440, rupiah: 0, 'notAsked-U4': 'ya' })
    const service = () => load().then(({ services }) => services.find(({ id }) => id === 'akta-kelahiran'))
    expect(await service()).toMatchObject({ promise: { minutes: 1440, rupiah: 0 }, notAsked: ['U4'], version: 1 })
    await post(`${at}/akta-kelahiran/ubah`, { versi: 1, name: 'Akta', minutes: '', rupiah: '' })
    expect(await service()).toEqual({
      ...{ agency, unit: 'loka-a', id: 'akta-kelahiran', name: 'Akta' },
      ...{ version: 2, trail: 2 },
    })
    expect((await get(at)).page).toContain('Akta')
  })

  test.each([
    [{ name: '' }, 'name'],
    [{ name: '---' }, 'name'],
    [{ name: 'X', minutes: '0' }, 'minutes'],
    [{ name: 'X', minutes: 'lama' }, 'minutes'],
    [{ name: 'X', rupiah: '-1' }, 'rupiah'],
  ])('%j is refused at %s', async (bad, field) => {
    const { status, page } = await post(`${at}/baru`, { versi: 'new', ...bad })
    expect(status).toBe(400)
    expect(page).toContain(`id="${field}-problem"`)
    await nothingChanged()
  })

  test('one that was given up is not offered to citizens, and its history stays', async () => {
    await post(`${at}/baru`, { versi: 'new', name: 'Akta' })
    await post('/unit/loka-a/loket/loket-1/ubah', {
      versi: 0,
      name: 'Loket 1',
      'services-ktp': 'ya',
      'services-akta': 'ya',
    })
    const asked = async () => (await appOn(world).request(`/q/${codes['loka-a']}`)).text()
    expect(await asked()).toContain('KTP-el')
    await post(`${at}/ktp/henti`, { versi: 0, retired: '2026-11-22' })
    expect(await asked()).not.toContain('KTP-el')
    const { page } = await get(`${at}/ktp`)
    expect(page).toContain('Dihentikan sejak 22 November 2026')
    expect(page).toContain('Buka kembali')
  })
})

describe('units', () => {
  test('stand in a tree, and an admin adds one below another', async () => {
    const fields = { versi: 'new', name: 'Loka C', parent: 'dinas', timeZone: '' }
    expect((await post('/unit-kerja/baru', fields)).to).toBe(`/kelola/${agency}/unit/loka-c/atur?tersimpan=1`)
    expect((await load()).units.find(({ id }) => id === 'loka-c')).toMatchObject({ parent: 'dinas', version: 1 })
    expect((await get('/unit-kerja')).page).toContain('Loka C')
    expect((await post('/unit-kerja/baru', { ...fields, parent: 'bukan' })).page).toContain('id="parent-problem"')
    expect((await post('/unit-kerja/baru', { ...fields, name: 'Dinas' })).page).toContain('id="name-problem"')
    expect((await post('/unit-kerja/baru', fields, as('manager'))).status).toBe(403)
  })

  test('set hours of their own, and go back to the agency’s', async () => {
    const path = '/unit/loka-a/atur/jam'
    await post(path, { versi: 0, from: '2026-12-01', 'day-1-opens': '07:00', 'day-1-closes': '12:00' })
    expect((await load()).units.find(({ id }) => id === 'loka-a')?.hours).toHaveLength(1)
    expect((await get('/unit/loka-a/atur')).page).toContain('Senin 07.00–12.00')
    await post(path, { versi: 1, 'as-agency': 'ya' })
    expect((await load()).units.find(({ id }) => id === 'loka-a')).not.toHaveProperty('hours')
  })

  test('F26 are changed by their own manager, not by another unit’s or another agency’s', async () => {
    const fields = { versi: 'new', name: 'Loket 9' }
    const path = '/unit/loka-a/loket/baru'
    expect((await post(path, fields, as('manager', 'loka-b'))).status).toBe(403)
    expect((await post(path, fields, as('inspector'))).status).toBe(403)
    expect((await post(path, fields, { grants: [{ role: 'admin', agency: 'lain' }] })).status).toBe(403)
    expect((await get('/unit/loka-a/loket', as('inspector'))).page).not.toContain('Tambah loket')
    await nothingChanged()
    expect((await post(path, fields, as('manager', 'loka-a'))).status).toBe(303)
  })

  test.each(['/unit/bukan/atur', '/unit/bukan/loket', '/unit/loka-a/loket/bukan', '/unit/loka-a/layanan/bukan/ubah'])(
    '%s is no page',
    async (path) => expect((await get(path)).status).toBe(404),
  )
})

describe('the languages that an agency offers', () => {
  test('are those of the citizens’ switch, and whoever asks for another reads Indonesian', async () => {
    const page = async (bahasa: string) => {
      const response = await appOn(world).request(`/q/${codes['loka-a']}?bahasa=${bahasa}`)
      return response.text()
    }
    expect(await page('jv')).toContain('<html lang="jv">')
    await post('/pengaturan/bahasa', { versi: 0, 'languages-en': 'ya' })
    expect(await page('jv')).toContain('<html lang="id">')
    expect(await page('en')).toContain('<html lang="en">')
    expect(await page('en')).not.toContain('hreflang="jv"')
    await post('/pengaturan/bahasa', { versi: 1 })
    expect(await page('en')).not.toContain('hreflang')
  })
})

function daysOf(count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10)
    return `${day} Libur`
  }).join('\n')
}
