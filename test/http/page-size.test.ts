import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Env } from '../../functions/http/app.tsx'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, formOf, tokenIn } from '../support/http.ts'
import { FAMILIES, linksToLargestUnit, registerLargestUnit } from '../support/largest-unit.ts'
import { answersOf, type TestWorld, worldOn } from '../support/world.ts'

/** What a server may send before it has heard from a phone: ten packets of 1,460 bytes. */
const FIRST_ROUND_TRIP = 14_600
const LANGUAGES = ['id', 'en', 'jv'] as const

let table: TestTable
let world: TestWorld
let app: Hono<Env>
let code: string
let links: Readonly<Record<string, string>>

beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  app = appOn(world)
  code = (await registerLargestUnit(world)).code
  links = await linksToLargestUnit(world, code)
})
afterAll(() => table.close())

const asked = FAMILIES.flatMap((family) => LANGUAGES.map((language) => [family, language] as const))

/** Its bytes as they are served. Old phones and proxies take nothing newer than gzip. */
async function bytesOf(path: string, encoding: 'br' | 'gzip', request: RequestInit = {}): Promise<number> {
  const headers = { ...Object.fromEntries(new Headers(request.headers)), 'Accept-Encoding': encoding }
  const response = await app.request(path, { ...request, headers })
  expect(response.headers.get('content-encoding')).toBe(encoding)
  return (await response.arrayBuffer()).byteLength
}

describe.each(['lasting QR', 'visit code', 'QR of a minute'])('behind the %s of a large unit', (link) => {
  test.each(asked)(
    'the page of %s in %s comes in the first round trip, by brotli and by gzip',
    async (family, language) => {
      const path = `${links[link]}?survei=${family}&bahasa=${language}`
      const page = await (await app.request(path)).text()
      expect(page).toContain(`<html lang="${language}"`)
      expect(page.match(/<fieldset class="question"/g)?.length).toBe({ quick: 2, skm: 13, spkp: 15, spak: 10 }[family])
      expect(await bytesOf(path, 'br')).toBeLessThanOrEqual(FIRST_ROUND_TRIP)
      expect(await bytesOf(path, 'gzip')).toBeLessThanOrEqual(FIRST_ROUND_TRIP)
    },
  )
})

describe.each(LANGUAGES)('in %s', (language) => {
  const path = () => `/q/${code}?survei=skm&bahasa=${language}`
  const token = async () => tokenIn(await (await app.request(path())).text())

  test.each([
    ['form that came back with every problem', 400, {}],
    ['receipt', 201, answersOf(4)],
  ] as const)('the %s comes in the first round trip too', async (_name, status, answers) => {
    const sent = formOf({ ...answers, token: await token() })
    const to = `/q/${code}?kirim&bahasa=${language}`
    expect((await app.request(to, sent)).status).toBe(status)
    for (const encoding of ['br', 'gzip'] as const)
      expect(await bytesOf(to, encoding, sent)).toBeLessThanOrEqual(FIRST_ROUND_TRIP)
  })

  test('a code that opens nothing is answered in the first round trip', async () => {
    for (const link of ['/q/zzzzzzzzzz', '/k/besar/pelayanan/abc', `/r/${code}/${'0'.repeat(18)}`])
      for (const encoding of ['br', 'gzip'] as const)
        expect(await bytesOf(`${link}?bahasa=${language}`, encoding), link).toBeLessThanOrEqual(FIRST_ROUND_TRIP)
  })
})

test('no page of a citizen has a font of its own, a style sheet or a script elsewhere, or an image', async () => {
  for (const [family, language] of asked) {
    const page = await (await app.request(`/q/${code}?survei=${family}&bahasa=${language}`)).text()
    expect(page).not.toMatch(/@font-face|@import|url\(|\ssrc=|srcset|<(?:img|iframe|object|embed|video|audio)\b/)
    expect(page.match(/<link\b[^>]*>/g)).toEqual(['<link rel="icon" href="/favicon.svg"/>'])
  }
})
