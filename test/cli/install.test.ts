import { spawn } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'install-'))
  await mkdir(join(folder, 'functions/cli'), { recursive: true })
  await cp('functions/cli/install.mjs', join(folder, 'functions/cli/install.mjs'))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ allowScripts: { node: true, libpq: false } }))
  await lockOf(['node', 'zod'])
})
afterEach(() => rm(folder, { recursive: true }))

/** The lock file names these, and one that is for another system. */
async function lockOf(names: readonly string[]) {
  const packages = Object.fromEntries(names.map((name) => [`node_modules/${name}`, {}]))
  const other = { 'node_modules/only-elsewhere': { optional: true } }
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages, ...other } }))
}

/** Stands in for the machine's npm: a shell script that writes down how it was called. */
async function npmDoes(script: string) {
  await mkdir(join(folder, 'bin'), { recursive: true })
  await writeFile(join(folder, 'bin/npm'), `#!/bin/sh\necho "$1" >> calls\n${script}\n`)
  await chmod(join(folder, 'bin/npm'), 0o755)
}

/** Runs it to its end. `seen` is told of all that it has said so far, each time it says more. */
function install(seen: (said: string) => void = () => undefined) {
  return new Promise<{ readonly code: number | null; readonly said: string }>((resolve) => {
    const PATH = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`
    const child = spawn(process.execPath, ['functions/cli/install.mjs'], { cwd: folder, env: { ...process.env, PATH } })
    let said = ''
    const more = (text: Buffer) => {
      said += text
      seen(said)
    }
    child.stderr.on('data', more)
    child.stdout.on('data', more)
    child.once('close', (code) => resolve({ code, said }))
  })
}

const made = (name: string) => `mkdir -p node_modules/${name} && echo '{}' > node_modules/${name}/package.json`
/** Puts one package there, and the other only once somebody has been told of the first. */
const SLOW_CI = `[ "$1" = ci ] || exit 0
echo "npm praises itself"
${made('node')}
while [ ! -e told ]; do sleep 0.05; done
${made('zod')}`

describe('npm start, in a fresh clone', () => {
  test('says what is installed when it begins, how far that is while npm is silent, and when it is done', async () => {
    await npmDoes(SLOW_CI)
    const { code, said } = await install((sofar) => {
      if (sofar.includes('1 dari 2 paket')) void writeFile(join(folder, 'told'), '')
    })
    expect(code).toBe(0)
    expect(said.replace(/\d+ detik/, 'N detik').split('\n')).toEqual([
      'Memasang 2 paket (npm ci): hanya pada kali pertama, atau setelah package-lock.json berubah.',
      '  1 dari 2 paket',
      'Menyiapkan Node 24 dan paket yang perlu dirakit (npm rebuild node).',
      'Terpasang dalam N detik.',
      '',
    ])
  })

  test('a second time calls no npm and says nothing, until the lock file is another one', async () => {
    await npmDoes(`${made('node')} && ${made('zod')}`)
    await install()
    expect(await install()).toEqual({ code: 0, said: '' })
    expect(await readFile(join(folder, 'calls'), 'utf8')).toBe('ci\nrebuild\n')
    await lockOf(['node', 'zod', 'hono'])
    expect((await install()).said).toContain('Memasang 3 paket')
  })

  test('where npm fails its own words are shown, with a sentence, and the next start tries again', async () => {
    await npmDoes('echo "no network" >&2; exit 7')
    const { code, said } = await install()
    expect(code).toBe(7)
    expect(said).toContain('no network\nnpm ci gagal: paketnya tidak dapat dipasang.')
    expect((await install()).code).toBe(7)
  })
})
