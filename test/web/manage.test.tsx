import { describe, expect, test } from 'vitest'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { ManageUnitPage } from '../../web/pages/manage.tsx'
import { PublicUnitPage } from '../../web/pages/unit.tsx'
import { BANTUL, CHANGES, emptyReport, registry, report, score } from './fixtures.ts'
import { html, words } from './render.ts'

const render = (overrides: Partial<UnitReport> = {}) => html(<ManageUnitPage report={report(overrides)} />)
const renderPublic = () => html(<PublicUnitPage report={report({}, 'public')} />)

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

describe('what changed', () => {
  const section = (page: string) => words(page.match(/<section class="section changes".*?<\/section>/s)?.[0] ?? '')
  const lead = (page: string) => words(page.match(/<p class="change">.*?<\/p>/s)?.[0] ?? '')
  const only = (...kinds: readonly string[]) => ({
    changes: { ...CHANGES, found: CHANGES.found.filter(({ kind }) => kinds.includes(kind)) },
  })

  test('is said under the score with whether it is real, and only where it is there', async () => {
    expect(lead(await render())).toBe(
      'Nilai naik 1,24 poin, dari 86,04 menjadi 87,28. Dibandingkan dengan Triwulan III 2026, perubahan ini nyata, bukan kebetulan.',
    )
    const noise = { changes: { ...CHANGES, verdict: 'none', found: [] } } as const
    expect(lead(await render(noise))).toContain('Tidak ada perubahan nyata dibandingkan dengan Triwulan III 2026.')
    expect(section(await render(noise))).toBe('')
    const few = { changes: { ...CHANGES, verdict: 'too-few', tested: 0, found: [] } } as const
    expect(lead(await render(few))).toContain('Belum cukup penilaian untuk dibandingkan dengan Triwulan III 2026')
  })

  test.each([
    ['score', 'Nilai naik 1,24 poin, dari 86,04 menjadi 87,28. 388 dan 412 responden; selisihnya antara 0,40 dan 2,08'],
    ['mix', 'Dengan susunan yang sama, nilainya justru turun 0,31 poin.'],
    ['month', 'Oktober 2026 bernilai 88,52, di luar rentang wajar 83,10 sampai 88,20.'],
    ['month', 'Sampai November 2026, sedikitnya delapan bulan berturut-turut'],
    ['promise', 'Oktober 2026: 45,00% layanan selesai tepat waktu, di luar rentang wajar 52,54 sampai 94,73%.'],
    ['unsur', 'Waktu penyelesaian turun 0,13, dari 3,62 menjadi 3,49.'],
    ['counter', '\u2068Loket 2\u2069 lebih rendah 8,30 poin daripada yang lain.'],
    ['service', '\u2068KTP elektronik\u2069 lebih tinggi 4,70 poin daripada yang lain.'],
  ])('%s: %s', async (kind, sentence) => {
    expect(section(await render(only(kind)))).toContain(sentence)
  })

  test('more than five stand behind a disclosure, with how many were tested', async () => {
    expect(section(await render())).toContain('3 perubahan lain')
    expect(section(await render())).toContain('17 perbandingan diuji bersama.')
    expect(section(await render(only('score', 'unsur')))).not.toContain('perubahan lain')
  })

  test('of single counters and services is not told to the public', async () => {
    const page = words(await renderPublic())
    expect(page).toContain('Waktu penyelesaian turun 0,13')
    expect(page).not.toContain('Loket 2\u2069 lebih rendah')
    expect(page).not.toContain('KTP elektronik\u2069 lebih tinggi')
  })
})

