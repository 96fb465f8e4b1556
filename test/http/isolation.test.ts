import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { staffRoutes } from '../../functions/http/staff.tsx'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { filledIn } from '../support/filled-agency.ts'
import { configured } from '../support/http.ts'
import { type Matrix, routesOf, send } from '../support/matrix.ts'
import { ASKERS, type Asker } from '../support/matrix-people.ts'
import { ADMIN, bare, type Neighbours, named, neighboursOn, OF_UJI, OPERATOR, othersOf } from '../support/neighbours.ts'
import { worldOn } from '../support/world.ts'

let table: TestTable
let matrix: Matrix
let ask: Neighbours['ask']
let leaked: Neighbours['leaked']
let neighbours: Neighbours
beforeAll(async () => {
  table = await startTable()
  neighbours = await neighboursOn(table)
  ;({ matrix, ask, leaked } = neighbours)
})
afterAll(() => table.close())

const ROUTES = routesOf(staffRoutes(configured(worldOn({ client: undefined as never, tableName: 'none' }))))
const OF_AGENCY = ROUTES.filter((route) => route.includes(':agency'))
/** What names one thing of one agency, and of no other. */
const OWN_IDS = /:(person|device|request|batch|rating)\b/

/** Pages and problems are made apart: everybody is shown pages, one of them problems too. */
const formsFor = ({ name }: Asker) => (name === ADMIN ? ['text/html', 'application/json'] : ['text/html'])

describe('F26 two agencies do not see a byte of each other', () => {
  test.each(ROUTES.filter((route) => route.startsWith('GET ')))('%s of one’s own agency', async (route) => {
    const path = filledIn(route.replace('GET ', ''), matrix.uji)
    for (const asker of OF_UJI) {
      const { text } = await ask(asker, 'GET', path)
      // Who looks after the whole system sees which agencies its jobs have done, and nothing that is in them.
      if (asker.name === OPERATOR && route === 'GET /kelola') {
        const rest = text.replaceAll('Pemerintah Qintasa', '')
        expect([asker.name, leaked(rest)]).toEqual([asker.name, []])
      } else expect([asker.name, leaked(text)]).toEqual([asker.name, []])
    }
  })

  test.each(OF_AGENCY)('%s of the other is refused as one of an agency that there is not', async (route) => {
    const [method = '', path = ''] = route.split(' ')
    const there = filledIn(path, matrix.lain)
    const nowhere = there.replace('/lain', '/tiada')
    const isOpen = path.startsWith('/api/')
    for (const asker of OF_UJI) {
      for (const Accept of formsFor(asker)) {
        const more = { headers: { Accept }, fields: { unit: 'loka-a' } }
        const [answer, other] = [await ask(asker, method, there, more), await ask(asker, method, nowhere, more)]
        const code = isOpen ? [401, 415] : [403]
        expect(code).toContain(answer.status)
        expect([asker.name, leaked(answer.text, there)]).toEqual([asker.name, []])
        expect(other.status).toBe(answer.status)
        expect(bare(answer.text, there, '/lain')).toBe(bare(other.text, nowhere, '/tiada'))
      }
    }
  })
})

describe('F27 what is another agency’s is as unknown as what is nobody’s', () => {
  test.each(OF_AGENCY.filter((route) => OWN_IDS.test(route)))('%s with its ids', async (route) => {
    const [method = '', path = ''] = route.split(' ')
    const known = Object.entries(matrix.lain.named)
    const theirIds = new Map([...known, [':agency', 'uji']])
    // Ids of the same shape that nobody has.
    const noIds = new Map([...theirIds].map(([name, id]) => [name, OWN_IDS.test(name) ? othersOf(id) : id]))
    const theirs = filledIn(path, { named: Object.fromEntries(theirIds) })
    const none = filledIn(path, { named: Object.fromEntries(noIds) })
    const asked = (ids: ReadonlyMap<string, string>) => [...ids].flatMap(([name, id]) => (OWN_IDS.test(name) ? id : []))
    expect(none).not.toBe(theirs)
    for (const asker of OF_UJI) {
      for (const Accept of formsFor(asker)) {
        const more = { headers: { Accept }, fields: { unit: 'loka-a' } }
        const [answer, other] = [await ask(asker, method, theirs, more), await ask(asker, method, none, more)]
        expect([asker.name, leaked(answer.text, theirs)]).toEqual([asker.name, []])
        expect([asker.name, other.status]).toEqual([asker.name, answer.status])
        expect(bare(answer.text, theirs, ...asked(theirIds))).toBe(bare(other.text, none, ...asked(noIds)))
        expect(answer.status).toBeGreaterThanOrEqual(400)
      }
    }
  })
})

