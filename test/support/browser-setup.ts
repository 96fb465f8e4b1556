import { findChromium, HOW_TO_GET_ONE, lacksChromium } from './chromium.ts'
import { unpackChromium } from './packed-chromium.ts'

/** Before all tests: a browser for those that need one. */
export async function setup(): Promise<void> {
  if (findChromium() === undefined) await unpackChromium()
}

/** Says after all results what was left out, so that a run without a browser is not taken for a whole one. */
export function teardown(): void {
  if (lacksChromium()) process.stderr.write(`\nSkipped: the tests in test/browser. ${HOW_TO_GET_ONE}\n`)
}
