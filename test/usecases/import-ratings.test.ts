import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Cell, SheetRow } from '../../shared/domain/import-cell.ts'
import { type Reject, sayReason } from '../../shared/domain/import-reasons.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import type { Rating } from '../../shared/domain/rating.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { type ImportEvents, type ImportOptions, importRatings } from '../../shared/usecases/import-ratings.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const U = skm2017.questions.map(({ code }) => code)
const Q = U.map((_, index) => `Q${index + 1}`)
const SWAP = [
  { from: 'Q8', to: 'U9' },
  { from: 'Q9', to: 'U8' },
]

let table: TestTable
let world: TestWorld
/** Everything that was put into the store, in the order it got there. */
let stored: Rating[]

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table, { store: watchPuts })
  stored = []
  await registerAgency(world, 'uji')
})
afterEach(() => table.close())

function watchPuts(store: Store): Store {
  const put: Store['ratings']['put'] = async (rating, shards) => {
    const outcome = await store.ratings.put(rating, shards)
    if (outcome === 'stored') stored.push(rating)
    return outcome
  }
  return { ...store, ratings: { ...store.ratings, put } }
}

/** A file's rows, to be read again and again; `breakAt` breaks off every reading past that many rows of the second one. */
function sheet(rows: readonly (readonly Cell[])[], breakAt = Number.POSITIVE_INFINITY): AsyncIterable<SheetRow> {
  let readings = 0
  return {
    async *[Symbol.asyncIterator]() {
      readings += 1
      for (const [index, cells] of rows.entries()) {
        if (readings > 1 && index === breakAt) throw new Error('broken off')
        yield { line: index + 1, cells }
      }
    },
  }
}

/** Rows of nine answers that differ from each other, under a header. */
function survey(count: number, ...more: readonly Cell[]): Cell[][] {
  const answers = (row: number) => U.map((_, question) => 1 + ((row * 7 + question * 3 + ((row / 4) | 0)) % 4))
  return Array.from({ length: count }, (_, row) => [...answers(row), ...more])
}

const run = (rows: AsyncIterable<SheetRow>, options: Partial<ImportOptions> = {}, events?: ImportEvents) =>
  importRatings(world, rows, { agency: 'uji', unit: 'loka-a', renames: [], chosen: {}, ...options }, events)

async function rejectsOf(rows: readonly (readonly Cell[])[], options?: Partial<ImportOptions>): Promise<Reject[]> {
  const rejects: Reject[] = []
  await run(sheet(rows), options, { onReject: (reject) => void rejects.push(reject) })
  return rejects
}

describe('an imported row', () => {
  test('becomes one rating of the unit with its own period, marked for counting', async () => {
    const rows = [
      ['bulan', 'loket', 'saran', ...U],
      ['2021-03', 'Loket 1', 'Baik', ...U.map(() => 3)],
    ]
    expect(await run(sheet(rows))).toMatchObject({ read: 1, stored: 1, repeated: 0, rejected: 0, withoutCounter: 0 })
    expect(stored).toMatchObject([
      { agency: 'uji', unit: 'loka-a', slot: '2021-03', instrument: 'skm-2017', tier: 'P', channel: 'import' },
    ])
    expect(stored[0]).toMatchObject({ counter: 'loket-1', acceptedAt: '2026-11-22T02:00:00.000Z' })
    await countShard(world, 0, { openToo: true })
    const score = await readScore(world, { agency: 'uji', unit: 'loka-a', period: '2021-03' }, 'full')
    expect(score).toMatchObject({ n: 1, score: 75 })
  })

  test('keeps its comment, sealed, if the time of that is not over when it comes in', async () => {
    const rows = [
      ['bulan', 'saran', ...U],
      ['2025-10', 'Sudah lewat', ...U.map(() => 3)],
      ['2025-11', 'Masih disimpan', ...U.map(() => 3)],
    ]
    expect(await run(sheet(rows))).toMatchObject({ stored: 2 })
    const kept = stored.filter(({ sealed }) => sealed !== undefined)
    expect(kept.map(({ slot }) => slot)).toEqual(['2025-11'])
    for (const { sealed = '', ...of } of kept) expect(await world.vault.open(sealed, of)).toBe('Masih disimpan')
    expect(stored.map(({ comment }) => comment)).toEqual([undefined, undefined])
    // The same file again finds its own rows, whatever became of their comments.
    expect(await run(sheet(rows))).toMatchObject({ stored: 0, repeated: 2 })
  })

  test('without a counter is taken and reported', async () => {
    const rows = [['loket', ...U], ...survey(3).map((answers, row) => [row === 1 ? 'Loket 1' : '', ...answers])]
    expect(await run(sheet(rows))).toMatchObject({ stored: 3, withoutCounter: 2, hasCounterColumn: true })
    expect(await run(sheet([U, ...survey(2)]))).toMatchObject({ withoutCounter: 2, hasCounterColumn: false })
  })

  test('of a counter that is not registered counts, and the counter is told with its rows', async () => {
    const rows = [
      ['loket', 'kota', ...U],
      ...survey(4).map((answers, row) => [row < 3 ? 'ATR/BPN' : 'Loket 1', 'x', ...answers]),
    ]
    const report = await run(sheet(rows))
    expect(report).toMatchObject({ stored: 4, unknownColumns: ['kota'] })
    expect(report.unknown).toEqual(new Map([['counter', new Map([['ATR/BPN', 3]])]]))
    expect(stored.filter(({ counter }) => counter === 'atr-bpn')).toHaveLength(3)
  })

  test('that is not right is left out with its line, column, value and reason; all others are taken', async () => {
    const rows = [U, ...survey(5)]
    rows[2] = [4, 4, 5, 4, 4, 4, 4, 4, 4]
    rows[4] = [4, 4, 4, 4, 4, 4, 4, 4, null]
    const rejects = await rejectsOf(rows)
    expect(rejects.map((reject) => [reject.line, reject.column, reject.value, sayReason(reject)])).toEqual([
      [3, 'U3', '5', 'jawaban harus bilangan bulat 1 sampai 4'],
      [5, 'U9', '', 'jawaban kosong'],
    ])
    expect(stored).toHaveLength(3)
  })
})

