import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { packedChromium, packedEnvironment } from './packed-chromium.ts'

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'msedge']

/** Where the usual installers put it, beside the PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/snap/bin/chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name]
    return folder === undefined
      ? []
      : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
  }),
]

/** The browser to test in: the one that CHROMIUM names, one found on this machine, or the packed one; undefined where there is none. */
export function findChromium(): string | undefined {
  const { CHROMIUM, PATH = '' } = process.env
  if (CHROMIUM) {
    if (!existsSync(CHROMIUM)) throw new Error(`CHROMIUM=${CHROMIUM} does not exist`)
    return CHROMIUM
  }
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const onPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name + suffix)))
  return [...onPath, ...PLACES].find(isExecutable) ?? packedChromium()
}

/** Whether the browser tests are left out: where there is no browser, except on the build server, where that is a failure. */
export function lacksChromium(): boolean {
  return findChromium() === undefined && process.env.CI !== 'true'
}

/** `more`: arguments beside those that every browser here is started with. */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error(HOW_TO_GET_ONE)
  const isPacked = executablePath === packedChromium()
  return chromium.launch({
    executablePath,
    ...(isPacked ? { env: { ...process.env, ...packedEnvironment } } : {}),
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', ...more],
  })
}

export const HOW_TO_GET_ONE =
  'No browser was found. Install Chrome or Chromium (Debian: apt-get install chromium), or set CHROMIUM to its path.'

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
