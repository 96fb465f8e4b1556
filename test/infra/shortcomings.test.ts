import { expect, test } from 'vitest'
import { shortcomingsOf } from '../../infra/shortcomings.ts'
import { checkStage, type Stage } from '../../infra/stage.ts'
import { stages } from '../../infra/stages.ts'

const [, , province] = stages

test('no example stage falls short of what it is sized for', () => {
  for (const stage of stages) expect([stage.name, shortcomingsOf(stage)]).toEqual([stage.name, []])
})

const wrong: readonly (readonly [Partial<Stage>, string])[] = [
  [
    { throttle: { rate: 50, burst: 500 } },
    'API rate: sizedFor brings 47 requests/s, and it bears 50, which is not 2 times as much',
  ],
  [{ throttle: { rate: 300, burst: 40 } }, 'API burst: sizedFor brings 47 at once, and it bears 40'],
  [
    { reservedConcurrency: { citizen: 10, staff: 20, public: 40 } },
    'citizen function: sizedFor brings 7.7 at once, and it bears 10',
  ],
  [
    { tickShards: 60, reservedConcurrency: { citizen: 800, staff: 40, public: 60 }, budget: 9000 },
    'functions of jobs: sizedFor brings 63 at once, and it bears 100',
  ],
  [{ tableCeiling: { reads: 5000, writes: 60 } }, 'table, writes: sizedFor brings'],
  [{ tableCeiling: { reads: 300, writes: 1000 } }, 'table, reads: sizedFor brings'],
  [
    // A million and a half an hour, all in one unit.
    { sizedFor: { ...province.sizedFor, ratingsPerMonth: 150_000_000, busiestUnit: 1 } },
    "a shard's tick: sizedFor brings",
  ],
  [{ sizedFor: { ...province.sizedFor, units: 3 } }, 'tickShards is 4, more than there are units in sizedFor (3)'],
  [{ budget: 100 }, 'budget is 100, but sizedFor costs some US$'],
  [{ analytics: 'nightly' }, 'budget is 400, but sizedFor costs some US$ 445 a month in month 60'],
  [{ throttle: { rate: 2500, burst: 1250 } }, 'a day of 2000 requests a second may cost US$ '],
]
test.each(wrong)('F77 a stage with %j does not synthesize, and says why', (values, sentence) => {
  expect(() => checkStage({ ...province, ...values })).toThrow(`Stage province: ${sentence}`)
})

test('all that falls short is said at once, each with what to change', () => {
  const sentences = shortcomingsOf({ ...province, throttle: { rate: 50, burst: 40 }, budget: 100 })
  expect(sentences).toHaveLength(5)
  expect(sentences[0]).toMatch(/API rate.*raise `throttle`/)
})
