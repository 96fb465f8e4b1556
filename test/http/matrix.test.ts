import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp, type Env } from '../../functions/http/app.tsx'
import { citizenRoutes } from '../../functions/http/citizen.tsx'
import { permit } from '../../functions/http/permit.ts'
import { publicRoutes } from '../../functions/http/public.tsx'
import { identifyBySession } from '../../functions/http/session.ts'
import { staffRoutes } from '../../functions/http/staff.tsx'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { configured } from '../support/http.ts'
import { type Matrix, matrixOn, routesOf, wrongCells } from '../support/matrix.ts'
import { EXPECTED, expectedOf } from '../support/matrix-expectation.ts'
import { ASKERS } from '../support/matrix-people.ts'
import { worldOn } from '../support/world.ts'

let table: TestTable
let matrix: Matrix
beforeAll(async () => {
  table = await startTable()
  matrix = await matrixOn(table)
})
afterAll(() => table.close())

/** Every route of each service; listing them needs no table. */
const nowhere = configured(worldOn({ client: undefined as never, tableName: 'none' }))
const ROUTES = {
  citizen: routesOf(citizenRoutes(nowhere)),
  public: routesOf(publicRoutes(nowhere)),
  staff: routesOf(staffRoutes(nowhere)),
} as const
const all = Object.values(ROUTES).flat()

let cells = 0
describe.each(['citizen', 'public', 'staff'] as const)(
  'F26 F28 everybody who asks is let in, refused or led to sign in, as it is written of them: %s',
  (service) => {
    test.each(ROUTES[service])('%s', async (route) => {
      const tried = await wrongCells(matrix, matrix.apps[service], route)
      cells += tried.cells
      expect(tried.wrong).toEqual([])
    })
  },
)

test('every cell of role, route and unit was tried over HTTP', () => {
  process.stdout.write(`matrix: ${all.length} routes × ${ASKERS.length} people = ${cells} cells\n`)
  expect(cells).toBe(all.length * ASKERS.length)
  expect(all.length).toBeGreaterThan(100)
  expect(ASKERS.length).toBeGreaterThan(60)
})

test('what is expected names no route that there is not, and none twice', () => {
  const named = Object.values(EXPECTED).flatMap(({ routes }) => routes)
  expect(named.toSorted()).toEqual([...new Set(all)].toSorted())
})

test('an inspector reads every page of an agency but forms, free text, and codes that open a visit', () => {
  const inspector = ASKERS.find(({ name }) => name === 'inspector of the whole agency')
  const unread = Object.values(EXPECTED).flatMap((row) =>
    row.routes.filter((route) => inspector && expectedOf(route, row, inspector) === 'refused'),
  )
  // A form is what has an address of its own to be sent to.
  const others = unread.filter((route) => route.startsWith('GET ') && !unread.includes(route.replace('GET ', 'POST ')))
  const unit = 'GET /kelola/:agency/unit/:unit'
  // What waits for a superior, and whom a manager may propose, are lists to act on.
  const toActOn = ['GET /kelola/:agency/pelatihan/menunggu', 'GET /kelola/:agency/penghargaan/calon']
  const untold = [`${unit}/poster`, `${unit}/saran`, `${unit}/kode-kunjungan/:batch`, 'GET /kelola/galeri']
  expect(others.toSorted()).toEqual([...untold, ...toActOn].toSorted())
})

