import { describe, expect, test } from 'vitest'
import type { Instrument } from '../../shared/domain/instruments/instrument.ts'
import { quick1 } from '../../shared/domain/instruments/quick-1.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import { Respondents } from '../../web/components/respondents.tsx'
import { AgencyPage } from '../../web/pages/agency.tsx'
import { PublicUnitPage } from '../../web/pages/unit.tsx'
import { emptyReport, registry, report, score } from './fixtures.ts'
import { html, words } from './render.ts'

const NONE = { published: null, score: null, grade: null, gradeName: null, interval: null }
const HIDDEN = { ...NONE, suppressed: true }

describe('an agency', () => {
  const scores = [
    score({ unit: 'setda', n: 1311, audience: 'public' }),
    score({ unit: 'rsud', n: 7, audience: 'public' }),
    score({ unit: 'samsat', n: 0, audience: 'public' }),
  ]
  const render = (audience: 'public' | 'manager', period = '2021-S1') =>
    html(<AgencyPage registry={registry} scores={scores} period={period} audience={audience} />)
  const rows = (page: string) => (page.match(/<tr>.*?<\/tr>/gs) ?? []).slice(1).map(words)

  test('lists every unit once, each under the unit it belongs to', async () => {
    const listed = [...(await render('public')).matchAll(/\/unit\/([a-z-]+)/g)].map((match) => match[1])
    expect(listed).toEqual(['setda', 'disdukcapil', 'upt-telanaipura', 'upt-kota-baru', 'rsud', 'samsat'])
  })

  test('a score stands with its interval, grade and n; too few and none are said in words', async () => {
    const listed = rows(await render('public'))
    expect(listed[0]).toMatch(/^Sekretariat Daerah \d\d,\d\d \d\d,\d–\d\d,\d B Baik 1\.311$/)
    expect(listed[4]).toContain('Belum cukup penilaian (7)')
    expect(listed[5]).toContain('Belum ada data')
    expect(listed[1]).toContain('Belum ada data')
  })

  test('leads each audience to its own pages, in the same period', async () => {
    expect(await render('public')).toContain('href="/instansi/jambi/unit/samsat?period=2021-S1"')
    expect(await render('public')).not.toContain('/kelola')
    expect(await render('manager')).toContain('href="/kelola/jambi/unit/samsat?period=2021-S1"')
  })

  test.each([
    ['2021-03-14', '14 Maret 2021'],
    ['2021-03', 'Maret 2021'],
    ['2026-Q4', 'Triwulan IV 2026'],
    ['2021-S1', 'Semester I 2021'],
    ['2021', 'Tahun 2021'],
  ])('the period %s is called %s', async (period, name) => {
    expect(words(await render('public', period))).toContain(name)
  })
})

