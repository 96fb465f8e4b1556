import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp, type Env } from '../../functions/http/app.tsx'
import { permissionsByRoute, permit } from '../../functions/http/permit.ts'
import { CITIZEN, type Grant, type Identity, type Permission } from '../../shared/domain/permissions.ts'
import { issueDevice } from '../../shared/usecases/devices.ts'
import { mintVisitCodes } from '../../shared/usecases/mint-visit-codes.ts'
import { screenCodes } from '../../shared/usecases/screen-codes.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { storeFinding } from '../support/finding.ts'
import { appOn, configured } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const staff = (...grants: readonly Grant[]): Identity => ({ grants: [...CITIZEN.grants, ...grants] })

/** Who asks: managers of `uji`, where the routes' `:agency` and `:unit` are filled in with `uji` and `loka-a`, or of elsewhere. */
const PEOPLE = {
  citizen: CITIZEN,
  'manager of everything': staff({ role: 'manager', agency: '*' }),
  'manager of the agency': staff({ role: 'manager', agency: 'uji' }),
  'manager of another agency': staff({ role: 'manager', agency: 'lain' }),
  'manager of the unit': staff({ role: 'manager', agency: 'uji', unit: 'loka-a' }),
  'manager of the unit above': staff({ role: 'manager', agency: 'uji', unit: 'dinas' }),
  'manager of the unit beside': staff({ role: 'manager', agency: 'uji', unit: 'loka-b' }),
  'manager of a unit so named elsewhere': staff({ role: 'manager', agency: 'lain', unit: 'loka-a' }),
  'officer of the unit': staff({ role: 'officer', agency: 'uji', unit: 'loka-a' }),
  'reviewer of everything': staff({ role: 'reviewer', agency: '*' }),
  'reviewer of the agency': staff({ role: 'reviewer', agency: 'uji' }),
  'reviewer from the unit': staff({ role: 'reviewer', agency: 'uji', unit: 'loka-a' }),
  'reviewer from the unit above': staff({ role: 'reviewer', agency: 'uji', unit: 'dinas' }),
  'reviewer from the unit beside': staff({ role: 'reviewer', agency: 'uji', unit: 'loka-b' }),
  'reviewer from elsewhere': staff({ role: 'reviewer', agency: 'lain' }),
  'reviewer who manages the unit': staff(
    { role: 'reviewer', agency: 'uji' },
    { role: 'manager', agency: 'uji', unit: 'loka-a' },
  ),
  'reviewer who types paper for the unit': staff(
    { role: 'reviewer', agency: '*' },
    { role: 'officer', agency: 'uji', unit: 'loka-a' },
  ),
  'reviewer who manages the agency': staff({ role: 'reviewer', agency: '*' }, { role: 'manager', agency: 'uji' }),
  operator: staff({ role: 'operator', agency: '*' }),
  nobody: { grants: [] },
} as const satisfies Record<string, Identity>
type Person = keyof typeof PEOPLE

const EVERYBODY: readonly Person[] = (Object.keys(PEOPLE) as Person[]).filter((person) => person !== 'nobody')

const MANAGERS: Record<'nothing' | 'agency' | 'unit', readonly Person[]> = {
  nothing: [
    'manager of everything',
    'manager of the agency',
    'manager of another agency',
    'reviewer who manages the agency',
  ],
  agency: ['manager of everything', 'manager of the agency', 'reviewer who manages the agency'],
  unit: [
    'manager of everything',
    'manager of the agency',
    'manager of the unit',
    'manager of the unit above',
    'reviewer who manages the unit',
    'reviewer who manages the agency',
  ],
}
/** Who works at a unit's counters, or manages it. */
const AT_COUNTERS: typeof MANAGERS = {
  ...MANAGERS,
  unit: [...MANAGERS.unit, 'officer of the unit', 'reviewer who types paper for the unit'],
}

/** No route about quality names less than a unit. */
const NEVER: readonly Person[] = []
/** Somebody from another unit: nobody who works in it, is above it or answers for it. */
const REVIEWERS: readonly Person[] = [
  'reviewer of everything',
  'reviewer of the agency',
  'reviewer from the unit beside',
]

const nobody = { nothing: NEVER, agency: NEVER, unit: NEVER }
const ASKED_BY_NO_ROUTE_YET = {
  'self.read': nobody,
  'unit.read': nobody,
  'closing.read': nobody,
  'unit.edit': nobody,
  'unit.change': nobody,
  'settings.read': nobody,
  'settings.write': nobody,
  'person.read': nobody,
  'person.write': nobody,
  'role.give': nobody,
  'trail.read': nobody,
  'privacy.read': nobody,
  'privacy.act': nobody,
  'gallery.read': nobody,
}

/** Who passes, by the permission and by what the route's path names. A new permission must say so here. */
const PASSES: Record<Permission, Record<'nothing' | 'agency' | 'unit', readonly Person[]>> = {
  'registry.read': { nothing: EVERYBODY, agency: EVERYBODY, unit: EVERYBODY },
  'visit.open': { nothing: EVERYBODY, agency: EVERYBODY, unit: EVERYBODY },
  'rating.submit': { nothing: EVERYBODY, agency: EVERYBODY, unit: EVERYBODY },
  'score.read': { nothing: EVERYBODY, agency: EVERYBODY, unit: EVERYBODY },
  'unit.manage': MANAGERS,
  'quality.read': {
    nothing: NEVER,
    agency: NEVER,
    unit: [...MANAGERS.unit, ...REVIEWERS, 'reviewer who types paper for the unit'],
  },
  'comment.read': { ...MANAGERS, unit: [...MANAGERS.unit, ...REVIEWERS, 'reviewer who types paper for the unit'] },
  'comment.forget': MANAGERS,
  'quality.review': { nothing: NEVER, agency: NEVER, unit: REVIEWERS },
  'paper.enter': AT_COUNTERS,
  'ratings.import': MANAGERS,
  'score.correct': MANAGERS,
  'service-time.enter': AT_COUNTERS,
  'service-time.import': MANAGERS,
  'device.manage': MANAGERS,
  'visit-code.mint': MANAGERS,
  'device.call': { nothing: EVERYBODY, agency: EVERYBODY, unit: EVERYBODY },
  'sign-in': { nothing: EVERYBODY, agency: EVERYBODY, unit: EVERYBODY },
  ...ASKED_BY_NO_ROUTE_YET,
}

