import { describe, expect, test } from 'vitest'
import { createApp } from '../../functions/http/app.tsx'
import { permissionsByRoute } from '../../functions/http/permit.ts'
import { CITIZEN, may } from '../../shared/domain/permissions.ts'
import { appOn, configured, formOf, jsonOf, MANAGER, whoIs } from '../support/http.ts'
import { worldOn } from '../support/world.ts'

const world = worldOn({ client: undefined as never, tableName: 'none' })
const app = appOn(world, MANAGER)

/** Every route of the whole system that changes something and that citizens have no permission for. */
const changes = [...permissionsByRoute(app)].flatMap(([route, permission]) => {
  const [method = '', path = ''] = route.split(' ')
  const forCitizens = permission !== undefined && may(CITIZEN, permission)
  return method === 'GET' || forCitizens ? [] : [{ method, path }]
})

const HERE = 'http://localhost'
const FOREIGN = [
  {},
  { Origin: 'null' },
  { Origin: '' },
  { Origin: 'https://jahat.example' },
  { Origin: 'http://localhost.jahat.example' },
  { Origin: 'https://localhost' },
  { Origin: 'http://localhost:8080' },
  { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { Referer: `${HERE}/kelola` },
  { 'X-Forwarded-Host': 'jahat.example', Origin: 'http://jahat.example' },
] as const satisfies readonly Record<string, string>[]

test('there are such routes, all where staff work', () => {
  expect(changes.length).toBeGreaterThan(0)
  for (const { path } of changes) expect(path).toMatch(/^\/kelola\//)
})

describe.each(changes)('F30 $method $path', ({ method, path }) => {
  describe.each([
    ['a form', formOf({}).headers],
    ['JSON', jsonOf({}).headers],
    ['text', { 'Content-Type': 'text/plain' }],
  ])('sent as %s', (_kind, type) => {
    test.each(FOREIGN)('is refused with %o', async (headers) => {
      const sent = await app.request(path, { method, body: 'x=1', headers: { ...type, ...headers } })
      expect(sent.status).toBe(403)
      expect(await sent.text()).toContain('tidak berasal dari halaman kami')
    })
  })
})

describe('F30 a change that staff ask for', () => {
  const passes = async (url: string, headers: Record<string, string>, publicUrl: string) => {
    const whole = configured(world, publicUrl)
    const { status } = await createApp(whole, whoIs(MANAGER), []).request(url, { method: 'POST', headers })
    // No such page, which is said only to who came through.
    return status === 404
  }
  const DEPLOYED = 'https://suara.example'
  const BEHIND = 'https://abc.execute-api.ap-southeast-3.amazonaws.com/kelola/uji'

  test('passes from the public address, whatever name the server itself has', async () => {
    expect(await passes(BEHIND, { Origin: DEPLOYED }, DEPLOYED)).toBe(true)
    expect(await passes(BEHIND, { Origin: `${DEPLOYED}.jahat.example` }, DEPLOYED)).toBe(false)
  })

  test('passes from the very address that was opened: this machine has two names', async () => {
    const local = 'http://127.0.0.1:3000'
    expect(await passes('http://localhost:3000/kelola/uji', { Origin: 'http://localhost:3000' }, local)).toBe(true)
    expect(await passes('http://localhost:3000/kelola/uji', { Origin: local }, local)).toBe(true)
    expect(await passes('http://localhost:3000/kelola/uji', { Origin: 'http://localhost:4000' }, local)).toBe(false)
  })

  test.each(['same-origin', 'none'])('passes without an origin where the browser says %s', async (site) => {
    expect(await passes(BEHIND, { 'Sec-Fetch-Site': site }, DEPLOYED)).toBe(true)
  })

  test.each(['GET', 'HEAD'])('is not what %s asks for: pages open from anywhere', async (method) => {
    const headers = { Origin: 'https://jahat.example' }
    const { status } = await createApp(configured(world), whoIs(MANAGER), []).request('/kelola', { method, headers })
    expect(status).toBe(404)
  })
})