describe('the public page of a unit', () => {
  const render = (overrides: Parameters<typeof report>[0] = {}) =>
    html(<PublicUnitPage report={report(overrides, 'public')} />)

  test('has all that the publication form asks for', async () => {
    const said = words(await render())
    for (const part of [
      'Indeks Kepuasan Masyarakat (IKM)',
      'Dinas Kependudukan dan Pencatatan Sipil',
      '87,31 B Baik 86,4–88,3 · 412 responden',
      'Nama layanan KTP elektronik Kartu keluarga Akta kelahiran Surat pindah datang',
      'Laki-laki 188 Perempuan 209',
      'SMP 31 SMA 162 D3 48 S1 121 S2 17 Tidak menjawab 17 SD, S3 16',
      '1 Oktober 2026 – 31 Desember 2026',
      'Terima kasih atas penilaian yang telah Anda berikan.',
    ]) {
      expect(said).toContain(part)
    }
  })

  test('shows neither a score nor groups of people below the threshold', async () => {
    const page = await render({ score: score({ n: 9, audience: 'public' }) })
    expect(words(page)).toContain('Belum cukup penilaian (9)')
    expect(words(page)).not.toContain('Laki-laki')
    expect(page).not.toContain('class="ruler"')
    expect(page).not.toContain('elements-title')
  })

  test('says for whom the range beside the score speaks, and for whom it may not', async () => {
    expect(words(await render())).toContain(
      'Rentang ini berlaku bagi mereka yang bersedia menilai, belum tentu bagi semua pengguna layanan.',
    )
    expect(words(await render({ score: score({ n: 9, audience: 'public' }) }))).not.toContain('Rentang')
  })

  test('rounds the range outwards, so that it is never surer than it is and holds the score', async () => {
    const of = async (low: number, high: number) => {
      const interval = { low, high, method: 'mean-t-wilson-1' }
      return words(await render({ score: { ...score({ audience: 'public' }), interval } }))
    }
    expect(await of(85.96, 88.53)).toContain('B Baik 85,9–88,6 · 412 responden')
    expect(await of(85.9, 88.6)).toContain('B Baik 85,9–88,6 · 412 responden')
    expect(await of(87.28, 87.31)).toContain('B Baik 87,2–87,4 · 412 responden')
    expect(await of(97.23, 100)).toContain('B Baik 97,2–100,0 · 412 responden')
  })

  test('a period without ratings says so', async () => {
    const said = words(await html(<PublicUnitPage report={emptyReport()} />))
    expect(said).toContain('Belum ada penilaian pada periode ini.')
    expect(said).not.toMatch(/\b0,00\b/)
  })

  test('shows nothing of counters, which only managers compare', async () => {
    expect(words(await render())).not.toContain('Loket 2')
  })

  test('F38 tells of groups of a few people only together with others, and managers of each', async () => {
    expect(words(await render({ profile: { sex: { L: 400, P: 5 } } }))).toContain(
      'Jenis kelamin Laki-laki 400 Perempuan, Tidak menjawab 12',
    )
    expect(words(await render({ profile: { sex: { L: 407, P: 5 } } }))).toContain('Laki-laki, Perempuan 412')
    const shown = await html(
      <Respondents n={412} profile={{ sex: { L: 407, P: 5 } }} fields={['sex']} audience="manager" />,
    )
    expect(words(shown)).toContain('Laki-laki 407 Perempuan 5')
  })

  test('F38 says why a score of enough people is not shown, in every place where it would stand', async () => {
    const hidden = { ...score({ audience: 'public' }), ...HIDDEN }
    const children = report({}, 'public').children.map((child, at) =>
      at === 0 ? { ...child, score: { ...child.score, ...HIDDEN } } : child,
    )
    const said = words(await render({ score: hidden, children }))
    expect(said).toContain('Tidak ditampilkan (412)')
    expect(said).toContain('agar jawaban beberapa orang di bagian lain tidak dapat ditebak')
    expect(said).toContain('UPT Disdukcapil Telanaipura Tidak ditampilkan (96)')
    expect(said).not.toContain('Laki-laki')
    expect(said).not.toContain('Apa yang berubah')
    const before = { before: '2026-Q3', verdict: 'hidden', tested: 0, found: [] } as const
    expect(words(await render({ changes: before }))).toContain('Tidak dapat dibandingkan dengan Triwulan III 2026')
  })

  test('those who did not say who they are, are counted as such', async () => {
    expect(words(await render({ profile: { sex: { L: 400 } } }))).toContain('Perempuan 0 Tidak menjawab 12')
    expect(words(await render({ profile: {} }))).toContain('tidak mengisi profil')
  })
})

describe('the period chooser', () => {
  const chooser = async (period: string) => {
    const page = await html(<PublicUnitPage report={report({ period }, 'public')} />)
    return page.match(/<div class="period.*?<\/div>/s)?.[0] ?? ''
  }

  test('is a plain form with the period shown chosen, and names every period once', async () => {
    for (const period of ['2026-Q4', '2021', '2021-03-14', '2026-11']) {
      const form = await chooser(period)
      expect(form).toContain('<form method="get">')
      expect(form).toContain(`<option value="${period}" selected="">`)
      const offered = [...form.matchAll(/<option value="([^"]+)"/g)].map((match) => match[1])
      expect(new Set(offered).size).toBe(offered.length)
      expect(form.match(/selected=""/g)).toHaveLength(1)
    }
  })

  test('offers the parts of the period, so that old results can be reached', async () => {
    expect(await chooser('2021')).toMatch(/Bagian dari Tahun 2021.*value="2021-S1".*value="2021-S2"/s)
  })

  test('leads back, and forward only to what has begun', async () => {
    const current = await chooser('2026-Q4')
    expect(current).toContain('href="?period=2026-Q3"')
    expect(current).not.toContain('rel="next"')
    expect(await chooser('2026-Q3')).toContain('href="?period=2026-Q4"')
    expect(await chooser('2026-11-21')).toContain('href="?period=2026-11-22"')
    expect(await chooser('2026-11-22')).not.toContain('rel="next"')
  })
})

describe('a page of another instrument than the official one', () => {
  const page = (instrument: Instrument = quick1) => html(<PublicUnitPage report={report({ instrument }, 'public')} />)

  test('names its own index, not the official one', async () => {
    expect(words(await page(skm2017))).toContain('Indeks Kepuasan Masyarakat (IKM) · Triwulan IV 2026')
    const other = words(await page())
    expect(other).toContain('Nilai penilaian cepat · Triwulan IV 2026')
    expect(other).not.toContain('(IKM) ·')
  })

  test('stays with it when another period is chosen', async () => {
    const other = await page()
    expect(other).toContain('<input type="hidden" name="instrument" value="quick"/>')
    expect(other).toContain('href="?period=2026-Q3&amp;instrument=quick" rel="prev"')
    expect(await page(skm2017)).toContain('href="?period=2026-Q3" rel="prev"')
  })
})
