import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Rating } from '../../shared/domain/rating.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, formOf, jsonOf, tokenIn } from '../support/http.ts'
import { opened } from '../support/opened.ts'
import { answersOf, registerAgency, worldOn } from '../support/world.ts'

let table: TestTable
let rate: (comment: string) => Promise<{ status: number; stored: string | undefined; receipt: string }>
let send: (comment: string) => Promise<{ status: number; stored: string | undefined; page: string }>

beforeAll(async () => {
  table = await startTable()
  const kept: Rating[] = []
  const world = worldOn(table, {
    store: (store) => ({
      ...store,
      ratings: {
        ...store.ratings,
        async put(rating, shards) {
          const outcome = await store.ratings.put(rating, shards)
          const stored = await store.ratings.get(rating, shards)
          if (stored) kept.push(stored)
          return outcome
        },
      },
    }),
  })
  const app = appOn(world)
  const { codes } = await registerAgency(world)
  const path = `/q/${codes['loka-a']}`
  const visit = async () => tokenIn(await (await app.request(path)).text())
  rate = async (comment) => {
    kept.length = 0
    const body = { token: await visit(), answers: answersOf(4), comment }
    const response = await app.request('/api/v1/ratings', jsonOf(body))
    const receipt = await response.text()
    // A retry finds its twin: what is kept is what the same text becomes again.
    if (response.ok) expect(await (await app.request('/api/v1/ratings', jsonOf(body))).text()).toBe(receipt)
    return { status: response.status, stored: (await opened(kept[0]))?.comment, receipt }
  }
  send = async (comment) => {
    kept.length = 0
    const response = await app.request(path, formOf({ token: await visit(), ...answersOf(4), comment }))
    return { status: response.status, stored: (await opened(kept[0]))?.comment, page: await response.text() }
  }
})
afterAll(() => table.close())

describe('F8 a comment is kept as it was meant', () => {
  test.each([
    ['letters in two parts become one', 'cafe\u0301', 'caf\u00e9'],
    [
      'right to left within left to right',
      'ramah \u202e\u05d0\u05d1 123\u202c selesai',
      'ramah \u202e\u05d0\u05d1 123\u202c selesai',
    ],
    ['zero width', 'a\u200bb\u200dc\ufeffd', 'a\u200bb\u200dc\ufeffd'],
    ['a family as one sign', '👨‍👩‍👧‍👦 👍🏽 🇮🇩', '👨‍👩‍👧‍👦 👍🏽 🇮🇩'],
    ['Javanese and Arabic', 'ꦩꦠꦸꦂꦤꦸꦮꦸꦤ\u200c شكرا', 'ꦩꦠꦸꦂꦤꦸꦮꦸꦤ\u200c شكرا'],
    ['lines of any system', ' satu\r\ndua\rtiga\n', 'satu\ndua\ntiga'],
    ['NUL, escape and tab', 'a\u0000b\u001b[31mc\td\u0085e', 'a b [31mc d e'],
    [
      'what looks like code',
      '<script>alert(1)</script>{{7*7}}</textarea>',
      '<script>alert(1)</script>{{7*7}}</textarea>',
    ],
    ['what looks like a formula', '=HYPERLINK("x")', '=HYPERLINK("x")'],
  ])('%s', async (_case, sent, kept) => {
    expect(await rate(sent)).toMatchObject({ status: 201, stored: kept })
    expect(await send(sent)).toMatchObject({ status: 201, stored: kept })
  })

  test('stacked accents are kept up to the limit', async () => {
    const stacked = `a${'\u0301\u0316'.repeat(600)}`.slice(0, 1_000)
    expect(await rate(stacked)).toMatchObject({ status: 201, stored: stacked.normalize('NFC') })
  })

  test.each(['', '   ', '\r\n\t', '\u0000'])('%j is no comment', async (empty) => {
    const { status, stored } = await rate(empty)
    expect([status, stored]).toEqual([201, undefined])
  })
})

describe('F8 a comment has 1,000 signs, counted as people count', () => {
  test.each(['a', 'é', '😀', '漢', '\u{1F1EE}'])(
    '1,000 of %j fit and 1,001 do not, as JSON and in the form',
    async (sign) => {
      expect(await rate(sign.repeat(1_000))).toMatchObject({ status: 201, stored: sign.repeat(1_000) })
      expect(await send(sign.repeat(1_000))).toMatchObject({ status: 201, stored: sign.repeat(1_000) })
      const { status, receipt } = await rate(sign.repeat(1_001))
      expect([status, JSON.parse(receipt).fields]).toEqual([400, [{ field: 'comment', problem: 'invalid' }]])
      const again = await send(sign.repeat(1_001))
      expect([again.status, again.stored]).toEqual([400, undefined])
      expect(again.page).toContain('href="#comment"')
      expect(again.page).toContain(sign.repeat(1_001))
    },
  )

  test('a browser’s line breaks of two signs count as one', async () => {
    expect(await send(`${'a\r\n'.repeat(499)}ab`)).toMatchObject({ status: 201 })
  })

  test('what normalising makes shorter is counted after it', async () => {
    expect(await rate('e\u0301'.repeat(1_000))).toMatchObject({ status: 201, stored: 'é'.repeat(1_000) })
  })

  test('the page lets nobody type more, as browsers count: a longer one that a device had kept would be refused after the thanks', async () => {
    const { page } = await send('a'.repeat(1_001))
    expect(Number(/<textarea[^>]* maxlength="(\d+)"/.exec(page)?.[1])).toBe(1_000)
  })
})
