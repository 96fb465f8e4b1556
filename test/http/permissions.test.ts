import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp, type Env } from '../../functions/http/app.tsx'
import { permit } from '../../functions/http/permit.ts'
import { CITIZEN, type Grant, type Identity } from '../../shared/domain/permissions.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, configured, whoIs } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const staff = (...grants: readonly Grant[]): Identity => ({ grants: [...CITIZEN.grants, ...grants] })

const OF_AGENCY = staff({ role: 'manager', agency: 'uji' })
const ELSEWHERE = staff({ role: 'manager', agency: 'lain' })

let table: TestTable
let world: TestWorld
beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world)
  await registerAgency(world, 'lain')
})
afterAll(() => table.close())

async function seen(identity: Identity, unit: string): Promise<number> {
  return (await appOn(world, identity).request(`/kelola/uji/unit/${unit}`)).status
}

describe('who manages a unit', () => {
  test('sees those below it, not the one above or beside it', async () => {
    const ofDinas = staff({ role: 'manager', agency: 'uji', unit: 'dinas' })
    const ofLoka = staff({ role: 'manager', agency: 'uji', unit: 'loka-a' })
    expect([await seen(ofDinas, 'dinas'), await seen(ofDinas, 'loka-a'), await seen(ofDinas, 'loka-b')]).toEqual([
      200, 200, 200,
    ])
    expect([await seen(ofLoka, 'dinas'), await seen(ofLoka, 'loka-a'), await seen(ofLoka, 'loka-b')]).toEqual([
      403, 200, 403,
    ])
  })

  test('is refused a unit that does not exist as any other', async () => {
    expect(await seen(staff({ role: 'manager', agency: 'uji', unit: 'loka-a' }), 'tidak-ada')).toBe(403)
    expect(await seen(OF_AGENCY, 'tidak-ada')).toBe(404)
  })
})

describe('a citizen who opens the managers’ pages', () => {
  test.each(['/kelola', '/kelola/uji', '/kelola/uji/unit/loka-a?period=2026', '/kelola/tidak-ada'])(
    '%s: is led to sign in, and back to it; nothing says whether it exists',
    async (path) => {
      const response = await appOn(world).request(path)
      expect(response.status).toBe(303)
      expect(response.headers.get('location')).toBe(`/masuk?${new URLSearchParams({ next: path })}`)
    },
  )
})

test('the home leads to one’s own agency, and to no other', async () => {
  const page = await (await appOn(world, ELSEWHERE).request('/kelola')).text()
  expect(page).toContain('href="/kelola/lain"')
  expect(page).not.toMatch(/uji/)
  expect(page).not.toContain('href="/instansi')
})

describe('a route that names no permission', () => {
  const app = (add: (routes: Hono<Env>) => unknown) => {
    const planted = new Hono<Env>()
    add(planted)
    return () => createApp(configured(world), whoIs(CITIZEN), [planted])
  }
  test('does not start, whatever its method', () => {
    expect(app((planted) => planted.get('/rahasia', (c) => c.text('x')))).toThrow(
      'these routes name no permission: GET /rahasia',
    )
    expect(app((planted) => planted.post('/a/:b', (c) => c.text('x')))).toThrow('POST /a/:b')
    expect(app((planted) => planted.on('PURGE', '/c', (c) => c.text('x')))).toThrow('PURGE /c')
    expect(app((planted) => planted.all('/d', (c) => c.text('x')))).toThrow('ALL /d')
    expect(app((planted) => planted.all('/*', (c) => c.text('x')))).toThrow('ALL /*')
    expect(app((planted) => planted.use('/e/*', (c) => Promise.resolve(c.text('x'))))).toThrow('ALL /e/*')
  })

  test('does not start where the permission comes after the answer', () => {
    const guard = permit(world.store, 'unit.manage')
    expect(app((planted) => planted.get('/rahasia', (c) => c.text('x'), guard))).toThrow('GET /rahasia')
    expect(app((planted) => planted.get('/rahasia', guard, (c) => c.text('x')))).not.toThrow()
  })
})
