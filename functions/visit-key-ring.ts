import * as z from 'zod/mini'
import { PASS_DAYS } from '../shared/domain/kiosk-pass.ts'
import { VISIT_DAYS } from '../shared/domain/visit.ts'

const DAY = 86_400_000

/** Keys wait for at least a day before they sign: by then every process knows them, however rarely it reads. */
const WAITS = DAY
/** After a key's last signature all that it signed is over; a day more, for processes that are behind. */
const STAYS = (Math.max(VISIT_DAYS, PASS_DAYS) + 1) * DAY

/** A key of visits with what its rotation must know of it. Whoever signs and verifies passes that over. */
const RingKey = z.object({
  kid: z.string(),
  key: z.string(),
  /** Since when it is known and signs nothing yet. */
  waitsSince: z.optional(z.iso.datetime()),
  /** When another one began to sign in its place. */
  signedUntil: z.optional(z.iso.datetime()),
})
type RingKey = z.infer<typeof RingKey>

/** The first signs. A stack's first secret is a single key: a list of one. */
const Ring = z.pipe(
  z.union([z.array(RingKey).check(z.minLength(1)), RingKey]),
  z.transform((keys) => (Array.isArray(keys) ? keys : [keys])),
)

/**
 * The next ring, as the secret's JSON: the key that has waited signs, a fresh one waits, and those whose signatures are all over are gone.
 * Where none has waited for a day yet, nothing changes; where none waits at all, one begins to. `now` in milliseconds since 1970.
 */
export function nextRing(text: string, now: number, fresh: Pick<RingKey, 'kid' | 'key'>): string {
  const [signing, ...others] = Ring.parse(JSON.parse(text))
  if (!signing) throw new Error('the ring has no key')
  const at = new Date(now).toISOString()
  const waiting = others.find(({ waitsSince }) => waitsSince !== undefined)
  if (waiting && now - Date.parse(waiting.waitsSince ?? at) < WAITS) return text
  const { kid, key } = waiting ?? signing
  const before = others
    .filter((each) => each !== waiting)
    // Those that somebody put there by hand do not say since when they sign nothing.
    .map((each) => ({ ...each, signedUntil: each.signedUntil ?? at }))
    .filter(({ signedUntil }) => now - Date.parse(signedUntil) < STAYS)
  const retired = waiting ? [{ kid: signing.kid, key: signing.key, signedUntil: at }] : []
  return JSON.stringify([{ kid, key }, { ...fresh, waitsSince: at }, ...retired, ...before])
}
