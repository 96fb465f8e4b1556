import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBreakdown } from '../../shared/domain/breakdown-text.ts'
import type { TableCall } from '../../shared/storage/access-pattern.ts'
import { accessPatterns } from '../../shared/storage/access-patterns.ts'
import { archived } from '../../shared/storage/archive/archive.ts'
import { describedKinds } from '../../shared/storage/archive/described-kinds.ts'
import { closeValue, openValue } from '../../shared/storage/archive/open-values.ts'
import { toAttributes } from '../../shared/storage/entities/stored-breakdown.ts'
import { keyFrom, partsBy } from '../../shared/storage/key-pattern.ts'
import { storedKeys } from '../../shared/storage/kinds.ts'

const patternOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }) => `${pk} ${sk}`
const written = new Set(
  Object.entries(accessPatterns).flatMap(([part, { rows }]) =>
    Object.values<{ readonly calls: readonly TableCall[] }>(rows)
      .flatMap(({ calls }) => calls)
      .filter(({ operation }) => operation === 'PutItem')
      .map((call) => `${part} ${patternOf(call)}`),
  ),
)

describe('an export knows every kind of item', () => {
  const known = new Set(describedKinds().map((kind) => `${kind.part} ${patternOf(kind)}`))

  test('that anything is ever stored as', () => {
    expect([...written].filter((pattern) => !known.has(pattern))).toEqual([])
    expect(written.size).toBeGreaterThan(30)
  })

  test('and no other', () => {
    const firstTap = `ratings ${patternOf(storedKeys['rating/first-tap'])}`
    expect([...known].filter((pattern) => !written.has(pattern) && pattern !== firstTap)).toEqual([])
  })

  test('and keeps the key of what it does not know', () => {
    const item = { pk: 'uji#later', sk: 'a#b', v: 7 }
    expect(archived(item)).toEqual({ kind: 'unknown', key: { pk: 'uji#later', sk: 'a#b' }, item: { v: 7 } })
  })
})

test('a key is its parts by names and back, whatever signs are in them', () => {
  const part = fc.string({ unit: fc.constantFrom('#', '%', '2', '3', 'a', '-', '~', '+'), minLength: 1 })
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(storedKeys)),
      fc.array(part, { minLength: 8, maxLength: 8 }),
      (kind, parts) => {
        const names = [...patternOf(kind).matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name)
        const key = keyFrom(kind, Object.fromEntries(names.map((name, index) => [camelCase(name), parts[index] ?? ''])))
        const found = partsBy(kind, key)
        expect(found && keyFrom(kind, found)).toEqual(key)
      },
    ),
    { numRuns: 500 },
  )
})

describe('a value is its JSON and back', () => {
  const id = fc.uuid({ version: [7, 8] }).map((text) => Buffer.from(text.replaceAll('-', ''), 'hex'))
  const bytes = fc.oneof(
    fc.uint8Array(),
    fc.array(id, { minLength: 1 }).map((ids) => Buffer.concat(ids)),
  )

  test('with any bytes in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(bytes, fc.jsonValue())), (item) => {
        const back = closeValue(JSON.parse(JSON.stringify(openValue(item))))
        expect(JSON.stringify(openValue(back))).toBe(JSON.stringify(openValue(item)))
      }),
    )
  })

  test('and a tally’s is text that anybody can read', () => {
    const counters = Array.from({ length: 40 }, (_, index) => `counter loket-${index} 1 U1:0.0.${index}.1 9=1.35.1225`)
    const stored = toAttributes(readBreakdown(['all  40 U1:0.0.30.10', ...counters].join('\n')))
    if (!('deflated' in stored)) throw new Error('a text of forty counters is stored as it is')
    const opened = openValue(stored)
    expect(JSON.stringify(opened)).toContain('counter loket-39 1 U1:0.0.39.1')
    expect(closeValue(opened)).toEqual({ deflated: Buffer.from(stored.deflated) })
  })

  test('and ratings that are set aside stand by their ids', () => {
    const ids = ['01a21293-b600-728e-9de5-f80dbdae6abf', '384778d7-4516-8375-8f98-25465858e317']
    const packed = Buffer.from(ids.join('').replaceAll('-', ''), 'hex')
    expect(openValue(packed)).toEqual({ $ids: ids })
  })
})

function camelCase(name: string): string {
  return name.replace(/ or -$/, '').replace(/ (\w)/g, (_, sign: string) => sign.toUpperCase())
}
