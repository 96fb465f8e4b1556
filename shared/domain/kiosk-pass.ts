import * as z from 'zod/mini'
import { TimeZone } from './calendar.ts'
import { DeviceId } from './device.ts'
import { Slug } from './ids.ts'
import type { Instrument } from './instruments/instrument.ts'
import type { OwnQuestion } from './own-question.ts'
import type { CounterPlace } from './registry.ts'

/**
 * What a kiosk's page asks, and where, as its signed pass carries it: with it goes whatever a tablet without network was answered, as
 * it was asked. It is no secret and lets nobody in: a rating needs the device's secret beside it.
 */
export const KioskPass = z.strictObject({
  device: DeviceId,
  agency: Slug,
  unit: Slug,
  counter: Slug,
  /** The services to choose from; with one, it is that one. */
  services: z.array(Slug),
  /** Codes of questions that some of these services leave out. */
  notAsked: z.optional(z.record(Slug, z.array(z.string()))),
  /** Ids of the agency's own questions that are asked. */
  own: z.optional(z.array(Slug)),
  instrument: z.string(),
  /** Decides the day and hour that an instant belongs to. */
  zone: TimeZone,
})
export type KioskPass = z.infer<typeof KioskPass>

/** A pass that came back, and when it was signed: milliseconds since 1970, UTC. */
export type KnownPass = { readonly pass: KioskPass; readonly signedAt: number }

/** A kiosk's page with all that it shows. */
export type OpenedKiosk = {
  readonly pass: KioskPass
  readonly place: CounterPlace
  readonly instrument: Instrument
  readonly own: readonly OwnQuestion[]
}

/** How long what was answered on a page still comes in: a tablet in a village may see the network again after a season. */
export const PASS_DAYS = 90
