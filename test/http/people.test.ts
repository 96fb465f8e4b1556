import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CITIZEN, type Grant, type Identity } from '../../shared/domain/permissions.ts'
import { disablePerson, giveRole, place } from '../../shared/usecases/people.ts'
import { registerPerson } from '../../shared/usecases/register-person.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, staffFormOf } from '../support/http.ts'
import { COMMAND, NIP, registerPeople } from '../support/people.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

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

const staff = (...grants: readonly Grant[]): Identity => ({ grants: [...CITIZEN.grants, ...grants] })
const admin = (): Identity => ({
  ...staff({ role: 'admin', agency: 'uji' }),
  name: people.rina.name,
  person: { agency: 'uji', id: people.rina.id },
})
const unitAdmin = staff({ role: 'admin', agency: 'uji', unit: 'loka-a' })
const INSPECTOR = staff({ role: 'inspector', agency: 'uji' })
const manager = (unit: string) => staff({ role: 'manager', agency: 'uji', unit })
const superior = (): Identity => ({ ...staff(), person: { agency: 'uji', id: people.budi.id } })

const LIST = '/kelola/uji/orang'
const get = async (path: string, identity: Identity) => {
  const response = await appOn(world, identity).request(path)
  return { status: response.status, page: await response.text() }
}
const post = async (path: string, fields: Record<string, string | number>, identity = admin()) => {
  const response = await appOn(world, identity).request(path, staffFormOf(fields))
  return { status: response.status, page: await response.text(), to: response.headers.get('Location') ?? '' }
}
const one = ({ id }: { readonly id: string }) => `${LIST}/${id}`
const stored = ({ id }: { readonly id: string }) =>
  world.store.people.get({ agency: 'uji', person: id }, { consistent: true })

describe('who is seen', () => {
  test('F26 a manager sees the people of the unit and below, a superior their own, an inspector all', async () => {
    const { rina, budi, sari } = people
    const seen = async (identity: Identity) => {
      const { status, page } = await get(LIST, identity)
      return [status, ...[rina, budi, sari].filter(({ name }) => page.includes(name)).map(({ name }) => name[0])]
    }
    expect(await seen(manager('loka-a'))).toEqual([200, 'B', 'S'])
    expect(await seen(manager('loka-b'))).toEqual([200])
    expect(await seen(manager('dinas'))).toEqual([200, 'R', 'B', 'S'])
    expect(await seen(superior())).toEqual([200, 'S'])
    expect(await seen(INSPECTOR)).toEqual([200, 'R', 'B', 'S'])
    expect(await seen(staff({ role: 'officer', agency: 'uji' }))).toEqual([403])
    expect(await seen(staff({ role: 'admin', agency: 'lain' }))).toEqual([403])
    const below = { ...staff(), person: { agency: 'uji', id: sari.id } }
    expect(await seen(below)).toEqual([403])
  })

  test('F26 F28 somebody’s page follows where they are placed today, and who is their superior today', async () => {
    const { sari, budi, admin: actor } = people
    const status = async (identity: Identity) => (await get(one(sari), identity)).status
    expect([await status(manager('loka-a')), await status(manager('loka-b')), await status(superior())]).toEqual([
      200, 403, 200,
    ])
    const seen = { agency: 'uji', person: sari.id, version: 1 }
    await place(world, actor, seen, { from: '2026-11-22', unit: 'loka-b', position: 'Petugas' })
    expect([await status(manager('loka-a')), await status(manager('loka-b')), await status(superior())]).toEqual([
      403, 200, 403,
    ])
    expect((await get(one(budi), superior())).status).toBe(403)
  })

  test('F27 who is nobody is refused as somebody else’s people are', async () => {
    const known = await get(one(people.rina), manager('loka-a'))
    const unknown = await get(`${LIST}/0000000000000000`, manager('loka-a'))
    expect([known.status, unknown.status]).toEqual([403, 403])
    const without = (page: string) => page.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
    expect(without(unknown.page)).toBe(without(known.page))
    expect((await get(`${LIST}/0000000000000000`, admin())).status).toBe(404)
  })

  test('numbers and addresses are masked but where they are changed, and reading them there leaves a line', async () => {
    const { sari } = people
    for (const identity of [manager('loka-a'), INSPECTOR, superior(), admin()]) {
      const pages = [await get(LIST, identity), await get(one(sari), identity)].map(({ page }) => page).join('')
      expect(pages).not.toContain(NIP.sari)
      expect(pages).not.toContain('sari@uji.go.id')
      expect(pages).toContain(`••••${NIP.sari.slice(14)}`)
    }
    const before = await world.store.trail.last('uji')
    expect((await get(`${one(sari)}/ubah`, INSPECTOR)).status).toBe(403)
    expect(await world.store.trail.last('uji')).toEqual(before)
    expect((await get(`${one(sari)}/ubah`, admin())).page).toContain(NIP.sari)
    expect(await world.store.trail.last('uji')).toMatchObject({
      action: 'person.read',
      thing: `person/${sari.id}`,
      actor: { person: people.rina.id, name: 'Rina Wulandari' },
    })
  })

  test('what was changed is told to who may read the trail, and to nobody else', async () => {
    await giveRole(
      world,
      people.admin,
      { agency: 'uji', person: people.sari.id, version: 1 },
      {
        role: 'officer',
        unit: 'loka-a',
        from: '2026-11-22',
      },
    )
    expect((await get(one(people.sari), INSPECTOR)).page).toContain('Peran diberikan')
    expect((await get(one(people.sari), manager('loka-a'))).page).not.toContain('Peran diberikan')
  })
})

