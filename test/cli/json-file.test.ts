import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonErrorAt } from '../../functions/cli/json-file.ts'

describe('the place where a text stops being JSON', () => {
  it.each([
    ['', 0],
    ['{', 1],
    ['[1,]', 3],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ['[1 2]', 3],
    ['{}}', 2],
    ['[01]', 2],
    ["['a']", 1],
    ['["a\nb"]', 1],
    ['[tru]', 1],
    ['{"a":1]', 6],
  ])('of %j is %i', (text, place) => {
    expect(jsonErrorAt(text)).toBe(place)
  })

  it('begins the token that the parser stumbles over, wherever the parser says so', () => {
    const anything = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '{', ':', 'x', '1', '\\', '\n', '-'))
      .map(
        ([json, at, sign]) => json.slice(0, at % (json.length + 1)) + sign + json.slice((at % (json.length + 1)) + 1),
      )
    let compared = 0
    fc.assert(
      fc.property(anything, (text) => {
        const parser = parserStopsAt(text)
        if (parser === undefined) return
        compared++
        expect(jsonErrorAt(text)).toBeLessThanOrEqual(parser)
        const token = text.slice(jsonErrorAt(text), parser)
        expect(token).toMatch(/^(?:$|"|[^\s,:[\]{}"]*$)/)
      }),
      { numRuns: 500 },
    )
    expect(compared).toBeGreaterThan(100)
  })

  it('is the end of a text that is JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => void expect(jsonErrorAt(`${text} `)).toBe(text.length + 1)))
  })
})

/** Where Node's own parser stops, which it tells for some mistakes only. */
function parserStopsAt(text: string): number | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    const position = /at position (\d+)/.exec(String(error))?.[1]
    return position === undefined ? undefined : Number(position)
  }
}
