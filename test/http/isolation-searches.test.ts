import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTable, type TestTable } from '../support/dynalite.ts'
import type { Matrix } from '../support/matrix.ts'
import { ADMIN, bare, type Neighbours, named, neighboursOn, othersOf } from '../support/neighbours.ts'

let table: TestTable
let matrix: Matrix
let ask: Neighbours['ask']
let leaked: Neighbours['leaked']
beforeAll(async () => {
  table = await startTable()
  ;({ matrix, ask, leaked } = await neighboursOn(table))
})
afterAll(() => table.close())

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
