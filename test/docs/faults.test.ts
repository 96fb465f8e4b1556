import { expect, test } from 'vitest'
import { faultsIn } from '../../functions/cli/docs/faults.ts'

// Written in parts, so that the scan of this folder does not take the examples for tests.
const numbered = (call: string, name: string) => `${call}(${name}, async () => {`

test('a test counts for every number that its name begins with', () => {
  expect(faultsIn(numbered('test', "'F40 F56 killed, it loses nothing'"))).toEqual([
    { number: 40, name: 'killed, it loses nothing' },
    { number: 56, name: 'killed, it loses nothing' },
  ])
})

test('groups, tables of cases and names with other quotes in them count too', () => {
  const text = [
    numbered('describe', "'F2 every question once'"),
    numbered('test.each([1])', '"F3 nothing that wasn\'t asked"'),
    numbered('  test.concurrent', '`F4 a body of "64 kB"`'),
    numbered('test', "\n  'F7 a name on its own line',"),
  ].join('\n')
  expect(faultsIn(text).map(({ number }) => number)).toEqual([2, 3, 4, 7])
})

test('a number elsewhere is no claim', () => {
  expect(faultsIn(numbered('test', "'survives F40 too'") + numbered('expect', "'F2'"))).toEqual([])
})
