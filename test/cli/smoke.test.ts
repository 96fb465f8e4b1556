import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Told } from '../../functions/cli/smoke/run-smoke.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
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

  test('rates nothing at an agency of that name that is not for trials', async () => {
    const told = await site.smoke({ wishes: { agency: 'uji' } })
    expect(failedIn(told)[0]).toBe('loket uji coba: bagian "loket uji coba" selesai')
    expect(told.find(({ state }) => state === 'failed')?.detail).toContain('trial-fixed')
    expect((await site.world.store.registry.load('uji'))?.counters.some(({ retired }) => retired)).toBe(false)
  })
})

const without = (name: string, path: string): Broken => ({
  answer(response, request) {
    if (pathOf(request) === path) response.headers.delete(name)
    return response
  },
})

const BROKEN: readonly (readonly [what: string, broken: Broken, failed: string])[] = [
  [
    'a page without a policy',
    without('Content-Security-Policy', '/'),
    'halaman: halaman umum: kepala keamanan lengkap',
  ],
  [
    'an error without a header',
    without('X-Content-Type-Options', '/tidak-ada-di-sini'),
    'halaman: halaman yang tidak ada: kepala keamanan lengkap',
  ],
  [
    'a policy that lets scripts in',
    {
      answer(response) {
        const policy = response.headers.get('Content-Security-Policy')
        response.headers.set('Content-Security-Policy', `${policy}; script-src 'unsafe-inline'`)
        return response
      },
    },
    'halaman: API: kepala keamanan lengkap',
  ],
  [
    'a banner',
    {
      answer(response) {
        response.headers.set('Server', 'nginx/1.25')
        return response
      },
    },
    'halaman: halaman umum: kepala keamanan lengkap',
  ],
  [
    'one request id for all',
    {
      answer(response) {
        response.headers.set('X-Request-Id', 'always-this')
        return response
      },
    },
    'halaman: setiap permintaan punya nomor sendiri',
  ],
  [
    'a cookie that scripts can read',
    {
      answer(response, request) {
        if (pathOf(request) !== '/masuk') return response
        const [cookie = ''] = response.headers.getSetCookie()
        response.headers.set('Set-Cookie', cookie.replace('; HttpOnly', ''))
        return response
      },
    },
    'halaman: kue percobaan masuk terikat pada alamat ini',
  ],
  [
    'no compression',
    {
      answer(response) {
        const headers = new Headers(response.headers)
        headers.delete('Content-Encoding')
        return new Response('{}', { status: response.status, headers })
      },
    },
    'halaman: jawaban dimampatkan',
  ],
  [
    'a receipt that differs',
    {
      answer: (response, request) =>
        request.method === 'POST' && pathOf(request).startsWith('/q/') && response.status === 200
          ? saying(response, (text) => `${text}<!-- again -->`)
          : response,
    },
    'penilaian: kiriman ulang mendapat tanda terima yang sama',
  ],
  [
    'a receipt without its proof',
    {
      answer: (response, request) =>
        pathOf(request) === '/api/v1/ratings' && response.ok
          ? saying(response, (text) => text.replace(/"proof":"./, '"proof":"-'))
          : response,
    },
    'penilaian: bukti tanda terima cocok dengan kunci halamannya',
  ],
  [
    'other answers taken for a visit that has some',
    { answer: (response) => (response.status === 409 ? new Response('', { status: 200 }) : response) },
    'penilaian: isi lain pada kunjungan yang sama ditolak',
  ],
  ['a stopped clock', { isClockStopped: true }, 'nilai: nilai menghitung setiap penilaian sekali'],
  [
    'a score that is off by a hundredth',
    {
      answer: (response, request) =>
        pathOf(request).endsWith('/scores')
          ? saying(response, (text) => text.replace('"published":"75.00"', '"published":"75.02"'))
          : response,
    },
    'nilai: nilai yang diumumkan sama dengan hitungan sendiri',
  ],
  ['forged tokens taken', { world: takingAnything }, 'token: token kunjungan tanpa tanda tangan ditolak'],
  [
    'anybody let in to pages for staff',
    { answer: (response, request) => (pathOf(request) === '/kelola' ? new Response('', { status: 200 }) : response) },
    'token: token identitas sebagai kue sesi tidak membuka halaman pegawai',
  ],
  [
    'a redirect to whichever host was named',
    {
      answer: (response, request) =>
        pathOf(request) === '/masuk'
          ? Response.redirect(`https://${request.headers.get('X-Forwarded-Host') ?? 'suara.example'}/`, 303)
          : response,
    },
    'token: X-Forwarded-Host lain tidak mengubah jawaban',
  ],
  [
    'a trial in the public list',
    {
      answer: (response, request) =>
        pathOf(request) === '/api/v1/agencies' ? Response.json({ agencies: [{ id: 'uji-coba' }] }) : response,
    },
    'loket uji coba: instansi uji coba tidak tampak di daftar umum',
  ],
  [
    'trial ratings that stay',
    {
      store: (store) => {
        const put: typeof store.ratings.put = ({ expires: _, ...rating }, shards) => store.ratings.put(rating, shards)
        return { ...store, ratings: { ...store.ratings, put } }
      },
    },
    'simpanan: penilaian uji coba akan hilang sendiri',
  ],
  [
    'a gateway that lets everything through',
    { inside: 'nothing', wishes: { throttle: 5 } },
    'batas laju: kelebihan permintaan ditolak dengan 429',
  ],
]

function takingAnything(world: TestWorld): TestWorld {
  const visits: TestWorld['visits'] = {
    sign: world.visits.sign,
    verify: (token) => world.visits.verify(token).catch(() => world.visits.verify(lastSigned)),
  }
  let lastSigned = ''
  const sign: typeof visits.sign = async (visit) => {
    const signed = await world.visits.sign(visit)
    lastSigned = signed.token
    return signed
  }
  return Object.assign(Object.create(world), { visits: { ...visits, sign } })
}

describe('a site that is broken fails where it is broken:', () => {
  test.each(BROKEN)('%s', async (_what, broken, failed) => {
    const told = await site.smoke(broken)
    expect(failedIn(told)).toContain(failed)
    for (const { state, detail, means } of told)
      if (state === 'failed') expect([detail, means].every((text) => text !== undefined && text !== '')).toBe(true)
    // Whatever happened, the counter is closed again.
    const registry = await site.world.store.registry.load('uji-coba')
    expect(registry?.counters.map(({ retired }) => retired)).toEqual(['2026-11-22'])
  })

  test('it does not answer at all', async () => {
    const told = await site.smoke({ answer: () => new Response('', { status: 503 }) })
    expect(failedIn(told)).toEqual(['alamat: alamat menjawab'])
    expect(told).toHaveLength(1)
  })
})
