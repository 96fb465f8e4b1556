import type { Text } from './id.ts'
import type { kiosk } from './staff/kiosk.ts'

/** What a kiosk's page tells its script to say. In texts with a figure or a name, `{n}` and `{reason}` stand for them. */
export type KioskWords = Text['kiosk'] & {
  readonly missing: string
  readonly officer: { readonly [Name in keyof typeof kiosk]: string }
}