describe('the list', () => {
  test('finds by name, position and unit, by role, by unit with those below, and who is disabled apart', async () => {
    const { budi, sari, admin: actor } = people
    await disablePerson(world, actor, { agency: 'uji', person: budi.id, version: 1 }, { reason: 'Pindah' })
    const found = async (query: string) => {
      const { page } = await get(`${LIST}?${query}`, admin())
      const [, main = ''] = page.split('<main')
      return [people.rina, budi, sari].filter(({ name }) => main.includes(name)).map(({ name }) => name[0])
    }
    expect(await found('')).toEqual(['R', 'S'])
    expect(await found('cari=SARI')).toEqual(['S'])
    expect(await found('cari=loket+melati')).toEqual(['S'])
    expect(await found('cari=sekretaris')).toEqual(['R'])
    expect(await found('peran=admin')).toEqual(['R'])
    expect(await found('unit=loka-a')).toEqual(['S'])
    expect(await found('unit=dinas')).toEqual(['R', 'S'])
    expect(await found('status=disabled')).toEqual(['B'])
    expect(await found('status=all&peran=x&unit=%3F&halaman=-3')).toEqual(['R', 'B', 'S'])
  })

  test('what is typed into the search is no pattern, however long', async () => {
    for (const search of ['('.repeat(60_000), '(a+)+$', '.*', '[', '\\']) {
      const { status, page } = await get(`${LIST}?cari=${encodeURIComponent(search)}`, INSPECTOR)
      expect(status).toBe(200)
      expect(page).not.toContain('Sari Melati')
    }
  })

  test('names act as nothing on a page', async () => {
    const name = '<img src=x onerror=alert(1)>=HYPERLINK("x")'
    await registerPerson(world, COMMAND, { agency: 'uji', name })
    const { page } = await get(LIST, admin())
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img')
  })
})

