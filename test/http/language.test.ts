import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languageCodes, refusalsIn, textIn } from '../../web/text/languages.ts'
import { appOn, formOf, MANAGER, tokenIn } from '../support/http.ts'
import { answersOf } from '../support/world.ts'
import { type Counter, openCounter } from './counter.ts'

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())

const ask = (path: string, headers: Record<string, string> = {}) => counter.app.request(path, { headers })
const langOf = (page: string) => /<html lang="(\w+)">/.exec(page)?.[1]
const switchOf = (page: string) => page.match(/<nav class="languages.*?<\/nav>/s)?.[0] ?? ''
const leadsTo = (page: string) => [...switchOf(page).matchAll(/href="([^"]+)"/g)].map(([, href]) => href)

describe('a page is in', () => {
  test.each([
    ['the language just chosen', 'jv', '/?bahasa=jv', { Cookie: 'bahasa=en', 'Accept-Language': 'id' }],
    ['the one chosen before', 'en', '/', { Cookie: 'a=b; bahasa=en', 'Accept-Language': 'jv' }],
    ['the one the browser likes best', 'jv', '/', { 'Accept-Language': 'id;q=0.5, jv-ID' }],
    ['the first where nothing is asked for', 'id', '/', {}],
    ['the first where nothing spoken here is asked for', 'id', '/', { 'Accept-Language': 'fr, de;q=0.5, *;q=0.1' }],
    ['the next where the choice is none', 'en', '/?bahasa=xx', { Cookie: 'bahasa=', 'Accept-Language': 'en' }],
    ['the next where the choice is a word of JavaScript', 'id', '/?bahasa=constructor', { Cookie: 'bahasa=__proto__' }],
    ['Indonesian by its old code, as some phones send it', 'id', '/', { 'Accept-Language': 'in-ID, en;q=0.8' }],
  ])('%s: %s', async (_rule, language, path, headers) => {
    const response = await ask(path, headers)
    expect(langOf(await response.text())).toBe(language)
    expect(response.headers.get('content-language')).toBe(language)
    expect(response.headers.get('vary')).toMatch(/Accept-Language, Cookie/)
  })

  test('the same language whichever kind it is', async () => {
    const paths = [
      '/',
      '/instansi/uji',
      '/instansi/uji/unit/loka-a',
      '/api',
      `/q/${counter.code}`,
      '/tidak-ada',
      '/masuk/kembali',
    ]
    for (const language of ['id', 'en', 'jv']) {
      for (const path of [...paths, '/q/zzzzzzzzzz', '/instansi/tidak-ada']) {
        const response = await ask(path, { Cookie: `bahasa=${language}` })
        expect([path, langOf(await response.text())]).toEqual([path, language])
      }
    }
  })

  test('Bahasa Indonesia for staff, with no switch, whatever they chose', async () => {
    const app = appOn(counter.world, MANAGER)
    for (const path of ['/kelola', '/kelola/uji', '/kelola/uji/unit/loka-a']) {
      const response = await app.request(`${path}?bahasa=en`, { headers: { Cookie: 'bahasa=jv' } })
      const page = await response.text()
      expect([path, langOf(page), switchOf(page)]).toEqual([path, 'id', ''])
      expect(response.headers.get('content-language')).toBe('id')
    }
  })

  test('its own language each, where many are asked for at once', async () => {
    const asked = Array.from({ length: 30 }, (_, at) => ['id', 'en', 'jv'][at % 3] ?? 'id')
    const pages = await Promise.all(
      asked.map(async (language) => (await ask(`/q/${counter.code}`, { 'Accept-Language': language })).text()),
    )
    expect(pages.map(langOf)).toEqual(asked)
    expect(pages.map((page) => /class="send"[^>]*>([^<]+)</.exec(page)?.[1])).toEqual(
      asked.map(
        (language) => languageCodes.filter((code) => code === language).map((code) => textIn(code).rate.send)[0],
      ),
    )
  })
})

describe('the switch', () => {
  test('leads to the same page in each language and marks the one it is in', async () => {
    const page = await (await ask('/instansi/uji?period=2026-Q3&bahasa=jv&dari=wa%26x')).text()
    expect(leadsTo(page)).toEqual(
      ['id', 'en', 'jv'].map((code) => `?period=2026-Q3&amp;bahasa=${code}&amp;dari=wa%26x`),
    )
    expect(switchOf(page).match(/aria-current="true"/g)).toHaveLength(1)
    expect(switchOf(page)).toMatch(/lang="jv" hreflang="jv" aria-current="true">Jawa</)
  })

  test('stands on every page of citizens and the public that an address gives', async () => {
    for (const path of [
      '/',
      '/instansi/uji',
      '/instansi/uji/unit/loka-a',
      '/api',
      `/q/${counter.code}`,
      '/tidak-ada',
    ]) {
      expect([path, leadsTo(await (await ask(path)).text())]).toEqual([
        path,
        ['?bahasa=id', '?bahasa=en', '?bahasa=jv'],
      ])
    }
  })

  test('what is in the address never becomes part of the page', async () => {
    const page = await (await ask(`/?x="><script>alert(1)</script>&'=1`)).text()
    expect(page).not.toContain('<script')
  })

  test('is remembered for a year, in a cookie that neither scripts nor networks can read and that holds nothing else', async () => {
    const cookie = (await ask('/?bahasa=en')).headers.get('set-cookie') ?? ''
    expect(cookie.split('; ').toSorted()).toEqual(
      ['HttpOnly', 'Max-Age=31536000', 'Path=/', 'SameSite=Lax', 'Secure', 'bahasa=en'].toSorted(),
    )
  })

  test('is remembered on a page that refuses too', async () => {
    expect((await ask('/tidak-ada?bahasa=en')).headers.get('set-cookie')).toMatch(/^bahasa=en;/)
  })

  test.each([['/'], ['/?bahasa=xx'], ['/?bahasa='], ['/api/v1/agencies'], ['/api/v1/tidak-ada?bahasa=en']])(
    'nothing is remembered at %s',
    async (path) => {
      expect((await ask(path, { Cookie: 'bahasa=en' })).headers.get('set-cookie')).toBeNull()
    },
  )
})

describe('the form', () => {
  const send = (page: string, answers: Record<string, number>) =>
    counter.app.request(/action="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '', {
      ...formOf({ token: tokenIn(page), ...answers }),
    })

  test('is answered in the language that its page had, with or without a cookie', async () => {
    const page = await (await ask(`/q/${counter.code}`, { 'Accept-Language': 'jv' })).text()
    const { U5: _open, ...incomplete } = answersOf(3)
    const again = await send(page, incomplete)
    const repeated = await again.text()
    expect([again.status, langOf(repeated)]).toEqual([400, 'jv'])
    expect(repeated).toContain(textIn('jv').rate.missing)
    const thanks = await send(repeated, answersOf(3))
    expect(thanks.status).toBe(201)
    expect(await thanks.text()).toContain(`<h1>${textIn('jv').receipt.title}</h1>`)
    expect(thanks.headers.get('set-cookie')).toBeNull()
  })

  test('what answers it has no switch: its address alone would begin another visit', async () => {
    const page = await (await ask(`/q/${counter.code}`)).text()
    expect(switchOf(await (await send(page, { U1: 4 })).text())).toBe('')
    expect(switchOf(await (await send(page, answersOf(4))).text())).toBe('')
  })
})

test('the API goes by Accept-Language alone', async () => {
  const headers = { Cookie: 'bahasa=en', 'Accept-Language': 'jv' }
  const response = await ask('/api/v1/tidak-ada', headers)
  expect(((await response.json()) as { title: string }).title).toBe(refusalsIn('jv')['page-unknown'].title)
  expect(response.headers.get('content-language')).toBe('jv')
  expect(response.headers.get('vary')).toMatch(/Accept-Language/)
  expect(response.headers.get('vary')).not.toMatch(/Cookie/)
})