describe('a file', () => {
  test('imported again changes nothing, a day later neither', async () => {
    const rows = [U, ...survey(40)]
    expect(await run(sheet(rows))).toMatchObject({ stored: 40, withoutPeriod: 40, defaultSlot: '2026-11-22' })
    world.clock += 86_400_000
    const again = await run(sheet(rows))
    expect(again).toMatchObject({ read: 40, stored: 0, repeated: 40, rejected: 0, defaultSlot: '2026-11-22' })
    expect(again.months).toEqual(new Map([['2026-11', 40]]))
    expect(stored).toHaveLength(40)
  })

  test('F44 broken off anywhere and imported again has every row exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 80 }), async (first, second) => {
        const rows = [U, ...survey(80)]
        const options = { batch: `putus-${first}-${second}-${world.clock++}` }
        stored = []
        await expect(run(sheet(rows, first), options)).rejects.toThrow('broken off')
        await expect(run(sheet(rows, second), options)).rejects.toThrow('broken off')
        const last = await run(sheet(rows), options)
        expect(last).toMatchObject({ read: 80, rejected: 0 })
        expect(last.stored + last.repeated).toBe(80)
        expect(stored).toHaveLength(80)
        expect(new Set(stored.map(({ id }) => id)).size).toBe(80)
      }),
      { numRuns: 8 },
    )
  })

  test('F39 whose rows fail to be stored is broken off with the failure, and taken up again', async () => {
    let calls = 0
    const failing = worldOn(table, {
      store: (store) => ({
        ...watchPuts(store),
        ratings: {
          ...store.ratings,
          put: async (rating, shards) => {
            calls += 1
            if (calls === 50) throw new Error('store is down')
            return watchPuts(store).ratings.put(rating, shards)
          },
        },
      }),
    })
    const rows = sheet([U, ...survey(200)])
    const options = { agency: 'uji', unit: 'loka-a', renames: [], chosen: {} }
    await expect(importRatings(failing, rows, options)).rejects.toThrow('store is down')
    expect(calls).toBeLessThan(120)
    expect(await run(rows)).toMatchObject({ read: 200, rejected: 0 })
    expect(stored).toHaveLength(200)
  })

  test('read otherwise the second time leaves what is there and says which rows differ', async () => {
    const rows = [Q, [4, 4, 4, 4, 4, 4, 4, 1, 2], [4, 4, 4, 4, 4, 4, 4, 3, 3]]
    await run(sheet(rows), { renames: SWAP })
    expect(stored[0]?.answers).toMatchObject({ U7: 4, U8: 2, U9: 1 })
    const official = SWAP.map(({ from }) => ({ from, to: from.replace('Q', 'U') }))
    const rejects = await rejectsOf(rows, { renames: official })
    expect(rejects.map((reject) => [reject.line, sayReason(reject)])).toEqual([
      [2, 'baris ini sudah diimpor dengan isi lain'],
    ])
    expect(stored).toHaveLength(2)
  })

  test('is the same with its dates and numbers as text, with empty rows and with titles above', async () => {
    const day = new Date('2021-03-14T00:00:00Z')
    await run(
      sheet([
        ['tanggal', ...U],
        [day, 4, 4, 4, 4, 4, 4, 4, 4, 4],
      ]),
    )
    const text = [['REKAP SURVEI'], [], ['Tanggal', ...U], [null], ['2021-03-14', ...U.map(() => '4'), '']]
    expect(await run(sheet(text))).toMatchObject({ stored: 0, repeated: 1 })
  })

  test('is the same after a spreadsheet program has rewritten its months and numbers', async () => {
    await run(
      sheet([
        ['bulan', ...U],
        ['2021-03', ...U.map(() => '4')],
      ]),
    )
    const ways: Cell[] = [new Date('2021-03-01T00:00:00Z'), 'Mar-21', '01/03/2021', '2021-03-01 00:00:00', 'Maret 2021']
    for (const way of ways) {
      expect(
        await run(
          sheet([
            ['bulan', ...U],
            [way, ...U.map(() => '4,0')],
          ]),
        ),
        String(way),
      ).toMatchObject({
        stored: 0,
        repeated: 1,
      })
    }
    expect(
      await run(
        sheet([
          ['bulan', ...U],
          ['2021-04', ...U.map(() => 4)],
        ]),
      ),
    ).toMatchObject({ stored: 1 })
  })

  test('corrected and imported again under its first name gains only the corrected rows', async () => {
    const rows = [U, ...survey(10)]
    const wrong = rows.with(4, [9, 4, 4, 4, 4, 4, 4, 4, 4])
    const first = await run(sheet(wrong))
    expect(first).toMatchObject({ stored: 9, rejected: 1 })
    expect(await run(sheet(rows), { batch: first.batch })).toMatchObject({ stored: 1, repeated: 9, rejected: 0 })
  })

  test('goes to the period it is given, and to no second one by mistake', async () => {
    const rows = sheet([U, ...survey(3)])
    await run(rows, { period: '2024-06' })
    expect(stored.map(({ slot }) => slot)).toEqual(['2024-06', '2024-06', '2024-06'])
    await expect(run(rows, { period: '2024-07' })).rejects.toThrow(/sudah diimpor untuk periode 2024-06.*--batch/)
    expect(await run(rows, { period: '2024-06' })).toMatchObject({ repeated: 3 })
    expect(await run(rows)).toMatchObject({ repeated: 3 })
    expect(await run(rows, { period: '2024-07', batch: 'juli' })).toMatchObject({ stored: 3 })
  })

  test('changed while it is read is an error', async () => {
    let readings = 0
    const changing: AsyncIterable<SheetRow> = {
      async *[Symbol.asyncIterator]() {
        readings += 1
        yield* sheet([U, readings === 1 ? U.map(() => 4) : U.map(() => 3)])
      },
    }
    await expect(run(changing)).rejects.toThrow(/berubah selagi diimpor/)
  })

  test('is tried without storing anything in a dry run, which foresees what would happen', async () => {
    const rows = [U, ...survey(6)]
    expect(await run(sheet(rows), { dryRun: true })).toMatchObject({ stored: 6, repeated: 0 })
    expect(stored).toHaveLength(0)
    await run(sheet(rows))
    expect(await run(sheet(rows), { dryRun: true })).toMatchObject({ stored: 0, repeated: 6 })
  })
})

