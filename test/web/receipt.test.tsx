import { expect, test } from 'vitest'
import { ReceiptPage } from '../../web/pages/receipt.tsx'
import { receipt } from './all-pages.tsx'
import { html, placeAt, words } from './render.ts'

const publicPage = '/instansi/jambi/unit/disdukcapil'

test('the same receipt shows the same page, to the byte', async () => {
  const first = await html(<ReceiptPage receipt={receipt} place={placeAt(2)} publicPage={publicPage} />)
  await new Promise((resolve) => setTimeout(resolve, 5))
  const again = await html(<ReceiptPage receipt={{ ...receipt }} place={placeAt(2)} publicPage={publicPage} />)
  expect(again).toBe(first)
})

test('it thanks, says which day the rating counts for, and leads to the public scores', async () => {
  const page = await html(<ReceiptPage receipt={receipt} place={placeAt(2)} publicPage={publicPage} />)
  expect(page).toContain('<h1>Terima kasih</h1>')
  expect(words(page)).toContain('22 November 2026')
  expect(page).toContain(`href="${publicPage}"`)
})

test('its reference is the last eight digits of the id in two groups, and the proof is not shown', async () => {
  const page = await html(
    <ReceiptPage receipt={{ ...receipt, proof: 'proof-text' }} place={undefined} publicPage={publicPage} />,
  )
  expect(page).toContain('<strong data-slot="reference">7f3a 09bc</strong>')
  expect(page).not.toContain(receipt.id)
  expect(page).not.toContain('proof-text')
})
