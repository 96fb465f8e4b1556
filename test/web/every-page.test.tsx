import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evidenceIsland } from '../../functions/islands/evidence.ts'
import { importIsland } from '../../functions/islands/import.ts'
import { kioskIsland } from '../../functions/islands/kiosk.ts'
import { paperIsland } from '../../functions/islands/paper.ts'
import { rateFullIsland } from '../../functions/islands/rate-full.ts'
import { rateQuickIsland } from '../../functions/islands/rate-quick.ts'
import { screenIsland } from '../../functions/islands/screen.ts'
import { Comment } from '../../shared/domain/rating.ts'
import { scripted } from '../../web/islands/scripted.ts'
import { allPages, pagesIn } from './all-pages.tsx'

const ourScripts = [
  scripted,
  'void 0',
  rateFullIsland,
  rateQuickIsland,
  paperIsland,
  importIsland,
  evidenceIsland,
  screenIsland,
  kioskIsland,
]

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
    // What a script may show later instead of the form has a heading of its own.
    expect(page.replace(/<template.*?<\/template>/gs, '').match(/<h1\b/g)).toHaveLength(1)
    expect(page).toContain('<link rel="icon" href="/favicon.svg"/>')
  })

  test('carries one style sheet, which ends no sooner than its element and closes what it opens', () => {
    const found = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => style)
    expect(found).toHaveLength(1)
    for (const style of found) {
      expect(style).not.toContain('<')
      expect(style.split('{').length).toBe(style.split('}').length)
    }
  })

  test('runs nothing but our own scripts, and loads nothing from elsewhere', () => {
    const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map((match) => match[1])
    for (const script of scripts) expect(ourScripts).toContain(script)
    const bare = page.replace(
      /<style>.*?<\/style>|<script>.*?<\/script>|<script type="application\/json" id="\w+">/gs,
      '',
    )
    const tags = bare.match(/<[^>]+>/g) ?? []
    for (const tag of tags) {
      expect(tag).not.toMatch(/\s(style|on\w+)=/i)
      expect(tag).not.toMatch(/^<(script|iframe|object|embed|img)\b/i)
      expect(tag).not.toMatch(/\s(href|src|action)="(https?:|\/\/|data:|javascript:)/i)
    }
    expect(bare).not.toMatch(/@import|url\(/)
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

  test('of staff begins at the first field that is wrong, without a script', () => {
    if (!page.includes('desk-top')) return
    const shown = page.replace(/<style>.*?<\/style>|<script\b.*?<\/script>/gs, '')
    const [first, second] = [...shown.matchAll(/\sclass="(?:[^"]* )?wrong"/g)].map(({ index }) => index)
    if (first === undefined) return expect(shown).not.toMatch(/\sautofocus\b/)
    const focused = shown.search(/\sautofocus\b/)
    expect(focused).toBeGreaterThan(first)
    expect(focused).toBeLessThan(second ?? Number.POSITIVE_INFINITY)
  })

  test('lets nobody write a longer comment than is taken: a device that keeps a rating cannot ask for a shorter one', () => {
    const boxes = [...page.matchAll(/<textarea[^>]*\sname="comment"[^>]*>/g)].map(([box]) => box)
    for (const box of boxes) {
      const most = Number(/maxlength="(\d+)"/.exec(box)?.[1])
      expect(Comment.safeParse('x'.repeat(most)).success, box).toBe(true)
    }
  })

  test('shows no number that is none', () => {
    const shown = page.replace(/<script\b.*?<\/script>/gs, '')
    expect(shown).not.toMatch(/NaN|undefined|null|Infinity|\[object/)
  })
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
