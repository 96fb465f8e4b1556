import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSpreadsheet } from '../../../functions/spreadsheets/open-spreadsheet.ts'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import { evaluationId } from '../../../shared/domain/performance/evaluation.ts'
import { CITIZEN, type Grant, type Identity } from '../../../shared/domain/permissions.ts'
import { issueDevice } from '../../../shared/usecases/devices.ts'
import { correctPlacement } from '../../../shared/usecases/people.ts'
import { SOMEBODY } from '../../support/actor.ts'
import { startTable, type TestTable } from '../../support/dynalite.ts'
import { appOn, staffFormOf } from '../../support/http.ts'
import { COMMAND, NIP } from '../../support/people.ts'
import { registerAgency, type TestWorld, worldOn } from '../../support/world.ts'
import { fillYear } from '../../support/year.ts'

let table: TestTable
let world: TestWorld
let people: Awaited<ReturnType<typeof fillYear>>
beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world)
  people = await fillYear(world)
})
afterEach(() => table.close())

const UNIT = '/kelola/uji/unit/loka-a/kinerja'
const as = (id: string, ...grants: readonly Grant[]): Identity => {
  return { grants: [...CITIZEN.grants, ...grants], name: 'Penguji', person: { agency: 'uji', id } }
}
const manager = () => as(people.rina.id, { role: 'manager', agency: 'uji', unit: 'loka-a' })
const give = (bentuk: string, identity = manager()) =>
  appOn(world, identity).request(`${UNIT}/ekspor`, staffFormOf({ tahun: '2026', bentuk }))
/** A year of Sangat baik at the level of Ahli Pertama. */
async function rateYear() {
  const owner = { agency: 'uji', owner: ofPerson(people.sari.id) }
  const [part] = await world.store.dossiers.of('evaluation', owner, { consistent: true })
  const [placement] = people.sari.placements
  if (!part || !placement) throw new Error('not stored')
  const id = evaluationId('2026', 'loka-a')
  await world.store.dossiers.put('evaluation', { ...part, id, period: '2026', predicate: 'very-good' })
  const seen = { agency: 'uji', person: people.sari.id, version: people.sari.version, from: placement.from }
  await correctPlacement(world, COMMAND, seen, { ...placement, level: 'ahli-pertama' })
}
const lastLine = () => world.store.trail.last('uji')

async function rowsOf(response: Response): Promise<string[][]> {
  const rows: string[][] = []
  for await (const { cells } of await openSpreadsheet(Buffer.from(await response.arrayBuffer())))
    rows.push(cells.map((cell) => String(cell ?? '')))
  return rows
}

describe('a unit’s year as a file', () => {
  test.each(['csv', 'xlsx'])('%s has a row for each indicator, with realisation and predikat', async (shape) => {
    const response = await give(shape)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Disposition')).toBe(`attachment; filename="kinerja-loka-a-2026.${shape}"`)
    const [head = [], ...rows] = await rowsOf(response)
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)])
    expect(column('nip')).toEqual([NIP.budi, NIP.sari, NIP.sari])
    expect(column('indikator')).toEqual(['Layanan yang selesai sesuai janji', 'KTP yang tercetak', 'Kartu yang rusak'])
    expect(column('target')).toEqual(['95', shape === 'csv' ? '1200,5' : '1200.5', '10'])
    expect(column('realisasi 2026-Q1').slice(1)).toEqual(['300', '2'])
    expect(column('predikat 2026-Q1').slice(1)).toEqual(['Baik', 'Baik'])
    const [most, least] = shape === 'csv' ? ['24,99', '18,75'] : ['24.99', '18.75']
    // Of 1,200.5 a quarter was printed; of at most 10 spoilt cards 2 were.
    expect(column('capaian (%)')).toEqual(['', most, '180'])
    expect(column('angka kredit')).toEqual(['', '', ''])
    await rateYear()
    const [later = [], ...after] = await rowsOf(await give(shape))
    expect(after.map((row) => row[later.indexOf('angka kredit')])).toEqual(['', least, least])
    expect(await lastLine()).toMatchObject({ action: 'performance.export', thing: 'unit/loka-a/performance' })
  })

  test.each(['csv', 'xlsx'])('%s that was given out can be taken again, and changes nothing', async (shape) => {
    const bytes = await (await give(shape)).arrayBuffer()
    const form = new FormData()
    const { body, ...init } = staffFormOf({})
    for (const [name, value] of new URLSearchParams(String(body))) form.set(name, value)
    form.set('tahun', '2026')
    form.set('langkah', 'impor')
    form.set('berkas', new File([bytes], `kinerja.${shape}`))
    const headers = new Headers(init.headers)
    headers.delete('Content-Type')
    const page = await (await appOn(world, manager()).request(`${UNIT}/impor`, { ...init, headers, body: form })).text()
    expect(page).toContain('2 rencana sudah sama.')
    expect(page).not.toContain('tidak diambil')
  })

  test('F10 nothing in it acts as a formula', async () => {
    const { owner, id } = { owner: `person/${people.sari.id}`, id: '2026.loka-a' }
    const plan = await world.store.dossiers.get('plan', { agency: 'uji', owner, id }, { consistent: true })
    if (!plan?.agreed) throw new Error('not stored')
    const [rhk] = plan.agreed.content.rhks
    if (!rhk) throw new Error('no result')
    const content = { ...plan.content, rhks: [{ ...rhk, words: '=HYPERLINK("http://x")' }] }
    await world.store.dossiers.put('plan', { ...plan, version: 2, content, agreed: { ...plan.agreed, content } })
    expect(await (await give('csv')).text()).toContain(`"'=HYPERLINK(""http://x"")"`)
  })

  test('as PDF is the form of everybody, and nothing in it is missing', async () => {
    const response = await give('pdf')
    expect(response.headers.get('Content-Type')).toBe('application/pdf')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-')
  })

  test('F26 is given to whoever manages or inspects it, and to nobody else', async () => {
    const status = async (identity: Identity) => (await give('csv', identity)).status
    expect(await status(as(people.rina.id, { role: 'inspector', agency: 'uji' }))).toBe(200)
    expect(await status(as(people.rina.id, { role: 'manager', agency: 'uji', unit: 'loka-b' }))).toBe(403)
    expect(await status(as(people.budi.id))).toBe(403)
    expect(await status(as(people.rina.id, { role: 'admin', agency: 'uji' }))).toBe(403)
  })
})

