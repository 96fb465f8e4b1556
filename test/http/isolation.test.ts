import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { staffRoutes } from '../../functions/http/staff.tsx'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { filledIn } from '../support/filled-agency.ts'
import { configured } from '../support/http.ts'
import { type Matrix, matrixOn, routesOf, send } from '../support/matrix.ts'
import { ASKERS, type Asker } from '../support/matrix-people.ts'
import { worldOn } from '../support/world.ts'

let table: TestTable
let matrix: Matrix
let before: unknown
beforeAll(async () => {
  table = await startTable()
  matrix = await matrixOn(table)
  before = await everythingOf('lain')
})
afterAll(() => table.close())

const ROUTES = routesOf(staffRoutes(configured(worldOn({ client: undefined as never, tableName: 'none' }))))
const OF_AGENCY = ROUTES.filter((route) => route.includes(':agency'))
/** What names one thing of one agency, and of no other. */
const OWN_IDS = /:(person|device|request|batch|rating)\b/

/** People of `uji`: each role over all of it, and some of one unit. */
const OF_UJI: readonly Asker[] = ASKERS.filter(({ name }) =>
  /^\S+ of the whole agency$|^manager of the unit$|^superior of the person$/.test(name),
)
const OPERATOR = 'operator of the whole agency'
const ADMIN = 'admin of the whole agency'
const named = (name: string) => {
  const asker = OF_UJI.find((each) => each.name === name)
  if (!asker) throw new Error(`nobody is ${name}`)
  return asker
}

/** All that is `lain`'s alone: its mark in every name and text, and ids that nobody else has. */
function marksOfLain(): string[] {
  const { named: ids, queue } = matrix.lain
  const own = [':code', ':visitCode', ':batch', ':device', ':kiosk', ':person', ':rating', ':request']
  return ['qintasa', '/kelola/lain', queue, ...own.flatMap((name) => ids[name] ?? [])]
}

/** Those of them that stand in an answer and did not stand in what was asked. */
function leaked(text: string, asked = ''): string[] {
  const said = text.toLowerCase()
  return marksOfLain().filter((mark) => said.includes(mark) && !asked.toLowerCase().includes(mark))
}

/** Pages and problems are made apart: everybody is shown pages, one of them problems too. */
const formsFor = ({ name }: Asker) => (name === ADMIN ? ['text/html', 'application/json'] : ['text/html'])

async function ask(asker: Asker, method: string, path: string, more: Omit<Parameters<typeof send>[2], 'path'> = {}) {
  const { response, text } = await send(matrix.apps.staff, matrix.cookies.get(asker), { ...more, method, path })
  return { status: response.status, text }
}

/** An answer without what is asked and what is of one request alone: of two that say the same, the same is left. */
function bare(text: string, ...asked: readonly string[]): string {
  const without = asked.reduce((left, each) => left.replaceAll(each, '·'), text)
  return without.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '#')
}

function othersOf(id: string): string {
  return id.replace(/[0-9a-z](?=[0-9a-z]$)/, (last) => (last === '7' ? '8' : '7'))
}

