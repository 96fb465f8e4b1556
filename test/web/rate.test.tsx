import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { rateFullIsland } from '../../functions/islands/rate-full.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import type { FieldProblem } from '../../shared/domain/refusals.ts'
import { RatePage } from '../../web/pages/rate.tsx'
import { id as text } from '../../web/text/id.ts'
import { InLanguage } from '../../web/text/text.ts'
import { registry } from './fixtures.ts'
import { formAt, html, openedAt, placeAt, words } from './render.ts'

const form = formAt(placeAt(2))
const render = (more: { sent?: Record<string, string>; problems?: readonly FieldProblem[] } = {}) =>
  html(<RatePage {...form} {...more} />)

/** A question's part of the page. */
const fieldsetOf = (page: string, code: string) =>
  page.match(/<fieldset.*?<\/fieldset>/gs)?.find((part) => part.includes(`name="${code}"`)) ?? ''

describe('the questions', () => {
  test('every question of the instrument is asked once, in order, with its official words and options', async () => {
    const parts = ((await render()).match(/<fieldset.*?<\/fieldset>/gs) ?? []).slice(1)
    expect(parts).toHaveLength(skm2017.questions.length)
    for (const [index, question] of skm2017.questions.entries()) {
      const part = parts[index] ?? ''
      expect(words(part)).toContain(`${index + 1} dari 9 · ${question.name} ${question.text}`)
      const answers = [...part.matchAll(/name="(\w+)"[^>]*value="(\d)".*?<\/svg>([^<]+)</gs)]
      expect(answers.map(([, code, value, label]) => [code, value, label])).toEqual(
        question.options.map((option, at) => [question.code, String(at + 1), option]),
      )
    }
  })

  test('no answer is chosen before somebody chooses', async () => {
    expect(await render()).not.toContain('checked="')
    expect(await render()).not.toContain('selected="')
  })

  test('cost and complaint handling carry steps, for a smile would judge them; all others faces', async () => {
    const page = await render()
    for (const { code } of skm2017.questions) {
      const mark = ['U4', 'U8'].includes(code) ? '#step-1' : '#face-1'
      expect(fieldsetOf(page, code)).toContain(mark)
    }
  })

  test('the page names the agency, the unit and the counter', async () => {
    const said = words(await render())
    expect(said).toContain('Pemerintah Provinsi Jambi')
    expect(said).toContain('Dinas Kependudukan dan Pencatatan Sipil Loket 3')
  })

  test('the form is posted where it belongs with the visit it is for', async () => {
    const page = await render()
    expect(page).toContain('<form method="post" action="/q/mnpqrstvwx"')
    expect(page).toContain('<input type="hidden" name="token" value="a.b.c"/>')
  })
})

describe('the service', () => {
  test('is asked where a counter gives several', async () => {
    const page = await render()
    const options = [...fieldsetOf(page, 'service').matchAll(/value="([^"]*)"/g)]
    expect(options.map((match) => match[1])).toEqual(['ktp-el', 'kk', 'akta-lahir'])
  })

  test('is only named where there is one', async () => {
    const page = await html(<RatePage {...formAt(placeAt(0))} />)
    expect(page).not.toContain('name="service"')
    expect(words(page)).toContain('Loket 1 · KTP elektronik')
  })

  test('is not mentioned where the counter names none', async () => {
    const page = await html(<RatePage {...formAt({ ...placeAt(0), services: [] })} />)
    expect(page).not.toContain('name="service"')
    for (const { name } of registry.services) expect(words(page)).not.toContain(name)
  })
})

