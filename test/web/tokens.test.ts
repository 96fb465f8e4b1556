import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { chartTokens } from '../../web/assets/chart-tokens.ts'
import { TOKENS } from '../../web/assets/token-list.ts'
import { tokens } from '../../web/assets/tokens.ts'

type Palette = Readonly<Record<string, string>>

/** What `--name:#colour` are set in a part of a style sheet. */
const coloursIn = (part: string): Palette =>
  Object.fromEntries([...part.matchAll(/--([\w-]+):(#[0-9a-f]+)/g)].map(([, name = '', colour = '']) => [name, colour]))

const [light, dark] = ['light', 'dark'].map((scheme) =>
  Object.assign(
    {},
    ...[tokens, chartTokens].map((sheet) => {
      const [first = '', second = ''] = sheet
        .replace(/@media print.*$/s, '')
        .split('@media (prefers-color-scheme:dark)')
      return coloursIn(scheme === 'light' ? first : second)
    }),
  ),
) as [Palette, Palette]
const print = { ...light, ...coloursIn(chartTokens.replace(/^.*@media print/s, '')) }

/** WCAG 2.2's relative luminance of an sRGB colour. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(palette: Palette, front: string, back: string): number {
  const [low = 0, high = 0] = [palette[front], palette[back]]
    .map((colour) => luminance(colour ?? ''))
    .toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const TEXT = [
  ...['ink', 'soft', 'brand', 'alert'].flatMap((front) => ['paper', 'ground', 'tint'].map((back) => [front, back])),
  ['ink', 'alert-tint'],
  ['alert', 'alert-tint'],
  ['on-brand', 'brand'],
  ['demo-ink', 'demo'],
  ...['a', 'b', 'c', 'd'].map((grade) => ['on-grade', grade]),
].filter(([front, back]) => !(front === 'alert' && back === 'tint'))
const MARKS = [
  ['edge', 'paper'],
  ['brand', 'paper'],
  ['bar', 'paper'],
  ['bar-soft', 'paper'],
  ...['a', 'b', 'c', 'd'].map((grade) => [grade, 'paper']),
]

test('contrast is what the standard says of black on white, and of a known grey', () => {
  expect(contrast({ a: '#000', b: '#fff' }, 'a', 'b')).toBe(21)
  expect(contrast({ a: '#767676', b: '#ffffff' }, 'a', 'b')).toBeCloseTo(4.54, 2)
})

test('the gallery shows every colour there is', () => {
  expect(Object.keys(light).toSorted()).toEqual([...TOKENS].toSorted())
  expect(Object.keys(dark).toSorted()).toEqual([...TOKENS].toSorted())
})

describe.each([
  ['light', light],
  ['dark', dark],
  ['print', print],
] as const)('F70 colours in %s', (_name, palette) => {
  test('carry text at 4.5 to one at least', () => {
    const faint = TEXT.filter(([front = '', back = '']) => contrast(palette, front, back) < 4.5)
    expect(faint).toEqual([])
  })

  test('carry borders of controls and marks of charts at 3 to one at least', () => {
    const faint = MARKS.filter(([front = '', back = '']) => contrast(palette, front, back) < 3)
    expect(faint).toEqual([])
  })
})

/** The rules for dark of each file in a folder and below. */
function darkRulesIn(folder: URL): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => [
      ...readFileSync(new URL(name, folder), 'utf8').matchAll(
        /prefers-color-scheme(:dark\)\{([^{}]*\{[^{}]*\}\s*)+\})?/g,
      ),
    ])
    .map(([rules]) => rules)
}

test('dark differs from light in colours alone, so that only what is about colours is looked at twice', () => {
  const rules = ['web', 'functions'].flatMap((folder) => darkRulesIn(new URL(`../../${folder}/`, import.meta.url)))
  expect(rules.length).toBeGreaterThan(2)
  for (const rule of rules) {
    expect(rule).toMatch(
      /^prefers-color-scheme:dark\)\{([^{}]*\{(\s*(--[\w-]+|color|background):#[0-9a-f]{3,6};?)+\s*\})+\s*\}$/,
    )
  }
})
