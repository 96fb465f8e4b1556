import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearlyIdentical, similarity } from '../../../shared/domain/statistics/jaccard.ts'

const complaint = 'Petugas loket tiga marah-marah dan antrean sangat panjang sekali hari ini.'

describe('two texts', () => {
  test('of 26 letters that differ in the last share 21 of 23 runs', () => {
    expect(similarity('abcdefghijklmnopqrstuvwxyz', 'abcdefghijklmnopqrstuvwxy9')).toBeCloseTo(21 / 23, 12)
  })

  test('F86 are nearly identical whatever case, punctuation and spaces they were given', () => {
    const dressed = '  PETUGAS loket tiga: marah marah!! dan antrean  sangat panjang sekali, hari ini '
    expect(similarity(complaint, dressed)).toBe(1)
    expect(nearlyIdentical(complaint, dressed)).toBe(true)
    expect(nearlyIdentical(complaint, `${complaint} Kecewa`)).toBe(true)
  })

  test('on the same matter in other words are not', () => {
    expect(nearlyIdentical(complaint, 'Antreannya lama, petugas di loket tiga juga kurang ramah kepada kami.')).toBe(
      false,
    )
  })

  test('of 20 characters or less say nothing, 21 do', () => {
    expect(similarity('pelayanan sangat ba1', 'pelayanan sangat ba1')).toBeUndefined()
    expect(nearlyIdentical('pelayanan sangat baik', 'pelayanan sangat baik')).toBe(true)
    expect(nearlyIdentical('bagus', 'bagus')).toBe(false)
    expect(similarity('!!!!!!!!!!!!!!!!!!!!!!!!!!!!', complaint)).toBeUndefined()
  })

  test('are counted in characters, not in halves of them', () => {
    expect(similarity('😀'.repeat(15), '😀'.repeat(15))).toBeUndefined()
    expect(similarity('𝒶'.repeat(20), '𝒶'.repeat(20))).toBeUndefined()
  })

  test('are as alike one way as the other, at most 1, and each is like itself', () => {
    const text = fc.string({ minLength: 21, maxLength: 60, unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', '.') })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const alike = similarity(a, b)
        expect(similarity(b, a)).toBe(alike)
        if (alike !== undefined) {
          expect(alike).toBeGreaterThanOrEqual(0)
          expect(alike).toBeLessThanOrEqual(1)
          expect(similarity(a, a)).toBe(1)
        }
      }),
    )
  })
})
