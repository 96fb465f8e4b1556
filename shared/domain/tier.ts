import * as z from 'zod/mini'

/**
 * How surely a rating comes from somebody who was served: T1 a one-time code tied to a served visit, T2 a rotating QR on a
 * screen in the room, T3 a printed QR, K a kiosk at the counter, P paper entered or imported by an officer.
 */
export const Tier = z.enum(['T1', 'T2', 'T3', 'K', 'P'])
export type Tier = z.infer<typeof Tier>

/** By which way a rating came in. */
export const Channel = z.enum(['web', 'api', 'kiosk', 'paper', 'import'])
export type Channel = z.infer<typeof Channel>
