import { describe, expect, test } from 'vitest'
import { WORK, Work, workDone } from '../../shared/domain/work.ts'

const EASY = { iterations: 10, bits: 6 }
const firstNonce = (challenge: string, work: Work) => {
  for (let nonce = 0; ; nonce++) if (workDone(challenge, work, String(nonce))) return nonce
}

describe('a proof of work', () => {
  test('is what PBKDF2-SHA-256 makes of challenge and nonce, beginning with so many zero bits', () => {
    expect(firstNonce('kunjungan-1', EASY)).toBe(VECTORS['kunjungan-1'])
    expect(firstNonce('kunjungan-2', EASY)).toBe(VECTORS['kunjungan-2'])
  })

  test('holds for its own challenge and difficulty', () => {
    const nonce = String(VECTORS['kunjungan-1'])
    expect(workDone('kunjungan-1', EASY, nonce)).toBe(true)
    expect(workDone('kunjungan-2', EASY, nonce)).toBe(false)
    expect(workDone('kunjungan-1', { ...EASY, iterations: 11 }, nonce)).toBe(false)
    expect(workDone('kunjungan-1', { ...EASY, bits: 24 }, nonce)).toBe(false)
  })

  test.each(['', '-1', '1.5', '1e3', ' 7', '7\n', '1'.repeat(10), '0x1', '١'])(
    'is not "%s", without a try',
    (nonce) => {
      expect(workDone('kunjungan-1', { iterations: 100_000, bits: 1 }, nonce)).toBe(false)
    },
  )

  test('has a difficulty within bounds', () => {
    expect(Work.safeParse(WORK).success).toBe(true)
    for (const wrong of [{ ...WORK, bits: 0 }, { ...WORK, bits: 25 }, { ...WORK, iterations: 0 }, { bits: 8 }])
      expect(Work.safeParse(wrong).success).toBe(false)
  })
})

/** Also found by a browser: see test/browser/work.test.ts. */
const VECTORS = { 'kunjungan-1': 56, 'kunjungan-2': 29 }