describe('nobody changes anything who only reads', () => {
  /** Anybody's: a citizen's, a device's, the end of one's own session; and of whoever works here, what is about their own year and letters. */
  const OPEN = [
    ...Object.values(EXPECTED).flatMap(({ roles, routes }) => (roles === 'everybody' ? routes : [])),
    ...EXPECTED['performance.own'].routes,
    ...EXPECTED['self.write'].routes,
  ]
  /** Files that leave a line before they are given. */
  const COPIES = ['POST /kelola/:agency/orang/:person/riwayat/unduh', 'POST /kelola/:agency/unit/:unit/kinerja/ekspor']
  const posts = (name: string) => {
    const asker = ASKERS.find((each) => each.name === name)
    if (!asker) throw new Error(`nobody is ${name}`)
    return Object.values(EXPECTED).flatMap((row) =>
      row.routes.filter(
        (route) => route.startsWith('POST') && !OPEN.includes(route) && expectedOf(route, row, asker) === 'let in',
      ),
    )
  }
  test('an inspector sends no form but those that copy, whose reading stands in the trail', () => {
    const copies = ['POST /kelola/:agency/jejak/csv', ...COPIES]
    expect(posts('inspector of the whole agency').toSorted()).toEqual(copies.toSorted())
  })
  test('an operator, an ASN and a complaint officer send none', () => {
    const names = ['operator of the whole agency', 'asn of the unit', 'complaint-officer of the unit']
    for (const name of names) expect(posts(name)).toEqual([])
  })
  test('a superior sends what is about their people alone', () => {
    const about = /^POST \/kelola\/:agency\/(orang\/:person|bawahan)\//
    for (const route of posts('superior of the person')) expect(route).toMatch(about)
  })
  test('whoever is one above decides what was objected to, and evaluates nobody', () => {
    const evaluation = 'POST /kelola/:agency/orang/:person/evaluasi/:evaluation'
    expect(posts('superior of their superior')).toContain(`${evaluation}/keberatan`)
    expect(posts('superior of their superior')).not.toContain(evaluation)
  })
  test('an officer sends paper forms and times alone', () => {
    const unit = 'POST /kelola/:agency/unit/:unit'
    expect(posts('officer of the unit')).toEqual([`${unit}/kertas`, `${unit}/waktu`])
  })
  test('an admin decides about no score: neither what is counted nor what is corrected', () => {
    const about = /\/(tutup|mutu|saran|impor|kertas|waktu)(\/|$)/
    const sent = posts('admin of the whole agency').filter((route) => about.test(route))
    expect(sent).toEqual(['POST /kelola/:agency/orang/impor'])
  })
})

describe('a fault planted in a route is named', () => {
  /** The staff service with a route of somebody else's making before its own. */
  const with_ = (plant: (app: Hono<Env>) => unknown) => {
    const { world } = matrix
    const app = createApp(world, identifyBySession(world), [])
    plant(app)
    return app.route('/', staffRoutes(world))
  }
  const TRAIL = 'GET /kelola/:agency/jejak'

  test('one that asks for no permission', async () => {
    const app = with_((planted) => planted.get('/kelola/:agency/jejak', (c) => c.html('<p>Jejak')))
    const { wrong } = await wrongCells(matrix, app, TRAIL)
    expect(wrong).toContain(`${TRAIL} as citizen: let in, not led to sign in`)
    expect(wrong).toContain(`${TRAIL} as admin of another agency: let in, not refused`)
    expect(wrong).not.toContainEqual(expect.stringContaining('as admin of the whole agency'))
  })

  test('one that asks for the wrong permission', async () => {
    const guard = permit(matrix.world.store, 'unit.read')
    const app = with_((planted) => planted.post('/kelola/:agency/unit/:unit/tutup', guard, (c) => c.html('<p>')))
    const { wrong } = await wrongCells(matrix, app, 'POST /kelola/:agency/unit/:unit/tutup')
    expect(wrong).toContain('POST /kelola/:agency/unit/:unit/tutup as inspector of the unit: let in, not refused')
    expect(wrong).toHaveLength(7)
  })

  test('one that nobody has said anything of', async () => {
    const route = 'GET /kelola/:agency/rahasia'
    const planted = new Hono<Env>()
    planted.get('/kelola/:agency/rahasia', permit(matrix.world.store, 'unit.read'), (c) => c.html('<p>'))
    expect(routesOf(planted)).toEqual([route])
    expect((await wrongCells(matrix, planted, route)).wrong).toEqual([`${route} stands in no row of what is expected`])
  })

  test('a page that shows a form to somebody who may not send it', async () => {
    const guard = permit(matrix.world.store, 'closing.read')
    const path = '/kelola/:agency/unit/:unit/tutup'
    const app = with_((planted) => planted.get(path, guard, (c) => c.html('<form method="post" class="x">')))
    expect((await wrongCells(matrix, app, `GET ${path}`)).wrong).toContain(
      `GET ${path} as inspector of the unit leads to POST ${path}, which is not theirs`,
    )
  })
})
