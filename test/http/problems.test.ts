import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Env } from '../../functions/http/app.tsx'
import { type Counter, openCounter } from './counter.ts'

let counter: Counter
let app: Hono<Env>
beforeAll(async () => {
  counter = await openCounter()
  app = counter.app
})
afterAll(() => counter.close())

describe('what is not there is a problem, in the language asked for', () => {
  const units = '/api/v1/agencies/uji/units'
  test.each([
    ['/api/v1/agencies/tidak-ada/units/loka-a/scores', 404, 'agency-unknown', 'tidak-ada'],
    [`${units}/tidak-ada/scores`, 404, 'unit-unknown', 'tidak-ada'],
    [`${units}/loka-a/scores?instrument=nps`, 400, 'instrument-unknown', 'nps'],
    [`${units}/loka-a/scores?instrument=skm-2017`, 400, 'instrument-unknown', 'skm-2017'],
    [`${units}/loka-a/scores?period=2026-Q5`, 400, 'period-invalid', '2026-Q5'],
    [`${units}/loka-a/scores?perode=2026`, 400, 'query-invalid', 'perode'],
    ['/api/v1/agencies/tidak-ada/units', 404, 'agency-unknown', 'tidak-ada'],
    ['/api/v1/tidak-ada', 404, 'page-unknown', ''],
  ])('%s', async (path, status, code, named) => {
    const said = new Map<string, { title: string; detail: string }>()
    for (const language of ['id', 'en']) {
      const response = await app.request(path, { headers: { 'Accept-Language': language } })
      const body = (await response.json()) as { title: string; detail: string }
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(response.headers.get('content-language')).toBe(language)
      expect(body).toMatchObject({
        type: `urn:suara-loket:problem:${code}`,
        status,
        code,
        requestId: response.headers.get('x-request-id'),
      })
      expect(body.detail).toContain(named)
      said.set(language, body)
    }
    expect(said.get('id')?.title).not.toBe(said.get('en')?.title)
  })

  test.each([
    [undefined, 'id'],
    ['', 'id'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['id-ID,id;q=0.9,en;q=0.8', 'id'],
    ['en-US,en;q=0.9,id;q=0.8', 'en'],
    ['id;q=0.1, en;q=0.5', 'en'],
    ['en;q=0', 'id'],
    ['fr, en;q=0.5', 'en'],
    ['fr', 'id'],
    ['*', 'id'],
    ['english', 'id'],
    [';;q=,,=', 'id'],
    ['en;q=x', 'en'],
  ])('Accept-Language %j: %s', async (wanted, language) => {
    const headers: Record<string, string> = wanted === undefined ? {} : { 'Accept-Language': wanted }
    const response = await app.request('/api/v1/tidak-ada', { headers })
    expect(response.headers.get('content-language')).toBe(language)
  })
})
