import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, formOf, jsonOf, MANAGER, staffFormOf, tokenIn } from '../support/http.ts'
import { answersOf, registerAgency, worldOn } from '../support/world.ts'

let table: TestTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

let agencies = 0

/** A unit with one counter in an agency of its own, as its manager and as citizens meet it. */
async function managed() {
  const world = worldOn(table)
  const agency = `poster-${++agencies}`
  const code = (await registerAgency(world, agency)).codes['loka-a'] ?? ''
  const unit = `/kelola/${agency}/unit/loka-a`
  const staff = appOn(world, MANAGER)
  const citizen = appOn(world)
  return {
    world,
    agency,
    code,
    poster: async (query = '') => (await staff.request(`${unit}/poster${query}`)).text(),
    status: async (query = '') => (await staff.request(`${unit}/poster${query}`)).status,
    replace: (fields: Record<string, string | number> = {}) =>
      staff.request(`${unit}/loket/loket-1/kode`, staffFormOf({ kode: code, ukuran: 'a5', tenggang: 30, ...fields })),
    scan: (asked: string) => citizen.request(`/q/${asked}`),
    citizen,
  }
}

const codeNow = (page: string) => /name="kode" value="([^"]+)"/.exec(page)?.[1] ?? ''

describe('the posters of a unit', () => {
  test('are one a counter, in the size asked for, by name as people count', async () => {
    const { world, agency, poster } = await managed()
    for (const id of ['loket-10', 'loket-2']) {
      const name = id.replace('loket-', 'Loket ')
      const counter = { agency, unit: 'loka-a', id, name, services: [], code: world.newCode() }
      await world.store.registry.claimCode(counter)
      await world.store.registry.putCounter(counter)
    }
    const page = await poster('?ukuran=tenda')
    expect([...page.matchAll(/<article aria-label="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Loket 1',
      'Loket 2',
      'Loket 10',
    ])
    expect(page).toContain('class="turned"')
    expect((await poster('?loket=loket-2')).match(/class="sheet"/g)).toHaveLength(1)
  })

  test('of a unit with 150 counters come in one print', async () => {
    const { world, agency, poster } = await managed()
    await Promise.all(
      Array.from({ length: 149 }, (_, index) => {
        const id = `loket-${index + 2}`
        return world.store.registry.putCounter({
          agency,
          unit: 'loka-a',
          id,
          name: id,
          services: [],
          code: world.newCode(),
        })
      }),
    )
    const page = await poster()
    expect(page.match(/class="sheet"/g)).toHaveLength(150)
    // What a function may answer.
    expect(Buffer.byteLength(page)).toBeLessThan(6_000_000)
  })

  test('F13 are refused in a size or of a counter that there is not', async () => {
    const { status } = await managed()
    expect(await status('?ukuran=a3')).toBe(400)
    expect(await status('?loket=loket-1&loket=loket-2')).toBe(400)
    expect(await status('?loket=loket-9')).toBe(404)
    expect(await status('?loket=../loket-1')).toBe(404)
    expect(await status('?ukuran=a4&loket=')).toBe(200)
  })
})

describe('replacing a code', () => {
  test('leads back to the poster, which has the new one; both open the counter', async () => {
    const { code, replace, poster, scan } = await managed()
    const replaced = await replace()
    expect(replaced.status).toBe(303)
    expect(replaced.headers.get('location')).toMatch(/\/poster\?ukuran=a5&loket=loket-1$/)
    const page = await poster('?loket=loket-1')
    const fresh = codeNow(page)
    expect(fresh).not.toBe(code)
    expect(page).toContain(`/q/${code}`)
    expect(page).toContain('masih berlaku sampai 21 Desember 2026')
    for (const each of [code, fresh]) expect((await scan(each)).status).toBe(200)
  })

  test('F19 leads who scans an ended code to a page that says what to do', async () => {
    const { code, replace, scan, citizen } = await managed()
    await replace({ tenggang: 0 })
    const ended = await scan(code)
    expect(ended.status).toBe(410)
    expect(await ended.text()).toContain('Silakan pindai kode yang sekarang terpasang di loket')
    const asked = await citizen.request('/api/v1/visits', jsonOf({ code }))
    expect([asked.status, await asked.json()]).toMatchObject([410, { code: 'code-replaced' }])
  })

  test('F25 between a scan and the sending loses no answers', async () => {
    const { code, replace, scan, citizen } = await managed()
    const token = tokenIn(await (await scan(code)).text())
    await replace({ tenggang: 0 })
    const sent = await citizen.request(`/q/${code}`, formOf({ token, ...answersOf(4) }))
    expect(sent.status).toBe(201)
  })

  test('F64 twice, by a double click, replaces it once', async () => {
    const { replace, poster } = await managed()
    await replace()
    const once = codeNow(await poster('?loket=loket-1'))
    const again = await replace()
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('periksa kode yang berlaku')
    expect(codeNow(await poster('?loket=loket-1'))).toBe(once)
  })

  test.each([
    { tenggang: 91 },
    { tenggang: -1 },
    { tenggang: '2.5' },
    { tenggang: '' },
    { tenggang: 'lama' },
    { kode: 'X' },
    { ukuran: 'a3' },
  ])('F1 with %o is refused and changes nothing', async (fields) => {
    const { code, replace, poster } = await managed()
    expect((await replace(fields)).status).toBe(400)
    expect(codeNow(await poster('?loket=loket-1'))).toBe(code)
  })
})
