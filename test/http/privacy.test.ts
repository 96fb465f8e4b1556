import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CITIZEN, type Identity, type Role } from '../../shared/domain/permissions.ts'
import type { Person } from '../../shared/domain/person.ts'
import { erasePerson } from '../../shared/usecases/erase-person.ts'
import { record } from '../../shared/usecases/record.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, staffFormOf } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const PATH = '/kelola/uji/data-pribadi'
const who = (role: Role, agency = 'uji'): Identity => ({
  name: 'Admin Uji',
  person: { agency, id: '0123456789abcdef' },
  grants: [...CITIZEN.grants, { role, agency }],
})
const siti: Person = {
  ...{ agency: 'uji', id: 's111111111111111', name: 'Siti Aminah', nip: '198001012005012001', version: 1, trail: 1 },
  email: 'siti@contoh.go.id',
  placements: [{ from: '2020-01-01', until: '2026-10-31', unit: 'loka-a', position: 'Analis Kependudukan' }],
  roles: [{ from: '2020-01-01', role: 'officer', unit: 'loka-a' }],
}
const ref = { agency: 'uji', person: siti.id }
let table: TestTable
let world: TestWorld

beforeEach(async () => {
  table = await startTable()
  // 09:00 in Jakarta.
  world = worldOn(table, { now: '2026-11-22T02:00:00Z' })
  await registerAgency(world)
  await registerAgency(world, 'lain')
  await know(siti)
})
afterEach(() => table.close())

async function know(person: Person) {
  const { agency, id, email, nip } = person
  const actor = { via: 'command', name: 'perintah' } as const
  await record(world, { agency, actor, action: 'person.create', thing: `person/${id}`, version: 1, changes: [] })
  await world.store.people.put(person)
  if (email) await world.store.people.claim({ kind: 'email', email }, { agency, person: id }, 0)
  if (nip) await world.store.people.claim({ kind: 'nip', agency, nip }, { agency, person: id }, 0)
}

const lines = async () => (await Array.fromAsync(world.store.trail.from('uji', 1))).flat()
const get = (path: string, identity = who('admin')) => appOn(world, identity).request(path)
const post = (path: string, fields: Record<string, string> = {}, identity = who('admin')) =>
  appOn(world, identity).request(path, staffFormOf(fields))
const wish = { siapa: 'siti@contoh.go.id', jenis: 'export', tanggal: '2026-11-21', jam: '10:00' }
const asked = async (more: Record<string, string> = {}) =>
  (await post(`${PATH}/permintaan`, { ...wish, ...more })).headers.get('Location') ?? ''

describe('a request of somebody about their own data', () => {
  test('is written down with its deadline, three times twenty-four hours from when they asked', async () => {
    const request = await asked()
    expect(await (await get(request)).text()).toContain('24 November 2026, 10.00 WIB')
    expect(await lines()).toContainEqual(
      expect.objectContaining({ action: 'privacy.request', thing: expect.stringContaining(`person/${siti.id}/`) }),
    )
    world.clock = Date.parse('2026-11-24T03:00:00Z')
    const page = await (await get(PATH)).text()
    expect(page).toContain('Terlambat: seharusnya dijawab sebelum 24 November 2026, 10.00 WIB')
  })

  test.each(['198001012005012001', '19800101 200501 2 001', 's111111111111111', 'SITI@contoh.go.id'])(
    'names them by address, NIP or number: %s',
    async (siapa) => expect(await asked({ siapa })).toContain('/permintaan/'),
  )

  test('of somebody of another agency is of nobody, in the same words', async () => {
    await know({ ...siti, agency: 'lain', id: 'a222222222222222', email: 'andi@contoh.go.id', nip: undefined })
    const of = async (siapa: string) => (await post(`${PATH}/permintaan`, { ...wish, siapa })).text()
    const foreign = await of('andi@contoh.go.id')
    expect(foreign).toContain('Tidak ada orang seperti itu di instansi ini.')
    expect(foreign.replaceAll('andi@', 'x@')).toBe((await of('budi@contoh.go.id')).replaceAll('budi@', 'x@'))
  })

  test.each([{ tanggal: '2026-11-23' }, { tanggal: '2026-02-31' }, { jam: '25:00' }, { jam: '' }, { jenis: 'lain' }])(
    'F17 is not written down with %o',
    async (more) => {
      const answer = await post(`${PATH}/permintaan`, { ...wish, ...more })
      expect(answer.status).toBe(400)
      expect(await world.store.privacyRequests.newest('uji', 9)).toEqual([])
    },
  )

  test('that is refused says why, and stays refused', async () => {
    const request = await asked()
    expect((await post(`${request}/tolak`, { alasan: 'pendek' })).status).toBe(400)
    await post(`${request}/tolak`, { alasan: 'Surat kuasanya tidak ada.' })
    expect(await (await get(request)).text()).toContain('Surat kuasanya tidak ada.')
    expect((await post(`${request}/salinan`, { bentuk: 'json' })).status).toBe(404)
  })
})

