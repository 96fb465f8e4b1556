import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from './site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
  await site.rate(site.codes['loka-a'] ?? '', 12)
  await site.counted('loka-a')
})
afterAll(() => site.close())

test('a reader’s own browser computes a score again from the published counts, asks nobody', async () => {
  const { page, requests, complaints, close } = await site.open({ locale: 'id-ID' })
  await page.goto('/instansi/uji/unit/loka-a/rumus')
  const published = await page.locator('.figure').textContent()
  const before = requests.length
  await page.getByRole('button', { name: 'Hitung ulang' }).click()
  const verdict = page.getByRole('status')
  expect(await verdict.textContent()).toBe(`Sama: hasil hitung ulang ${published}, nilai yang diumumkan ${published}.`)
  expect(requests).toHaveLength(before)
  expect(complaints).toEqual([])
  await close()
})
