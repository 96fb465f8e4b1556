import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Access } from '../../shared/access.ts'
import { DeviceId } from '../../shared/domain/device.ts'
import { CounterCode, PersonId, Slug } from '../../shared/domain/ids.ts'
import { Owner } from '../../shared/domain/performance/dossier.ts'
import { jobs } from '../../shared/jobs.ts'
import { services } from '../../shared/services.ts'
import { keyOf } from '../../shared/storage/keys.ts'
import { callsOf } from '../../shared/storage/rights.ts'
import { allows } from './iam.ts'
import { fits, isPlaceholder, shapes } from './shapes.ts'
import { functionOf, homeOf, type Statement, statementsOf, synthesize } from './synthesized.ts'

const [dev] = synthesize()

/** What a function's role may do to the table. */
function onTable(entry: { readonly failure: string }): Statement[] {
  if (!dev) throw new Error('there is no stage')
  const home = homeOf(dev, entry)
  const role: string = functionOf(home, entry)[1].Properties.Role['Fn::GetAtt'][0]
  return statementsOf(home, role).filter(({ Action }) => Action.some((each) => each.startsWith('dynamodb:')))
}

const operations = ['GetItem', 'BatchGetItem', 'Query', 'PutItem'] as const
const entries = [...services, ...jobs].map((entry) => ({ ...entry, statements: onTable(entry) }))

/** Words that partitions are told apart by, and text made to be mistaken for them. */
const words = [...new Set(shapes.flatMap((shape) => shape.split('#').filter((part) => !isPlaceholder(part))))]
const part = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(
    '*',
    '?',
    '',
    'uji',
    'a#b',
    '#',
    '%23',
    ...words.map((word) => `#${word}#`),
    ...words.map((word) => `x#${word}`),
  ),
)

describe.each(entries)('F78 the role of $name', ({ access, statements }) => {
  const granted = callsOf(access)
  const isGranted = (operation: string, key: string) =>
    granted.some((kind) => kind.operation === operation && fits(key, kind.pk))

  test('reaches the kinds of partitions that its accesses name, whatever anybody wrote into a key', () => {
    const key = fc.oneof(
      fc.array(part, { minLength: 1, maxLength: 7 }),
      // As a kind's keys are, but for what stands in their parts.
      fc
        .constantFrom(...shapes)
        .chain((shape) =>
          fc.tuple(...shape.split('#').map((each) => (isPlaceholder(each) ? part : fc.constant(each)))),
        ),
    )
    fc.assert(
      fc.property(key, fc.constantFrom(...operations), (parts, operation) => {
        const pk = keyOf(...parts)
        expect(allows(statements, { action: `dynamodb:${operation}`, keys: [pk] })).toBe(isGranted(operation, pk))
      }),
      { numRuns: 500 },
    )
  })

  test('reads a batch only if it may read every key of it, and nothing where a call names no key', () => {
    for (const operation of operations) {
      const action = `dynamodb:${operation}`
      expect(allows(statements, { action, keys: undefined })).toBe(false)
      const own = granted.find((kind) => kind.operation === operation)?.pk
      if (own) expect(allows(statements, { action, keys: [own, 'uji#nothing-of-ours'] })).toBe(false)
    }
  })

  test('changes nothing in place, deletes nothing and scans nothing', () => {
    for (const call of ['UpdateItem', 'DeleteItem', 'Scan', 'BatchWriteItem', 'PartiQLInsert', 'PartiQLSelect']) {
      for (const pk of shapes) expect(allows(statements, { action: `dynamodb:${call}`, keys: [pk] })).toBe(false)
    }
  })
})

