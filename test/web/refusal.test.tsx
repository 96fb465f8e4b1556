import { expect, test } from 'vitest'
import { REFUSALS, type RefusalCode } from '../../shared/domain/refusals.ts'
import { FailurePage, RefusalPage } from '../../web/pages/refusal.tsx'
import { refusals } from '../../web/text/refusals/id.ts'
import { html, words } from './render.ts'

test.each(Object.keys(REFUSALS) as RefusalCode[])('the refusal %s has a page in its official words', async (code) => {
  const page = await html(<RefusalPage code={code} params={{}} />)
  expect(page).toContain(`<h1>${refusals[code].title}</h1>`)
  expect(words(page)).toContain(refusals[code].detail)
})

test('what a visitor typed is escaped and cannot turn the sentence around it', async () => {
  const typed = '\u202e<img src=x onerror=alert(1)>'
  const page = await html(<RefusalPage code="agency-unknown" params={{ agency: typed }} />)
  expect(page).not.toContain('<img')
  expect(page).toContain('\u2068\u202e&lt;img src=x onerror=alert(1)&gt;\u2069')
})

test('the request can be named when asking about it', async () => {
  expect(await html(<RefusalPage code="busy" params={{}} requestId="01JD&" />)).toContain('<code>01JD&amp;</code>')
  expect(await html(<RefusalPage code="busy" params={{}} />)).not.toContain('<code>')
  expect(await html(<FailurePage requestId="01JD" />)).toContain('<code>01JD</code>')
})
