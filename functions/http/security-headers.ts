import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Config } from '../../shared/config.ts'
import { inlineStyles, styles } from '../../web/assets/styles.ts'
import { scripted } from '../../web/islands/scripted.ts'
import { islands } from '../islands.ts'

/** Pages that come with a policy of their own, and what only they carry. */
const APART = { styles: [styles.kiosk], scripts: [islands.kiosk, islands.kioskWorker, islands.kioskWorkerOff] }

const POLICY = policyFor(
  inlineStyles.filter((style) => !APART.styles.includes(style)),
  [scripted, ...Object.values<string>(islands).filter((script) => !APART.scripts.includes(script))],
)

/** The security policy of a page that carries these styles and scripts. */
export function policyFor(ownStyles: readonly string[], scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src ${hashesOf(ownStyles)}`,
    `script-src ${hashesOf(scripts)}`,
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Pages load nothing from elsewhere and cannot be framed. Only our own style and script elements apply and run, by their hashes. */
export function securityHeaders({ publicUrl }: Pick<Config, 'publicUrl'>): MiddlewareHandler {
  const isSecure = publicUrl.startsWith('https:')
  return async (c, next) => {
    await next()
    if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', POLICY)
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'same-origin')
    c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    if (isSecure) c.header('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  }
}

function hashesOf(texts: readonly string[]): string {
  return texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ')
}
