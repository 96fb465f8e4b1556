import type { Text } from './id.ts'
import { api } from './jv/api.ts'
import { changes } from './jv/changes.ts'
import { frame } from './jv/frame.ts'
import { indicators } from './jv/indicators.ts'
import { instruments } from './jv/instruments.ts'
import { kiosk } from './jv/kiosk.ts'
import { places } from './jv/places.ts'
import { rating } from './jv/rating.ts'
import { scores } from './jv/scores.ts'

/** Every word that citizens and the public read, in polite Javanese (krama). Official Indonesian terms and names stay as they are. */
export const jv: Text = {
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
