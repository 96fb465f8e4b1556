import { describe, expect, test } from 'vitest'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { ManageUnitPage } from '../../web/pages/manage.tsx'
import { BANTUL, emptyReport, registry, report, score } from './fixtures.ts'
import { html, words } from './render.ts'

const render = (overrides: Partial<UnitReport> = {}) => html(<ManageUnitPage report={report(overrides)} />)

/** The rows of the table under a heading: the cells' words. */
const rowsOf = (page: string, id: string) =>
  (page.match(new RegExp(`<table[^>]*aria-labelledby="${id}".*?</table>`, 's'))?.[0].match(/<tr>.*?<\/tr>/gs) ?? [])
    .slice(1)
    .map((row) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map((cell) => words(cell[1] ?? '')))

describe('the first lines', () => {
  test('are the score as people here write it, its grade in letter and word, and n', async () => {
    const published = score({ n: 1311 })
    const page = await render({ score: { ...published, published: '87.28' } })
    expect(words(page)).toContain('87,28 B Baik 86,7–87,9 · 1.311 responden')
    expect(words(page)).toContain('Triwulan IV 2026')
  })

  test('fewer than thirty respondents have a score and no grade', async () => {
    const page = await render({ score: score({ n: 29 }) })
    expect(words(page)).toContain('Mutu diberikan mulai 30 responden')
    expect(page.match(/<p class="score">.*?<\/p>/s)?.[0]).not.toContain('class="letter')
  })

  test('nobody has rated: a sentence says so and what to do, and there is no number', async () => {
    const page = await html(<ManageUnitPage report={emptyReport()} />)
    expect(words(page)).toContain('Belum ada penilaian pada periode ini. Cetak poster QR untuk loket Anda.')
    expect(page).not.toContain('class="figure"')
    expect(words(page)).toContain('Belum pernah dihitung')
  })

  test('each counter of the unit has the link that its citizens open', async () => {
    const report = emptyReport()
    const page = await html(<ManageUnitPage report={report} />)
    const own = report.registry.counters.filter(({ unit }) => unit === report.unit.id)
    expect(own.length).toBeGreaterThan(0)
    for (const { code } of own) expect(page).toContain(`href="/q/${code}"`)
  })
})

describe('the change', () => {
  const months = (before: string | null, last: string, n = 100) => [
    { ...score({ period: '2026-10' }), published: before, n: 250 },
    { ...score({ period: '2026-11' }), published: last, n },
  ]

  test('is the difference of the published figures, with both n and without a claim', async () => {
    const said = words(await render({ months: months('88.52', '87.28') }))
    expect(said).toContain('November 2026 (sampai hari ini) bernilai 87,28, turun 1,24 poin dari Oktober 2026 (88,52).')
    expect(said).toContain('Penilaian: 100, sebelumnya 250. Belum diuji secara statistik')
    expect(words(await render({ months: months('87.28', '88.52') }))).toContain('naik 1,24 poin')
    expect(words(await render({ months: months('88.52', '88.52') }))).toContain('sama dengan Oktober 2026')
  })

  test('a month that is over is not said to be running', async () => {
    expect(words(await render({ months: months('88.52', '87.28'), today: '2027-01-02' }))).toContain(
      'November 2026 bernilai 87,28',
    )
  })

  test('is left out where there is nothing to compare', async () => {
    expect(words(await render({ months: months(null, '87.28') }))).toContain('Belum ada bulan lain')
    expect(words(await render({ months: months('88.52', '87.28'), period: '2027-Q1' }))).toContain(
      'Belum ada bulan lain',
    )
  })
})

describe('what to fix', () => {
  const section = (page: string) => words(page.match(/<section class="weakest".*?<\/section>/s)?.[0] ?? '')

  test('names the three weakest unsur, weakest first, with the counter and service where each is lowest', async () => {
    const said = section(await render())
    expect(said).toMatch(/3,31 Persyaratan .*3,35 Sistem, mekanisme, dan prosedur .*3,35 Sarana dan prasarana/)
    expect(said).toContain('Terendah di \u2068Loket 2\u2069')
    expect(said).toContain('Terendah di \u2068Kartu keluarga\u2069')
  })

  test('blames no counter of a few answers, and none where it is the only one', async () => {
    const { counters } = report()
    const few = counters.filter(({ id }) => id === 'loket-1' || id === 'loket-lama' || id === '')
    expect(section(await render({ counters: few, services: [] }))).not.toContain('Terendah')
  })

  test('nothing is called weak where all unsur are equal', async () => {
    const page = await render({ score: score({ means: Array(9).fill(4), n: 50 }) })
    expect(section(page)).toBe('Yang perlu diperbaiki Tidak ada unsur yang lebih lemah: semuanya bernilai 4,00.')
  })
})

