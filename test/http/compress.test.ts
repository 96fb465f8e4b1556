import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { compress } from '../../functions/http/compress.ts'

const LONG = 'Terima kasih. '.repeat(100)

function appWith(answer: (app: Hono) => void): Hono {
  const app = new Hono()
  app.use(compress())
  answer(app)
  return app
}

const app = appWith((routes) => {
  routes.get('/page', (c) => c.html(LONG, 200, { Vary: 'Cookie', ETag: '"1"', 'Content-Length': String(LONG.length) }))
  routes.get('/short', (c) => c.html('Terima kasih.'))
  routes.get('/problem', (c) => c.body(LONG, 400, { 'Content-Type': 'application/problem+json' }))
  routes.get('/drawing', (c) => c.body(LONG, 200, { 'Content-Type': 'image/svg+xml' }))
  routes.get('/sheet', (c) => c.body(LONG, 200, { 'Content-Type': 'application/vnd.ms-excel' }))
  routes.get('/encoded', (c) => c.body(LONG, 200, { 'Content-Type': 'text/html', 'Content-Encoding': 'zstd' }))
  routes.get('/as-is', (c) => c.html(LONG, 200, { 'Cache-Control': 'public, no-transform' }))
  routes.get('/unchanged', (c) => c.body(null, 304, { 'Content-Type': 'text/html' }))
  routes.get('/fails', () => {
    throw new Error('a bug')
  })
  routes.onError((_, c) => c.html(LONG, 500))
})
const ask = async (path: string, accepted?: string, method = 'GET') =>
  app.request(path, { method, headers: accepted === undefined ? {} : { 'Accept-Encoding': accepted } })

describe('a long text', () => {
  test.each([
    ['br', 'gzip, deflate, br, zstd'],
    ['br', 'br;q=1.0, gzip;q=1.0'],
    ['gzip', 'gzip, deflate'],
    ['gzip', 'GZIP'],
    ['gzip', 'br;q=0, gzip'],
    ['gzip', 'br;q=0.5, gzip;q=0.8'],
    ['gzip', 'br;q=0, *'],
    ['br', '*'],
    ['br', 'identity;q=0.5, br'],
    [null, 'identity'],
    [null, 'identity, br;q=0.5'],
    [null, 'br;q=0, gzip;q=0'],
    [null, '*;q=0'],
    [null, 'deflate'],
    [null, ''],
    [null, undefined],
  ])('is sent as %s to who accepts "%s"', async (encoding, accepted) => {
    const response = await ask('/page', accepted)
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(response.headers.get('vary')).toBe('Cookie, Accept-Encoding')
    const body = Buffer.from(await response.arrayBuffer())
    const decode = { br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? ''] ?? ((same: Buffer) => same)
    expect(decode(body).toString()).toBe(LONG)
    if (encoding !== null) expect(body.length).toBeLessThan(100)
  })

  test('loses the length it had, and its tag says that the bytes are others', async () => {
    const { headers } = await ask('/page', 'br')
    expect(headers.get('content-length')).toBeNull()
    expect(headers.get('etag')).toBe('W/"1"')
    expect((await ask('/page')).headers.get('etag')).toBe('"1"')
  })

  test('is compressed also as a problem, a drawing and a failure', async () => {
    for (const path of ['/problem', '/drawing', '/fails'])
      expect((await ask(path, 'br')).headers.get('content-encoding'), path).toBe('br')
  })
})

test.each(['/short', '/sheet', '/as-is', '/unchanged'])('%s is left as it is', async (path) => {
  expect((await ask(path, 'br, gzip')).headers.get('content-encoding')).toBeNull()
})

test('what is encoded already is not encoded again', async () => {
  const response = await ask('/encoded', 'br, gzip')
  expect(response.headers.get('content-encoding')).toBe('zstd')
  expect(await response.text()).toBe(LONG)
})

test('a request for the head alone gets no encoding and no body', async () => {
  const response = await ask('/page', 'br', 'HEAD')
  expect(response.headers.get('content-encoding')).toBeNull()
  expect(response.headers.get('vary')).toBe('Cookie, Accept-Encoding')
  expect(await response.text()).toBe('')
})
