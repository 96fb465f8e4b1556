import type { Hono } from 'hono'
import { createApp, type Env, everybodyIsACitizen } from '../../functions/http/app.tsx'
import { citizenRoutes } from '../../functions/http/citizen.tsx'
import { permissionsByRoute } from '../../functions/http/permit.ts'
import { publicRoutes } from '../../functions/http/public.tsx'
import { identifyBySession } from '../../functions/http/session.ts'
import { staffRoutes } from '../../functions/http/staff.tsx'
import { withCachedRegistry } from '../../shared/storage/cached-registry.ts'
import type { TestTable } from './dynalite.ts'
import { type FilledAgency, fillAgency, filledIn } from './filled-agency.ts'
import { byService } from './granted-store.ts'
import { configured } from './http.ts'
import { EXPECTED, expectedOf, type Outcome } from './matrix-expectation.ts'
import { ASKERS, type Asker, type Cookies, registerAskers } from './matrix-people.ts'
import { type TestWorld, worldOn } from './world.ts'

const HOST = 'http://localhost'

/** Agencies `uji` and `lain` with everything in them, all who ask signed in, and the three apps as they are deployed. */
export async function matrixOn(table: TestTable) {
  // Names are read once in a while where it is deployed, too.
  const world = worldOn(table, {
    store: (store) => withCachedRegistry(store, () => world.clock, 300_000),
  })
  const uji = await fillAgency(world, 'uji', 'Zwarahu')
  const lain = await fillAgency(world, 'lain', 'Qintasa')
  const { cookies, again } = await registerAskers(world, uji)
  const whole = configured(quickly(world))
  const of = byService(whole)
  const apps = {
    citizen: createApp(of.citizen, everybodyIsACitizen, [citizenRoutes(of.citizen)]),
    public: createApp(of.public, everybodyIsACitizen, [publicRoutes(of.public)]),
    staff: createApp(of.staff, identifyBySession(of.staff), [staffRoutes(of.staff)]),
  }
  return { world: whole, uji, lain, cookies, again, apps }
}
export type Matrix = Awaited<ReturnType<typeof matrixOn>>

/** What is counted is read by the thousand here, is no matter of permissions and does not change any more: it is read once. */
function quickly(world: TestWorld): TestWorld {
  const { store } = world
  const { tallies } = store
  const once = <Of extends unknown[], T>(read: (...of: Of) => Promise<T>) => {
    const known = new Map<string, Promise<T>>()
    return (...of: Of): Promise<T> => {
      const name = JSON.stringify(of)
      const found = known.get(name) ?? read(...of)
      known.set(name, found)
      return found
    }
  }
  const { get, between, instruments } = tallies
  const reads = { get: once(get), between: once(between), instruments: once(instruments) }
  return Object.assign(Object.create(world), { store: { ...store, tallies: { ...tallies, ...reads } } })
}

/** Every route of an app, as `GET /kelola/:agency`. */
export function routesOf(app: Hono<Env>): string[] {
  return [...permissionsByRoute(app).keys()]
}

const rows = new Map(Object.values(EXPECTED).flatMap((row) => row.routes.map((route) => [route, row] as const)))

/** Has everybody ask for a route, and tells of each cell that is not as it should be. */
export async function wrongCells(
  matrix: Pick<Matrix, 'uji' | 'cookies' | 'again'>,
  app: Hono<Env>,
  route: string,
): Promise<{ readonly cells: number; readonly wrong: string[] }> {
  const row = rows.get(route)
  if (!row) return { cells: 0, wrong: [`${route} stands in no row of what is expected`] }
  const wrong: string[] = []
  for (const asker of ASKERS) {
    const expected = expectedOf(route, row, asker)
    const { outcome, page } = await ask(matrix, app, route, asker)
    if (outcome !== expected) wrong.push(`${route} as ${asker.name}: ${outcome}, not ${expected}`)
    else wrong.push(...deadEnds(matrix.uji, route, asker, page))
  }
  return { cells: ASKERS.length, wrong }
}

async function ask(matrix: Pick<Matrix, 'uji' | 'cookies' | 'again'>, app: Hono<Env>, route: string, asker: Asker) {
  const [method = '', path = ''] = route.split(' ')
  // Whoever signs out takes a session of its own for it.
  const cookies = route === 'POST /keluar' ? await matrix.again(asker) : matrix.cookies.get(asker)
  const sent = { method, path: filledIn(path, matrix.uji), fields: { unit: 'loka-a' } }
  const { response, text } = await send(app, cookies, sent)
  const isPage = response.status === 200 && response.headers.get('Content-Type')?.startsWith('text/html')
  return { outcome: outcomeOf(route, response, text), page: isPage ? text : '' }
}

