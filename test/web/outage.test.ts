import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { outagePage, outageStyle, tooManyPage } from '../../web/pages/outage.tsx'
import { en } from '../../web/text/en.ts'
import { id } from '../../web/text/id.ts'
import { again, outage, tooMany } from '../../web/text/outage.ts'
import { words } from './render.ts'

describe.each([
  ['F76 when nothing of ours answers', outagePage(), outage],
  ['F77 when too much was asked', tooManyPage(), tooMany],
])('the page %s', (_, page, said) => {
  test('says so in Bahasa Indonesia and in English, and what becomes of what was answered', () => {
    expect(page).toMatch(/^<!DOCTYPE html><html lang="id">/)
    expect(page).toContain('<section lang="en">')
    for (const { title, happened, kept, next } of [said.id, said.en]) {
      for (const each of [title, happened, kept, ...next]) expect(words(page)).toContain(each)
    }
    expect(words(page)).toContain(again)
    // The promise names what the phone itself says of what it keeps.
    expect(said.id.kept).toContain(`“${id.device.keptTitle}”`)
    expect(said.en.kept).toContain(`“${en.device.keptTitle}”`)
  })

  test('stands alone: nothing is loaded, nothing runs, and its one style sheet is the one that is allowed', () => {
    expect(page).not.toMatch(/<(script|link|img|form|iframe)|\ssrc=|\sstyle=|\son[a-z]+=|url\(|@import/)
    const sheets = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, sheet = '']) => sheet)
    expect(sheets.map(hashOf)).toEqual([hashOf(outageStyle)])
  })

  test('leads to the page that was asked for and to none that would not answer either', () => {
    expect([...page.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual([''])
  })
})

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
