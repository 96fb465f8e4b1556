import { expect, test } from 'vitest'
import type { Counter } from '../../shared/domain/counter.ts'
import { ScreenPage } from '../../web/pages/screen.tsx'
import { html, placeAt, words } from './render.ts'

const place = placeAt(2)
const said = async (offers: Counter['offers']) => {
  const at = { ...place, counter: { ...place.counter, offers } }
  return words(await html(<ScreenPage place={at} device="0123456789" lasting={[[true]]} script="void 0" />))
}

test('a screen promises thirty seconds only where the quick rating comes first, as a poster does', async () => {
  expect(await said(['quick', 'skm'])).toContain('Selesai dalam 30 detik')
  for (const offers of [['skm', 'quick'], undefined]) {
    const full = await said(offers)
    expect(full).toContain('Selesai dalam satu menit')
    expect(full).not.toContain('30 detik')
  }
})
