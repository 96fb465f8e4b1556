import type { Entry, KeptReceipt } from './entry.ts'
import { textIn } from './json.ts'

/**
 * The receipt that an answer is for this entry, if it is one: its proof can only be made with the key that came with the page. Where
 * the browser cannot check that, without https, a receipt that names the rating has to do.
 */
export async function receiptIn(
  answer: unknown,
  { id, receiptKey }: Pick<Entry, 'id' | 'receiptKey'>,
): Promise<KeptReceipt | undefined> {
  const digest = textIn(answer, 'digest')
  const proof = textIn(answer, 'proof')
  if (textIn(answer, 'id') !== id || digest === undefined || !proof) return undefined
  return !receiptKey || (await proves(receiptKey, `${id} ${digest}`, proof))
    ? { ...Object(answer), id, digest, proof }
    : undefined
}

async function proves(receiptKey: string, text: string, proof: string): Promise<boolean> {
  const subtle: SubtleCrypto | undefined = crypto.subtle
  if (!subtle) return true
  try {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    const key = await subtle.importKey('raw', bytesOf(receiptKey), algorithm, false, ['verify'])
    return await subtle.verify('HMAC', key, bytesOf(proof), new TextEncoder().encode(text))
  } catch {
    // Not base64url: no proof of ours.
    return false
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
