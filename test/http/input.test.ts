import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formOf, jsonOf } from '../support/http.ts'
import { answersOf } from '../support/world.ts'
import { type Counter, openCounter } from './counter.ts'

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())

const { U3: _left, ...eightAnswers } = answersOf(4)

type Sent = { readonly status: number; readonly code: string; readonly fields: readonly unknown[] }

/** Sends JSON text, with TOKEN standing for a fresh visit's, and holds that nothing was stored. */
async function refusedJson(text: string): Promise<Sent> {
  const body = text.replaceAll('TOKEN', await counter.visit())
  const before = await counter.items()
  const response = await counter.app.request('/api/v1/ratings', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json' },
  })
  const { code, fields = [] } = (await response.json()) as Sent
  expect(await counter.items()).toBe(before)
  return { status: response.status, code, fields }
}

const ratingWith = (answer: string) =>
  `{"token":"TOKEN","answers":${JSON.stringify(answersOf(4)).replace('"U3":4', `"U3":${answer}`)}}`
const invalid = (...fields: readonly (readonly [field: string, problem: string])[]) => ({
  status: 400,
  code: 'answers-invalid',
  fields: fields.map(([field, problem]) => ({ field, problem })),
})

describe('F1 an answer is a whole number from 1 to 4', () => {
  test.each(['0', '5', '2.5', '"4"', 'true', 'null', '1e999', '-1e999', '-1', '[4]', '{}', '4.0000001', '1e2'])(
    'as JSON, %s is refused by the field’s name',
    async (answer) => {
      expect(await refusedJson(ratingWith(answer))).toEqual(invalid(['answers.U3', 'invalid']))
    },
  )

  test.each(['0', '5', '2.5', 'true', 'NaN', '1e0', ' 4', '-1', '4;DROP', '４'])(
    'in the form, %j is refused, its question marked and the others kept',
    async (answer) => {
      const { app, code } = counter
      const form = formOf({ token: await counter.visit(), ...answersOf(4), U3: answer })
      const before = await counter.items()
      const response = await app.request(`/q/${code}`, form)
      const page = await response.text()
      expect(response.status).toBe(400)
      expect(page).toContain('href="#U3"')
      expect(page.match(/href="#U\d"/g)).toHaveLength(1)
      expect(page.match(/ checked=""/g)).toHaveLength(8)
      expect(await counter.items()).toBe(before)
    },
  )

  test('what is whole however it is written is taken: 4.0 and 4e0', async () => {
    const text = ratingWith('4.0')
      .replace('"U4":4', '"U4":4e0')
      .replace('TOKEN', await counter.visit())
    const sent = { ...jsonOf(null), body: text }
    expect((await counter.app.request('/api/v1/ratings', sent)).status).toBe(201)
  })
})

describe('F2 every question is answered once', () => {
  test.each([
    ['one left out', JSON.stringify({ token: 'TOKEN', answers: eightAnswers }), [['answers.U3', 'missing']]],
    ['one too many', ratingWith('4,"U10":4'), [['answers.U10', 'unknown']]],
    ['none', '{"token":"TOKEN"}', [['answers', 'missing']]],
    ['a list', '{"token":"TOKEN","answers":[4,4,4,4,4,4,4,4,4]}', [['answers', 'invalid']]],
    ['one under another case', ratingWith('4,"u3":4'), [['answers.u3', 'unknown']]],
  ] as const)('as JSON: %s', async (_case, text, fields) => {
    expect(await refusedJson(text)).toEqual(invalid(...fields))
  })

  test('one question twice, in JSON and in the form', async () => {
    expect(await refusedJson(ratingWith('1,"U3":4'))).toEqual(invalid(['U3', 'invalid']))
    expect(await refusedJson(ratingWith('1,"\\u00553":4'))).toEqual(invalid(['U3', 'invalid']))
    const { body, ...form } = formOf({ token: await counter.visit(), ...answersOf(4) })
    const before = await counter.items()
    const twice = await counter.app.request(`/q/${counter.code}`, { ...form, body: `${body}&U3=1` })
    expect(twice.status).toBe(400)
    expect(await counter.items()).toBe(before)
  })
})

describe('F3 nothing is taken that was not asked for', () => {
  test('the order of the answers says nothing: backwards it is the same rating', async () => {
    const token = await counter.visit()
    const answers = answersOf(1, 2, 3, 4, 1, 2, 3, 4, 1)
    const backwards = Object.fromEntries(Object.entries(answers).reverse())
    const first = await counter.app.request('/api/v1/ratings', jsonOf({ token, answers }))
    const again = await counter.app.request('/api/v1/ratings', jsonOf({ answers: backwards, token }))
    expect([first.status, again.status]).toEqual([201, 200])
    expect(await again.text()).toBe(await first.text())
  })

  test.each(['extra', 'id', 'agency', 'instrument', 'channel', 'digest'])('an unknown field: %s', async (field) => {
    const text = JSON.stringify({ token: 'TOKEN', answers: answersOf(4), [field]: 'x' })
    expect(await refusedJson(text)).toEqual(invalid([field, 'unknown']))
  })

  test.each([
    ['{"sex":"X"}', [['profile.sex', 'invalid']]],
    [
      '{"name":"x","nik":"1"}',
      [
        ['profile.name', 'unknown'],
        ['profile.nik', 'unknown'],
      ],
    ],
    ['null', [['profile', 'invalid']]],
  ] as const)('a profile of other groups: %s', async (profile, fields) => {
    const text = JSON.stringify({ token: 'TOKEN', answers: answersOf(4), profile: JSON.parse(profile) })
    expect(await refusedJson(text)).toEqual(invalid(...fields))
  })

  test.each(['kk', '', '../ktp', 'KTP'])('a service not given at the counter: %j', async (service) => {
    const text = JSON.stringify({ token: 'TOKEN', answers: answersOf(4), service })
    expect(await refusedJson(text)).toEqual(invalid(['service', 'invalid']))
  })
})

