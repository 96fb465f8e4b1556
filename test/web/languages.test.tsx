import { describe, expect, test } from 'vitest'
import { instruments } from '../../shared/domain/instruments/index.ts'
import { id } from '../../web/text/id.ts'
import { FIRST_LANGUAGE, type Language, languageCodes, textIn } from '../../web/text/languages.ts'
import { InLanguage, useText } from '../../web/text/text.ts'
import { translated, translatedGrade, translatedIndex, translatedReason } from '../../web/text/translated.ts'
import { pagesIn } from './all-pages.tsx'
import { registry } from './fixtures.ts'
import { html, words } from './render.ts'

const others = languageCodes.filter((language) => language !== FIRST_LANGUAGE)

/** Every text of a language by where it stands; one that takes parameters is called with a mark for each. */
function leaves(tree: unknown, at = ''): [at: string, said: string][] {
  if (typeof tree === 'string') return [[at, tree]]
  if (typeof tree === 'function') return [[at, tree(...MARKS.slice(0, tree.length))]]
  return Object.entries(tree as object).flatMap(([name, branch]) => leaves(branch, `${at}.${name}`))
}
const MARKS = ['«satu»', '«dua»', '«tiga»', '«empat»', '«lima»']

/** What a text takes: the marks of a function, the names in braces of a refusal. */
const taken = (said: string) => (said.match(/«\w+»|\{\w+\}/g) ?? []).toSorted()

/** A page's own words: without names from the registry and what is marked as official Indonesian or as the API's English. */
function ownWords(page: string): string {
  const kept = page
    .replace(/^.*<body>/s, '<body>')
    .replace(/<bdi>.*?<\/bdi>/gs, '')
    .replace(/<(\w+)[^>]*\slang="(?:id|en|jv)"[^>]*>.*?<\/\1>/gs, '')
  const names = [...registry.units, ...registry.services].map(({ name }) => name)
  const official = [...names, ...instruments.map(({ source }) => source)].sort((a, b) => b.length - a.length)
  return official.reduce((said, name) => said.replaceAll(name, ''), words(kept))
}

describe.each(others)('%s', (language) => {
  const text = textIn(language)

  test('says everything that the first language says, with the same figures and names in it', () => {
    // Quarters and half-years are told by number, which each language writes its own way.
    const counted = ['.period.quarter', '.period.semester']
    const said = new Map(leaves(text))
    for (const [at, first] of leaves(id)) {
      expect([at, said.get(at)?.trim()]).not.toEqual([at, ''])
      if (!counted.includes(at)) expect([at, taken(said.get(at) ?? '')]).toEqual([at, taken(first)])
    }
    for (const [, part] of [1, 2, 3, 4].entries()) expect(text.period.quarter(part, '2026')).toMatch(/(\d|I).*2026/)
    expect(text.period.semester(1, '2026')).not.toBe(text.period.semester(2, '2026'))
  })

  test('words every instrument, with an option for each value', () => {
    const asked = (tree: { instrument: (typeof instruments)[number] }) =>
      tree.instrument.questions.map((question) => translated(tree.instrument, question)?.options.length)
    for (const instrument of instruments) {
      const Asked = () => (
        <InLanguage language={language}>
          <Words />
        </InLanguage>
      )
      const Words = () => {
        expect(asked({ instrument })).toEqual(instrument.questions.map(({ options }) => options.length))
        expect(translatedIndex(instrument)).toBeTruthy()
        for (const { grade } of instrument.bands) expect(translatedGrade(instrument.family, grade)).toBeTruthy()
        for (const reason of instrument.reasons ?? []) expect(translatedReason(instrument, reason)).toBeTruthy()
        return <>{instrument.id}</>
      }
      expect(String(<Asked />)).toBe(instrument.id)
    }
  })

  test('leaves no Indonesian on any page but official wording marked as such and names', async () => {
    const foreign =
      /\b(yang|dan|dari|untuk|tidak|belum|sudah|akan|anda|dengan|ini|atau|oleh|sebagai|penilaian|jawaban|pertanyaan|layanan|pelayanan|kunjungan|silakan|mohon|terima kasih|kirim|nilai|halaman|hitung|baik|tahun|bulan)\b/i
    for (const [name, page] of await pagesIn(language)) {
      expect([name, foreign.exec(ownWords(page))?.[0]]).toEqual([name, undefined])
    }
    const [[, rate] = ['', '']] = await pagesIn('id')
    expect(ownWords(rate)).toMatch(foreign)
  })

  test('shows the official wording of every question and option beneath its own', async () => {
    const [[, rate] = ['', '']] = await pagesIn(language)
    const official = [...rate.matchAll(/<small class="official" lang="id">([^<]+)<\/small>/g)].map(([, said]) => said)
    const [skm] = instruments
    expect(official).toEqual(skm?.questions.flatMap(({ text: asked, options }) => [asked, ...options]))
    expect(rate).toContain(textIn(language).instruments['skm-2017']?.questions.U9.text)
  })
})

test.each([
  ['id', '87,28', '1.311', '22 November 2026', '09.41'],
  ['jv', '87,28', '1.311', '22 November 2026', '09.41'],
  ['en', '87.28', '1,311', '22 November 2026', '09:41'],
] as const)('%s writes %s, %s, %s and %s', async (language, score, n, day, clock) => {
  const [, unit] = (await pagesIn(language)).filter(([name]) => name === 'unit' || name === 'receipt')
  const [, receipt] = (await pagesIn(language)).find(([name]) => name === 'receipt') ?? []
  expect(words(receipt ?? '')).toContain(day)
  expect(words(unit?.[1] ?? '')).toContain(clock)
  const { locale } = textIn(language)
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  expect(whole.format(1311)).toBe(n)
  expect(new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(87.28)).toBe(score)
})

describe('the language of a part of a page', () => {
  const Said = () => <i>{useText().receipt.title}</i>
  const said = (language: Language) => `<i>${textIn(language).receipt.title}</i>`

  test('is that of what is around it: nested, before and after', async () => {
    const page = await html(
      <>
        <Said />
        <InLanguage language="en">
          <Said />
          <InLanguage language="jv">
            <Said />
          </InLanguage>
          {[1, 2].map(() => (
            <Said />
          ))}
        </InLanguage>
        <InLanguage language="jv">
          <Said />
        </InLanguage>
        <Said />
      </>,
    )
    expect(page).toBe((['id', 'en', 'jv', 'en', 'en', 'jv', 'id'] as const).map(said).join(''))
  })

  test('does not leak out of a page that failed', async () => {
    const Broken = () => {
      throw new Error('a bug')
    }
    const broken = () =>
      html(
        <InLanguage language="en">
          <Broken />
        </InLanguage>,
      )
    await expect(broken()).rejects.toThrow('a bug')
    expect(await html(<Said />)).toBe(said('id'))
  })

  test('is each page’s own where several are made at once and wait in between', async () => {
    const Late = async () => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10))
      return <Said />
    }
    const asked = Array.from({ length: 30 }, (_, at) => (['id', 'en', 'jv'] as const)[at % 3] ?? 'id')
    const made = asked.map(async (language) => {
      const page = (
        <InLanguage language={language}>
          <Said />
          <Late />
          <Said />
        </InLanguage>
      )
      return String(await page.toString())
    })
    expect(await Promise.all(made)).toEqual(asked.map((language) => said(language).repeat(3)))
  })
})
