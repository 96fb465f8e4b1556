import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CITIZEN, type Grant, type Identity } from '../../../shared/domain/permissions.ts'
import { countAgencyPerformance } from '../../../shared/usecases/performance/count-agency.ts'
import { registerPerson } from '../../../shared/usecases/register-person.ts'
import { startTable, type TestTable } from '../../support/dynalite.ts'
import { appOn } from '../../support/http.ts'
import { COMMAND, registerPeople } from '../../support/people.ts'
import { agreed, proposed, reported, submitted, type Worker } from '../../support/performed.ts'
import { registerAgency, type TestWorld, worldOn } from '../../support/world.ts'
import { words } from '../../web/render.ts'

let table: TestTable
let world: TestWorld
let people: Awaited<ReturnType<typeof registerPeople>>
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())
let count = 0
let agency: string
beforeEach(async () => {
  agency = `uji-${++count}`
  world = worldOn(table, { now: '2026-10-15T02:00:00Z' })
  await registerAgency(world, agency)
  people = await registerPeople(world, agency)
})

const staff = (...grants: readonly Grant[]): Identity => ({ grants: [...CITIZEN.grants, ...grants] })
const manager = (unit: string) => staff({ role: 'manager', agency, unit })
const sari = (): Worker => ({ person: people.sari, superior: people.budi, unit: 'loka-a' })
const get = async (path: string, identity: Identity) => {
  const response = await appOn(world, identity).request(`/kelola/${agency}/unit/${path}`)
  const page = await response.text()
  return { status: response.status, page, said: words(page) }
}

describe('a unit’s year', () => {
  test('says what is open of whom, whose step is next, and until when; once it is done nothing is open', async () => {
    const manages = manager('loka-a')
    const first = await get('loka-a/kinerja', manages)
    expect(first.status).toBe(200)
    expect(first.said).toContain('Sari Melati Petugas loket Rencana belum ditulis.')
    expect(first.said).toContain('Batasnya 31 Januari 2026; masih dapat dilakukan.')
    expect(first.said).toContain('Laporan belum dikirim. Langkah berikut: mengirim laporan. Batas')
    // Who heads the unit has nobody to agree with.
    expect(first.said).toContain('Budi Santoso Kepala Seksi Tidak ada langkah terbuka')

    const plan = await proposed(world, sari())
    expect((await get('loka-a/kinerja', manages)).said).toContain('atasan menyepakati atau memberi catatan')
    expect(plan.state).toBe('proposed')
    await submitted(world, sari(), '2026-Q3')
    expect((await get('loka-a/kinerja', manages)).said).toContain('Laporan sudah dikirim. Langkah berikut: atasan')
  })

  test('reminds without a name, and is quiet where all is done', async () => {
    const { page } = await get('loka-a/kinerja', manager('loka-a'))
    const reminder = words(/<blockquote>.*?<\/blockquote>/s.exec(page)?.[0] ?? '')
    expect(reminder).toContain('belum mengirim laporan Triwulan III 2026')
    expect(reminder).not.toContain('Sari')
    await agreed(world, sari())
    await reported(world, sari(), '2026-Q3')
    const done = await get('loka-a/kinerja', manager('loka-a'))
    expect(done.said).toContain('Sari Melati Petugas loket Tidak ada langkah terbuka')
    expect(done.page).not.toContain('<blockquote>')
  })

  test('shows of units below counts alone, and which collect no ratings', async () => {
    await agreed(world, sari())
    world.clock = Date.parse('2026-10-25T02:00:00Z')
    await countAgencyPerformance(world, agency)
    const { said, page } = await get('dinas/kinerja', manager('dinas'))
    expect(said).toContain('Unit loka-a 2 0 dari 1 1 dari 1 – Belum ada sejak tahun lalu')
    expect(said).not.toContain('Sari Melati')
    expect(page).toContain(`href="/kelola/${agency}/unit/loka-a/kinerja"`)
  })

  test('F26 is for those who manage the unit, or one above it', async () => {
    for (const [identity, status] of [
      [manager('loka-a'), 200],
      [manager('dinas'), 200],
      [staff({ role: 'inspector', agency }), 200],
      [manager('loka-b'), 403],
      [staff({ role: 'officer', agency, unit: 'loka-a' }), 403],
      [{ ...staff(), person: { agency, id: people.budi.id } }, 403],
    ] as const) {
      expect((await get('loka-a/kinerja', identity)).status).toBe(status)
    }
  })

  test('goes by pages of twenty, and there is none beyond the last', async () => {
    for (let index = 0; index < 20; index++) {
      const placement = { from: '2025-01-01', unit: 'loka-b', position: 'Petugas', superior: people.rina.id }
      await registerPerson(world, COMMAND, { agency, name: `Pegawai ${String.fromCharCode(65 + index)}`, placement })
    }
    await registerPerson(world, COMMAND, {
      ...{ agency, name: 'Zulaikha' },
      placement: { from: '2025-01-01', unit: 'loka-b', position: 'Petugas', superior: people.rina.id },
    })
    const [first, second] = [
      await get('loka-b/kinerja', manager('loka-b')),
      await get('loka-b/kinerja?halaman=2', manager('loka-b')),
    ]
    expect(first.said).not.toContain('Zulaikha')
    expect(first.said).toContain('Halaman 1 dari 2')
    expect(second.said).toContain('Zulaikha')
    for (const wish of ['halaman=3', 'halaman=0', 'halaman=x', 'halaman-unit=2']) {
      expect((await get(`loka-b/kinerja?${wish}`, manager('loka-b'))).status).toBe(400)
    }
  })
})
