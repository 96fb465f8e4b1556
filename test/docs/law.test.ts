import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const text = (path: string) => readFileSync(path, 'utf8')
const rows = text('docs/law.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| rule'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, rule = '', file = '', source = '', state = '', where = '']) => ({ rule, file, source, state, where }))

/** What stands between backticks: paths, and in brackets names. */
const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
const pathsIn = (cell: string) => quoted(cell).filter((name) => name.includes('.'))
const fullPath = (path: string) => (/^(shared|docs)\//.test(path) ? path : `shared/domain/${path}`)

describe('the list of law and numbers', () => {
  test('leads each rule to files that exist, and to names that stand in them', () => {
    expect(rows.length).toBeGreaterThan(25)
    let paths: string[] = []
    for (const { rule, file } of rows) {
      paths = /^the same/.test(file) ? paths : pathsIn(file).map(fullPath)
      expect([rule, paths.length > 0 || file === '']).toEqual([rule, true])
      expect([rule, paths.filter((path) => !existsSync(path))]).toEqual([rule, []])
      const words = paths.map(text).join('\n')
      const names = quoted(file).filter((name) => !name.includes('.'))
      expect([rule, names.filter((name) => !words.includes(name))]).toEqual([rule, []])
    }
  })

  test('claims to have read only what it says where', () => {
    for (const { rule, state, source, where } of rows) {
      expect([rule, ['read', 'retold', 'ours'].includes(state)]).toEqual([rule, true])
      if (state === 'ours') expect([rule, where]).toEqual([rule, ''])
      if (state === 'read') {
        expect([rule, where]).toEqual([rule, expect.stringMatching(/[a-z0-9]\.[a-z]{2,}/)])
        expect([rule, source]).toEqual([rule, expect.stringMatching(/\d+\/\d{4}/)])
      }
    }
  })
})