describe('forms', () => {
  const DEWI = { name: 'Dewi Anggraini', nip: '19910101 201601 2 004', email: 'Dewi@uji.go.id' }

  test('register somebody, with a number as people write it and a superior by name', async () => {
    const placed = { unit: 'loka-a', position: 'Petugas', superior: 'budi  SANTOSO', from: '2026-11-01' }
    const { status, to } = await post(`${LIST}/baru`, { ...DEWI, ...placed })
    expect(status).toBe(303)
    const id = /orang\/(\w{16})\?tersimpan=1$/.exec(to)?.[1] ?? ''
    expect(await stored({ id })).toMatchObject({
      ...{ name: DEWI.name, nip: '199101012016012004', email: 'dewi@uji.go.id', version: 1, roles: [] },
      placements: [{ unit: 'loka-a', position: 'Petugas', superior: people.budi.id, from: '2026-11-01' }],
    })
    expect((await get(to, admin())).page).toContain('Perubahan tersimpan')
  })

  test.each([
    [{ name: ' ' }, 'Mohon tulis nama'],
    [{ nip: '123' }, 'NIP terdiri dari 18 angka'],
    [{ nip: NIP.sari }, 'NIP ini sudah dipakai'],
    [{ email: 'bukan surel' }, 'alamat surel yang lengkap'],
    [{ unit: 'loka-a' }, 'Mohon tulis jabatan'],
    [{ unit: 'loka-z', position: 'P', from: '2026-11-01' }, 'Unit ini tidak terdaftar'],
    [{ unit: 'loka-a', position: 'P', from: '31-12-2026' }, 'Mohon isi tanggal'],
    [{ unit: 'loka-a', position: 'P', from: '2026-11-01', superior: 'tidak ada' }, 'Mohon pilih orang'],
    [{ roles: 'admin' }, 'isian yang tidak dikenal'],
    [{ version: '3', trail: '1' }, 'isian yang tidak dikenal'],
  ])('F29 %j comes back with what was written and the reason', async (wrong, said) => {
    const { status, page } = await post(`${LIST}/baru`, { ...DEWI, ...wrong } as Record<string, string>)
    expect(status).toBe(400)
    expect(page).toContain(said)
    expect(page).toContain(
      'Dewi@uji.go.id'.replace('Dewi@uji.go.id', 'email' in wrong ? 'bukan surel' : 'Dewi@uji.go.id'),
    )
    expect(await world.store.people.ofAgency('uji', { consistent: true })).toHaveLength(3)
  })

  test('a superior’s name that two have is asked about, and the chosen one taken', async () => {
    const { sari, budi } = people
    await registerPerson(world, COMMAND, { agency: 'uji', name: 'Budi Santoso' })
    const fields = { version: 1, unit: 'loka-b', position: 'P', from: '2026-12-01', superior: 'Budi Santoso' }
    const asked = await post(`${one(sari)}/penempatan`, fields)
    expect([asked.status, asked.page.match(/name="superiorId"/g)?.length]).toEqual([400, 2])
    const other = await post(`${one(sari)}/penempatan`, { ...fields, superiorId: people.rina.id })
    expect(other.status).toBe(400)
    expect((await post(`${one(sari)}/penempatan`, { ...fields, superiorId: budi.id })).status).toBe(303)
    expect((await stored(sari))?.placements[1]).toMatchObject({ superior: budi.id })
  })

  test('every form opens, filled with what is known, and its change is stored', async () => {
    const { sari } = people
    const path = one(sari)
    const at = (form: string) => `${path}/${form}`
    for (const form of ['ubah', 'penempatan', 'penempatan/2022-01-01', 'akhiri', 'peran', 'nonaktif', 'aktif'])
      expect([form, (await get(at(form), admin())).status]).toEqual([form, 200])
    expect((await get(at('penempatan/2022-01-01'), admin())).page).toContain('value="Budi Santoso"')
    const placed = { unit: 'loka-a', position: 'Petugas', from: '2022-02-01', superior: 'Budi Santoso' }
    const sends = [
      ['ubah', { name: 'Sari M.', nip: NIP.sari }],
      ['penempatan/2022-01-01', placed],
      ['penempatan', { ...placed, from: '2024-01-01', unit: 'loka-b' }],
      ['peran', { role: 'manager', unit: 'loka-b', from: '2026-11-22' }],
      ['peran/cabut', { role: 'manager', unit: 'loka-b', from: '2026-11-22' }],
      ['akhiri', { last: '2026-11-30', reason: 'Pensiun' }],
      ['nonaktif', { reason: 'Pensiun' }],
      ['aktif', { reason: 'Keliru' }],
    ] as const
    for (const [index, [form, fields]] of sends.entries())
      expect([form, (await post(at(form), { version: index + 1, ...fields })).status]).toEqual([form, 303])
    expect(await stored(sari)).toMatchObject({
      ...{ name: 'Sari M.', version: 9, roles: [] },
      placements: [
        { from: '2022-02-01', until: '2023-12-31', unit: 'loka-a' },
        { from: '2024-01-01', until: '2026-11-30', unit: 'loka-b' },
      ],
    })
    expect((await stored(sari))?.email).toBeUndefined()
  })

  test('F50 who comes second is shown what changed, keeps what they wrote, and can send it again', async () => {
    const { sari } = people
    await post(`${one(sari)}/ubah`, { version: 1, name: 'Sari Pertama', nip: NIP.sari })
    const second = { name: 'Sari Kedua', nip: NIP.sari }
    const late = await post(`${one(sari)}/ubah`, { version: 1, ...second })
    expect(late.status).toBe(409)
    expect(late.page).toContain('Nama: Sari Melati menjadi Sari Pertama')
    expect(late.page).toContain('value="Sari Kedua"')
    const version = /name="version" value="(\d+)"/.exec(late.page)?.[1] ?? ''
    expect((await post(`${one(sari)}/ubah`, { version, ...second })).status).toBe(303)
    expect((await stored(sari))?.name).toBe('Sari Kedua')
  })

  test('a change is undone on the page it is told on, and once', async () => {
    const { sari } = people
    await post(`${one(sari)}/ubah`, { version: 1, name: 'Sari Salah', nip: NIP.sari, email: 'sari@uji.go.id' })
    const page = (await get(one(sari), admin())).page
    const entry = /name="entry" value="(\d+)"/.exec(page)?.[1] ?? ''
    expect((await post(`${one(sari)}/batalkan`, { version: 2, entry })).status).toBe(303)
    expect((await stored(sari))?.name).toBe('Sari Melati')
    const again = await post(`${one(sari)}/batalkan`, { version: 3, entry })
    expect([again.status, again.page.includes('tidak dapat dibatalkan')]).toEqual([400, true])
  })
})

