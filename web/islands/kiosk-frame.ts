import type { KioskWords } from '../text/kiosk-words.ts'

/** What a kiosk's page says of itself. */
export type KioskFrame = {
  readonly device: string
  /** Signed: goes with each rating. */
  readonly pass: string
  readonly version: string
  /** Whether the page may keep itself on the device. */
  readonly keeps: boolean
  /** Its path, in the first language. */
  readonly home: string
  /** Its paths, one for each language. */
  readonly pages: readonly string[]
  readonly isFirst: boolean
  readonly zone: string
  /** The place, in words. */
  readonly label: string
}

/** What the page tells its script. */
export function readFrame(): { readonly frame: KioskFrame; readonly words: KioskWords } {
  return { frame: JSON.parse(textOf('bingkai')), words: JSON.parse(textOf('kata')) }
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '{}'
}
