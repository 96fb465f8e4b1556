import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
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
    sign(visit) {
      const issued = Math.floor(now() / 1000)
      return new SignJWT({ visit })
        .setProtectedHeader({ alg: ALGORITHM, kid })
        .setAudience(PURPOSE)
        .setIssuedAt(issued)
        .setNotBefore(issued)
        .setExpirationTime(issued + VISIT_DAYS * 86_400)
        .sign(signingKey)
    },

    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, (header) => keyNamed(keys, header.kid), {
          algorithms: [ALGORITHM],
          audience: PURPOSE,
          clockTolerance: SKEW,
          currentDate: new Date(now()),
          requiredClaims: ['exp', 'nbf', 'iat'],
        })
        return Visit.parse(payload.visit)
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new Refusal('visit-expired', {}, [], { cause: error })
        throw new Refusal('visit-invalid', {}, [], { cause: error })
      }
    },

    async receipt({ id, digest }) {
      // Made with the oldest key, so that a receipt stays the same while a newer key is being introduced.
      const key = [...keys.values()].at(-1) ?? signingKey
      return createHmac('sha256', key).update(`receipt ${id} ${digest}`).digest('base64url')
    },
  }
}

function readKeys(text: string): z.infer<typeof Keys> {
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
