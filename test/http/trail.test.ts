import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeLog } from '../../functions/log.ts'
import { emptyBreakdown } from '../../shared/domain/breakdown.ts'
import { CITIZEN, type Identity } from '../../shared/domain/permissions.ts'
import type { Deed } from '../../shared/domain/trail.ts'
import { decideFinding } from '../../shared/usecases/decide-finding.ts'
import { issueDevice, revokeDevice } from '../../shared/usecases/devices.ts'
import { proveNewLines } from '../../shared/usecases/prove-trail.ts'
import { record } from '../../shared/usecases/record.ts'
import { replaceCode } from '../../shared/usecases/replace-code.ts'
import { searchTrail } from '../../shared/usecases/search-trail.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { storeFinding } from '../support/finding.ts'
import { appOn, staffFormOf } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const unit = { agency: 'uji', unit: 'loka-a' }
const inspector: Identity = {
  name: 'Inspektur',
  person: { agency: 'uji', id: '0123456789abcdef' },
  grants: [...CITIZEN.grants, { role: 'inspector', agency: 'uji' }],
}
let table: TestTable
let world: TestWorld
let codes: Readonly<Record<string, string>>

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  codes = (await registerAgency(world)).codes
  await registerAgency(world, 'lain')
})
afterEach(() => table.close())

const ask = (path: string, identity = inspector) => appOn(world, identity).request(path)
const read = async (path: string) => (await ask(path)).text()
const write = (more: Partial<Deed> = {}) =>
  record(world, { agency: 'uji', actor: SOMEBODY, action: 'uji.catat', thing: 'hal/satu', changes: [], ...more })
const lines = async (agency = 'uji') => (await Array.fromAsync(world.store.trail.from(agency, 1))).flat()

describe('the trail’s page', () => {
  test('shows the newest line first, and leads to each', async () => {
    await write({ thing: 'hal/pertama' })
    await write({ thing: 'hal/kedua' })
    const page = await read('/kelola/uji/jejak')
    expect(page.indexOf('hal/kedua')).toBeLessThan(page.indexOf('hal/pertama'))
    expect(page).toContain('href="/kelola/uji/jejak/2"')
  })

  test('finds by person, thing, action, unit with those below, and days of the agency’s own', async () => {
    await write({ thing: 'hal/a', actor: { via: 'web', name: 'Siti Aminah', person: '0123456789abcdef' } })
    await write({ thing: 'hal/b', action: 'device.issue', unit: 'loka-b' })
    // 23:30 of the 22nd in Jakarta.
    world.clock = Date.parse('2026-11-22T16:30:00Z')
    await write({ thing: 'hal/c' })
    world.clock = Date.parse('2026-11-22T17:30:00Z')
    await write({ thing: 'hal/d' })
    const found = async (query: string) =>
      [...(await read(`/kelola/uji/jejak?${query}`)).matchAll(/<bdi>(hal\/\w)<\/bdi>/g)].map(([, thing]) => thing)
    expect(await found('orang=siti')).toEqual(['hal/a'])
    expect(await found('orang=0123456789abcdef')).toEqual(['hal/a'])
    expect(await found('hal=hal/b')).toEqual(['hal/b'])
    expect(await found('hal=ha')).toEqual([])
    expect(await found('tindakan=device')).toEqual(['hal/b'])
    expect(await found('unit=dinas')).toEqual(['hal/b'])
    expect(await found('unit=loka-a')).toEqual([])
    expect(await found('dari=2026-11-23')).toEqual(['hal/d'])
    expect(await found('sampai=2026-11-22')).toEqual(['hal/c', 'hal/b', 'hal/a'])
    expect(await found('dari=2026-11-24')).toEqual([])
  })

  test('looks at so many lines and no more, says how far it came, and goes on from there', async () => {
    for (let line = 1; line <= 25; line++) await write({ thing: line === 3 ? 'hal/dicari' : 'hal/lain' })
    const limits = { shown: 5, looked: 10 }
    const first = await searchTrail(world, 'uji', { thing: 'hal/dicari' }, limits)
    expect(first).toMatchObject({ entries: [], looked: 10, next: 16 })
    const second = await searchTrail(world, 'uji', { thing: 'hal/dicari', before: first.next }, limits)
    expect(second).toMatchObject({ entries: [], next: 6 })
    const third = await searchTrail(world, 'uji', { thing: 'hal/dicari', before: second.next }, limits)
    expect(third).toMatchObject({ entries: [{ number: 3 }], next: undefined })
    const page = await searchTrail(world, 'uji', {}, limits)
    expect(page.entries.map(({ number }) => number)).toEqual([25, 24, 23, 22, 21])
    expect((await searchTrail(world, 'uji', { before: page.next }, limits)).entries[0]).toMatchObject({ number: 20 })
  })

  test('finds a day long ago without reading all since', async () => {
    for (let day = 1; day <= 30; day++) {
      world.clock = Date.parse(`2026-10-${String(day).padStart(2, '0')}T03:00:00Z`)
      await write({ thing: `hal/${day}` })
    }
    const found = await searchTrail(world, 'uji', { from: '2026-10-04', until: '2026-10-05' })
    expect(found.entries.map(({ thing }) => thing)).toEqual(['hal/5', 'hal/4'])
    expect(found.looked).toBeLessThanOrEqual(5)
  })

  test('shows the head that the night remembered, to be written down', async () => {
    const { number, digest } = await write()
    expect(await read('/kelola/uji/jejak')).not.toContain(digest)
    await proveNewLines(world, 'uji')
    expect(await read('/kelola/uji/jejak')).toContain(`${number}:${digest}`)
  })

  test('F18 F13 a search is no pattern, and what is no id or day is refused', async () => {
    await write({ thing: 'hal/a' })
    expect((await ask(`/kelola/uji/jejak?orang=${encodeURIComponent('(a+)+$'.repeat(15))}`)).status).toBe(200)
    for (const query of ['unit=../x', 'dari=2026-02-31', 'sebelum=-1', 'unit=a&unit=b']) {
      expect((await ask(`/kelola/uji/jejak?${query}`)).status).toBe(400)
    }
  })
})

