import { createHash, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import { Slug } from './ids.ts'
import { Name } from './name.ts'

/**
 * `kiosk`: a tablet that citizens answer on; `screen`: shows the QR of the minute; `queue`: a queue system that asks for visit codes;
 * `personnel`: a personnel system that reads plans, realisation and predikat of the unit's people.
 */
export const DeviceKind = z.enum(['kiosk', 'screen', 'queue', 'personnel'])
export type DeviceKind = z.infer<typeof DeviceKind>

/** Whether devices of a kind stand at a counter: systems belong to the whole unit. */
export function standsAtCounter(kind: DeviceKind): boolean {
  return kind === 'kiosk' || kind === 'screen'
}

/** 10 base32 characters. It names a device and lets nobody in: links and logs may carry it. */
export const DeviceId = z.string().check(z.regex(/^[0-9abcdefghjkmnpqrstvwxyz]{10}$/))
export type DeviceId = z.infer<typeof DeviceId>

/** A machine of a unit, known by a secret that a manager issued and may take back. Only the secret's digest is kept. */
export const Device = z.strictObject({
  agency: Slug,
  unit: Slug,
  id: DeviceId,
  kind: DeviceKind,
  /** Where it stands: a kiosk or a screen belongs to a counter, a system to the whole unit. */
  counter: z.optional(Slug),
  name: Name,
  secretDigest: z.string(),
  /** When its present secret was issued. */
  issuedAt: z.iso.datetime(),
  revokedAt: z.optional(z.iso.datetime()),
  /** Grows by one at each change; who changes it next must have seen this one. */
  version: z.int().check(z.minimum(1)),
  /** The trail's line that this version was made with; devices from before there was a trail have none. */
  trail: z.optional(z.int()),
})
export type Device = z.infer<typeof Device>

/** SHA-256, base64url. The secret is random and long: no slower digest would make it harder to guess. */
export function digestOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** Whether a device may do what it asks with the secret it gave. Takes as long for a wrong secret as for the right one. */
export function letsIn(device: Pick<Device, 'secretDigest' | 'revokedAt'>, secret: string): boolean {
  const [given, kept] = [digestOfSecret(secret), device.secretDigest].map((text) => Buffer.from(text))
  const isSecret = given !== undefined && kept?.length === given.length && timingSafeEqual(given, kept)
  return isSecret && device.revokedAt === undefined
}
