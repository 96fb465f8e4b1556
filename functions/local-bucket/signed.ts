import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Who may ask, as the SDK was given it. */
export type Credentials = { readonly id: string; readonly secret: string }

const ALGORITHM = 'AWS4-HMAC-SHA256'

/** Whether a text was signed with a secret, for the day, region and service that a credential names. Source: AWS Signature Version 4. */
export function isSignature(
  text: string,
  scope: readonly string[],
  signature: string,
  { secret }: Credentials,
): boolean {
  const key = [...scope].reduce<string | Buffer>((before, part) => hmac(before, part), `AWS4${secret}`)
  const [ours, theirs] = [Buffer.from(hmac(key, text).toString('hex')), Buffer.from(signature)]
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}

/** The parts of `id/20261126/ap-southeast-3/s3/aws4_request` that a signature is made for; undefined where it is not of this id. */
export function scopeOf(credential: string | null | undefined, { id }: Credentials): string[] | undefined {
  const [named, ...scope] = (credential ?? '').split('/')
  return named === id && scope.length === 4 && scope[2] === 's3' && scope[3] === 'aws4_request' ? scope : undefined
}

/** Whether a request was signed, in its header or in its address, and that has not expired. */
export function isSigned(request: IncomingMessage, url: URL, credentials: Credentials, now: number): boolean {
  const stated = inHeader(request) ?? inAddress(url, now)
  const scope = scopeOf(stated?.credential, credentials)
  if (!stated || !scope) return false
  const headers = stated.headers.map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`).join('')
  const canonical = [
    ...[request.method, (request.url ?? '').split('?')[0], queryOf(url), headers, stated.headers.join(';')],
    stated.payload,
  ].join('\n')
  const digest = createHash('sha256').update(canonical).digest('hex')
  return isSignature([ALGORITHM, stated.at, scope.join('/'), digest].join('\n'), scope, stated.signature, credentials)
}

type Stated = {
  readonly credential: string
  readonly signature: string
  readonly headers: readonly string[]
  readonly at: string
  readonly payload: string
}

function inHeader({ headers }: IncomingMessage): Stated | undefined {
  const found = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(
    headers.authorization ?? '',
  )
  const [, credential, names, signature] = found ?? []
  if (credential === undefined || names === undefined || signature === undefined) return undefined
  const at = String(headers['x-amz-date'] ?? '')
  return {
    credential,
    signature,
    headers: names.split(';'),
    at,
    payload: String(headers['x-amz-content-sha256'] ?? ''),
  }
}

function inAddress({ searchParams }: URL, now: number): Stated | undefined {
  const said = (name: string) => searchParams.get(`X-Amz-${name}`) ?? ''
  const at = said('Date')
  const until = instantOf(at) + Number(said('Expires')) * 1000
  if (said('Algorithm') !== ALGORITHM || !(now <= until)) return undefined
  const headers = said('SignedHeaders').split(';')
  return { credential: said('Credential'), signature: said('Signature'), headers, at, payload: 'UNSIGNED-PAYLOAD' }
}

/** `20261126T001500Z` as milliseconds since 1970; not a number for what is no such instant. */
function instantOf(text: string): number {
  return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
}

function queryOf({ searchParams }: URL): string {
  return [...searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map((pair) => pair.map(encoded).join('='))
    .toSorted()
    .join('&')
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
