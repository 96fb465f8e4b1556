import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GeneratedDoc } from './generated-doc.ts'
import { code, page, tableOf } from './markdown.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Which test covers which fault: a test or a group of tests whose name begins with the fault's number. */
export const faultsDoc: GeneratedDoc = {
  file: 'docs/faults.md',
  make: () => {
    const found = testFiles().flatMap((file) =>
      faultsIn(readFileSync(join(root, file), 'utf8')).map((fault) => ({ ...fault, file })),
    )
    const byNumber = Map.groupBy(found, ({ number }) => number)
    const numbers = [...byNumber.keys()].toSorted((a, b) => a - b)
    return page(
      'Faults and attacks survived',
      'the names of the tests',
      'Every fault or attack that the system is built to survive has a number, and the tests that cover it begin with it. A number that ' +
        'is missing here has no test.',
      ...Object.entries(ELSEWHERE).map(([number, where]) => `F${number}: ${where}`),
      tableOf(
        ['fault', 'what a test holds', 'where'],
        numbers.flatMap((number) =>
          (byNumber.get(number) ?? []).map(({ name, file }, index) => [
            index === 0 ? `F${number}` : '',
            name,
            code(file),
          ]),
        ),
      ),
    )
  },
}

/** Faults that are somebody else’s to survive, in part or whole. */
const ELSEWHERE: Readonly<Record<number, string>> = {
  33: 'passwords and second factors are asked for, and guessing is slowed down, by the OpenID provider alone; this system has neither to guess. What the tests hold is ours: nobody learns from us whether somebody is registered.',
}

type Fault = { readonly number: number; readonly name: string }

/** The numbered tests in a file's text, once for each number: `test('F40 F56 killed …'` counts for both. */
export function faultsIn(text: string): Fault[] {
  const names = text.matchAll(/\(\s*(['"`])((?:F\d+ )+)((?:(?!\1)[^\n])+)\1/g)
  return [...names].flatMap(([, , numbers = '', name = '']) =>
    numbers
      .trim()
      .split(' ')
      .map((number) => ({ number: Number(number.slice(1)), name })),
  )
}

function testFiles(): string[] {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => join('test', name))
    .toSorted()
}