describe('F29 nobody sets what is the server’s to say', () => {
  test.each(['role', 'unit', 'unitId', 'tier', 'score', 'status', 'acceptedAt'])('%s in a rating', async (field) => {
    const text = JSON.stringify({ token: 'TOKEN', answers: answersOf(4), [field]: 'T1' })
    expect(await refusedJson(text)).toEqual(invalid([field, 'unknown']))
    const form = formOf({ token: await counter.visit(), ...answersOf(4), [field]: 'T1' })
    const before = await counter.items()
    expect((await counter.app.request(`/q/${counter.code}`, form)).status).toBe(400)
    expect(await counter.items()).toBe(before)
  })

  test.each(['unit', 'tier', 'slot', 'id'])('%s when a visit is opened', async (field) => {
    const response = await counter.app.request('/api/v1/visits', jsonOf({ code: counter.code, [field]: 'x' }))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ fields: [{ field, problem: 'unknown' }] })
  })
})

describe('F17 nothing a client sends sets the time', () => {
  test.each(['slot', 'day', 'time', 'period', 'recordedAt', 'clientTime'])('a field "%s" is refused', async (field) => {
    for (const value of ['1969-12-31', '2099-01-01', '2026-02-31']) {
      const text = JSON.stringify({ token: 'TOKEN', answers: answersOf(4), [field]: value })
      expect(await refusedJson(text)).toEqual(invalid([field, 'unknown']))
    }
  })

  test('headers that tell another time change nothing', async () => {
    for (const date of ['Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 01 Jan 2099 00:00:00 GMT']) {
      const sent = jsonOf({ token: await counter.visit(), answers: answersOf(4) })
      const headers = { ...sent.headers, Date: date, 'X-Client-Time': date, 'If-Modified-Since': date, Age: '999999' }
      const response = await counter.app.request('/api/v1/ratings', { ...sent, headers })
      expect(response.status).toBe(201)
      expect(await response.json()).toMatchObject({ day: '2026-11-22' })
    }
  })
})

describe('F6 names that mean something to JavaScript mean nothing here', () => {
  const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).sort()

  test.each([
    ['{"token":"TOKEN","answers":ANSWERS,"constructor":{"prototype":{"role":"admin"}}}'],
    ['{"token":"TOKEN","answers":{"__proto__":{"U1":4}}}'],
    ['{"token":"TOKEN","answers":ANSWERS,"profile":{"__proto__":{"sex":"L"},"constructor":"x"}}'],
    ['{"__proto__":{"token":"TOKEN","answers":ANSWERS}}'],
    ['{"token":"TOKEN","answers":ANSWERS,"toString":"x","hasOwnProperty":"x","valueOf":1}'],
  ])('%s', async (text) => {
    const { status } = await refusedJson(text.replace('ANSWERS', JSON.stringify(answersOf(4))))
    expect(status).toBe(400)
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototypeBefore)
    expect('role' in {}).toBe(false)
  })

  test.each(['__proto__', 'constructor', '__proto__[role]', 'constructor.prototype.role', 'hasOwnProperty'])(
    'in the form: %s',
    async (name) => {
      const form = formOf(
        Object.fromEntries([...Object.entries(answersOf(4)), ['token', await counter.visit()], [name, '4']]),
      )
      const before = await counter.items()
      expect((await counter.app.request(`/q/${counter.code}`, form)).status).toBe(400)
      expect(await counter.items()).toBe(before)
      expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototypeBefore)
    },
  )

  test('beside the answers, __proto__ is dropped', async () => {
    const text = `{"token":"${await counter.visit()}","answers":${JSON.stringify(answersOf(4))},"__proto__":{"role":"admin"}}`
    const { body: _body, ...sent } = jsonOf(null)
    expect((await counter.app.request('/api/v1/ratings', { ...sent, body: text })).status).toBe(201)
    expect('role' in {}).toBe(false)
  })

  test('in an address', async () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect((await counter.app.request(`/instansi/${name}`)).status).toBe(404)
      expect((await counter.app.request(`/api/v1/agencies/uji/units/${name}/scores`)).status).toBe(404)
      expect((await counter.app.request(`/api/v1/agencies/uji/units/loka-a/scores?${name}=x`)).status).toBe(400)
      const narrowed = await counter.app.request(`/api/v1/agencies/uji/units/loka-a/scores?counter=${name}`)
      expect(await narrowed.json()).toMatchObject({ n: 0, score: null })
    }
  })
})
