import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isVerified, verifiedText } from '../../functions/cli/verify-text.ts'
import { Derivation } from '../../shared/domain/explanation.ts'
import { Score } from '../../shared/domain/score.ts'
import { closeAgency } from '../../shared/usecases/close-agency.ts'
import { correctPeriod } from '../../shared/usecases/correct-period.ts'
import { verifyScore } from '../../shared/usecases/verify-score.ts'
import { ratingNamed } from '../storage/samples.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, MANAGER, staffFormOf } from '../support/http.ts'
import { countAt, rateAt, storeAt } from '../support/rated.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const AT = '/instansi/uji/unit/loka-a/rumus?period=2026-03'
const DATA = '/api/v1/agencies/uji/units/loka-a/scores/derivation?period=2026-03'
const SCORE = '/api/v1/agencies/uji/units/loka-a/scores?period=2026-03'
const CLOSING = '/kelola/uji/unit/loka-a/tutup'
/** The month, and the quarter that would tell of the three were it not corrected too. */
const BOTH = { 'skm/2026-03': 'ya', 'skm/2026-Q1': 'ya' }
const question = { agency: 'uji', unit: 'loka-a', period: '2026-03' }
let table: TestTable
let world: TestWorld

/** Twelve people at one unit and two at another in March, closed in April, and then three late forms. */
beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  const { codes } = await registerAgency(world)
  // By itself: below dinas its two could be had from the twelve.
  await world.store.registry.putUnit({ agency: 'uji', id: 'loka-b', name: 'Unit loka-b', shards: [] })
  for (let person = 0; person < 12; person++)
    await rateAt(world, codes['loka-a'] ?? '', `2026-03-31T03:${person + 10}:00Z`, [4, 3, 4])
  for (let person = 0; person < 2; person++)
    await rateAt(world, codes['loka-b'] ?? '', `2026-03-31T03:${person + 10}:00Z`, [2])
  await countAt(world, '2026-04-08T18:10:00Z')
  await closeAgency(world, 'uji')
  for (const name of ['a', 'b', 'c'])
    await storeAt(world, '2026-04-10T03:00:00Z', ratingNamed(name, { slot: '2026-03-30', answers: answersOf(1) }))
  await countAt(world, '2026-04-10T03:10:00Z')
})
afterAll(() => table.close())

const asPublic = (path: string) => appOn(world).request(path)
const asManager = (path: string, init?: RequestInit) => appOn(world, MANAGER).request(path, init)
const dataOf = async (response: Response | Promise<Response>) => Derivation.parse(await (await response).json())
const textOf = async (response: Response | Promise<Response>) => (await response).text()

describe('a score’s derivation', () => {
  test('gives anybody the counts, the exact index and the formula that make the published score', async () => {
    const { counts, index, weight, score, versions } = await dataOf(asPublic(DATA))
    expect(counts?.[1]).toEqual({
      code: 'U2',
      name: 'Sistem, mekanisme, dan prosedur',
      answers: [0, 0, 12, 0],
      n: 12,
      sum: 36,
      nrr: { over: '3', under: '1' },
    })
    expect(counts).toHaveLength(9)
    expect(weight).toEqual({ over: '1', under: '9' })
    // (8 × 4 + 3) ÷ 9 × 25
    expect(index).toEqual({ over: '875', under: '9' })
    expect(score).toMatchObject({ n: 12, published: '97.22', closed: { version: 1, newest: 1 } })
    expect(versions).toMatchObject([{ version: 1, published: '97.22', reason: null, author: null, digest: null }])
    expect(versions[0]?.fingerprint).toMatch(/^[\w-]{43}$/)
  })

  test('has a page that every score page leads to, with the numbers in the formula', async () => {
    for (const path of ['/instansi/uji/unit/loka-a?period=2026-03', '/kelola/uji/unit/loka-a?period=2026-03'])
      expect(await textOf(asManager(path))).toContain(
        '/instansi/uji/unit/loka-a/rumus?instrument=skm&amp;period=2026-03',
      )
    const page = await textOf(asPublic(AT))
    expect(page).toContain('Bobot tiap unsur sama, 1/9. Nilai indeks: 3,8889')
    expect(page).toContain('3,8889 × 25 = 97,2222')
    expect(page).toContain('875/9')
    expect(page).toContain('Peraturan Menteri PANRB Nomor 14 Tahun 2017')
  })

  test('says that answers came after the period was closed', async () => {
    expect(await dataOf(asPublic(DATA))).toMatchObject({ late: 3, score: { n: 12 } })
    for (const path of [AT, '/instansi/uji/unit/loka-a?period=2026-03'])
      expect(await textOf(asPublic(path))).toContain('3 jawaban datang setelah periode ditutup')
  })

  test('is computed again by the server where there are no scripts', async () => {
    expect(await textOf(asPublic(`${AT}&hitung=ulang`))).toContain('Sama: hasil hitung ulang 97,22')
    expect(await textOf(asPublic(AT))).not.toContain('>Sama: hasil hitung ulang 97,22')
  })

  test('F38 shows the public nothing that it is made of below ten respondents, and managers all', async () => {
    const [few, page] = [DATA.replace('loka-a', 'loka-b'), AT.replace('loka-a', 'loka-b')]
    const shown = await dataOf(asPublic(few))
    expect(shown).toMatchObject({
      counts: null,
      index: null,
      weight: null,
      score: { n: 2, score: null, published: null },
    })
    expect(shown.versions).toMatchObject([{ published: null, grade: null, fingerprint: null, digest: null }])
    expect(await textOf(asPublic(page))).toContain('Hitungan ditampilkan mulai 10 responden')
    expect(await dataOf(asManager(few))).toMatchObject({
      score: { published: '50.00' },
      index: { over: '50', under: '1' },
    })
  })

  test('is verified from what is published, and from the ratings with what came late said number by number', async () => {
    const verified = await verifyScore(world, question, { raw: false })
    expect(isVerified(verified)).toBe(true)
    expect(verifiedText(verified)).toContain('diumumkan 97.22, dihitung ulang 97.22: sama')
    const raw = await verifyScore(world, question, { raw: true })
    expect(isVerified(raw)).toBe(false)
    expect(raw.raw).toEqual(
      expect.arrayContaining([
        { of: 'n', published: 12, found: 15 },
        { of: 'U2=1', published: 0, found: 3 },
      ]),
    )
    expect(isVerified(await verifyScore(world, { ...question, unit: 'loka-b' }, { raw: true }))).toBe(true)
  })

  test('F37 is found out where a frozen score was written over', async () => {
    const forged = {
      ...world.store.versions,
      ofPeriod: async (...asked: Parameters<typeof world.store.versions.ofPeriod>) =>
        (await world.store.versions.ofPeriod(...asked)).map((version) => ({ ...version, published: '99.00' })),
    }
    const verified = await verifyScore({ ...world, store: { ...world.store, versions: forged } }, question, {
      raw: false,
    })
    expect(isVerified(verified)).toBe(false)
    expect(verifiedText(verified)).toContain('sidik versi: BEDA (score, digest)')
  })
})

