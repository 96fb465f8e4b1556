import { newUuid } from '../../functions/random.ts'
import { breakdownCount } from '../../shared/domain/breakdown-count.ts'
import { canonical } from '../../shared/domain/digest.ts'
import type { Countable, Rating } from '../../shared/domain/rating.ts'
import { type Item, openTable, type Table } from '../../shared/storage/client.ts'
import { ratings as ratingsOver } from '../../shared/storage/entities/rating.ts'
import { storeOver } from '../../shared/storage/store.ts'
import { recountSlot } from '../../shared/usecases/recount-slot.ts'
import { answeringStore } from './answering-store.ts'
import type { Group, Outcome, Progress } from './group.ts'
import { instantStore } from './instant-store.ts'
import { inTurns, quantile, ratioOf, sayRatio } from './rounds.ts'
import { ratedUnits } from './sample-registry.ts'
import { wireItem } from './wire-item.ts'

const ROUNDS = 15
const RATINGS = 20_000
/** Some 350 bytes each: as many as a page of 1 MB has. */
const A_PAGE = 3_000
const PLACE = { agency: 'uji', unit: 'loka' } as const
const SLOT = '2026-11-17T09'
const FACTS = { instrument: 'skm-2017', slot: SLOT, shards: 1, zone: 'Asia/Jakarta' } as const
/** What a count asks for of a rating's item. */
const OF_RATINGS = 'uji#loka#rating#'

type Measured = { readonly cpu: number }

/** How fast an hour is counted again, beside the same fold over what is in memory already. */
export const recount: Group = { name: 'recount', run }

async function run(progress: Progress): Promise<Outcome> {
  const step = `recounts of ${RATINGS.toLocaleString('en')} ratings`
  progress(step, 0, ROUNDS)
  const given = sampleRatings()
  const items = await storedItems(given)
  const pages = Array.from({ length: Math.ceil(items.length / A_PAGE) }, (_, index) =>
    items.slice(index * A_PAGE, (index + 1) * A_PAGE),
  )
  const expected = canonical(fold(given))
  const overSdk = recountOver(openTable('memory', pagedClient(pages)), expected)
  const inHand = recountOver(pagedTable(pages), expected)
  const found = await inTurns(
    ROUNDS,
    {
      overSdk: () => timed(overSdk),
      inHand: () => timed(inHand),
      fold: () => timed(async () => void fold(given)),
      bare: () => timed(async () => void bareLoop(given)),
    },
    (done) => progress(step, done, ROUNDS),
  )
  const cpuOf = (name: keyof typeof found) => found[name].map(({ cpu }) => cpu)
  const row = (name: string, of: keyof typeof found) => [
    name,
    Math.round((RATINGS / quantile(cpuOf(of), 0.5)) * 1e6).toLocaleString('en'),
    of === 'fold' ? '1' : sayRatio(ratioOf(cpuOf('fold'), cpuOf(of))),
  ]
  return {
    figures: [
      {
        title: 'Recount speed',
        compared: `A slot of ${RATINGS.toLocaleString('en')} ratings as the demo's citizens give them, with profiles, counted by the tick's own recount. Ratings a second of processor time, which is one core's; ${ROUNDS} interleaved rounds. The ratio is to the same fold over ratings that lie parsed in an array.`,
        columns: ['', 'ratings /s', 'speed ÷ fold'],
        rows: [
          row('recount, from the bytes of the store’s answers', 'overSdk'),
          row('recount, from items as the SDK hands them over', 'inHand'),
          row('the same fold over an array in memory', 'fold'),
          row('a bare loop: answers by question and value alone', 'bare'),
        ],
        notes: [
          'The first row is what a tick does but for waiting: the SDK reads JSON and unwraps each value, our code checks each item and counts it in the whole, its counter, service, tier and profile groups.',
        ],
      },
    ],
    bounds: [],
  }
}

function sampleRatings(): Countable[] {
  const [unit] = ratedUnits()
  if (!unit) throw new Error('no unit has counters')
  return unit.respondents(RATINGS).map(({ body: { answers, service, profile }, counter }) => {
    return { answers, service, profile, counter, tier: 'T3', channel: 'web' }
  })
}

/** The items that the storage layer makes of ratings, without what a count does not ask for. */
async function storedItems(given: readonly Countable[]): Promise<Item[]> {
  const items: Item[] = []
  const take: Table['put'] = async (item) => items.push(item) > 0
  const { put } = ratingsOver({ ...openTable('memory', instantStore()), put: take })
  for (const counted of given) {
    const rest = { slot: SLOT, instrument: FACTS.instrument, channel: 'web', acceptedAt: '', digest: '' } as const
    const rating: Rating = { ...PLACE, ...rest, ...counted, id: newUuid(Date.now()) }
    await put(rating, 1)
  }
  return items.map(({ sk, answers, counter, service, tier, channel, profile }) => {
    return { sk, answers, counter, service, tier, channel, ...(profile !== undefined && { profile }) }
  })
}

function recountOver(table: Table, expected: string): () => Promise<void> {
  const store = storeOver(table)
  return async () => {
    let counted = ''
    const put: typeof store.tallies.put = async (tally) => {
      if (tally.key.level === 'slot') counted = canonical(tally.breakdown)
      return true
    }
    await recountSlot(
      { store: { ...store, tallies: { ...store.tallies, put } }, now: Date.now, log: () => undefined },
      PLACE,
      FACTS,
    )
    if (counted !== expected) throw new Error('the recount and the fold differ')
  }
}

/** A table that has pages of items at hand, and nothing else. */
function pagedTable(pages: readonly Item[][]): Table {
  async function* query(pk: string): AsyncGenerator<Item[]> {
    if (pk.startsWith(OF_RATINGS)) yield* pages
  }
  return {
    ...openTable('memory', instantStore()),
    get: async () => undefined,
    query,
    queryAll: async () => [],
  }
}

/** A client whose store answers queries for ratings with the bytes of one page after the other. */
function pagedClient(pages: readonly Item[][]) {
  const empty = Buffer.from('{"Items":[],"Count":0}')
  const answers = pages.map((page, index) => {
    const isLast = index === pages.length - 1
    const key = { pk: { S: 'page' }, sk: { S: String(index + 1) } }
    return Buffer.from(JSON.stringify({ Items: page.map(wireItem), ...(isLast ? {} : { LastEvaluatedKey: key }) }))
  })
  return answeringStore((operation, sent) => {
    if (operation !== 'Query') return Buffer.from('{}')
    if (!sent.includes(OF_RATINGS)) return empty
    const [, from = '0'] = /"ExclusiveStartKey":.*?"sk":\{"S":"(\d+)"/.exec(sent) ?? []
    return answers[Number(from)] ?? empty
  })
}

function fold(given: readonly Countable[]) {
  const counted = breakdownCount()
  for (const rating of given) counted.count(rating)
  return counted.total()
}

/** The least that counting could be: a number for each question and value. */
function bareLoop(given: readonly Countable[]): Map<string, number[]> {
  const counts = new Map<string, number[]>()
  for (const { answers } of given) {
    for (const code in answers) {
      const value = answers[code] ?? 0
      const list = counts.get(code) ?? [0, 0, 0, 0]
      list[value - 1] = (list[value - 1] ?? 0) + 1
      counts.set(code, list)
    }
  }
  return counts
}

async function timed(action: () => Promise<void>): Promise<Measured> {
  const before = process.cpuUsage()
  await action()
  const { user, system } = process.cpuUsage(before)
  return { cpu: user + system }
}