describe('F26 what a device of one agency has opens nothing of another', () => {
  test.each(OF_AGENCY.filter((route) => route.includes('/api/')))('%s', async (route) => {
    const [method = '', rest = ''] = route.split(' ')
    const path = filledIn(rest, matrix.lain)
    for (const [address, secret] of [
      [path, matrix.uji.queue],
      [path.replace('/lain/', '/tiada/'), matrix.uji.queue],
      [path.replace('/lain/', '/uji/'), matrix.lain.queue],
    ] as const) {
      const headers = { Authorization: `Bearer ${secret}` }
      const { status, text } = await ask(named(ADMIN), method, address, { headers })
      expect(status).toBe(401)
      expect(JSON.parse(text).code).toBe('device-refused')
      expect(leaked(text, address)).toEqual([])
    }
  })
})

test('F36 no header makes a session another agency’s', async () => {
  for (const name of ['Host', 'X-Forwarded-Host', 'Forwarded', 'X-Original-URL', 'X-Agency', 'X-Tenant-Id']) {
    const headers = { [name]: name === 'X-Original-URL' ? '/kelola/lain' : 'lain' }
    expect((await ask(named(ADMIN), 'GET', '/kelola/lain', { headers })).status).toBe(403)
    expect(leaked((await ask(named(ADMIN), 'GET', '/kelola/uji', { headers })).text)).toEqual([])
  }
})

test('F38 who manages one agency sees of another what the public sees, small numbers hidden', async () => {
  for (const path of ['/instansi/lain/unit/loka-a', '/api/v1/agencies/lain/units/loka-a/scores']) {
    const { response, text } = await send(
      matrix.apps.public,
      matrix.cookies.get(named('manager of the whole agency')),
      { path },
    )
    const anybody = await send(matrix.apps.public, undefined, { path })
    expect(response.status).toBe(200)
    expect(bare(text)).toBe(bare(anybody.text))
  }
})

test('F29 another agency named in a form or a query is no way into it', async () => {
  const fields = { agency: 'lain', instansi: 'lain', unit: 'loka-a', role: 'admin', peran: 'admin', status: 'open' }
  for (const route of ROUTES.filter((each) => each.startsWith('POST ') && each.includes(':agency'))) {
    const path = `${filledIn(route.replace('POST ', ''), matrix.uji)}?${new URLSearchParams({ agency: 'lain' })}`
    for (const name of [ADMIN, 'manager of the whole agency']) {
      expect(leaked((await ask(named(name), 'POST', path, { fields })).text, path)).toEqual([])
    }
  }
})

test('after all of this nothing of the other agency has changed, and its trail has not one line more', async () => {
  expect(await neighbours.everythingOf('lain')).toEqual(neighbours.before)
})

test('the same pages do hold the names of those whose they are', async () => {
  const path = filledIn('/kelola/:agency/orang/:person', matrix.lain)
  const itsOwn = ASKERS.find(({ name }) => name === 'admin of another agency')
  const { text } = await ask(itsOwn ?? named(ADMIN), 'GET', path)
  expect(leaked(text)).toEqual(expect.arrayContaining(['qintasa', '/kelola/lain', matrix.lain.named[':person']]))
})