test('F78 whoever has the citizen’s credentials puts ratings, marks and openings of visits; no tally, score, person or session', () => {
  const [citizen] = entries
  const puts = shapes.filter((pk) => allows(citizen?.statements ?? [], { action: 'dynamodb:PutItem', keys: [pk] }))
  expect(puts.toSorted()).toEqual([
    '-#mark#{counting shard}#{UTC day}',
    '{agency}#{unit}#rating#{instrument}#{day or month}#{shard}',
    '{agency}#{unit}#rotating#{counter}',
    '{agency}#{unit}#visit-code#{code}',
  ])
  const key = (...parts: string[]) => ({ action: 'dynamodb:PutItem', keys: [keyOf(...parts)] })
  expect(allows(citizen?.statements ?? [], key('jambi', 'rsud', 'rating', 'skm-2017', '2026-11-22', '0'))).toBe(true)
  for (const parts of [
    ['jambi', 'rsud', 'tally'],
    ['jambi', 'rsud', 'score'],
    ['jambi', 'person'],
    ['-', 'session', 'digest'],
    ['jambi', 'registry'],
    ['jambi', 'trail'],
    ['jambi', 'dossier', 'agency'],
  ]) {
    expect(allows(citizen?.statements ?? [], key(...parts)), parts.join(' ')).toBe(false)
  }
})

test('F78 the public pages put nothing at all', () => {
  const statements = onTable(services[2])
  expect(statements.flatMap(({ Action }) => Action)).not.toContain('dynamodb:PutItem')
})

/** What each part of a key may be, where it is no word of ours. */
const texts: Readonly<Record<string, (word: string) => boolean>> = {
  '{agency}': (word) => Slug.safeParse(word).success,
  '{unit}': (word) => Slug.safeParse(word).success,
  '{counter}': (word) => Slug.safeParse(word).success,
  '{code}': (word) => CounterCode.safeParse(word).success,
  '{device}': (word) => DeviceId.safeParse(word).success,
  '{superior}': (word) => PersonId.safeParse(word).success,
  '{owner}': (word) => Owner.safeParse(word).success,
  '{hour}': (word) => /^\d/.test(word),
  '{day}': (word) => /^\d/.test(word),
  // All are of somebody, of a day or of a month: `rounds/{person}`.
  '{list}': (word) => /[/\d]/.test(word),
}

test('F78 no two kinds share a partition, but where an agency calls one unit `in-unit` and another one what a kind is called', () => {
  const pairs = shapes.flatMap((one, index) => shapes.slice(index + 1).map((other) => [one, other] as const))
  const shared = pairs.filter(([one, other]) => {
    const [parts, others] = [one.split('#'), other.split('#')]
    return parts.length === others.length && parts.every((each, at) => canBeEqual(each, others[at] ?? ''))
  })
  // Such a list leads to nobody whose own record does not say the same: what could be written into it changes nothing.
  expect(shared.filter(([one, other]) => ![one, other].includes('{agency}#in-unit#{unit}'))).toEqual([])
})

function canBeEqual(one: string, other: string): boolean {
  if (isPlaceholder(one) && isPlaceholder(other)) return true
  if (isPlaceholder(one)) return texts[one]?.(other) ?? true
  if (isPlaceholder(other)) return texts[other]?.(one) ?? true
  return one === other
}

/** As long as a name of a resource can be here: none of ours comes near. */
const ARN = `arn:aws:dynamodb:ap-southeast-3:123456789012:table/${'x'.repeat(60)}`

test('F78 every role’s policy has room in what IAM takes, with a fifth to spare', () => {
  for (const { name, statements } of [...services, ...jobs].map((entry) => ({ ...entry, statements: all(entry) }))) {
    const text = JSON.stringify(
      statements.map((statement) => ({ ...statement, Resource: statement.Resource.map(() => ARN) })),
    )
    expect(text.length, name).toBeLessThan(10_240 * 0.8)
  }
})

function all(entry: { readonly failure: string; readonly access: readonly Access[] }): Statement[] {
  if (!dev) throw new Error('there is no stage')
  const home = homeOf(dev, entry)
  return statementsOf(home, functionOf(home, entry)[1].Properties.Role['Fn::GetAtt'][0])
}
