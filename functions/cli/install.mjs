// Installs what package-lock.json names, unless that is what is installed. Runs on whatever Node the machine has, so it is plain
// JavaScript and uses nothing but Node; everything after it runs on the Node 24 that it installs.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name])
const stamp = join(root, 'node_modules', '.installed')
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(process.platform + process.arch)
  .digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  process.stderr.write('Installing dependencies (npm ci); this takes about a minute the first time.\n')
  // Whatever npm the machine has: no package runs anything when it is installed but those that package.json names.
  npm('ci', '--ignore-scripts', '--no-audit', '--no-fund')
  npm('rebuild', ...allowed)
  writeFileSync(stamp, wanted)
}

function npm(...words) {
  const { status } = spawnSync('npm', [...words, '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  process.stderr.write(`npm ${words[0]} failed: the dependencies could not be installed.\n`)
  process.exit(status ?? 1)
}
