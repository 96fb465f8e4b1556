import type { Text } from './id.ts'
import type { kiosk } from './staff/kiosk.ts'

/** What a kiosk's page tells its script to say to citizens. */
export type KioskWords = Text['kiosk'] & { readonly missing: string }

/** And to the officer: in texts with a figure or a reason, `{n}` and `{reason}` stand for them. */
export type OfficerWords = { readonly [Name in keyof typeof kiosk]: string }