describe('F26 F29 power', () => {
  test('nobody gives themselves a role or disables themselves, and the page does not offer it', async () => {
    const { rina } = people
    const own = await post(`${one(rina)}/peran`, { version: 1, role: 'inspector', from: '2026-11-22' })
    expect([own.status, own.page.includes('hanya dapat diubah oleh pengelola lain')]).toEqual([403, true])
    expect((await post(`${one(rina)}/nonaktif`, { version: 1, reason: 'x' })).status).toBe(403)
    const { page } = await get(one(rina), admin())
    expect(page).not.toContain('/peran"')
    expect(page).not.toContain('/nonaktif"')
  })

  test('a unit’s administrator reaches nobody who holds more, no other unit, and not the whole agency', async () => {
    const { rina, sari, admin: actor } = people
    const status = async (path: string, fields: Record<string, string | number>) =>
      (await post(path, { version: 1, ...fields }, unitAdmin)).status
    const role = { role: 'manager', from: '2026-11-22' }
    expect(await status(`${one(sari)}/peran`, role)).toBe(403)
    expect(await status(`${one(sari)}/peran`, { ...role, unit: 'dinas' })).toBe(403)
    const placed = { unit: 'loka-b', position: 'P', from: '2026-12-01' }
    expect(await status(`${one(sari)}/penempatan`, placed)).toBe(403)
    expect(await status(`${LIST}/baru`, { name: 'Baru' })).toBe(403)
    expect(await status(`${one(sari)}/batalkan`, { entry: 3 })).toBe(403)
    // The agency's administrator moves into that unit: whoever administers it must not become them by another address.
    await place(
      world,
      actor,
      { agency: 'uji', person: rina.id, version: 1 },
      { ...placed, unit: 'loka-a', from: '2026-11-22' },
    )
    expect((await get(`${one(rina)}/ubah`, unitAdmin)).status).toBe(403)
    expect((await post(`${one(rina)}/ubah`, { version: 2, name: 'Rina', email: 'jahat@x.id' }, unitAdmin)).status).toBe(
      403,
    )
    expect(await status(`${one(sari)}/peran`, { ...role, unit: 'loka-a' })).toBe(303)
  })

  test('an operator is out of reach of an agency’s administrator', async () => {
    const { sari } = people
    const seen = { agency: 'uji', person: sari.id, version: 1 }
    await giveRole(world, COMMAND, seen, { role: 'operator', from: '2026-11-22' })
    expect((await post(`${one(sari)}/ubah`, { version: 2, name: 'Sari', email: 'jahat@x.id' })).status).toBe(403)
  })

  test('two agencies’ people see nothing of each other', async () => {
    await registerAgency(world, 'lain')
    const others = await registerPeople(world, 'lain')
    const foreign: Identity = {
      ...staff({ role: 'admin', agency: 'lain' }),
      person: { agency: 'lain', id: others.rina.id },
    }
    for (const path of [LIST, one(people.sari), `${one(people.sari)}/ubah`, `${LIST}/baru`, `${LIST}?cari=sari`])
      expect([path, (await get(path, foreign)).status]).toEqual([path, 403])
    expect((await get(`/kelola/lain/orang/${people.sari.id}`, foreign)).status).toBe(404)
    const { page } = await get('/kelola/lain/orang', foreign)
    expect(page).not.toContain(people.sari.id)
    expect(page).toContain(others.sari.id)
    const own = await post(
      `/kelola/lain/orang/${others.sari.id}/penempatan`,
      {
        ...{ version: 1, unit: 'loka-a', position: 'P', from: '2026-12-01', superior: NIP.budi },
      },
      foreign,
    )
    expect(own.status).toBe(303)
    const moved = await world.store.people.get({ agency: 'lain', person: others.sari.id }, { consistent: true })
    expect(moved?.placements[1]?.superior).toBe(others.budi.id)
  })
})

