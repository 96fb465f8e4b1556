import { describe, expect, test } from 'vitest'
import { AgencyPage } from '../../web/pages/agency.tsx'
import { HomePage } from '../../web/pages/home.tsx'
import { ManageUnitPage } from '../../web/pages/manage.tsx'
import { RatePage } from '../../web/pages/rate.tsx'
import { ReceiptPage } from '../../web/pages/receipt.tsx'
import { PublicUnitPage } from '../../web/pages/unit.tsx'
import { receipt } from './all-pages.tsx'
import { agency, registry, report } from './fixtures.ts'
import { formAt, html, placeAt, real } from './render.ts'

const BAND = 'Data contoh: bukan penilaian sebenarnya.'

const pagesOf = (of: typeof agency) => {
  const shown = { ...registry, agency: of }
  return {
    rate: <RatePage {...formAt(placeAt(2, of))} />,
    receipt: <ReceiptPage receipt={receipt} place={placeAt(2, of)} publicPage="/" />,
    agency: <AgencyPage registry={shown} scores={[]} period="2026-Q4" audience="public" />,
    unit: <PublicUnitPage report={report({ registry: shown }, 'public')} />,
    manage: <ManageUnitPage report={report({ registry: shown })} />,
  }
}

describe.each(Object.keys(pagesOf(agency)) as (keyof ReturnType<typeof pagesOf>)[])('the page "%s"', (name) => {
  test('says that the data of a demo agency are made up, before everything else', async () => {
    const page = await html(pagesOf(agency)[name])
    expect(page.split(BAND)).toHaveLength(2)
    expect(page.indexOf(BAND)).toBeLessThan(page.indexOf('<header'))
  })

  test('says nothing of the kind for a real agency', async () => {
    expect(await html(pagesOf(real)[name])).not.toContain('Data contoh')
  })
})

test('the start page marks each demo agency, and only those', async () => {
  const page = await html(<HomePage agencies={[agency, { ...real, id: 'jakarta', name: 'DKI Jakarta' }]} />)
  const items = page.match(/<li>.*?<\/li>/gs) ?? []
  expect(items.map((item) => item.includes('Data contoh'))).toEqual([true, false])
  expect(items[1]).toContain('href="/instansi/jakarta"')
})
