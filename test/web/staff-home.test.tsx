import { expect, test } from 'vitest'
import type { Waiting } from '../../shared/domain/waiting.ts'
import { WaitingList } from '../../web/components/waiting-list.tsx'
import { agency } from './fixtures.ts'
import { html, words } from './render.ts'

const TODAY = '2026-11-22'
const tooFew = (id: string, needed: number): Waiting => ({
  ...{
    kind: 'too-few',
    unit: { id, name: `Unit ${id}` },
    period: '2026-Q4',
    n: 30 - needed,
    needed,
    due: '2026-12-31',
  },
})
const fell: Waiting = {
  ...{ kind: 'worse', unit: { id: 'x', name: 'Unit x' }, period: '2026-Q4', from: 69.82, to: 58.67 },
}
const render = (waiting: readonly Waiting[]) => html(<WaitingList waiting={waiting} agency={agency} today={TODAY} />)

test('a score that really fell is told before units that lack respondents, of which those that lack the fewest stand open', async () => {
  const page = await render([tooFew('a', 21), tooFew('b', 2), tooFew('c', 28), tooFew('d', 20), tooFew('e', 30), fell])
  const [open = '', folded = ''] = page.split('<details')
  expect(words(open).indexOf('Nilai turun')).toBeLessThan(words(open).indexOf('Perlu 21 responden lagi'))
  expect([...words(open).matchAll(/Perlu (\d+) responden lagi Unit/g)].map(([, needed]) => needed)).toEqual([
    '21',
    '2',
    '20',
  ])
  expect(words(folded)).toContain('2 unit lain juga perlu responden')
  expect([...words(folded).matchAll(/Perlu (\d+) responden lagi Unit/g)].map(([, needed]) => needed)).toEqual([
    '28',
    '30',
  ])
})

test('a few units that lack respondents all stand open', async () => {
  expect(await render([tooFew('a', 21), tooFew('b', 2), tooFew('c', 28)])).not.toContain('<details')
})