describe('a copy', () => {
  test('has the record, the requests, and the lines by and about them; nothing of others', async () => {
    const by = { via: 'web', person: siti.id, name: siti.name } as const
    await record(world, { agency: 'uji', actor: by, action: 'uji', thing: 'hal/olehnya', changes: [] })
    const other = { via: 'web', person: '0123456789abcdef', name: 'Orang Lain' } as const
    await record(world, { agency: 'uji', actor: other, action: 'uji', thing: 'hal/orang-lain', changes: [] })
    const answer = await post(`${await asked()}/salinan`, { bentuk: 'json' })
    const copy = await answer.json()
    expect(copy).toMatchObject({ person: siti, requests: [{ kind: 'export' }] })
    const said = JSON.stringify(copy)
    expect(said).toContain('hal/olehnya')
    expect(said).toContain('person.create')
    expect(said).not.toContain('hal/orang-lain')
  })

  test('is a line of the trail before it is given, and answers the request', async () => {
    const request = await asked()
    await post(`${request}/salinan`, { bentuk: 'csv' })
    const actions = (await lines()).map(({ action }) => action)
    expect(actions).toEqual(['person.create', 'privacy.request', 'person.export', 'privacy.close'])
    expect(await (await get(request)).text()).toContain('Sudah dipenuhi')
  })

  test('as CSV hides nothing: signs without a width stand as their codes', async () => {
    const changes = [{ field: 'position', to: 'Analis\u202efdp' }]
    const actor = { via: 'web', name: 'Admin' } as const
    await record(world, { agency: 'uji', actor, action: 'uji', thing: `person/${siti.id}`, changes })
    const csv = await (await post(`${await asked()}/salinan`, { bentuk: 'csv' })).text()
    expect(csv).toContain('Analis⟨U+202E⟩fdp')
    expect(csv).not.toContain('\u202e')
  })

  test('is given for no request that was refused, nor for one of another kind; and nothing is erased for them', async () => {
    const refused = [await asked(), await asked({ jenis: 'erasure' })]
    for (const request of refused) await post(`${request}/tolak`, { alasan: 'Bukan pegawai yang bersangkutan' })
    const of = { copy: await asked(), erasure: await asked({ jenis: 'erasure' }) }
    for (const path of [`${refused[0]}/salinan`, `${refused[1]}/hapus`, `${of.erasure}/salinan`, `${of.copy}/hapus`])
      expect((await post(path)).status, path).toBe(404)
    expect(await world.store.people.get(ref, { consistent: true })).toMatchObject({ name: siti.name })
  })

  test('F10 as CSV has no formula', async () => {
    const ended = siti.placements.map((placement) => ({ ...placement, position: '=1+1' }))
    await world.store.people.put({ ...siti, placements: ended, version: 2 })
    const csv = await (await post(`${await asked()}/salinan`, { bentuk: 'csv' })).text()
    expect(csv).toContain('person,placements.0.unit,loka-a\r\n')
    expect(csv).toContain(`"'=1+1"`)
  })
})