describe('what to fix', () => {
  const section = (page: string) => words(page.match(/<section class="weakest".*?<\/section>/s)?.[0] ?? '')

  test('names three weak unsur, what to mend first at the top, with the counter and service where each is lowest', async () => {
    const said = section(await render())
    expect(said).toMatch(
      /3,35 Sistem, mekanisme, dan prosedur Utamakan · kepentingan tinggi .*3,31 Persyaratan kepentingan rendah .*3,35 Sarana dan prasarana Terendah/,
    )
    expect(said).toContain('Terendah di \u2068Loket 2\u2069')
    expect(said).toContain('Terendah di \u2068Kartu keluarga\u2069')
  })

  test('says of the lowest unsur why it is not among them, and draws the same three in the full shade', async () => {
    const priorities = report().priorities.filter(({ code }) => code !== 'U1')
    const page = await render({ priorities })
    expect(section(page)).toContain('Persyaratan memang paling rendah (3,31), tetapi kurang ikut menentukan penilaian')
    expect(section(await render())).not.toContain('memang paling rendah')
    const drawn = [...page.matchAll(/<g><text[^>]*>([^<]+)<\/text>(?:(?!<\/g>).)*?<rect class="(bar|bar rest)"/gs)]
    const stressed = drawn.flatMap(([, name, shade]) => (shade === 'bar' ? [name] : []))
    expect(stressed).toEqual(priorities.map(({ name }) => name))
  })

  test('says nothing of importance where it is not known', async () => {
    const priorities = report().priorities.map((each) => ({ ...each, importance: undefined, isFirst: false }))
    expect(section(await render({ priorities }))).not.toMatch(/kepentingan|Utamakan/i)
  })

  test('blames no counter of a few answers, and none where it is the only one', async () => {
    const { counters } = report()
    const few = counters.filter(({ id }) => id === 'loket-1' || id === 'loket-lama' || id === '')
    expect(section(await render({ counters: few, services: [] }))).not.toContain('Terendah')
  })

  test('nothing is called weak where all unsur are equal', async () => {
    const page = await render({ score: score({ means: Array(9).fill(4), n: 50 }), priorities: [] })
    expect(section(page)).toBe('Yang perlu diperbaiki Tidak ada unsur yang lebih lemah: semuanya bernilai 4,00.')
  })
})

