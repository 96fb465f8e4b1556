import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maySeeCounts } from '../../shared/domain/explanation.ts'
import { PUBLISH_FROM } from '../../shared/domain/statistics/disclosure.ts'

const versionsOf = (sizes: readonly number[]) => sizes.map((n, at) => ({ version: at + 1, n }))
const shownOf = (...sizes: readonly number[]) => {
  const versions = versionsOf(sizes)
  return versions.map((version) => maySeeCounts(version, versions))
}

test('F38 counts of the newest version are shown, and of an older one where ten or more lie between', () => {
  expect(shownOf(100)).toEqual([true])
  expect(shownOf(100, 109)).toEqual([false, true])
  expect(shownOf(100, 110)).toEqual([true, true])
  expect(shownOf(110, 100)).toEqual([true, true])
})

test('F38 a correction that was taken back but for two people shows the counts of one side of it alone', () => {
  expect(shownOf(100, 112, 102)).toEqual([false, true, true])
})

test('F38 no two versions of which everybody sees the counts are fewer than ten people apart', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 10, max: 60 }), { minLength: 1, maxLength: 6 }), (sizes) => {
      const versions = versionsOf(sizes)
      const shown = versions.filter((version) => maySeeCounts(version, versions)).map(({ n }) => n)
      const apart = shown.flatMap((n, at) => shown.slice(at + 1).map((other) => Math.abs(n - other)))
      expect(Math.min(PUBLISH_FROM, ...apart)).toBe(PUBLISH_FROM)
    }),
  )
})
