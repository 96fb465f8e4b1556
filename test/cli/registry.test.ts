import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RegistryFile } from '../../shared/domain/registry-file.ts'
import { findProblems } from '../../shared/domain/registry-problems.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registry-'))
})
afterAll(() => rm(folder, { recursive: true }))

type Ended = { readonly code: number; readonly out: string; readonly err: string }

/** Runs the command as `npm run registry --` does, on a data folder of its own. */
function registry(...words: readonly string[]): Promise<Ended> {
  const { TABLE_NAME: _, ...environment } = process.env
  const options = { env: { ...environment, DATA_DIR: join(folder, 'data') } }
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'functions/cli/registry.ts', ...words], options, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    )
  })
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

async function documentedExample(): Promise<string> {
  const docs = await readFile('docs/registry-file.md', 'utf8')
  return /```json\n(.*?)```/s.exec(docs)?.[1] ?? ''
}

describe('the documented example', () => {
  it('is a valid file', async () => {
    const example = RegistryFile.parse(JSON.parse(await documentedExample()))
    expect(findProblems(example, new Map(), { demo: false, now: 0 })).toEqual([])
  })

  it('is tried, applied, found the same again, and shown', async () => {
    const path = await file('example.json', `\uFEFF${await documentedExample()}`)
    const tried = await registry('apply', path, '--dry-run')
    expect(tried).toMatchObject({ code: 0, err: '' })
    expect(tried.out).toContain('tidak ada yang diubah')
    expect((await registry('show', 'kota-contoh')).code).toBe(1)

    const applied = await registry('apply', path)
    expect(applied.out.split('\n')).toContain('+ loket kota-contoh/disdukcapil/loket-1  "Loket 1"')
    expect(applied.out).toContain('7 baru, 0 diubah, 0 sama')
    expect((await registry('apply', path)).out.trim()).toBe('0 baru, 0 diubah, 7 sama')

    const renamed = await file('renamed.json', (await documentedExample()).replace('"Loket 1"', '"Loket Satu"'))
    const changed = await registry('apply', renamed)
    expect(changed.out).toContain('~ loket kota-contoh/disdukcapil/loket-1  name: "Loket 1" → "Loket Satu"')

    const shown = await registry('show', 'kota-contoh')
    expect(shown.out).toMatch(/loket loket-1 {2}Loket Satu {2}\(ktp-el\) {2}kode ([0-9a-z]{10}) {2}\/q\/\1\n/)
    expect(shown.out).toMatch(/^ {4}gerai-timur/m)
  })
})

describe('a command that cannot be done ends with 1 and one clear sentence on standard error', () => {
  it.each<[what: string, words: (folder: string) => Promise<string[]> | string[], says: RegExp]>([
    ['no words', () => [], /^Pemakaian:/],
    ['an unknown word', () => ['remove', 'x'], /^Pemakaian:/],
    ['an unknown option', () => ['apply', 'x', '--force'], /^Pemakaian:/],
    ['a file too many', () => ['apply', 'x', 'y'], /^Pemakaian:/],
    ['a missing file', (at) => ['apply', join(at, 'none.json')], /none\.json tidak dapat dibaca: berkas tidak ada\.$/],
    ['a folder', (at) => ['apply', at], /folder/],
    [
      'text that is not JSON',
      async () => ['apply', await file('broken.json', '{"agencies": [\n  {"id": "x",}\n]}')],
      /broken\.json bukan JSON: baris 2, kolom 14: tidak mengharapkan "}"/,
    ],
    [
      'a file with problems',
      async () => [
        'apply',
        await file('bad.json', '{"agencies":[{"id":"x","name":"","timeZone":"Asia/Jakarta"},{"id":"y"}]}'),
      ],
      /tidak ada yang diubah:\nx: \[invalid\] "name": ""[\s\S]*\ny: \[invalid\] "name": tidak ada/,
    ],
    ['an unknown agency', () => ['show', 'nowhere'], /"nowhere"/],
  ])('%s', async (_what, words, says) => {
    const ended = await registry(...(await words(folder)))
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.err.trim()).toMatch(says)
    expect(ended.err).not.toMatch(/\n {4}at /)
  })
})