describe('the unsur', () => {
  // Marks are pictures within the picture: it ends where its note begins.
  const bars = (page: string) => page.match(/<svg class="bars".*?<\/svg><p class="note"/s)?.[0] ?? ''

  test('are drawn and listed weakest first, equal ones in official order', async () => {
    const page = await render()
    const drawn = [...bars(page).matchAll(/class="num"[^>]*>([^<]+)</g)]
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

  test('each have their interval as a thin line and the period before as a mark, said in the note and the table', async () => {
    const page = await render()
    expect(bars(page).match(/class="whisker halo"/g)).toHaveLength(9)
    expect(bars(page).match(/class="before"/g)).toHaveLength(9)
    expect(words(page)).toContain('Garis tipis: rentang keyakinan 95 persen. Segitiga: Triwulan III 2026.')
    expect(rowsOf(page, 'bars-title')[0]).toEqual(['U1 Persyaratan', '3,31 3,27–3,36', '3,21', '412'])
  })

  test('have no mark, and no word of one, where too few answered in the period before', async () => {
    const estimates = report().estimates.map((each) => ({ ...each, before: undefined }))
    const page = await render({ estimates })
    expect(bars(page)).not.toContain('class="before"')
    expect(words(page)).not.toContain('Segitiga')
    expect(rowsOf(page, 'bars-title')[0]?.[2]).toBe('–')
  })

  test('one that nobody answered stands last, in words', async () => {
    const full = score()
    const unsur = full.unsur.map((each) => (each.code === 'U1' ? { ...each, n: 0, nrr: null } : each))
    const rows = rowsOf(await render({ score: { ...full, unsur }, estimates: [] }), 'bars-title')
    expect(rows.at(-1)).toEqual(['U1 Persyaratan', 'Belum ada data', '0'])
  })
})

describe('the months', () => {
  const chart = (page: string) => page.match(/<svg class="line".*?<\/svg><p class="note"/s)?.[0] ?? ''

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

  test('months that stand out have another shape, and say in the table why; the limits are in words too', async () => {
    const page = await render()
    expect(chart(page).match(/class="signal"/g)).toHaveLength(2)
    expect(chart(page).match(/class="limit"/g)).toHaveLength(2)
    expect(words(page)).toContain('Garis putus-putus: batas wajar dari 10 bulan yang sudah selesai.')
    expect(words(page)).toContain(
      'Rata-rata 85,90, batas wajar 81,24 sampai 88,20. Menyimpang: Agustus 2026, Oktober 2026.',
    )
    const months = rowsOf(page, 'line-title').map(([month]) => month)
    expect(months.filter((each) => each?.includes('◆'))).toEqual([
      'Agustus 2026 ◆ di luar batas',
      'Oktober 2026 ◆ delapan bulan di satu sisi',
    ])
  })

  test('without limits nothing stands out, and the note says when there will be some', async () => {
    const page = await render({ chart: undefined, promises: undefined })
    expect(chart(page)).not.toMatch(/class="(limit|centre|signal)"/)
    expect(words(page)).toContain('Batas wajar tampil setelah delapan bulan selesai')
    expect(words(page)).not.toContain('◆')
  })

  test('a limit that no score can pass is not drawn, and noise is said to be none', async () => {
    const calm = { months: 8, centre: 96, limits: { low: 86.5, high: 105.5 }, signals: [] }
    const page = await render({ chart: calm })
    expect(chart(page).match(/class="limit"/g)).toHaveLength(1)
    expect(words(page)).toContain('Tidak ada bulan yang menyimpang.')
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

describe('services done in time', () => {
  const section = (page: string) => page.match(/<section[^>]*aria-labelledby="promise-title".*?<\/section>/s)?.[0] ?? ''
  const promises = () => {
    const known = report().promises
    if (!known) throw new Error('the fixture has lost its promises')
    return known
  }

  test('have the month that stands out in the title, limits of each month’s size, and all of it in a table', async () => {
    const said = section(await render())
    expect(words(said)).toContain('Selesai tepat waktu: menyimpang September 2026 (45,00%), rata-rata 74,55%')
    expect(said.match(/class="signal"/g)).toHaveLength(1)
    // Eleven months are over; the running one has a hollow point and no limits.
    expect(said.match(/class="limit"/g)).toHaveLength(22)
    expect(said.match(/class="dot hollow"/g)).toHaveLength(1)
    expect(said).toMatch(/<title id="promise-name">.*<desc id="promise-desc">/s)
    const rows = rowsOf(said, 'promise-title')
    expect(rows).toHaveLength(12)
    expect(rows[9]).toEqual(['September 2026 ◆ di luar batas', '45,00', '53,8–95,3', '18 dari 40'])
    expect(rows[11]).toEqual(['November 2026', '75,00', '–', '9 dari 12'])
  })

  test('that are steady are said to be, with no mark', async () => {
    const { months, chart } = promises()
    if (!chart) throw new Error('the fixture has lost its chart')
    const calm = { ...chart, months: chart.months.map((month) => ({ ...month, isSignal: false })) }
    const said = section(await render({ promises: { months, chart: calm } }))
    expect(words(said)).toContain('tidak ada bulan yang menyimpang')
    expect(said).not.toMatch(/class="signal"|◆/)
  })

  test('have no line and no limits while the months are too few, and it is said when there will be some', async () => {
    const said = section(await render({ promises: { ...promises(), chart: undefined } }))
    expect(said).not.toContain('<svg')
    expect(words(said)).toContain('setelah delapan bulan selesai dengan sedikitnya 10 layanan')
    expect(rowsOf(said, 'promise-title')).toHaveLength(12)
  })

  test('are not spoken of where no promise was recorded', async () => {
    expect(section(await render({ promises: undefined }))).toBe('')
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
