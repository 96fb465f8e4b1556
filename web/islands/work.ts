import type { Work } from '../../shared/domain/work.ts'

/**
 * Finds what `workDone` of shared/domain/work.ts checks, while the owner reads: it begins once the page is painted, leaves the page's
 * own thread free between tries, and rests while the page is not seen. Rejects when it is aborted, and where the browser cannot do
 * it, without https: whoever asks sends the rating without.
 */
export async function solve(challenge: string, { iterations, bits }: Work, signal: AbortSignal): Promise<string> {
  const encoder = new TextEncoder()
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: encoder.encode('suara-loket'), iterations }
  await painted()
  for (let nonce = 0; ; nonce++) {
    if (document.hidden) await seen()
    if (signal.aborted) throw new DOMException('', 'AbortError')
    const secret = encoder.encode(`${challenge}:${nonce}`)
    const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits'])
    const hash = await crypto.subtle.deriveBits(algorithm, key, 256)
    if (Math.clz32(new DataView(hash).getUint32(0)) >= bits) return String(nonce)
  }
}

function painted(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in self) requestIdleCallback(resolve, { timeout: 2000 })
    else setTimeout(resolve, 200)
  })
}

function seen(): Promise<unknown> {
  return new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }))
}
