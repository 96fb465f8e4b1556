import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import type { Counter } from '../../shared/domain/counter.ts'
import { POSTER_SIZES } from '../../web/components/poster-size.ts'
import { counters, HOST, linkOf, posterPage, type Shown } from './poster-samples.tsx'
import { html, real, words } from './render.ts'

const [first, second] = counters
if (!first || !second) throw new Error('the fixture has lost its counters')
const shown = async (sample: Shown = {}) => html(posterPage(sample))
const said = async (sample: Shown = {}) => words(await shown(sample))
const offering = (offers: Counter['offers']): Counter => ({ ...first, offers })

const QUIET = 4

/** The modules that a page's first QR code draws, its margin included. */
function modulesIn(page: string): boolean[][] {
  const [, side = ''] = /class="qr" viewBox="0 0 (\d+) \1"/.exec(page) ?? []
  const [, path = ''] = /<path d="([^"]+)" fill="#000"/.exec(page) ?? []
  const drawn = Array.from({ length: Number(side) }, () => Array.from({ length: Number(side) }, () => false))
  for (const [run, x = '', y = '', width = '', back = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back, run).toBe(width)
    for (let at = Number(x); at < Number(x) + Number(width); at++) drawn[Number(y)]?.splice(at, 1, true)
  }
  return drawn
}

describe('the QR code on a poster', () => {
  test.each(counters)('$id: is that of its own link, module for module, with a margin of four', async (counter) => {
    const { data } = encode(linkOf(counter), { ecc: 'Q', border: QUIET })
    expect(modulesIn(await shown({ chosen: counter }))).toEqual(data)
  })

  test('is black on white whatever the theme', async () => {
    const page = await shown({ chosen: first })
    expect(page).toMatch(/class="qr"[^>]*><rect width="\d+" height="\d+" fill="#fff"><\/rect><path/)
  })
})

describe('a poster', () => {
  test('says whose it is, which counter, what is served, and the link in letters that can be typed', async () => {
    const text = await said({ chosen: first })
    for (const part of ['Pemerintah Provinsi Jambi', 'Dinas Kependudukan', first.name, 'Bagaimana pelayanan kami?']) {
      expect(text).toContain(part)
    }
    expect(text).toContain(`${HOST}/q/ ${first.code.slice(0, 5)} ${first.code.slice(5)}`)
    expect(text).toContain('Tanpa nama, tanpa NIK.')
    expect(text).toContain('English · Jawa')
  })

  test('promises thirty seconds only where the quick rating comes first', async () => {
    expect(await said({ chosen: offering(['quick', 'skm']) })).toContain('Pindai, nilai, 30 detik.')
    const full = await said({ chosen: offering(['skm', 'quick']) })
    expect(full).toContain('Pindai, jawab, satu menit.')
    expect(full).not.toContain('30 detik')
  })

  test('of made-up data says that it is not to be hung up', async () => {
    expect(await said({ chosen: first })).toContain('Contoh, bukan untuk dipasang')
    expect(await said({ chosen: first, of: real })).not.toContain('Contoh')
  })

  test.each(POSTER_SIZES)('as %s comes on a sheet of its own for each counter', async (size) => {
    const page = await shown({ size })
    expect(page.match(/class="sheet"/g)).toHaveLength(counters.length)
    expect(page.match(/class="qr"/g)).toHaveLength(counters.length * (size === 'tenda' ? 2 : 1))
  })
})

describe('the page around the posters', () => {
  test('tells what a counter’s codes lead to, and until when', async () => {
    const former = [
      { code: 'aaaaaaaaaa', until: '2026-12-21' },
      { code: 'bbbbbbbbbb', until: '2026-11-22' },
      { code: 'cccccccccc', until: '2026-11-21' },
    ]
    const text = await said({ chosen: { ...first, former } })
    expect(text).toContain('/q/aaaaaaaaaa masih berlaku sampai 21 Desember 2026')
    expect(text).toContain('/q/bbbbbbbbbb masih berlaku sampai 22 November 2026')
    expect(text).toContain('/q/cccccccccc berakhir 21 November 2026')
  })

  test('says what replacing does, that it cannot be undone, and usually keeps the old code for 30 days', async () => {
    const page = await shown({ chosen: first })
    expect(words(page)).toContain('Penggantian tidak dapat dibatalkan.')
    expect(page).toContain('<option value="30" selected="">30 hari, termasuk hari ini</option>')
    expect(page).toContain(`name="kode" value="${first.code}"`)
  })

  test('offers to replace a code only where one counter is in sight', async () => {
    expect(await shown()).not.toContain('method="post"')
  })

  test('says what to do where there is no counter yet', async () => {
    expect(await said({ all: [] })).toContain('Unit ini belum memiliki loket.')
  })

  test('names as many services as there is room for', async () => {
    const text = await said({ chosen: { ...second, services: ['ktp-el', 'kk', 'akta-lahir', 'pindah'] } })
    expect(text).toContain('KTP elektronik · Kartu keluarga · Akta kelahiran · Surat pindah datang')
  })
})
