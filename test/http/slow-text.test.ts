import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { growing } from '../support/growth.ts'
import { formOf } from '../support/http.ts'
import { type Counter, openCounter } from './counter.ts'

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())

const plain = (text: string) => text.replace(/[^ -~]/g, 'x')
const get = (path: string, headers: Record<string, string> = {}) => counter.app.request(path, { headers })
const query = (path: string) => (text: string) => get(path + encodeURIComponent(text))

/** Every place of a request that is searched for something before anything is looked up. */
const PLACES: Readonly<Record<string, (text: string) => Response | Promise<Response>>> = {
  'its headers': (text) =>
    get(`/q/${'z'.repeat(10)}`, {
      'Accept-Language': plain(text),
      'Accept-Encoding': plain(text),
      Accept: plain(text),
      Cookie: plain(text),
    }),
  'a period': query('/api/v1/agencies/uji/units/loka-a/scores?period='),
  'a field’s name': query('/api/v1/agencies/uji/units/loka-a/scores?'),
  'a code': query('/q/'),
  'a type of body': (text) =>
    counter.app.request('/api/v1/ratings', { method: 'POST', body: '{}', headers: { 'Content-Type': plain(text) } }),
  'a token': (text) => counter.app.request(`/q/${counter.code}`, formOf({ token: plain(text).slice(0, 60_000) })),
}

describe('F18 no request takes long to read: sixteen times as long takes some sixteen times', () => {
  test.each(Object.entries(PLACES))('with %s', async (_what, ask) => {
    expect(await growing(ask)).toEqual([])
  })
})
