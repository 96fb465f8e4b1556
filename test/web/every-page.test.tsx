import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inlineStyles } from '../../web/assets/styles.ts'
import { allPages, pagesIn } from './all-pages.tsx'

const pages = [
  ...(await allPages()).map(([name, page]) => ['id', name, page] as const),
  ...(await pagesIn('en')).map(([name, page]) => ['en', name, page] as const),
  ...(await pagesIn('jv')).map(([name, page]) => ['jv', name, page] as const),
]

describe.each(pages)('%s: the page "%s"', (language, _name, page) => {
  test('is one whole document in its language with a title, one main part and one first heading', () => {
    expect(page).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${language}">`))
    expect(page).toMatch(/<\/html>$/)
    expect(page.match(/<title>[^<]+ · Suara Loket<\/title>/g)).toHaveLength(1)
    expect(page.match(/<main\b/g)).toHaveLength(1)
    expect(page.match(/<h1\b/g)).toHaveLength(1)
    expect(page).toContain('<link rel="icon" href="/favicon.svg"/>')
  })

  test('carries one style sheet, which the security policy knows to the letter', () => {
    const found = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map((match) => match[1])
    expect(found).toHaveLength(1)
    expect(inlineStyles).toContain(found[0])
  })

  test('runs nothing and loads nothing from elsewhere', () => {
    const tags = page.replace(/<style>.*?<\/style>/gs, '').match(/<[^>]+>/g) ?? []
    for (const tag of tags) {
      expect(tag).not.toMatch(/\s(style|on\w+)=/i)
      expect(tag).not.toMatch(/^<(script|iframe|object|embed|img)\b/i)
      expect(tag).not.toMatch(/\s(href|src|action)="(https?:|\/\/|data:|javascript:)/i)
    }
    expect(page).not.toMatch(/@import|url\(/)
  })

  test('names nothing twice and refers only to what is there', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    const references = [...page.matchAll(/\s(?:aria-labelledby|aria-describedby|for)="([^"]+)"/g)]
    const anchors = [...page.matchAll(/\shref="#([^"]+)"/g)]
    for (const name of [...references, ...anchors].flatMap((match) => match[1]?.split(' ') ?? [])) {
      expect(ids).toContain(name)
    }
  })

  test('shows no number that is none', () => {
    expect(page).not.toMatch(/NaN|undefined|null|Infinity|\[object/)
  })
})

test('a style sheet ends no sooner than its element and keeps its quotes', () => {
  for (const style of inlineStyles) {
    expect(style).not.toContain('<')
    expect(style.split('{').length).toBe(style.split('}').length)
  }
  expect(new Set(inlineStyles).size).toBe(inlineStyles.length)
})

test('no words stand in pages and components: all are in the language file', () => {
  for (const folder of ['pages', 'components']) {
    const directory = new URL(`../../web/${folder}/`, import.meta.url)
    for (const file of readdirSync(directory).filter((name) => name.endsWith('.tsx'))) {
      const source = readFileSync(new URL(file, directory), 'utf8').replace(/\/\*.*?\*\//gs, '')
      const between = [...source.matchAll(/(?<!=)>([^<>{}]*)(?=<\/|\{)/g)].map((match) => match[1] ?? '')
      const said = between.filter((text) => /\p{L}{2,}/u.test(text) && !/[=;()]/.test(text))
      const labels = [...source.matchAll(/\s(?:aria-label|title|placeholder|alt)="[^"]*"/g)].map(([label]) => label)
      expect([file, ...said, ...labels]).toEqual([file])
    }
  }
})
