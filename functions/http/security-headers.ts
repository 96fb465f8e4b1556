import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Config } from '../../shared/config.ts'
import type { Inlined } from '../../web/components/inlined.ts'
import type { Env } from './app.tsx'

/**
 * Pages load nothing from elsewhere and cannot be framed. Only the style sheet and the scripts of ours that the page itself carries
 * apply and run, by their hashes: all others' would be 700 bytes of the first round trip. Only a page that says so sends elsewhere.
 */
export function securityHeaders({ publicUrl }: Pick<Config, 'publicUrl'>): MiddlewareHandler<Env> {
  const isSecure = publicUrl.startsWith('https:')
  return async (c, next) => {
    await next()
    c.header('Content-Security-Policy', policyOf(c.get('inlined')))
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'same-origin')
    c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    if (isSecure) c.header('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  }
}

function policyOf(inlined: Inlined | undefined): string {
  const here = ["'self'", ...(inlined?.destinations ?? [])].join(' ')
  return [
    "default-src 'none'",
    ...allowed('style-src', inlined?.styles),
    ...allowed('script-src', inlined?.scripts),
    "img-src 'self'",
    `connect-src ${here}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    `form-action ${here}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** A directive that allows these texts and no other; none where nothing is carried, for the default allows nothing. */
function allowed(directive: string, texts: Iterable<string> = []): string[] {
  const hashes = [...texts].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  return hashes.length > 0 ? [`${directive} ${hashes.join(' ')}`] : []
}