describe('a file is refused before anything is stored', () => {
  const good = survey(3)
  const refused: [string, readonly (readonly Cell[])[], Partial<ImportOptions>, RegExp][] = [
    ['empty', [], {}, /kosong/],
    ['without rows', [U], {}, /hanya berisi baris judul/],
    ['without a header', good, {}, /Kolom U1, U2, .* tidak ada/],
    ['of numbered questions', [Q, ...good], {}, /hanya menyebut nomor urut/],
    ['that names a column twice', [[...U, 'U1'], ...good], {}, /Lebih dari satu kolom berarti U1/],
    ['of a future period', [U, ...good], { period: '2026-12' }, /2026-12 belum tiba/],
    ['of an unknown agency', [U, ...good], { agency: 'lain' }, /agency-unknown agency=lain/],
    ['of an unknown unit', [U, ...good], { unit: 'lain' }, /unit-unknown agency=uji unit=lain/],
    [
      'whose counter column holds free text',
      [['loket', ...U], ...survey(300).map((answers, row) => [`teks ${row}`, ...answers])],
      {},
      /"loket" memuat lebih dari 200 nama/,
    ],
  ]
  test.each(refused)('%s', async (_name, rows, options, message) => {
    await expect(run(sheet(rows), options)).rejects.toThrow(message)
    expect(stored).toHaveLength(0)
  })
})

test('however long the file, few rows are on their way at once, and progress and rejects come in order', async () => {
  let pulled = 0
  let ended = 0
  let most = 0
  const rows: AsyncIterable<SheetRow> = {
    async *[Symbol.asyncIterator]() {
      pulled = 0
      yield { line: 1, cells: U }
      for (const [index, cells] of survey(600).entries()) {
        pulled += 1
        yield { line: index + 2, cells: index % 50 === 7 ? cells.with(3, 0) : cells }
      }
    },
  }
  const lines: number[] = []
  await run(
    rows,
    {},
    {
      onReject: ({ line }) => void lines.push(line),
      onProgress: (progress) => {
        if (progress.stage !== 'storing') return
        expect(progress).toEqual({ stage: 'storing', done: ended + 1, total: 600 })
        ended = progress.done
        most = Math.max(most, pulled - ended)
      },
    },
  )
  expect(most).toBeLessThanOrEqual(32)
  expect(lines).toEqual(Array.from({ length: 12 }, (_, index) => index * 50 + 9))
})
