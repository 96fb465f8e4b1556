import { describe, expect, test } from 'vitest'
import { createApp } from '../../functions/http/app.tsx'
import { citizenRoutes } from '../../functions/http/citizen.tsx'
import { permissionsByRoute } from '../../functions/http/permit.ts'
import { publicRoutes } from '../../functions/http/public.tsx'
import { staffRoutes } from '../../functions/http/staff.tsx'
import { CITIZEN } from '../../shared/domain/permissions.ts'
import { type HttpService, services } from '../../shared/services.ts'
import { configured, whoIs } from '../support/http.ts'
import { worldOn } from '../support/world.ts'

const world = configured(worldOn({ client: undefined as never, tableName: 'none' }))
const ROUTES = { citizen: citizenRoutes, staff: staffRoutes, public: publicRoutes }
type Name = (typeof services)[number]['name']

const all: readonly HttpService[] = services
const keysOf = ({ routes }: HttpService) => (routes === 'the rest' ? [] : routes)

/** Whether an HTTP API's route key takes a request: `{name}` stands for one segment, `{name+}` for one or more. */
function takes(key: string, method: string, path: string): boolean {
  const [keyMethod = '', keyPath = ''] = key.split(' ')
  const pattern = keyPath
    .split('/')
    .map((part) =>
      /^\{\w+\+\}$/.test(part) ? '.+' : /^\{\w+\}$/.test(part) ? '[^/]+' : part.replace(/[.*+?]/g, '\\$&'),
    )
    .join('/')
  return (keyMethod === 'ANY' || keyMethod === method) && new RegExp(`^${pattern}$`).test(path)
}

/** The service that the HTTP API sends a request to. Throws where two would claim it with no rule to tell which. */
function serviceFor(method: string, path: string): string | undefined {
  const claims = all.filter((service) => keysOf(service).some((key) => takes(key, method, path)))
  if (claims.length > 1)
    throw new Error(`${method} ${path} is claimed by ${claims.map(({ name }) => name).join(' and ')}`)
  return (claims[0] ?? all.find(({ routes }) => routes === 'the rest'))?.name
}

/** A route's path with something in the place of each parameter. */
const filled = (path: string) => path.replace(/:\w+/g, 'abc')

const apps = services.map(({ name }) => {
  const app = createApp(world, whoIs(CITIZEN), [ROUTES[name](world)])
  return [name, [...permissionsByRoute(app).keys()]] as const
})

describe.each(apps)('the function "%s"', (name, routes) => {
  test.each(routes)('is sent its route %s', (route) => {
    const [method = '', path = ''] = route.split(' ')
    expect(serviceFor(method, filled(path))).toBe(name)
  })

  test('has a route for each that the HTTP API sends it', () => {
    const service = all.find((each) => each.name === name)
    for (const key of service ? keysOf(service) : []) {
      const answered = routes.filter((route) => {
        const [method = '', path = ''] = route.split(' ')
        return takes(key, method, filled(path))
      })
      expect([key, answered.length > 0]).toEqual([key, true])
    }
  })
})

test('no two services claim the same route, and exactly one takes the rest', () => {
  const keys = all.flatMap(keysOf)
  expect(new Set(keys).size).toBe(keys.length)
  expect(all.filter(({ routes }) => routes === 'the rest')).toHaveLength(1)
})

test('no two apps answer the same method and path', () => {
  const claimed = new Map<string, Name>()
  for (const [name, routes] of apps) {
    for (const route of routes) {
      const shape = route.replace(/:\w+/g, '*')
      expect([shape, claimed.get(shape)]).toEqual([shape, undefined])
      claimed.set(shape, name)
    }
  }
})

test('the matching is the HTTP API’s', () => {
  expect(takes('GET /q/{code}', 'GET', '/q/abc')).toBe(true)
  expect(takes('GET /q/{code}', 'POST', '/q/abc')).toBe(false)
  expect(takes('GET /q/{code}', 'GET', '/q/abc/d')).toBe(false)
  expect(takes('GET /q/{code}', 'GET', '/q')).toBe(false)
  expect(takes('ANY /kelola/{proxy+}', 'PUT', '/kelola/a/b')).toBe(true)
  expect(takes('ANY /kelola/{proxy+}', 'GET', '/kelola')).toBe(false)
  expect(takes('ANY /kelola', 'GET', '/kelolaan')).toBe(false)
})