describe('problems', () => {
  const problems: FieldProblem[] = [
    { field: 'comment', problem: 'invalid' },
    { field: 'answers.U8', problem: 'missing' },
    { field: 'answers.U3', problem: 'missing' },
    { field: 'service', problem: 'invalid' },
    { field: 'profile.sex', problem: 'invalid' },
  ]

  test('are listed at the top in the order of the page, each a link to its field', async () => {
    const page = await render({ problems })
    const summary = page.match(/<section class="problems".*?<\/section>/s)?.[0] ?? ''
    expect([...summary.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])).toEqual([
      'service',
      'U3',
      'U8',
      'sex',
      'comment',
    ])
    expect(page.indexOf(summary)).toBeLessThan(page.indexOf('<form'))
  })

  test('are said beside their field and nowhere else', async () => {
    const page = await render({ problems })
    expect(fieldsetOf(page, 'U3')).toContain(`<p class="problem" id="U3-problem">${text.rate.missing}</p>`)
    expect(fieldsetOf(page, 'U3')).toContain('aria-describedby="U3-problem"')
    expect(fieldsetOf(page, 'U4')).not.toContain('problem')
    for (const id of ['service', 'sex', 'comment']) expect(page).toContain(`id="${id}-problem"`)
    expect(page.match(/class="problem"/g)).toHaveLength(problems.length)
  })

  test('that belong to no field of the page are said once', async () => {
    const strange: FieldProblem[] = [
      { field: 'answers.U99', problem: 'unknown' },
      { field: '', problem: 'unknown' },
    ]
    const page = await render({ problems: strange })
    expect(page.split(text.rate.otherProblem)).toHaveLength(2)
  })

  test('are not mentioned where there are none', async () => {
    expect(await render()).not.toContain('role="alert"')
  })

  test('what was sent is kept', async () => {
    const sent = { U1: '4', U9: '1', service: 'kk', sex: 'P', education: 'S1', comment: 'Antre lama' }
    const page = await render({ problems, sent })
    expect(page.match(/checked=""/g)).toHaveLength(3)
    expect(fieldsetOf(page, 'U1')).toMatch(/value="4" checked=""/)
    expect(fieldsetOf(page, 'U9')).toMatch(/value="1" checked=""/)
    expect(fieldsetOf(page, 'service')).toMatch(/value="kk" checked=""/)
    for (const value of ['P', 'S1']) expect(page).toContain(`<option value="${value}" selected="">`)
    expect(page).toContain('>Antre lama</textarea>')
  })
})

test('what people write is shown as they wrote it and never becomes part of the page', async () => {
  const evil = '"></textarea><script>alert(1)</script>'
  const place = placeAt(2)
  const named = { ...place, unit: { ...place.unit, name: '<b>Dinas</b> "&" A' } }
  const page = await html(
    <RatePage {...form} opened={openedAt(named, { token: evil })} sent={{ comment: evil, U1: evil }} />,
  )
  expect(page.match(/<script/g)).toHaveLength(3)
  expect(page).not.toContain('<b>')
  expect(page).toContain('<bdi>&lt;b&gt;Dinas&lt;/b&gt; &quot;&amp;&quot; A</bdi>')
  expect(page.match(/<\/textarea>/g)).toHaveLength(1)
  expect(page).toContain('&lt;script&gt;')
})

test('the profile and the comment may be left out', async () => {
  const page = await render()
  for (const field of ['sex', 'age', 'education', 'occupation']) {
    expect(page).toMatch(new RegExp(`<select name="${field}"[^>]*><option value="">${text.rate.unanswered}</option>`))
  }
  expect(page.match(/ required=""/g)).toHaveLength(skm2017.questions.length * 4)
})

test.each(['id', 'en', 'jv'] as const)(
  'the whole page in %s stays under 14,600 bytes compressed, with forty services, and with every problem',
  async (language) => {
    const service = registry.services[0]
    if (!service) throw new Error('the fixture has lost its services')
    const services = Array.from({ length: 40 }, (_, index) => ({
      ...service,
      id: `layanan-${index}`,
      name: `Pelayanan perizinan dan rekomendasi teknis nomor ${index * 7919} bagi pelaku usaha`,
    }))
    const problems = skm2017.questions.map(({ code }) => ({ field: `answers.${code}`, problem: 'missing' as const }))
    const token = Array.from({ length: 900 }, (_, index) => ((index * 7919) % 36).toString(36)).join('')
    const opened = openedAt({ ...placeAt(2), services }, { token })
    for (const found of [[], problems]) {
      const page = await html(
        <InLanguage language={language} query="">
          <RatePage {...form} opened={opened} script={rateFullIsland} problems={found} />
        </InLanguage>,
      )
      expect(gzipSync(page).length).toBeLessThan(14_600)
    }
  },
)
