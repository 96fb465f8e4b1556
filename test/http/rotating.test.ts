import type { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Env } from '../../functions/http/app.tsx'
import { seals } from '../../functions/seals.ts'
import { visitTokens } from '../../functions/visit-tokens.ts'
import type { Tier } from '../../shared/domain/tier.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { describeUnit } from '../../shared/usecases/describe-unit.ts'
import { issueDevice } from '../../shared/usecases/devices.ts'
import { screenCodes } from '../../shared/usecases/screen-codes.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, jsonOf, tokenIn } from '../support/http.ts'
import { answersOf, registerAgency, type TestWorld, VISIT_KEYS, worldOn } from '../support/world.ts'

const MINUTE = 60_000
const unit = { agency: 'uji', unit: 'loka-a' }
let table: TestTable
let world: TestWorld
let app: Hono<Env>
let codes: Readonly<Record<string, string>>

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  app = appOn(world)
  codes = (await registerAgency(world)).codes
})
afterEach(() => table.close())

/** The link that a screen at the unit's counter shows now. */
async function shown(at: TestWorld = world, of = unit): Promise<string> {
  const { device } = await issueDevice(at, of, { kind: 'screen', name: 'Layar', counter: 'loket-1' }, SOMEBODY)
  const [now] = await screenCodes(at, device)
  return `/r/${now?.link}`
}

async function tierOf(link: string, on = app, at = world): Promise<Tier> {
  const response = await on.request(link)
  expect(response.status).toBe(200)
  return (await at.visits.verify(tokenIn(await response.text()))).visit.tier
}

describe('the QR of a minute', () => {
  test('opens one visit of tier T2; whoever opens it after is let in all the same, by tier T3', async () => {
    const link = await shown()
    expect([await tierOf(link), await tierOf(link), await tierOf(link)]).toEqual(['T2', 'T3', 'T3'])
    world.clock += MINUTE
    expect(await tierOf(await shown())).toBe('T2')
  })

  test('F22 opened and rated fifty times at once makes one rating of tier T2', async () => {
    const link = await shown()
    const pages = await Promise.all(Array.from({ length: 50 }, async () => (await app.request(link)).text()))
    const tokens = pages.map(tokenIn)
    const sent = await Promise.all(
      tokens.map((token) => app.request('/api/v1/ratings', jsonOf({ token, answers: answersOf(4) }))),
    )
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([201]))
    await countShard(world, 0, { openToo: true })
    const { tiers } = await describeUnit(world, unit, 'full')
    expect(tiers.map(({ id, score }) => [id, score.n])).toEqual([
      ['T3', 49],
      ['T2', 1],
    ])
  })

  test('is rated by the counter’s own form', async () => {
    const page = await (await app.request(await shown())).text()
    expect(page).toContain(`action="/q/${codes['loka-a']}?kirim`)
  })

  test('F19 is taken until five minutes later, and from five minutes before where the screen’s clock is ahead', async () => {
    world.clock = Date.parse('2026-11-22T02:10:30Z')
    const at = async (clock: string) => {
      world.clock = Date.parse(`2026-11-22T${clock}Z`)
      return (await app.request(link)).status
    }
    const link = await shown()
    expect([await at('02:15:59'), await at('02:16:00'), await at('02:05:00'), await at('02:04:59')]).toEqual([
      200, 410, 200, 410,
    ])
  })

  test('F19 that is over leads to the same counter without it', async () => {
    const link = await shown()
    world.clock += 6 * MINUTE
    const page = await (await app.request(link)).text()
    expect(page).toContain('sudah berganti')
    expect(page).toContain(`href="/q/${codes['loka-a']}"`)
  })

  test('F20 changed anywhere, of another counter or of another minute opens nothing strong', async () => {
    const link = await shown()
    const [, , code = '', proof = ''] = link.split('/')
    const flipped = Array.from(
      proof,
      (sign, index) => proof.slice(0, index) + (sign === '0' ? '1' : '0') + proof.slice(index + 1),
    )
    const bad = [...flipped, proof.slice(1), `${proof}0`, 'x', '%00', `${proof}%2f..`]
    for (const each of bad) expect([each, (await app.request(`/r/${code}/${each}`)).status]).toEqual([each, 401])
    expect((await app.request(`/r/${codes['loka-b']}/${proof}`)).status).toBe(401)
    expect((await app.request(`/r/zzzzzzzzzz/${proof}`)).status).toBe(404)
    expect(await tierOf(link)).toBe('T2')
  })

  test('F25 shown before a key was replaced is taken after, and what the new key seals is taken by the next screen', async () => {
    const link = await shown()
    const newer = JSON.stringify([
      { kid: 'test-2', key: 'another key for tests alone, as long' },
      ...JSON.parse(VISIT_KEYS),
    ])
    const rotated: TestWorld = Object.assign(Object.create(world), {
      visits: visitTokens(newer, world.now),
      seals: seals(newer),
    })
    const after = appOn(rotated)
    expect(await tierOf(link, after, rotated)).toBe('T2')
    const next = await shown(rotated)
    expect(next).not.toBe(link)
    expect(await tierOf(next, after, rotated)).toBe('T3')
    expect((await app.request(next)).status).toBe(401)
  })
})
