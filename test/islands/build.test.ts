import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { transformSync } from 'esbuild'
import { afterAll, describe, expect, test } from 'vitest'
import { bundle } from '../../infra/constructs/bundling.ts'
import { jobs } from '../../shared/jobs.ts'
import { services } from '../../shared/services.ts'
import { buildIsland } from '../../web/islands/build.ts'
import { scripted } from '../../web/islands/scripted.ts'

const folder = mkdtempSync(join(tmpdir(), 'islands-'))
afterAll(() => rmSync(folder, { recursive: true }))

function built(source: string): string {
  const file = join(folder, 'source.ts')
  writeFileSync(file, source)
  return buildIsland(pathToFileURL(file))
}

describe('a client script', () => {
  const ASSIGNS =
    'export let name: string | undefined = document.body?.title; name ??= "tanpa nama"; document.title = name'

  test('is one expression that browsers of 2020 can read', () => {
    const text = built(ASSIGNS)
    expect(text).toMatch(/^(?:"use strict";)?\(\(\)=>\{.*\}\)\(\);$/)
    expect(text).not.toMatch(/\?\?=|\n/)
  })

  test('F70 is hidden behind a sign that no older browser can read: such a one keeps the plain form', () => {
    const sign = (target: string) => transformSync(scripted, { target, minify: true }).code
    expect(sign('es2020')).toContain('?.')
    expect(sign('es2020')).toContain('??')
    // A browser without these reads neither, and stops at the sign: what it would need is this.
    expect(sign('es2019')).not.toMatch(/\?\.|\?\?/)
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