describe('one line’s page', () => {
  test('shows from which value to which, with the lines of the same thing before and after', async () => {
    const actor = SOMEBODY
    const { device } = await issueDevice(
      world,
      unit,
      { kind: 'screen', name: 'Layar depan', counter: 'loket-1' },
      actor,
    )
    await write()
    await revokeDevice(world, unit, device.id, actor)
    const first = await read('/kelola/uji/jejak/1')
    expect(first).toContain('Layar depan')
    expect(first).toContain('Ya. Riwayat hal itu menunjukkannya.')
    expect(first).toContain('href="/kelola/uji/jejak/3"')
    expect(await read('/kelola/uji/jejak/3')).toContain('href="/kelola/uji/jejak/1"')
  })

  test('says of a line whose deed never happened that it took no effect', async () => {
    const wish = { kind: 'screen', name: 'Layar', counter: 'loket-1' } as const
    const { device } = await issueDevice(world, unit, wish, SOMEBODY)
    await write({ thing: `unit/loka-a/device/${device.id}`, action: 'device.revoke', version: 2, previous: 1 })
    expect(await read('/kelola/uji/jejak/2')).toContain('tidak jadi disimpan')
    await revokeDevice(world, unit, device.id, SOMEBODY)
    expect(await read('/kelola/uji/jejak/2')).toContain('tidak jadi disimpan')
    expect(await read('/kelola/uji/jejak/3')).toContain('Ya. Riwayat hal itu')
  })

  test('tells of a counter by the lines that its versions name, also after the next one', async () => {
    const replace = (code: string) => replaceCode(world, { ...unit, counter: 'loket-1', code, graceDays: 3 }, SOMEBODY)
    const first = await replace(codes['loka-a'] ?? '')
    await replace(first.code)
    await write({
      action: 'counter.change',
      version: 2,
      previous: 1,
      thing: 'unit/loka-a/counter/loket-1',
      unit: 'loka-a',
      changes: [{ field: 'code', to: 'x' }],
    })
    expect(await read('/kelola/uji/jejak/1')).toContain('Ya. Riwayat')
    expect(await read('/kelola/uji/jejak/2')).toContain('Ya. Riwayat')
    expect(await read('/kelola/uji/jejak/3')).toContain('tidak jadi disimpan')
  })

  test('tells of a decision by the finding’s history', async () => {
    const { id, day } = await storeFinding(world, unit)
    const key = { ...unit, instrument: 'skm-2017', scope: 'own', level: 'year', period: '2026' } as const
    await world.store.tallies.put({ key, breakdown: emptyBreakdown, asOf: '2026-11-22T02:00:00.000Z', version: 1 })
    const decision = { state: 'upheld', reason: 'Bukan rombongan biasa' }
    await decideFinding(world, { ...unit, day, finding: id }, { version: 1, decision, actor: SOMEBODY })
    const { number: _n, at: _a, before: _b, digest: _d, ...deed } = (await lines())[0] ?? (await write())
    await record(world, { ...deed, reason: 'Yang tidak jadi dilakukan' })
    expect(await read('/kelola/uji/jejak/1')).toContain('Ya. Riwayat')
    expect(await read('/kelola/uji/jejak/2')).toContain('tidak jadi disimpan')
  })

  test('is not found where there is none', async () => {
    expect((await ask('/kelola/uji/jejak/1')).status).toBe(404)
    expect((await ask('/kelola/uji/jejak/x')).status).toBe(400)
  })
})

