import { Visit } from '../../../shared/domain/visit.ts'

/** The visit that a token says it is of, unproven: only the stage itself can tell whether it signed it. */
export function visitIn(token: string): Visit | undefined {
  const [, payload = ''] = token.split('.')
  try {
    return Visit.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()).visit).data
  } catch {
    return undefined
  }
}