describe('a closed period', () => {
  test('is corrected from its page with a reason, and only with one', async () => {
    const before = await textOf(asManager(CLOSING))
    expect(before).toContain('3 jawaban datang setelah periode ditutup')
    for (const sent of [{ reason: 'Formulir kertas diketik kemudian.' }, { 'skm/2026-03': 'ya', reason: 'pendek' }]) {
      const refused = await asManager(CLOSING, staffFormOf(sent))
      expect(refused.status).toBe(400)
    }
    expect(await dataOf(asManager(DATA))).toMatchObject({ score: { closed: { newest: 1 } } })
    const sent = { ...BOTH, reason: 'Tiga formulir kertas baru diketik setelah <b>penutupan</b>.' }
    const done = await asManager(CLOSING, staffFormOf(sent))
    expect(done.status).toBe(303)
    expect(await textOf(asManager(done.headers.get('Location') ?? ''))).toContain('2 periode sudah dikoreksi')
    expect(await dataOf(asManager(DATA))).toMatchObject({
      late: 0,
      score: { n: 15, closed: { version: 2, newest: 2 } },
      versions: [
        { version: 1, n: 12 },
        { version: 2, n: 15, reason: sent.reason, author: 'tanpa nama' },
      ],
    })
    expect(await textOf(asPublic(AT))).toContain('&lt;b&gt;penutupan&lt;/b&gt;')
  })

  test('is not corrected again where nothing differs, nor while it is open', async () => {
    const correction = { reason: 'Tidak ada yang berubah lagi.', actor: SOMEBODY }
    await expect(correctPeriod(world, question, correction)).rejects.toMatchObject({ code: 'correction-same' })
    await expect(correctPeriod(world, { ...question, period: '2026-04' }, correction)).rejects.toMatchObject({
      code: 'period-open',
    })
  })

  test('keeps its older versions in reach, by their own counts', async () => {
    const old = Score.parse(await (await asManager(`${SCORE}&version=1`)).json())
    expect(old).toMatchObject({ n: 12, published: '97.22', closed: { version: 1, newest: 2 } })
    expect(await textOf(asManager(`${AT}&version=1`))).toContain('Ini versi 1, bukan yang terbaru')
    expect((await asPublic(`${SCORE}&version=7`)).status).toBe(404)
    expect((await asPublic(`${SCORE}&version=x`)).status).toBe(400)
  })

  test('F38 is hidden whole while the unit above has the three not yet, and shown when it has', async () => {
    expect(await dataOf(asPublic(DATA))).toMatchObject({
      counts: null,
      score: { n: 15, published: null, suppressed: true },
    })
    expect((await dataOf(asPublic(DATA))).versions).toMatchObject([{ published: null }, { published: null }])
    expect(await textOf(asPublic(AT))).toContain('agar jawaban beberapa orang di bagian lain tidak dapat ditebak')
    expect(await dataOf(asManager(DATA))).toMatchObject({ score: { n: 15, suppressed: false } })
    for (const period of ['2026-03', '2026-Q1'])
      await correctPeriod(
        world,
        { ...question, unit: 'dinas', period },
        { reason: 'Tiga formulir yang sama.', actor: SOMEBODY },
      )
    expect(await dataOf(asPublic(DATA))).toMatchObject({ score: { n: 15, suppressed: false } })
  })

  test('F38 hides an older version’s counts where fewer than ten answers lie between it and the next', async () => {
    expect(await dataOf(asPublic(`${DATA}&version=1`))).toMatchObject({
      counts: null,
      index: null,
      score: { n: 12, published: '97.22', score: null },
    })
    const score = Score.parse(await (await asPublic(`${SCORE}&version=1`)).json())
    expect(score.unsur.every(({ n, nrr }) => n === 0 && nrr === null)).toBe(true)
    expect(await textOf(asPublic(`${AT}&version=1`))).toContain('dapat ditebak dari selisihnya')
    expect((await dataOf(asPublic(DATA))).counts).toHaveLength(9)
  })
})