/** What a browser sends that is signed in: a form as one of our pages would. Refusals come as problems, unless pages are asked for. */
export async function send(
  app: Hono<Env>,
  cookies: Cookies | undefined,
  asked: {
    readonly method?: string
    readonly path: string
    readonly fields?: Readonly<Record<string, string>>
    readonly headers?: Readonly<Record<string, string>>
  },
) {
  const { method = 'GET', path, fields = {} } = asked
  const headers = new Headers({ Accept: 'application/json', ...asked.headers })
  if (cookies?.secret !== undefined) headers.set('Cookie', `__Host-sesi=${cookies.secret}`)
  if (method === 'GET') {
    const response = await app.request(path, { headers })
    return { response, text: await response.text() }
  }
  headers.set('Origin', HOST)
  headers.set('Content-Type', 'application/x-www-form-urlencoded')
  const body = new URLSearchParams({ ...fields, formulir: cookies?.token ?? '' }).toString()
  const response = await app.request(path, { method, headers, body })
  return { response, text: await response.text() }
}

/** What a GET answers that is no page: the gate of a device, or of a sign-in that nobody began where no provider is. */
const ANSWERS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^GET \/api\/v1\/(screens|kiosks)\//, [401]],
  [/^GET \/api\/v1\/agencies\/:agency\/units\/:unit\/performance$/, [401]],
  // The rating that paths name has no comment that could be passed on.
  [/^GET .*\/teruskan$/, [404]],
  // Of oneself: who has no such document is told so.
  [/^GET \/kelola\/kinerja\/\w+\/:/, [200, 404]],
  [/^GET \/(masuk|keluar)/, [200, 303, 400, 503]],
  // Nobody objected to the person's evaluation.
  [/^GET .*\/keberatan-instansi$/, [404]],
]

/** A no for want of permission is told by its code; past that door every no is the route's own matter, to a form that is not filled in. */
function outcomeOf(route: string, response: Response, text: string): Outcome | string {
  const { status, headers } = response
  const isProblem = headers.get('Content-Type')?.startsWith('application/problem+json')
  const code: unknown = isProblem ? JSON.parse(text).code : undefined
  if (code === 'permission-denied') return 'refused'
  if (code === 'sign-in-needed') return 'led to sign in'
  const isLed = status === 303 && headers.get('Location')?.startsWith('/masuk?')
  if (isLed && !route.startsWith('GET /masuk')) return 'led to sign in'
  const known = ANSWERS.find(([routes]) => routes.test(route))?.[1] ?? [200]
  const isRight = route.startsWith('GET ') ? known.includes(status) : status < 500 && status !== 403
  return isRight ? 'let in' : `${status} ${code ?? ''}`.trim()
}

/** The forms and links of a page that its reader may not send or follow. */
function deadEnds(uji: FilledAgency, route: string, asker: Asker, page: string): string[] {
  if (!route.startsWith('GET /kelola')) return []
  const here = filledIn(route.split(' ')[1] ?? '', uji)
  const forms = [...page.matchAll(/<form method="post"([^>]*)>/g)].map(
    ([, attributes = '']) => `POST ${/action="([^"?]*)/.exec(attributes)?.[1] ?? here}`,
  )
  const links = [...page.matchAll(/<a [^>]*href="(\/[^"?#]*)/g)].map(([, href = '']) => `GET ${href}`)
  return [...new Set([...forms, ...links])].flatMap((asked) => {
    const leads = routeOf(uji, asked)
    const row = leads === undefined ? undefined : rows.get(leads)
    if (leads === undefined || !row || expectedOf(leads, row, asker) === 'let in') return []
    return [`${route} as ${asker.name} leads to ${leads}, which is not theirs`]
  })
}

/** The route that an address is of, where it names the unit, the person and all else that the matrix asks for. */
function routeOf(uji: FilledAgency, asked: string): string | undefined {
  return [...rows.keys()].find((route) => {
    const [method = '', path = ''] = route.split(' ')
    return asked === `${method} ${filledIn(path, uji)}`
  })
}
