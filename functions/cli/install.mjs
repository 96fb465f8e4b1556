// Installs what package-lock.json names, unless that is what is installed. Runs on whatever Node the machine has, so it is plain
// JavaScript and uses nothing but Node; everything after it runs on the Node 24 that it installs.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name])
const lock = readFileSync(join(root, 'package-lock.json'))
const stamp = join(root, 'node_modules', '.installed')
const wanted = createHash('sha256')
  .update(lock)
  .update(process.platform + process.arch)
  .digest('hex')

/** Milliseconds between two looks at how far npm is, and after which somebody who waits is told that it still works. */
const LOOK = 1000
const PATIENCE = 20_000

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const began = Date.now()
  // Those for other systems are named too, and are optional: they are not waited for.
  const packages = Object.entries(JSON.parse(lock).packages).filter(([path, { optional }]) => path !== '' && !optional)
  const installed = () => packages.filter(([path]) => existsSync(join(root, path, 'package.json'))).length
  say(`Memasang ${packages.length} paket (npm ci): hanya pada kali pertama, atau setelah package-lock.json berubah.`)
  // Whatever npm the machine has: no package runs anything when it is installed but those that package.json names.
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], shareOf(installed, packages.length))
  say(`Menyiapkan Node 24 dan paket yang perlu dirakit (npm rebuild ${allowed.join(' ')}).`)
  await npm(['rebuild', ...allowed], () => undefined)
  writeFileSync(stamp, wanted)
  say(`Terpasang dalam ${secondsSince(began)} detik.`)
}

/** Says how far it is, at each tenth. Only once npm has cleared the folder: what was there before is not counted. */
function shareOf(installed, total) {
  let [tenths, least] = [0, installed()]
  return () => {
    const done = installed()
    least = Math.min(least, done)
    const reached = Math.floor((10 * done) / total)
    if (done === least || reached <= tenths || reached >= 10) return undefined
    tenths = reached
    return `  ${done} dari ${total} paket`
  }
}

/** Runs npm, and says now and then how far it is, or at least that it still works. */
async function npm(words, howFar) {
  const began = Date.now()
  let said = began
  const looking = setInterval(() => {
    const text = howFar() ?? (Date.now() - said < PATIENCE ? undefined : `  … ${secondsSince(began)} detik`)
    if (text === undefined) return
    said = Date.now()
    say(text)
  }, LOOK)
  const status = await new Promise((resolve) => {
    // What it says of itself when all is well would stand between our lines.
    const child = spawn('npm', [...words, '--loglevel=error', '--no-progress'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 2],
      shell: process.platform === 'win32',
    })
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  clearInterval(looking)
  if (status === 0) return
  say(`npm ${words[0]} gagal: paketnya tidak dapat dipasang. Sebabnya ada di atas; jalankan lagi sesudah itu beres.`)
  process.exit(status)
}

function secondsSince(began) {
  return Math.round((Date.now() - began) / 1000)
}

function say(text) {
  process.stderr.write(`${text}\n`)
}