let table: TestTable
let world: TestWorld
/** What exists under the names that paths have for it, beside the agency and its unit. */
let existing: Readonly<Record<string, string>> = {}
beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  const { codes } = await registerAgency(world)
  await registerAgency(world, 'lain')
  const code = codes['loka-a'] ?? ''
  const unit = { agency: 'uji', unit: 'loka-a' }
  const { device } = await issueDevice(world, unit, { kind: 'screen', name: 'Layar', counter: 'loket-1' })
  const kiosk = await issueDevice(world, unit, { kind: 'kiosk', name: 'Tablet', counter: 'loket-1' })
  const minted = await mintVisitCodes(world, unit, 'slips', { batch: 'pagi', count: 1, days: 7 })
  const [screenCode] = await screenCodes(world, device)
  const finding = await storeFinding(world, unit)
  existing = {
    ':code': code,
    ':proof': screenCode?.link.split('/')[1] ?? '',
    ':visitCode': minted.codes[0]?.code ?? '',
    ':batch': minted.batch.id,
    ':device': device.id,
    ':kiosk': kiosk.device.id,
    ':day': finding.day,
    ':finding': finding.id,
    ':rating': '019aa7f2-6c00-7a31-9b1e-5d20c47e8a16',
  }
})
afterAll(() => table.close())

/** Every route of the whole system; needs no table. */
const routes = [...permissionsByRoute(appOn(worldOn({ client: undefined as never, tableName: 'none' })))]

function ask(identity: Identity, route: string, unit = 'loka-a'): Response | Promise<Response> {
  const [method = '', path = ''] = route.split(' ')
  const filled = path.replace(/:\w+/g, (name) => ({ ':agency': 'uji', ':unit': unit, ...existing })[name] ?? name)
  return appOn(world, identity).request(filled, { method, headers: { Origin: 'http://localhost' } })
}

test('the routes are those of a system that does something', () => {
  expect(routes.length).toBeGreaterThan(10)
  expect(routes.map(([route]) => route)).toContain('GET /kelola/:agency/unit/:unit')
})

describe.each(routes)('F26 %s', (route, permission) => {
  const names = route.includes(':unit') ? 'unit' : route.includes(':agency') ? 'agency' : 'nothing'
  test.each(Object.keys(PEOPLE) as Person[])(`as ${'%s'}`, async (person) => {
    if (permission === undefined) throw new Error('a route without a permission')
    const { status } = await ask(PEOPLE[person], route)
    if (PASSES[permission][names].includes(person)) {
      // It passed the door: what the route itself says to an empty body is another matter.
      expect([200, 201, 401, 415]).toContain(status)
    } else expect(status).toBe(403)
  })
})

describe('who manages a unit', () => {
  const page = 'GET /kelola/:agency/unit/:unit'
  test('sees those below it, not the one above or beside it', async () => {
    const ofDinas = staff({ role: 'manager', agency: 'uji', unit: 'dinas' })
    const ofLoka = staff({ role: 'manager', agency: 'uji', unit: 'loka-a' })
    const seen = async (identity: Identity, unit: string) => (await ask(identity, page, unit)).status
    expect([await seen(ofDinas, 'dinas'), await seen(ofDinas, 'loka-a'), await seen(ofDinas, 'loka-b')]).toEqual([
      200, 200, 200,
    ])
    expect([await seen(ofLoka, 'dinas'), await seen(ofLoka, 'loka-a'), await seen(ofLoka, 'loka-b')]).toEqual([
      403, 200, 403,
    ])
  })

  test('is refused a unit that does not exist as any other', async () => {
    expect((await ask(staff({ role: 'manager', agency: 'uji', unit: 'loka-a' }), page, 'tidak-ada')).status).toBe(403)
    expect((await ask(PEOPLE['manager of the agency'], page, 'tidak-ada')).status).toBe(404)
  })
})

describe('a citizen who opens the managers’ pages', () => {
  test.each(['/kelola', '/kelola/uji', '/kelola/uji/unit/loka-a', '/kelola/tidak-ada'])(
    '%s: a page that says for whom it is',
    async (path) => {
      const response = await appOn(world).request(path)
      const page = await response.text()
      expect(response.status).toBe(403)
      expect(page).toContain('Halaman ini khusus petugas')
      expect(page).not.toContain('Pemerintah')
    },
  )
})

test('the list of agencies to manage shows one’s own, with links to the managers’ pages', async () => {
  const page = await (await appOn(world, PEOPLE['manager of another agency']).request('/kelola')).text()
  expect(page).toContain('href="/kelola/lain"')
  expect(page).not.toContain('/kelola/uji')
  expect(page).not.toContain('href="/instansi')
})

describe('a route that names no permission', () => {
  const app = (add: (routes: Hono<Env>) => unknown) => {
    const planted = new Hono<Env>()
    add(planted)
    return () => createApp(configured(world), () => CITIZEN, [planted])
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
