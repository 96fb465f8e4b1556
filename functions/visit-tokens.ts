import { createHmac, createSecretKey, KeyObject } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import * as z from 'zod/mini'
import { Refusal } from '../shared/domain/refusals.ts'
import { VISIT_DAYS, Visit } from '../shared/domain/visit.ts'
import type { VisitTokens } from '../shared/usecases/deps.ts'

const Key = z.object({
  kid: z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/)),
  key: z.string().check(z.minLength(32)),
})
/** A list, newest first, or a single key: the newest signs, all verify. */
const Keys = z.pipe(
  z.union([z.array(Key).check(z.minLength(1)), Key]),
  z.transform((keys) => (Array.isArray(keys) ? keys : [keys])),
)

const ALGORITHM = 'HS256'
const PURPOSE = 'visit'
/** Machines' clocks may differ by this many seconds. */
const SKEW = 300

/** Signs visits with the newest of the keys and reads what any of them signed. `keysText` is the configured JSON. */
export function visitTokens(keysText: string, now: () => number): VisitTokens {
  const keys = new Map<string, KeyObject>()
  for (const { kid, key } of readKeys(keysText)) keys.set(kid, createSecretKey(Buffer.from(key)))
  const [newest] = keys
  if (!newest) throw new Error('there is no key to sign visits with')
  const [kid, signingKey] = newest

  return {
    async sign(visit) {
      const issued = Math.floor(now() / 1000)
      const token = await new SignJWT({ visit })
        .setProtectedHeader({ alg: ALGORITHM, kid })
        .setAudience(PURPOSE)
        .setIssuedAt(issued)
        .setNotBefore(issued)
        .setExpirationTime(issued + VISIT_DAYS * 86_400)
        .sign(signingKey)
      return { token, receiptKey: receiptKeyOf(signingKey, visit.id) }
    },

    async verify(token) {
      try {
        const { payload, key } = await jwtVerify(token, (header) => keyNamed(keys, header.kid), {
          algorithms: [ALGORITHM],
          audience: PURPOSE,
          clockTolerance: SKEW,
          currentDate: new Date(now()),
          requiredClaims: ['exp', 'nbf', 'iat'],
        })
        const visit = Visit.parse(payload.visit)
        return { visit, signedAt: (payload.iat ?? 0) * 1000, receiptKey: receiptKeyOf(key, visit.id) }
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new Refusal('visit-expired', {}, [], { cause: error })
        throw new Refusal('visit-invalid', {}, [], { cause: error })
      }
    },
  }
}

/** Made with the key that signed the visit: while its token is good, the receipt stays the same, whatever key is introduced meanwhile. */
function receiptKeyOf(key: KeyObject | CryptoKey | Uint8Array, id: string): string {
  const secret = key instanceof KeyObject || key instanceof Uint8Array ? key : KeyObject.from(key)
  return createHmac('sha256', secret).update(`receipt ${id}`).digest('base64url')
}

/** The configured keys, the newest first. Throws an error that holds none of them. */
export function readKeys(text: string): z.infer<typeof Keys> {
  try {
    return Keys.parse(JSON.parse(text))
  } catch {
    // The text is a secret: say what is wrong with it, never what it is.
    throw new Error('the visit keys are not a JSON list of {kid, key} with keys of at least 32 characters')
  }
}

function keyNamed(keys: ReadonlyMap<string, KeyObject>, kid: string | undefined): KeyObject {
  const key = kid === undefined ? undefined : keys.get(kid)
  if (!key) throw new errors.JOSEError('the token names no key of ours')
  return key
}
