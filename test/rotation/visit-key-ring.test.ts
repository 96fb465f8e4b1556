import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kioskPasses } from '../../functions/kiosk-passes.ts'
import { readKeys } from '../../functions/signatures.ts'
import { nextRing } from '../../functions/visit-key-ring.ts'
import { visitTokens } from '../../functions/visit-tokens.ts'
import { type KioskPass, PASS_DAYS } from '../../shared/domain/kiosk-pass.ts'
import { VISIT_DAYS, type Visit } from '../../shared/domain/visit.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const START = Date.parse('2026-11-22T02:00:00Z')
/** How far a process may be behind what the secret says. */
const BEHIND = 10 * MINUTE
/** As the data stack has it generated. */
const FIRST = JSON.stringify({ kid: '1', key: 'k'.repeat(64) })

let made = 0
const fresh = () => ({ kid: `key-${++made}`, key: `secret ${made} `.padEnd(64, '.') })
const kids = (ring: string) => readKeys(ring).map(({ kid }) => kid)

const visit: Visit = {
  id: '01936f00-0000-7000-8000-000000000000',
  agency: 'uji',
  unit: 'loka-a',
  services: ['ktp'],
  tier: 'T1',
  channel: 'web',
  instrument: 'skm-2017',
  slot: '2026-11-22T09',
  zone: 'Asia/Jakarta',
  shards: 1,
}
const pass: KioskPass = {
  device: 'q4m8x2c7kd',
  agency: 'uji',
  unit: 'loka-a',
  counter: 'loket-1',
  services: ['ktp'],
  instrument: 'skm-2017',
  zone: 'Asia/Jakarta',
}

describe('a ring of keys', () => {
  test('F25 what a process signed that was behind a rotation is read to its last moment, whatever is rotated until then', async () => {
    const waiting = nextRing(FIRST, START, fresh())
    const replacedAt = START + 2 * DAY
    const replaced = nextRing(waiting, replacedAt, fresh())
    const signedAt = replacedAt + BEHIND
    const token = await kioskPasses(waiting, () => signedAt).sign(pass)
    const last = signedAt + PASS_DAYS * DAY
    const ring = nextRing(replaced, last, fresh())
    await expect(kioskPasses(ring, () => last).verify(token)).resolves.toMatchObject({ pass })
    // And not much longer.
    expect(kids(nextRing(ring, replacedAt + (PASS_DAYS + 2) * DAY, fresh()))).not.toContain('1')
  })

  test('whatever is rotated when, all that was signed is read while it is good, by processes that are ten minutes behind', async () => {
    // Minutes: of a hand that is too quick, and of months.
    const wait = fc.oneof(fc.nat(8), fc.nat(3 * 24 * 60), fc.nat(60 * 24 * 60))
    const use = fc.record({
      rotation: fc.nat(12),
      after: fc.oneof(fc.nat(15), fc.nat(40 * 24 * 60)),
      age: fc.oneof(fc.constant(0), fc.nat(100)),
      signer: fc.nat(BEHIND),
      reader: fc.nat(BEHIND),
      isPass: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(wait, { maxLength: 12 }),
        fc.array(use, { minLength: 1, maxLength: 12 }),
        async (waits, uses) => {
          const history = [{ from: 0, ring: FIRST }]
          let now = START
          for (const minutes of waits) {
            now += minutes * MINUTE
            history.push({ from: now, ring: nextRing(history.at(-1)?.ring ?? '', now, fresh()) })
          }
          const ringAt = (at: number) => history.findLast(({ from }) => from <= at)?.ring ?? ''
          for (const { rotation, after, age, signer, reader, isPass } of uses) {
            const from = history[rotation % history.length]?.from ?? 0
            const signed = Math.max(from, START) + after * MINUTE
            const days = isPass ? PASS_DAYS : VISIT_DAYS
            const read = signed + (days * DAY * age) / 100
            const [with_, by] = [ringAt(signed - signer), ringAt(read - reader)]
            if (isPass) {
              const token = await kioskPasses(with_, () => signed).sign(pass)
              await expect(kioskPasses(by, () => read).verify(token)).resolves.toMatchObject({ pass })
            } else {
              const { token, receiptKey } = await visitTokens(with_, () => signed).sign(visit)
              await expect(visitTokens(by, () => read).verify(token)).resolves.toMatchObject({ visit, receiptKey })
            }
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  test('begins as one key, and gains one that waits', () => {
    const [, waiting] = JSON.parse(nextRing(FIRST, START, fresh()))
    expect(waiting).toMatchObject({ waitsSince: '2026-11-22T02:00:00.000Z' })
    expect(kids(nextRing(FIRST, START, { kid: 'b', key: 'k'.repeat(64) }))).toEqual(['1', 'b'])
  })

  test('signs by the key that waited, and by none that waited for less than a day', () => {
    const second = nextRing(FIRST, START, { kid: 'b', key: 'k'.repeat(64) })
    expect(nextRing(second, START + DAY - 1, fresh())).toBe(second)
    expect(kids(nextRing(second, START + DAY, { kid: 'c', key: 'k'.repeat(64) }))).toEqual(['b', 'c', '1'])
  })

  test('takes a list that somebody wrote by hand, whose older keys stay as long as any other', () => {
    const byHand = JSON.stringify([fresh(), fresh(), fresh()])
    expect(kids(nextRing(byHand, START, fresh()))).toEqual(expect.arrayContaining(kids(byHand)))
  })

  test('rotated every thirty days holds six keys at the most: what nothing was signed with for a season is gone', () => {
    let ring = FIRST
    for (let month = 0; month < 30; month++) ring = nextRing(ring, START + month * 30 * DAY, fresh())
    expect(kids(ring).length).toBeLessThanOrEqual(6)
    expect(kids(ring)).not.toContain('1')
  })
})
