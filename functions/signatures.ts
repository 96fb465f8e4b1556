import { createSecretKey, KeyObject } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import * as z from 'zod/mini'
import { Refusal, type RefusalCode } from '../shared/domain/refusals.ts'

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
/** Machines' clocks may differ by this many seconds. */
const SKEW = 300

/** What a text is signed as: one signed as something else is refused, whatever it says. */
type Kind<Schema extends z.ZodMiniType> = {
  readonly purpose: string
  /** What it says, under the purpose's name. */
  readonly schema: Schema
  /** For how long it is good. */
  readonly days: number
  readonly invalid: RefusalCode
  readonly expired: RefusalCode
}

type Known<Said> = { readonly said: Said; readonly signedAt: number; readonly key: KeyObject }

/** Signs texts of a kind with the newest of the keys, and reads what any of them signed. `keysText` is the configured JSON. */
export function signatures<Schema extends z.ZodMiniType>(keysText: string, now: () => number, kind: Kind<Schema>) {
  const { purpose, schema, days } = kind
  const keys = new Map<string, KeyObject>()
  for (const { kid, key } of readKeys(keysText)) keys.set(kid, createSecretKey(Buffer.from(key)))
  const [newest] = keys
  if (!newest) throw new Error(`there is no key to sign a ${purpose} with`)
  const [kid, signingKey] = newest

  return {
    signingKey,

    async sign(said: z.output<Schema>): Promise<string> {
      const issued = Math.floor(now() / 1000)
      return new SignJWT({ [purpose]: said })
        .setProtectedHeader({ alg: ALGORITHM, kid })
        .setAudience(purpose)
        .setIssuedAt(issued)
        .setNotBefore(issued)
        .setExpirationTime(issued + days * 86_400)
        .sign(signingKey)
    },

    /** Throws the kind's refusals. */
    async verify(token: string): Promise<Known<z.output<Schema>>> {
      try {
        const { payload, key } = await jwtVerify(token, (header) => keyNamed(keys, header.kid), {
          algorithms: [ALGORITHM],
          audience: purpose,
          clockTolerance: SKEW,
          currentDate: new Date(now()),
          requiredClaims: ['exp', 'nbf', 'iat'],
        })
        return { said: schema.parse(payload[purpose]), signedAt: (payload.iat ?? 0) * 1000, key: secretOf(key) }
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new Refusal(kind.expired, {}, [], { cause: error })
        throw new Refusal(kind.invalid, {}, [], { cause: error })
      }
    },
  }
}

function secretOf(key: KeyObject | CryptoKey | Uint8Array): KeyObject {
  if (key instanceof KeyObject) return key
  return key instanceof Uint8Array ? createSecretKey(key) : KeyObject.from(key)
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
