import type { CounterPlace } from '../../shared/domain/registry.ts'
import { ScreenPage } from '../../web/pages/screen.tsx'
import { screenIsland } from '../islands/screen.ts'
import { qrOf } from './qr.ts'

/** The page of a screen in the room. `link`: the counter's lasting one, shown until the script has that of the minute. */
export function screenPage(place: CounterPlace, device: string, link: string) {
  return <ScreenPage place={place} device={device} lasting={qrOf(link)} script={screenIsland} />
}

/** A link's QR code in rows of text, `1` is dark: a screen draws it without a library. */
export function rowsOf(link: string): string[] {
  return qrOf(link).map((row) => row.map((isDark) => (isDark ? '1' : '0')).join(''))
}
