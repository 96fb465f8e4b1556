import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/chromium/', import.meta.url))

/** The Chromium that comes as a package, where it runs, unpacked; undefined before `unpackChromium`. It needs nothing of the system but libc. */
export function packedChromium(): string | undefined {
  const executable = join(FOLDER, 'chromium')
  return existsSync(executable) ? executable : undefined
}

/** What the packed browser needs in its environment: its own libraries and letters. */
export const packedEnvironment = {
  LD_LIBRARY_PATH: join(FOLDER, 'al2023', 'lib'),
  FONTCONFIG_PATH: FOLDER,
} as const

/** Where it finds letters: its own configuration looks in places of a Lambda. A page without any crashes. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(FOLDER, 'fonts').replaceAll('&', '&amp;')}</dir>
  <cachedir>${join(FOLDER, 'fonts-cache').replaceAll('&', '&amp;')}</cachedir>
</fontconfig>
`

/** Unpacks it, which takes some seconds the first time. Does nothing where it does not run. */
export async function unpackChromium(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || packedChromium() !== undefined) return
  const { inflate } = await import('@sparticuz/chromium')
  const parts = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin')
  const making = `${FOLDER.slice(0, -1)}-${process.pid}`
  mkdirSync(making, { recursive: true })
  const { TMPDIR } = process.env
  // It unpacks to the folder for temporary files, where anybody's file of the same name would be taken for it.
  process.env.TMPDIR = making
  try {
    for (const part of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br', 'chromium.br'])
      await inflate(join(parts, part))
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
  writeFileSync(join(making, 'fonts.conf'), FONTS)
  rmSync(FOLDER, { recursive: true, force: true })
  renameSync(making, FOLDER)
}