describe('one person’s form', () => {
  const path = () => `/kelola/uji/orang/${people.sari.id}/rencana/2026.loka-a/unduh`

  test('is given to the superior with a line, to oneself without', async () => {
    const before = (await lastLine())?.number
    const own = await appOn(world, as(people.sari.id)).request('/kelola/kinerja/rencana/2026.loka-a/unduh?bentuk=csv')
    expect([own.status, (await lastLine())?.number]).toEqual([200, before])
    const superior = await appOn(world, as(people.budi.id)).request(path())
    expect([superior.status, (await lastLine())?.action]).toEqual([200, 'performance.export'])
  })

  test('F27 of a plan that is not there is found nowhere', async () => {
    for (const plan of ['2025.loka-a', '2026.loka-b', 'x', '..']) {
      const response = await appOn(world, as(people.sari.id)).request(`/kelola/kinerja/rencana/${plan}/unduh`)
      expect(response.status).toBe(404)
    }
  })
})

describe('a personnel system', () => {
  const API = '/api/v1/agencies/uji/units/loka-a/performance'
  const ask = (secret: string, query = 'year=2026') =>
    appOn(world).request(`${API}?${query}`, { headers: { Authorization: `Bearer ${secret}` } })
  const system = () =>
    issueDevice(world, { agency: 'uji', unit: 'loka-a' }, { kind: 'personnel', name: 'Simpeg' }, SOMEBODY)

  test('reads the unit’s people page by page, each page with a line', async () => {
    const { secret } = await system()
    const response = await ask(secret)
    const body = await response.json()
    expect(body).toMatchObject({ year: '2026', page: 1, pages: 1 })
    expect(body.people.map(({ person }: { person: { name: string } }) => person.name)).toEqual([
      people.budi.name,
      people.sari.name,
    ])
    expect(body.people[1]).toMatchObject({ evaluations: [{ period: '2026-Q1', predicate: 'good' }] })
    expect(JSON.stringify(body)).not.toContain('Cepat dan teliti')
    expect(await lastLine()).toMatchObject({ action: 'performance.export', actor: { via: 'device', name: 'Simpeg' } })
    expect((await (await ask(secret, 'year=2026&page=2')).json()).people).toEqual([])
  })

  test.each([
    '',
    'year=1999',
    'year=2026a',
    'year=2026&year=2025',
    ...['0', '-1', '1.5', 'x', '1e3', '99999', ''].map((page) => `year=2026&page=${page}`),
  ])('F13 asked for %j is told so, and leaves no line', async (query) => {
    const { secret } = await system()
    const before = await lastLine()
    expect((await ask(secret, query)).status).toBe(400)
    expect(await lastLine()).toEqual(before)
  })

  test('of another kind or secret reads nothing', async () => {
    const wish = { kind: 'queue', name: 'Antrean' } as const
    const { secret } = await issueDevice(world, { agency: 'uji', unit: 'loka-a' }, wish, SOMEBODY)
    expect((await ask(secret)).status).toBe(401)
    expect((await ask('x')).status).toBe(401)
  })

  test('gets its secret only from who may export the unit', async () => {
    const issue = (identity: Identity) =>
      appOn(world, identity).request(
        '/kelola/uji/unit/loka-a/perangkat',
        staffFormOf({ kind: 'personnel', name: 'Simpeg' }),
      )
    expect((await issue(as(people.rina.id, { role: 'admin', agency: 'uji' }))).status).toBe(403)
    const given = await issue(manager())
    expect(given.status).toBe(201)
    expect(await given.text()).toContain(API)
    const { device } = await system()
    const again = `/kelola/uji/unit/loka-a/perangkat/${device.id}/kunci`
    const admin = as(people.rina.id, { role: 'admin', agency: 'uji' })
    expect((await appOn(world, admin).request(again, staffFormOf({}))).status).toBe(403)
  })
})