describe('F37 what was written to deceive a reader', () => {
  const nasty = 'baik\r\n{"level":"info"}\u202Egnp.exe\u2028<b>tebal</b>'

  test('stands on the page with its hidden signs shown', async () => {
    await write({ reason: nasty, changes: [{ field: 'nama', from: nasty, to: '' }] })
    const page = await read('/kelola/uji/jejak/1')
    expect(page).toContain('baik⟨U+000D⟩⟨U+000A⟩{&quot;level&quot;:&quot;info&quot;}⟨U+202E⟩gnp.exe⟨U+2028⟩&lt;b&gt;')
    expect(page).not.toMatch(/[\u202E\u2028\r]/)
  })

  test('F10 is text in the file, on one line, and no formula', async () => {
    await write({ reason: nasty, thing: '=HYPERLINK("x")' })
    const answer = await appOn(world, inspector).request('/kelola/uji/jejak/csv', staffFormOf({}))
    const csv = await answer.text()
    expect(csv.split('\r\n')).toHaveLength(4)
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
    expect(csv).not.toMatch(/[\u202E\u2028]/)
  })

  test('is one line of the log', () => {
    const written: string[] = []
    const { write: original } = process.stdout
    process.stdout.write = (text: string | Uint8Array) => written.push(String(text)) > 0
    try {
      writeLog('info', 'uji', { nasty })
    } finally {
      process.stdout.write = original
    }
    expect(written.join('').trimEnd().split(/\r?\n/)).toHaveLength(1)
  })
})

test('taking the trail away as a file is a line of it, with what was looked for', async () => {
  await write({ thing: 'hal/a' })
  const answer = await appOn(world, inspector).request('/kelola/uji/jejak/csv', staffFormOf({ hal: 'hal/a' }))
  expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="jejak-uji-1-1.csv"')
  expect(await answer.text()).toContain('hal/a')
  expect((await lines()).at(-1)).toMatchObject({
    action: 'trail.export',
    actor: { person: '0123456789abcdef' },
    changes: [{ field: 'thing', to: 'hal/a' }],
  })
})

test('F26 another agency’s inspector reads nothing of it, nor does one of a single unit', async () => {
  await write({ thing: 'hal/rahasia' })
  for (const grant of [
    { role: 'inspector', agency: 'lain' },
    { role: 'inspector', agency: 'uji', unit: 'loka-a' },
  ] as const) {
    const other: Identity = { ...inspector, person: { agency: 'lain', id: 'fedcba9876543210' }, grants: [grant] }
    for (const path of ['/kelola/uji/jejak', '/kelola/uji/jejak/1']) {
      const answer = await ask(path, other)
      expect(answer.status).toBe(403)
      expect(await answer.text()).not.toContain('rahasia')
    }
  }
})
