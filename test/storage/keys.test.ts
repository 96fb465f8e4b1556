import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Slug } from '../../shared/domain/ids.ts'
import { keyOf, NO_AGENCY, partsOfKey } from '../../shared/storage/keys.ts'

/** Text made to be mistaken: of the signs that keys are made of. */
const part = fc.oneof(fc.string({ unit: fc.constantFrom('#', '%', '2', '3', '5', 'a', '-', '~') }), fc.string())
const parts = fc.array(part, { minLength: 1, maxLength: 4 })

describe('a key', () => {
  test('of other parts is another key: no id can pose as two', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(keyOf(...a) === keyOf(...b)).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
      { numRuns: 2000 },
    )
    expect(keyOf('uji', 'loka#rating')).not.toBe(keyOf('uji', 'loka', 'rating'))
    expect(keyOf('uji%23loka')).not.toBe(keyOf('uji#loka'))
  })

  test('gives its parts back', () => {
    fc.assert(
      fc.property(parts, (all) => {
        expect(partsOfKey(keyOf(...all))).toEqual(all)
      }),
      { numRuns: 2000 },
    )
  })

  test('keeps an id that people chose readable', () => {
    expect(keyOf('batanghari', 'loket-terpadu', 'rating', 'skm-2017', '2026-11-22', 3)).toBe(
      'batanghari#loket-terpadu#rating#skm-2017#2026-11-22#3',
    )
  })

  test('of what belongs to no agency is no agency’s', () => {
    expect(Slug.safeParse(NO_AGENCY).success).toBe(false)
  })
})
