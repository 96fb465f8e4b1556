import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Told } from '../../functions/cli/smoke/run-smoke.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { startTable } from '../support/dynalite.ts'
import { type Broken, smokeSite } from '../support/smoke-site.ts'
import type { TestWorld } from '../support/world.ts'

let site: Awaited<ReturnType<typeof smokeSite>>
beforeAll(async () => {
  site = await smokeSite()
})
afterAll(() => site.close())

const failedIn = (told: readonly Told[]) =>
  told.filter(({ state }) => state === 'failed').map(({ part, what }) => `${part}: ${what}`)
const pathOf = ({ url }: Request) => new URL(url).pathname

/** An answer with another text, in the clear. */
async function saying(response: Response, change: (text: string) => string): Promise<Response> {
  const sent = Buffer.from(await response.arrayBuffer())
  const packed = response.headers.get('Content-Encoding')
  const text = packed === 'br' ? brotliDecompressSync(sent) : packed === 'gzip' ? gunzipSync(sent) : sent
  const headers = new Headers(response.headers)
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name)
  return new Response(change(text.toString()), { status: response.status, headers })
}

describe('a site that works', () => {
  test('fails nowhere, twice: the second run finds the first one’s ratings, and the counter that it closed', async () => {
    for (const n of [10, 20]) {
      const told = await site.smoke()
      expect(failedIn(told)).toEqual([])
      expect(told.filter(({ state }) => state === 'ok').length).toBeGreaterThan(30)
      const skipped = told.filter(({ state }) => state === 'skipped')
      expect(skipped.map(({ part }) => part)).toEqual(['alamat', 'simpanan', 'izin', 'pintu depan', 'batas laju'])
      for (const { detail } of skipped) expect(detail).toBeTruthy()
      const registry = await site.world.store.registry.load('uji-coba')
      expect(registry?.agency.trial).toBe(true)
      expect(registry?.counters.map(({ retired }) => retired)).toEqual(['2026-11-22'])
      const score = await readScore(site.world, { agency: 'uji-coba', unit: 'unit-uji-coba' }, 'public')
      expect([score.n, score.published]).toEqual([n, '75.00'])
    }
  })

  test('is looked at from outside alone where there are no credentials, and says what was left out', async () => {
    const told = await site.smoke({ inside: 'nothing' })
    expect(failedIn(told)).toEqual([])
    expect(told.filter(({ state }) => state === 'skipped').map(({ part }) => part)).toEqual([
      'alamat',
      'loket uji coba',
      'nilai',
      'simpanan',
      'izin',
      'pintu depan',
      'batas laju',
    ])
  })

  test('rates nothing at a counter that is not for trials, whatever code it is given', async () => {
    const registry = await site.world.store.registry.load('uji')
    const code = registry?.counters[0]?.code
    const told = await site.smoke({ inside: 'nothing', wishes: { code } })
    expect(failedIn(told)).toEqual(['loket uji coba: loketnya bertanda UJI COBA'])
    expect(told.some(({ part }) => part === 'penilaian')).toBe(false)
    expect(await site.world.store.tallies.instruments({ agency: 'uji', unit: 'loka-a' })).toEqual([])
  })

  test.each([
    ['nothing is deployed', undefined, 'DATA_DIR=.data'],
    ['a stage is', 'a stage in the cloud', 'TABLE_NAME=test-table'],
  ] as const)(
    'where the command writes to another store than the site reads, it says so first and asks no more; %s',
    async (_, inside, place) => {
      const other = await startTable()
      const told = await site.smoke({ writesTo: other, ...(inside ? { inside } : {}) })
      expect(told.map(({ part, what, state }) => [part, state, what])).toEqual([
        ['alamat', 'ok', 'alamat menjawab'],
        ['alamat', 'skipped', 'TLS, pengalihan ke https, dan HSTS'],
        ['loket uji coba', 'failed', 'server memakai penyimpanan yang sama dengan perintah ini'],
        ['beres-beres', 'ok', expect.stringContaining('loket uji coba ditutup kembali')],
      ])
      const [variable] = place.split('=')
      expect(told[2]?.detail).toMatch(
        new RegExp(`di ${place} tidak dikenal di http://.*; jalankan lagi dengan ${variable} yang dipakai server itu$`),
      )
      await other.close()
    },
  )

  test('rates nothing at an agency of that name that is not for trials', async () => {
    const told = await site.smoke({ wishes: { agency: 'uji' } })
    expect(failedIn(told)[0]).toBe('loket uji coba: bagian "loket uji coba" selesai')
    expect(told.find(({ state }) => state === 'failed')?.detail).toContain('trial-fixed')
    expect((await site.world.store.registry.load('uji'))?.counters.some(({ retired }) => retired)).toBe(false)
  })
})

type Answering = NonNullable<Broken['answer']>

/** Headers as they must not be, each on another kind of page. */
const wrongHeaders: Answering = (response, request) => {
  const { headers } = response
  switch (pathOf(request)) {
    case '/':
      headers.delete('Content-Security-Policy')
      break
    case '/tidak-ada-di-sini':
      headers.delete('X-Content-Type-Options')
      break
    case '/api':
      headers.set('Server', 'nginx/1.25')
      break
    case '/keluar':
      headers.set('Content-Security-Policy', `${headers.get('Content-Security-Policy')}; script-src 'unsafe-inline'`)
      break
    case '/masuk':
      headers.set('Set-Cookie', (headers.getSetCookie()[0] ?? '').replace('; HttpOnly', ''))
      break
  }
  return response
}

