import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { safeNext } from '../../shared/domain/next-path.ts'
import type { SignIn } from '../../shared/usecases/ports/sign-in.ts'
import { GUARDED } from './session.ts'

const MINUTES = 10

/** An attempt to sign in, as the browser keeps it: its secret, and where it leads to. */
type Attempt = { readonly secret: string; readonly next: string }

/** Each attempt has a cookie of its own, so that several tabs may sign in at once. Its name tells the answer's attempt, not the secret. */
const nameOf = (state: string) => `masuk-${state.slice(0, 8)}`

export function keepAttempt(c: Context, signIn: Pick<SignIn, 'stateOf'>, { secret, next }: Attempt): void {
  const value = `${secret} ${next}`
  setCookie(c, nameOf(signIn.stateOf(secret)), value, { ...GUARDED, maxAge: MINUTES * 60 })
}

/** The attempt that an answer is of, and forgets it: it is good for one. Undefined where this browser began none of that state. */
export function takeAttempt(c: Context, signIn: Pick<SignIn, 'stateOf'>, state = ''): Attempt | undefined {
  if (!/^[\w-]{43}$/.test(state)) return undefined
  const kept = getCookie(c, nameOf(state), 'host')
  if (kept === undefined) return undefined
  deleteCookie(c, nameOf(state), GUARDED)
  const [secret = '', next] = kept.split(' ')
  return signIn.stateOf(secret) === state ? { secret, next: safeNext(next) } : undefined
}