async function everythingOf(agency: string): Promise<unknown> {
  const { store } = matrix.world
  const consistent = { consistent: true } as const
  const units = ['dinas', 'loka-a', 'loka-b'].map((unit) => ({ agency, unit }))
  return {
    registry: await store.registry.load(agency, consistent),
    people: (await store.people.ofAgency(agency, consistent)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    trail: (await Array.fromAsync(store.trail.from(agency, 1))).flat(),
    requests: await store.privacyRequests.newest(agency, 100),
    devices: await Promise.all(units.map((unit) => store.devices.ofUnit(unit))),
    batches: await Promise.all(units.map((unit) => store.visitCodes.batches(unit, 'slips'))),
  }
}

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

describe('F27 a search for what is another agency’s finds what a search for nothing does', () => {
  const admin = named(ADMIN)
  const inspector = named('inspector of the whole agency')
  /** What somebody may look for who has heard of the other agency’s people and things, and the same of nobody’s. */
  const wishes = () => {
    const { named: ids } = matrix.lain
    return [
      ['Qintasa', 'Tiadalah'],
      ['Sari Qintasa', 'Sari Tiadalah'],
      ['sari@qintasa.go.id', 'sari@tiadalah.go.id'],
      [ids[':person'] ?? '', othersOf(ids[':person'] ?? '')],
      [ids[':device'] ?? '', othersOf(ids[':device'] ?? '')],
      ['lain', 'tiada'],
    ] as const
  }
  const LISTS = [
    ...['/kelola/uji/orang?cari=', '/kelola/uji/orang?status=all&cari=', '/kelola/uji/orang?unit='],
    ...[
      '/kelola/uji/jejak?orang=',
      '/kelola/uji/jejak?hal=',
      '/kelola/uji/jejak?hal=person/',
      '/kelola/uji/jejak?unit=',
    ],
    ...['/kelola?instansi=', '/kelola/uji?period=', '/kelola/uji/unit/loka-a/perangkat?loket='],
    ...['/kelola/uji/unit/loka-a/poster?loket=', '/kelola/uji/unit/loka-a/mutu?unit=', '/kelola/uji/unit/loka-a?unit='],
  ]
  test.each(LISTS)('%s', async (list) => {
    for (const asker of [admin, inspector]) {
      for (const [theirs, none] of wishes()) {
        const [path, other] = [theirs, none].map((each) => list + encodeURIComponent(each))
        const found = await ask(asker, 'GET', path ?? '', { headers: { Accept: 'text/html' } })
        const nothing = await ask(asker, 'GET', other ?? '', { headers: { Accept: 'text/html' } })
        expect(leaked(found.text, theirs)).toEqual([])
        expect(found.status).toBe(nothing.status)
        const of = [theirs, encodeURIComponent(theirs), new URLSearchParams([['', theirs]]).toString().slice(1)]
        const ofNone = [none, encodeURIComponent(none), new URLSearchParams([['', none]]).toString().slice(1)]
        // Words of our own may hold the short ones.
        if (theirs !== 'lain') expect(bare(found.text, ...of)).toBe(bare(nothing.text, ...ofNone))
      }
    }
  })

  test('the trail as a file, and every page of it', async () => {
    for (const fields of [
      {},
      { orang: 'Qintasa' },
      { hal: `person/${matrix.lain.named[':person']}` },
      { unit: 'loka-a' },
    ]) {
      const file = await ask(inspector, 'POST', '/kelola/uji/jejak/csv', { fields })
      expect(file.status).toBe(200)
      expect(leaked(file.text, JSON.stringify(fields))).toEqual([])
    }
    for (const before of [2, 20, 1_000_000]) {
      expect(leaked((await ask(inspector, 'GET', `/kelola/uji/jejak?sebelum=${before}`)).text)).toEqual([])
    }
  })

  test('a request about personal data of theirs is of nobody', async () => {
    const asked = { jenis: 'export', tanggal: '2026-11-20', jam: '09:00' }
    for (const [siapa, nobody] of wishes()) {
      const [theirs, none] = [
        await ask(admin, 'POST', '/kelola/uji/data-pribadi/permintaan', { fields: { ...asked, siapa } }),
        await ask(admin, 'POST', '/kelola/uji/data-pribadi/permintaan', { fields: { ...asked, siapa: nobody } }),
      ]
      expect([theirs?.status, none?.status]).toEqual([400, 400])
      expect(leaked(theirs?.text ?? '', siapa)).toEqual([])
      if (siapa !== 'lain') expect(bare(theirs?.text ?? '', siapa)).toBe(bare(none?.text ?? '', nobody))
    }
  })

  test('a superior is sought among one’s own', async () => {
    const path = `/kelola/uji/orang/${matrix.uji.named[':person']}/penempatan`
    const asked = { versi: '2', unit: 'loka-a', position: 'Petugas', from: '2026-11-22' }
    for (const [superior, nobody] of wishes()) {
      const theirs = await ask(admin, 'POST', path, { fields: { ...asked, superior } })
      const none = await ask(admin, 'POST', path, { fields: { ...asked, superior: nobody } })
      expect(theirs.status).toBe(400)
      expect(leaked(theirs.text, superior)).toEqual([])
      if (superior !== 'lain') expect(bare(theirs.text, superior)).toBe(bare(none.text, nobody))
    }
  })
})

describe('F26 what a device of one agency has opens nothing of another', () => {
  test.each(OF_AGENCY.filter((route) => route.includes('/api/')))('%s', async (route) => {
    const path = filledIn(route.replace('POST ', ''), matrix.lain)
    for (const [address, secret] of [
      [path, matrix.uji.queue],
      [path.replace('/lain/', '/tiada/'), matrix.uji.queue],
      [path.replace('/lain/', '/uji/'), matrix.lain.queue],
    ] as const) {
      const headers = { Authorization: `Bearer ${secret}` }
      const { status, text } = await ask(named(ADMIN), 'POST', address, { headers })
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
  expect(await everythingOf('lain')).toEqual(before)
})

test('the same pages do hold the names of those whose they are', async () => {
  const path = filledIn('/kelola/:agency/orang/:person', matrix.lain)
  const itsOwn = ASKERS.find(({ name }) => name === 'admin of another agency')
  const { text } = await ask(itsOwn ?? named(ADMIN), 'GET', path)
  expect(leaked(text)).toEqual(expect.arrayContaining(['qintasa', '/kelola/lain', matrix.lain.named[':person']]))
})