/** Receipts as they must not be. */
const wrongReceipts: Answering = (response, request) => {
  const path = pathOf(request)
  if (response.status === 409) return new Response('', { status: 200 })
  if (path.startsWith('/q/') && request.method === 'POST' && response.status === 200)
    return saying(response, (text) => `${text}<!-- again -->`)
  if (path === '/api/v1/ratings' && response.ok)
    return saying(response, (text) => text.replace(/"proof":"./, '"proof":"-'))
  return response
}

const onScores =
  (change: (text: string) => string): Answering =>
  (response, request) =>
    pathOf(request).endsWith('/scores') ? saying(response, change) : response

let looks = 0
/** One more at each look. */
const growing = (text: string) => text.replace(/"n":(\d+)/, (_, n) => `"n":${Number(n) + looks++}`)

const BROKEN: readonly (readonly [what: string, broken: Broken, failed: readonly string[]])[] = [
  [
    'headers that are missing, say too much or allow too much',
    { answer: wrongHeaders },
    [
      'halaman: halaman umum: kepala keamanan lengkap',
      'halaman: halaman API: kepala keamanan lengkap',
      'halaman: halaman masuk pegawai: kepala keamanan lengkap',
      'halaman: halaman yang tidak ada: kepala keamanan lengkap',
      'halaman: kue percobaan masuk terikat pada alamat ini',
    ],
  ],
  [
    'no compression, and one request id for all',
    {
      answer: async (response) => {
        const plain = await saying(response, (text) => text)
        plain.headers.set('X-Request-Id', 'always-this')
        return plain
      },
    },
    ['halaman: jawaban dimampatkan', 'halaman: setiap permintaan punya nomor sendiri'],
  ],
  [
    'receipts that differ, prove nothing, or are given for other answers',
    { answer: wrongReceipts },
    [
      'penilaian: kiriman ulang mendapat tanda terima yang sama',
      'penilaian: isi lain pada kunjungan yang sama ditolak',
      'penilaian: bukti tanda terima cocok dengan kunci halamannya',
    ],
  ],
  ['a stopped clock', { isClockStopped: true }, ['nilai: nilai menghitung setiap penilaian sekali']],
  [
    'a score that is off by two hundredths',
    { answer: onScores((text) => text.replace('"published":"75.00"', '"published":"75.02"')) },
    ['nilai: nilai dapat dihitung ulang dari hitungan yang diumumkan'],
  ],
  ['a rating counted twice', { answer: onScores(growing) }, ['nilai: nilai menghitung setiap penilaian sekali']],
  [
    'forged tokens taken',
    { world: takingAnything },
    [
      'dengan isi yang diubah',
      'tanpa tanda tangan',
      'dengan tanda tangan sendiri',
      'dengan satu huruf tanda tangan diubah',
    ].map((how) => `token: token kunjungan ${how} ditolak`),
  ],
  [
    'a redirect to whichever host was named',
    {
      answer: (response, request) =>
        pathOf(request) === '/masuk' && request.headers.has('X-Forwarded-Host')
          ? Response.redirect(`https://${request.headers.get('X-Forwarded-Host')}/`, 303)
          : response,
    },
    ['token: X-Forwarded-Host lain tidak mengubah jawaban'],
  ],
  [
    'a trial in the public list',
    {
      answer: (response, request) => {
        if (pathOf(request) !== '/api/v1/agencies') return response
        return saying(response, () => JSON.stringify({ agencies: [{ id: 'uji-coba' }] }))
      },
    },
    ['loket uji coba: instansi uji coba tidak tampak di daftar umum'],
  ],
  [
    'trial ratings that stay',
    {
      store: (store) => {
        const put: typeof store.ratings.put = ({ expires: _, ...rating }, shards) => store.ratings.put(rating, shards)
        return { ...store, ratings: { ...store.ratings, put } }
      },
    },
    ['simpanan: penilaian uji coba akan hilang sendiri'],
  ],
  [
    'pages for staff open to anybody, and a gateway that lets everything through',
    {
      inside: 'nothing',
      wishes: { throttle: 5 },
      answer: (response, request) =>
        pathOf(request) === '/kelola' && request.headers.get('Accept') === 'application/json'
          ? new Response('', { status: 200 })
          : response,
    },
    [
      'token: token identitas sebagai Bearer tidak membuka halaman pegawai',
      'token: token identitas sebagai kue sesi tidak membuka halaman pegawai',
      'token: kue sesi karangan tidak membuka halaman pegawai',
      'batas laju: kelebihan permintaan ditolak dengan 429',
    ],
  ],
]

function takingAnything(world: TestWorld): TestWorld {
  let last = ''
  const visits: TestWorld['visits'] = {
    async sign(visit) {
      const signed = await world.visits.sign(visit)
      last = signed.token
      return signed
    },
    verify: (token) => world.visits.verify(token).catch(() => world.visits.verify(last)),
  }
  return Object.assign(Object.create(world), { visits })
}

describe('a site that is broken fails where it is broken:', () => {
  test.each(BROKEN)('%s', async (_what, broken, failed) => {
    const told = await site.smoke(broken)
    expect(failedIn(told)).toEqual(failed)
    for (const { state, detail, means } of told)
      if (state === 'failed') expect([detail, means].every((text) => text !== undefined && text !== '')).toBe(true)
    // Whatever happened, the counter is closed again.
    const registry = await site.world.store.registry.load('uji-coba', { consistent: true })
    expect(registry?.counters.map(({ retired }) => retired)).toEqual(['2026-11-22'])
  })

  test('it does not answer at all', async () => {
    const told = await site.smoke({ answer: () => new Response('', { status: 503 }) })
    expect(failedIn(told)).toEqual(['alamat: alamat menjawab'])
    expect(told).toHaveLength(1)
  })
})
