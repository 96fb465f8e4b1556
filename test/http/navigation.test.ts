import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permissionsByRoute } from '../../functions/http/permit.ts'
import { CITIZEN, type Grant, type Identity } from '../../shared/domain/permissions.ts'
import { NAVIGATION } from '../../web/components/navigation.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { storeFinding } from '../support/finding.ts'
import { appOn } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'
import { words } from '../web/render.ts'

const staff = (...grants: readonly Grant[]): Identity => ({
  name: 'Petugas Satu',
  grants: [...CITIZEN.grants, ...grants],
})
const UJI = { agency: 'uji' } as const
const PEOPLE: Readonly<Record<string, Identity>> = {
  'manager of a unit': staff({ role: 'manager', ...UJI, unit: 'loka-a' }),
  'manager of a unit above': staff({ role: 'manager', ...UJI, unit: 'dinas' }),
  'manager of the agency': staff({ role: 'manager', ...UJI }),
  officer: staff({ role: 'officer', ...UJI, unit: 'loka-a' }),
  reviewer: staff({ role: 'reviewer', ...UJI, unit: 'loka-b' }),
  'complaint officer': staff({ role: 'complaint-officer', ...UJI }),
  asn: staff({ role: 'asn', ...UJI, unit: 'loka-a' }),
  admin: staff({ role: 'admin', ...UJI }),
  inspector: staff({ role: 'inspector', ...UJI }),
  operator: staff({ role: 'operator', agency: '*' }),
}

let table: TestTable
let world: TestWorld
beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world)
  await registerAgency(world, 'lain')
  await storeFinding(world, { agency: 'uji', unit: 'loka-a' })
})
afterAll(() => table.close())

/** To the staff's own pages, each once whatever is asked of it. What the gallery shows as an example leads nowhere. */
const linksIn = (page: string) =>
  new Set([...page.matchAll(/href="(\/kelola(?!\/contoh\/)[^"#?]*)/g)].map(([, href = '']) => href))

test('every entry leads to a route that asks for the permission it names', () => {
  const routes = permissionsByRoute(appOn(world))
  const roots = { oneself: '', own: '', agency: '/kelola/:agency', unit: '/kelola/:agency/unit/:unit' } as const
  const found = NAVIGATION.map(({ at, path }) => [at, path, routes.get(`GET ${roots[at]}${path}`)])
  expect(found).toEqual(NAVIGATION.map(({ at, path, permission }) => [at, path, permission]))
})

describe.each(Object.entries(PEOPLE))('%s', (_name, identity) => {
  test('is led nowhere that refuses them, from whatever page they may open', async () => {
    const app = appOn(world, identity)
    const seen = new Set<string>()
    const refused: string[] = []
    const ways = [{ from: 'the start', to: '/kelola' }]
    for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
      if (seen.has(way.to)) continue
      seen.add(way.to)
      const response = await app.request(way.to)
      if (response.status === 403) refused.push(`${way.from} leads to ${way.to}`)
      if (response.status === 404) refused.push(`${way.from} leads nowhere: ${way.to}`)
      const page = await response.text()
      for (const to of linksIn(page)) ways.push({ from: way.to, to })
    }
    expect(seen).toContain('/kelola')
    expect(refused).toEqual([])
  })
})

describe('the shell', () => {
  const ask = async (path: string, identity: Identity | undefined = PEOPLE.officer) => {
    const response = await appOn(world, identity).request(path)
    return { status: response.status, page: await response.text() }
  }

  test('says whose page it is, who reads it and in which role', async () => {
    const { page } = await ask('/kelola/uji/unit/loka-a/kertas')
    const masthead = words(page.match(/<header.*?<\/header>/s)?.[0] ?? '')
    expect(masthead).toContain('Pemerintah uji')
    expect(masthead).toContain('Anda masuk sebagai Petugas Satu Petugas loket')
  })

  test('marks the page itself, and the place that a deeper page belongs to', async () => {
    const current = (page: string) => [...page.matchAll(/<a href="([^"]+)" aria-current="(\w+)"/g)].map(([, ...m]) => m)
    const manager = PEOPLE['manager of the agency']
    expect(current((await ask('/kelola/uji/unit/loka-a/waktu/impor', manager)).page)).toEqual([
      ['/kelola/uji', 'true'],
      ['/kelola/uji/unit/loka-a/waktu', 'true'],
    ])
    expect(current((await ask('/kelola', manager)).page)).toEqual([['/kelola', 'page']])
  })

  test('stands around a refusal too, and leads back to one’s own home', async () => {
    const { status, page } = await ask('/kelola/uji/unit/loka-b')
    expect(status).toBe(403)
    expect(page).toContain('Halaman ini khusus petugas')
    expect(page).toMatch(/<a class="button" href="\/kelola"/)
    expect(words(page)).toContain('Petugas Satu')
  })

  test('tells a citizen who comes there nothing of it', async () => {
    const { status, page } = await ask('/kelola', CITIZEN)
    expect(status).toBe(303)
    expect(page).not.toContain('Menu petugas')
  })
})

describe('the home', () => {
  test('opens for whoever holds a role in one unit alone', async () => {
    const page = words(await (await appOn(world, PEOPLE['manager of a unit']).request('/kelola')).text())
    expect(page).toContain('Yang menunggu Anda')
    expect(page).toContain('Perlu 30 responden lagi')
    expect(page).not.toContain('Unit loka-b')
  })

  test('of a reviewer names the finding, how long it waits, and until when it should be decided', async () => {
    const response = await appOn(world, PEOPLE.reviewer).request('/kelola')
    const page = words(await response.text())
    expect(page).toContain('Banyak jawaban dalam satu jam, 20 November 2026')
    expect(page).toContain('sejak 20 November 2026, paling lambat 7 Desember 2026')
  })

  test('of an employee with nothing to do says so, and what will come', async () => {
    const page = words(await (await appOn(world, PEOPLE.asn).request('/kelola')).text())
    expect(page).toContain('Tidak ada yang menunggu Anda.')
  })
})
