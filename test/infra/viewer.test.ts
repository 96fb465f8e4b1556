import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { sourceOf } from '../../functions/http/source.ts'
import { from } from '../support/gateway.ts'

const code = readFileSync(new URL('../../functions/edge/viewer.js', import.meta.url), 'utf8')
const PHONE = '198.51.100.7'
const CLOUDFRONT = '203.0.113.9'

type Request = { readonly uri: string; readonly headers: Readonly<Record<string, { readonly value: string }>> }

/** Runs the function as CloudFront does: its file alone, which names a `handler`. */
function atCloudFront(headers: Request['headers']): Request {
  const event = {
    version: '1.0',
    context: { eventType: 'viewer-request', distributionId: 'ED1' },
    viewer: { ip: PHONE },
    request: { method: 'GET', uri: '/q/abc', querystring: {}, headers, cookies: {} },
  }
  return runInContext(`${code}\nhandler(${JSON.stringify(event)})`, createContext({}))
}

/** What the functions take for a request's source, in an environment that the adapter gives. */
async function sourceIn(environment: object, headers: Record<string, string>): Promise<string> {
  const app = new Hono().get('/', (c) => c.text(sourceOf(c) ?? 'nobody'))
  return (await app.request('/', { headers }, environment)).text()
}

const plain = ({ headers }: Request) =>
  Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value]))

test('F12 behind CloudFront a request comes from its viewer, whatever the viewer wrote', async () => {
  const forged = { 'x-viewer-address': { value: '192.0.2.1' }, 'x-forwarded-for': { value: '192.0.2.1' } }
  for (const sent of [{}, forged]) {
    expect(await sourceIn(from(CLOUDFRONT), plain(atCloudFront(sent)))).toBe(PHONE)
  }
})

test('CloudFront changes nothing else of a request', () => {
  const { uri, headers } = atCloudFront({ accept: { value: 'text/html' } })
  expect(uri).toBe('/q/abc')
  expect(headers).toEqual({ accept: { value: 'text/html' }, 'x-viewer-address': { value: PHONE } })
})

test('F12 without a gateway the socket says it, and no header', async () => {
  const socket = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
  expect(await sourceIn(socket, { 'x-viewer-address': PHONE })).toBe('127.0.0.1')
  expect(await sourceIn({}, { 'x-viewer-address': PHONE })).toBe('nobody')
})

test('runs within what CloudFront allows', () => {
  expect(Buffer.byteLength(code)).toBeLessThan(10_240)
  expect(code).not.toMatch(/\b(import|require|export|fetch|eval)\b/)
})