describe('erasure', () => {
  const erase = async () => {
    const request = await asked({ jenis: 'erasure' })
    return { request, answer: await post(`${request}/hapus`) }
  }

  test('empties the record, ends what they could do, and lets their names lead to nobody', async () => {
    const { request, answer } = await erase()
    expect(answer.status).toBe(303)
    const left = await world.store.people.get(ref, { consistent: true })
    expect(left).toMatchObject({ name: 'Data dihapus', disabled: { reason: 'Data dihapus' }, version: 2 })
    const said = JSON.stringify(left)
    for (const gone of [siti.name, siti.nip, siti.email, 'Analis']) expect(said).not.toContain(gone)
    expect(left?.placements).toMatchObject([{ unit: 'loka-a', from: '2020-01-01', until: '2026-10-31' }])
    expect(left?.roles).toMatchObject([{ role: 'officer', until: '2026-11-22' }])
    expect(await world.store.people.named({ kind: 'email', email: 'siti@contoh.go.id' })).toBeUndefined()
    expect(await world.store.people.named({ kind: 'nip', agency: 'uji', nip: '198001012005012001' })).toBeUndefined()
    expect(await (await get(request)).text()).toContain('Sudah dipenuhi')
  })

  test('leaves the trail whole, and no name on its pages and in its files', async () => {
    const by = { via: 'web', person: siti.id, name: siti.name } as const
    await record(world, { agency: 'uji', actor: by, action: 'uji', thing: 'hal/olehnya', changes: [] })
    expect(await (await get('/kelola/uji/jejak')).text()).toContain('Siti Aminah')
    await erase()
    for (const path of ['/kelola/uji/jejak', '/kelola/uji/jejak/2', '/kelola/uji/jejak?orang=siti']) {
      expect(await (await get(path)).text()).not.toContain('Siti Aminah')
    }
    expect(await (await get('/kelola/uji/jejak?orang=siti')).text()).not.toContain('hal/olehnya')
    expect(await (await get(`/kelola/uji/jejak?orang=${siti.id}`)).text()).toContain('hal/olehnya')
    expect(await (await post('/kelola/uji/jejak/csv')).text()).not.toContain('Siti Aminah')
    const told = JSON.stringify((await lines()).filter(({ action }) => action !== 'uji'))
    for (const gone of [siti.name, siti.nip, siti.email]) expect(told).not.toContain(gone)
  })

  test.each([
    ['in force', { from: '2020-01-01' }],
    ['still to come', { from: '2027-01-01' }],
  ])('is refused while a placement is %s', async (_when, dates) => {
    const placements = [{ ...dates, unit: 'loka-a', position: 'Analis' }]
    await world.store.people.put({ ...siti, placements, version: 2 })
    const { request, answer } = await erase()
    expect(answer.status).toBe(409)
    expect(await world.store.people.get(ref, { consistent: true })).toMatchObject({ name: 'Siti Aminah' })
    const page = await (await get(request)).text()
    expect(page).toContain('masih ditempatkan')
    expect(page).not.toContain('Hapus data orang ini')
  })

  test('F44 that broke off anywhere is completed by the next run', async () => {
    const request = (await asked({ jenis: 'erasure' })).split('/').at(-1) ?? ''
    const stored = await world.store.privacyRequests.get('uji', request)
    if (!stored) throw new Error('no request')
    for (const verb of ['release', 'put'] as const) {
      const broken = worldOn(table, {
        store: (store) => ({
          ...store,
          people: { ...store.people, [verb]: () => Promise.reject(new Error('ended')) },
        }),
      })
      await expect(erasePerson(broken, stored, { via: 'web', name: 'Admin' })).rejects.toThrow('ended')
    }
    await erasePerson(world, stored, { via: 'web', name: 'Admin' })
    await erasePerson(world, stored, { via: 'web', name: 'Admin' })
    expect(await world.store.people.get(ref, { consistent: true })).toMatchObject({ name: 'Data dihapus', version: 2 })
    expect(await world.store.people.named({ kind: 'email', email: 'siti@contoh.go.id' })).toBeUndefined()
  })
})

test('F26 an inspector reads what is asked and cannot answer it; another agency sees nothing', async () => {
  const request = await asked()
  const page = await (await get(PATH, who('inspector'))).text()
  expect(page).toContain('Siti Aminah')
  expect(page).not.toContain('name="siapa"')
  for (const way of ['salinan', 'hapus', 'tolak']) {
    expect((await post(`${request}/${way}`, {}, who('inspector'))).status).toBe(403)
    expect((await post(`${request}/${way}`, {}, who('admin', 'lain'))).status).toBe(403)
  }
  const foreign = request.replace('/uji/', '/lain/')
  expect((await get(foreign, who('admin', 'lain'))).status).toBe(404)
})