describe('the unsur', () => {
  test('are drawn and listed weakest first, equal ones in official order', async () => {
    const page = await render()
    const drawn = [...(page.match(/<svg class="bars".*?<\/svg>/s)?.[0] ?? '').matchAll(/class="num"[^>]*>([^<]+)</g)]
    const values = drawn.map((match) => match[1] ?? '')
    expect(values).toHaveLength(BANTUL.length)
    expect(values).toEqual(values.toSorted())
    expect(rowsOf(page, 'bars-title').map(([name]) => name?.slice(0, 2))).toEqual([
      'U1',
      'U2',
      'U9',
      'U6',
      'U7',
      'U5',
      'U3',
      'U8',
      'U4',
    ])
  })

  test('one that nobody answered stands last, in words', async () => {
    const full = score()
    const unsur = full.unsur.map((each) => (each.code === 'U1' ? { ...each, n: 0, nrr: null } : each))
    const rows = rowsOf(await render({ score: { ...full, unsur } }), 'bars-title')
    expect(rows.at(-1)).toEqual(['U1 Persyaratan', 'Belum ada data', '0'])
  })
})

describe('the months', () => {
  const chart = (page: string) => page.match(/<svg class="line".*?<\/svg>/s)?.[0] ?? ''

  test('a month without ratings leaves a gap in the line', async () => {
    const all = chart(await render({ months: report().months.map((each) => ({ ...score(), period: each.period })) }))
    const gapped = chart(await render())
    expect(all.match(/class="stroke"/g)).toHaveLength(11)
    expect(gapped.match(/class="stroke"/g)).toHaveLength(9)
    expect(gapped.match(/<circle/g)).toHaveLength(11)
  })

  test('few ratings give a hollow point, and the legend says what it means', async () => {
    const page = await render()
    expect(chart(page).match(/class="dot hollow"/g)).toHaveLength(3)
    expect(words(page)).toContain('Titik kosong: kurang dari 30 responden.')
  })

  test('the title is the finding', async () => {
    expect(words(await render())).toMatch(
      /Dua belas bulan: antara [\d,]+ \(Desember 2025\) dan [\d,]+ \(Agustus 2026\)/,
    )
  })

  test('there is no chart where no month has a score', async () => {
    expect(await html(<ManageUnitPage report={emptyReport()} />)).not.toContain('class="line"')
  })

  test('every score keeps its place within the chart', async () => {
    for (const published of ['25.00', '64.99', '99.99', '100.00']) {
      const months = report().months.map((each, index) => (index % 2 ? { ...each, published } : each))
      const places = [...chart(await render({ months })).matchAll(/<circle[^>]*cy="([\d.-]+)%"/g)]
      for (const [, y] of places) expect(Number(y)).toSatisfy((at: number) => at >= 5 && at <= 83)
    }
  })
})

describe('the breakdowns', () => {
  test('stand weakest first; blanks and unknown names are called what they are', async () => {
    const page = await render()
    expect(rowsOf(page, 'counters-title').map(([name]) => name)).toEqual([
      'Loket 2',
      'Tanpa loket',
      'Loket 3',
      'loket-lama',
      'Loket 1',
    ])
    expect(rowsOf(page, 'services-title').map(([name]) => name)).toContain('Tanpa layanan')
    expect(rowsOf(page, 'tiers-title').map(([name]) => name)).toEqual(['Kertas atau impor', 'QR cetak di loket'])
  })

  test('a group without a score stands last, in words', async () => {
    const [first, ...rest] = report().counters
    if (!first) throw new Error('the fixture has lost its counters')
    const none = { ...first, score: score({ n: 0 }) }
    expect(rowsOf(await render({ counters: [none, ...rest] }), 'counters-title').at(-1)).toEqual([
      'Loket 1',
      'Belum ada data',
      '0',
    ])
  })

  test('units below lead to their own page in the same period', async () => {
    expect(await render()).toContain('href="/kelola/jambi/unit/upt-kota-baru?period=2026-Q4"')
  })
})

describe('where the number comes from', () => {
  test('says formula, source, n and when, on the clock of the unit', async () => {
    const said = words(await render())
    expect(said).toContain('Peraturan Menteri PANRB Nomor 14 Tahun 2017')
    expect(said).toContain('÷ 9 × 25 = 87,31')
    expect(said).toContain('22 November 2026, 09.41 WIB')
    const [, unit] = registry.units
    if (!unit) throw new Error('the fixture has lost its units')
    expect(words(await render({ unit: { ...unit, timeZone: 'Asia/Jayapura' } }))).toContain('11.41 WIT')
    expect(words(await render({ unit: { ...unit, timeZone: 'Asia/Makassar' } }))).toContain('10.41 WITA')
  })

  test('the way up leads over the agency to the unit above', async () => {
    const path = (await render()).match(/<nav class="path".*?<\/nav>/s)?.[0] ?? ''
    expect([...path.matchAll(/href="([^"]+)"/g)].map((match) => match[1])).toEqual([
      '/kelola/jambi?period=2026-Q4',
      '/kelola/jambi/unit/setda?period=2026-Q4',
    ])
  })
})

test('names from the registry are shown as they are and never become part of the page', async () => {
  const evil = '<script>alert(1)</script>'
  const [first, ...rest] = report().counters
  const [, unit] = registry.units
  if (!first || !unit) throw new Error('the fixture has lost its parts')
  const page = await render({ unit: { ...unit, name: evil }, counters: [{ ...first, name: evil }, ...rest] })
  expect(page).not.toContain('<script')
  expect(page).toContain('<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>')
})
