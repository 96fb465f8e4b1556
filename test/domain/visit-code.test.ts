import { describe, expect, test } from 'vitest'
import { BASE32 } from '../../shared/domain/base32.ts'
import { readCode } from '../../shared/domain/ids.ts'
import { codesOf, groupedCode, VisitCode, type VisitCodeBatch, visitCodeAt } from '../../shared/domain/visit-code.ts'

const isCode = (text: string) => VisitCode.safeParse(text).success
const samples = Array.from({ length: 200 }, (_, index) => visitCodeAt('a secret of the test', index))

describe('the checking character', () => {
  test('finds every single wrong character, whichever it is and wherever it stands', () => {
    for (const code of samples) {
      expect(isCode(code)).toBe(true)
      for (let place = 0; place < code.length; place++) {
        for (const sign of BASE32) {
          const typed = code.slice(0, place) + sign + code.slice(place + 1)
          if (typed !== code && isCode(typed)) throw new Error(`${typed} passes for ${code}`)
        }
      }
    }
  })

  test('finds every two characters that changed places, neighbours or not', () => {
    for (const code of samples) {
      for (let first = 0; first < code.length; first++) {
        for (let second = first + 1; second < code.length; second++) {
          const signs = [...code]
          ;[signs[first], signs[second]] = [signs[second] ?? '', signs[first] ?? '']
          const typed = signs.join('')
          if (typed !== code && isCode(typed)) throw new Error(`${typed} passes for ${code}`)
        }
      }
    }
  })

  test('passes one in 32 of what is typed at random', () => {
    const all = samples.flatMap((code) => [...BASE32].map((sign) => code.slice(0, 12) + sign))
    expect(all.filter(isCode)).toHaveLength(samples.length)
  })
})

test('a code is read as people type it: capitals, groups, O for 0, I and L for 1', () => {
  for (const code of samples) {
    const typed = ` ${groupedCode(code).toUpperCase().replaceAll('0', 'O').replaceAll('1', 'I')} `
    expect(readCode(typed)).toBe(code)
  }
  expect(groupedCode('0123456789abc')).toBe('0123-4567-89ab-c')
})

test('a batch’s codes are all different, and the same again from the same secret', () => {
  const batch: VisitCodeBatch = {
    agency: 'uji',
    unit: 'loka-a',
    origin: 'slips',
    id: 'pagi',
    count: 500,
    days: 7,
    mintedAt: '2026-11-22T02:00:00.000Z',
    validUntil: '2026-11-29T02:00:00.000Z',
    secret: 'one',
  }
  const codes = codesOf(batch).map(({ code }) => code)
  expect(new Set(codes).size).toBe(500)
  expect(codesOf(batch).map(({ code }) => code)).toEqual(codes)
  expect(codesOf({ ...batch, secret: 'two' }).filter(({ code }) => codes.includes(code))).toEqual([])
})

test('F24 a million guesses at all live codes of the country expect four millionths of a hit', () => {
  const random = VisitCode.parse(visitCodeAt('any', 0)).length - 1
  const bits = random * Math.log2(BASE32.length)
  expect(bits).toBe(60)
  expect((4.5e6 * 1e6) / 2 ** bits).toBeLessThan(4e-6)
})
