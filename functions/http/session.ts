import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { CITIZEN } from '../../shared/domain/permissions.ts'
import { ABSOLUTE_LIMIT } from '../../shared/domain/session.ts'
import { identify } from '../../shared/usecases/identify.ts'
import type { World } from '../compose.ts'
import type { Door } from './app.tsx'
import { staffAnswers } from './staff-answers.ts'
import { isStaffPath } from './staff-paths.ts'

const SESSION = 'sesi'

/** What every cookie here is: of this very host, over TLS alone, hidden from scripts, and not sent along by what others' pages post. */
export const GUARDED = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const

/** Tells who asks by the session that the browser has a secret of. */
export function identifyBySession(world: Pick<World, 'store' | 'now'>): Door {
  const identifyHere: Door['identify'] = async (c) => {
    const secret = isStaffPath(c.req.path) ? sessionIn(c) : undefined
    const known = secret === undefined ? undefined : await identify(world, secret)
    return known ?? { identity: CITIZEN, formToken: undefined }
  }
  return { identify: identifyHere, ...staffAnswers }
}

/** The secret that a browser came with; whether it is a session's is another matter. */
export function sessionIn(c: Context): string | undefined {
  const sent = getCookie(c, SESSION, 'host')
  return sent !== undefined && /^[0-9a-z]{26}$/.test(sent) ? sent : undefined
}

export function keepSession(c: Context, secret: string): void {
  setCookie(c, SESSION, secret, { ...GUARDED, maxAge: ABSOLUTE_LIMIT / 1000 })
}

export function forgetSession(c: Context): void {
  deleteCookie(c, SESSION, GUARDED)
}
