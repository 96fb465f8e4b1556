import { api } from './en/api.ts'
import { changes } from './en/changes.ts'
import { frame } from './en/frame.ts'
import { indicators } from './en/indicators.ts'
import { instruments } from './en/instruments.ts'
import { kiosk } from './en/kiosk.ts'
import { places } from './en/places.ts'
import { rating } from './en/rating.ts'
import { scores } from './en/scores.ts'
import type { Text } from './id.ts'

/** Every word that citizens and the public read, in English. Official Indonesian terms and names stay as they are. */
export const en: Text = {
  ...frame,
  ...rating,
  ...kiosk,
  ...scores,
  ...changes,
  ...places,
  ...indicators,
  ...api,
  instruments,
}