test('somebody’s own page shows their record whole, and whom to ask', async () => {
  const { sari } = people
  const { status, page } = await get('/kelola/saya', { ...staff(), person: { agency: 'uji', id: sari.id } })
  expect(status).toBe(200)
  for (const own of [NIP.sari, 'sari@uji.go.id', 'Petugas loket', 'Atasan: Budi Santoso', 'Rina Wulandari'])
    expect(page).toContain(own)
  expect((await get('/kelola/saya', staff({ role: 'admin', agency: 'uji' }))).status).toBe(403)
})

describe('importing', () => {
  const PATH = `${LIST}/impor`
  const HEADER = 'nama,nip,email,unit,jabatan,nip_atasan,mulai'
  const LINES = [
    HEADER,
    `Dewi Anggraini,199101012016012004,,loka-a,Petugas,${NIP.budi},2026-11-01`,
    'Jahat,=SUM(A1),,,,,',
  ]
  const upload = (step: string, headers: Readonly<Record<string, string>> = {}, more: Record<string, string> = {}) => {
    const body = new FormData()
    body.set('berkas', new File([LINES.join('\n')], 'x.csv'))
    for (const [name, value] of Object.entries({ langkah: step, ...more })) body.set(name, value)
    return { method: 'POST', body, headers: { Origin: 'http://localhost', ...headers } }
  }

  test('a check stores nothing, importing does, and again all is so already', async () => {
    const app = appOn(world, admin())
    const checked = await (await app.request(PATH, upload('periksa'))).text()
    expect(checked).toContain('1 orang akan didaftarkan, 0 akan diubah.')
    expect(await world.store.people.ofAgency('uji', { consistent: true })).toHaveLength(3)
    const json = { Accept: 'application/json' }
    const done = await (await app.request(PATH, upload('impor', json))).json()
    expect(done).toMatchObject({ stored: 1, repeated: 0, rejected: 1, next: null, people: { fresh: 1, changed: 0 } })
    const again = await (await app.request(PATH, upload('impor', json, { sidik: done.digest }))).json()
    expect(again).toMatchObject({ stored: 0, repeated: 1, rejected: 1 })
    expect((await world.store.trail.last('uji'))?.actor).toMatchObject({ via: 'web', person: people.rina.id })
  })

  test('F10 the file of rejected rows holds nothing that acts as a formula', async () => {
    const response = await appOn(world, admin()).request(PATH, upload('tolak'))
    const csv = await response.text()
    expect(csv).toContain("'=SUM(A1)")
    expect(csv).not.toMatch(/(^|,)"?[=+@]/m)
  })

  test('F26 it takes an administrator of the whole agency', async () => {
    for (const identity of [unitAdmin, INSPECTOR, manager('dinas'), staff({ role: 'admin', agency: 'lain' })]) {
      expect((await appOn(world, identity).request(PATH, upload('impor'))).status).toBe(403)
      expect((await get(PATH, identity)).status).toBe(403)
    }
  })
})
