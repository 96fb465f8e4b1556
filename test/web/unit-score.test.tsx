import { describe, expect, test } from 'vitest'
import { indicatorById } from '../../shared/domain/indicators/index.ts'
import { ManageUnitPage } from '../../web/pages/manage.tsx'
import { PublicUnitPage } from '../../web/pages/unit.tsx'
import { InLanguage } from '../../web/text/text.ts'
import { report } from './fixtures.ts'
import { html, words } from './render.ts'
import { noUnitScore, unitScore } from './time-samples.tsx'

const publicPage = (score = unitScore(), more = {}) =>
  html(<PublicUnitPage report={report(more, 'public')} unitScore={score} />)

/** The cells of the table under a title, row by row. */
function rowsUnder(page: string, id: string): string[][] {
  const [, table = ''] = new RegExp(`<table[^>]*aria-labelledby="${id}"[^>]*>(.*?)</table>`, 's').exec(page) ?? []
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, ' ').trim()),
  )
}

describe('the section of a unit’s score', () => {
  test('shows what each indicator adds, by weight, and their sum; what is missing is named and adds nothing', async () => {
    const rows = rowsUnder(await publicPage(), 'unit-score-title')
    expect(rows.slice(1)).toEqual([
      ['Indeks Kepuasan Masyarakat', '87,00', '412', '60', '58,00'],
      ['Layanan selesai sesuai janji waktu', '75,00%', '320', '30', '25,00'],
      [expect.stringMatching(/Nilai penilaian cepat.*Belum cukup data \(12 dari 30\)/), '90,00', '12', '20', '–'],
      [expect.stringMatching(/Pengaduan ditanggapi tepat waktu.*Belum ada data/), '–', '0', '10', '–'],
      ['Jumlah sumbangan', '83,00'],
    ])
  })

  test('withheld shows no score and no sum, and says whose choice that was', async () => {
    const page = await publicPage(noUnitScore())
    expect(page).toContain('instansi memilih menunggu sampai semuanya ada')
    expect(page).not.toContain('Jumlah sumbangan')
    expect(rowsUnder(page, 'unit-score-title')[1]?.at(-1)).toBe('–')
  })

  test('explains performance down to the counts, from what is as it should be to what is missing', async () => {
    const { parts } = unitScore()
    const named = (['reports-in-time', 'plan-realisation'] as const).flatMap((indicator) =>
      parts.slice(0, 1).map((part) => ({ ...part, indicator, name: indicatorById(indicator).name })),
    )
    const page = words(await publicPage(unitScore('renormalise', { parts: [...parts, ...named] })))
    expect(page).toContain('Kinerja pegawai Dari 24 pegawai pada hari terakhir periode lapor.')
    expect(page).toContain('Realisasi rencana kinerja 2.100 persen dari 24 laporan yang dikonfirmasi')
    expect(page).toContain('21 tepat waktu · 1 terlambat · 2 belum')
    expect(words(await publicPage(unitScore('renormalise', { performance: null })))).not.toContain('Kinerja pegawai')
  })

  test('is not there where the agency weighs nothing', async () => {
    const score = unitScore('renormalise', { state: 'no-weighting', parts: [], index: null, published: null })
    expect(await publicPage(score)).not.toContain('unit-score-title')
  })

  test('is read in the page’s language', async () => {
    const page = await html(
      <InLanguage language="en">
        <PublicUnitPage report={report({}, 'public')} unitScore={unitScore()} />
      </InLanguage>,
    )
    expect(page).toContain('Services done within the promised time')
    expect(page).toContain('225 of 300 services (75.00%) were done within the promised time')
    expect(page).not.toContain('Layanan selesai sesuai janji waktu')
  })
})

describe('beside it', () => {
  test('stand the times against the promise, in minutes, hours and days', async () => {
    const page = await publicPage()
    expect(page).toContain('225 dari 300 layanan (75,00%)')
    expect(rowsUnder(page, 'service-time-title').slice(1)).toEqual([
      ['Menunggu dipanggil', '12 menit', '1 jam'],
      ['Dipanggil sampai selesai', '2 jam 5 menit', '3 hari 6 jam'],
    ])
    expect(await publicPage(noUnitScore())).toContain('belum mempunyai janji waktu')
  })

  test('F85 stands the score in proportion to those served, with a warning where the two disagree', async () => {
    const page = await publicPage()
    for (const said of ['87,28', '81,50', '79,25–83,75', 'mencakup 80%', '+2,50 · −1,25', 'Hati-hati']) {
      expect(page).toContain(said)
    }
    const calm = unitScore('renormalise', { mix: { ...unitScore().mix, warnings: [] } as never })
    expect(await publicPage(calm)).not.toContain('Hati-hati')
  })
})

describe('the units below', () => {
  const order = ['upt-kota-baru', 'upt-telanaipura']

  test('F84 stand by name with their grades alone, and why, where their differences may be chance', async () => {
    const page = await publicPage(unitScore(), { comparison: { ranked: false, order, apart: [] } })
    const rows = rowsUnder(page, 'children-title')
    expect(rows.map(([name]) => name)).toEqual(['Unit', 'UPT Disdukcapil Kota Baru', 'UPT Disdukcapil Telanaipura'])
    expect(rows[1]?.[1]).toMatch(/^C\s+Kurang baik$/)
    expect(page).toContain('Menurut abjad')
  })

  test('stand in order with their scores where the differences are real', async () => {
    const ranked = { comparison: { ranked: true, order: order.toReversed(), apart: [] } }
    const page = await html(<ManageUnitPage report={report(ranked)} unitScore={unitScore()} />)
    const rows = rowsUnder(page, 'children-title')
    expect(rows.map(([name]) => name)).toEqual(['Unit', 'UPT Disdukcapil Telanaipura', 'UPT Disdukcapil Kota Baru'])
    expect(rows[1]?.[1]).toMatch(/^\d\d,\d\d\s+\d\d,\d–\d\d,\d\s+A/)
    expect(page).toContain('Diurutkan dari yang terlemah')
  })

  test('F84 of too few answers stand apart from those in order, and are said to', async () => {
    const [weak = '', few = ''] = order
    const page = await publicPage(unitScore(), { comparison: { ranked: true, order: [weak], apart: [few] } })
    const rows = rowsUnder(page, 'children-title').map(([name]) => name)
    expect(rows.slice(1)).toEqual([
      'UPT Disdukcapil Kota Baru',
      'Belum diurutkan, karena jawabannya kurang dari 30',
      'UPT Disdukcapil Telanaipura',
    ])
  })
})
