import type { Item } from '../../shared/storage/client.ts'
import { type AllVersions, same, versions as todays } from '../../shared/storage/versions.ts'

export { same }

/** The next version of a rating keeps its answers as one text; the next one of a tally keeps its counts in a map. */
const packRating = ({ answers, ...kept }: Item): Item => ({
  ...kept,
  packed: Object.entries(answers as Readonly<Record<string, number>>).join(' '),
})
const unpackRating = ({ packed, ...kept }: Item): Item => ({
  ...kept,
  answers: Object.fromEntries(
    String(packed)
      .split(' ')
      .map((each) => [each.split(',')[0], Number(each.split(',')[1])]),
  ),
})
const packTally = ({ text, deflated, ...kept }: Item): Item => ({ ...kept, counts: { text, deflated } })
const unpackTally = ({ counts, ...kept }: Item): Item => ({ ...kept, ...(counts as Item) })

/** The release that reads the next versions and writes today's. */
export const expanded: AllVersions = {
  ...todays,
  rating: { writes: 1, from: { 1: same, 2: unpackRating }, also: ['packed'] },
  tally: { writes: 2, from: { ...todays.tally?.from, 3: unpackTally } },
}

/** The one after it, which writes them too. */
export const switched: AllVersions = {
  ...todays,
  rating: { writes: 2, to: packRating, from: { 1: same, 2: unpackRating }, also: ['packed'] },
  tally: { writes: 3, to: packTally, from: { ...todays.tally?.from, 3: unpackTally } },
}
