import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { bundle } from '../../infra/constructs/bundling.ts'
import { jobs } from '../../shared/jobs.ts'
import { services } from '../../shared/services.ts'
import { buildIsland } from '../../web/islands/build.ts'

const folder = mkdtempSync(join(tmpdir(), 'islands-'))
afterAll(() => rmSync(folder, { recursive: true }))

function built(source: string): string {
  const file = join(folder, 'source.ts')
  writeFileSync(file, source)
  return buildIsland(pathToFileURL(file))
}

describe('a client script', () => {
  test('is one expression that browsers of 2018 can read', () => {
    const text = built('export const name: string = document.body?.title ?? "tanpa nama"; document.title = name')
    expect(text).toMatch(/^(?:"use strict";)?\(\(\)=>\{.*\}\)\(\);$/)
    expect(text).not.toMatch(/\?\?|\?\.|\n/)
  })

  test('cannot end the element that carries it', () => {
    expect(built('document.title = "</script>" + "</SCRIPT >"')).not.toMatch(/<\/script/i)
    expect(() => built('document.title = "<!-- not a comment"')).toThrow('"<!--"')
  })
})

test.each([...services, ...jobs])('the bundle of $name has scripts ready, and no builder in it', ({ entry }) => {
  const { inputs } = bundle(entry, join(folder, 'bundle')).metafile
  expect(Object.keys(inputs)).toContain(entry)
  expect(Object.keys(inputs).filter((path) => /esbuild|islands\/build/.test(path))).toEqual([])
})
