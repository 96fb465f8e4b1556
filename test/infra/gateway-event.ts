import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** A request as an HTTP API hands it to a function, payload format 2.0. */
export function gatewayEvent({
  routeKey,
  method,
  url,
  body,
  type,
  base64 = false,
  encoding = 'gzip, deflate, br',
}: {
  readonly routeKey: string
  readonly method: string
  readonly url: string
  readonly body?: string
  readonly type?: string
  /** API Gateway encodes what it does not take for text, forms among it. */
  readonly base64?: boolean
  /** What the client decodes. */
  readonly encoding?: string
}) {
  const { pathname, search, host } = new URL(url)
  return {
    version: '2.0',
    routeKey,
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: {
      accept: 'text/html,application/xhtml+xml',
      'accept-encoding': encoding,
      'accept-language': 'id-ID,id;q=0.9',
      host,
      origin: `https://${host}`,
      'user-agent': 'Mozilla/5.0 (Linux; Android 10; K)',
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
      ...(type === undefined ? {} : { 'content-type': type, 'content-length': String(body?.length ?? 0) }),
    },
    requestContext: {
      accountId: '111122223333',
      apiId: 'api-id',
      domainName: host,
      domainPrefix: 'api-id',
      http: { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '203.0.113.9', userAgent: 'Mozilla/5.0' },
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey,
      stage: '$default',
      time: '22/Nov/2026:02:00:00 +0000',
      timeEpoch: 1_795_312_800_000,
    },
    ...(body === undefined ? {} : { body: base64 ? Buffer.from(body).toString('base64') : body }),
    isBase64Encoded: base64,
  }
}

/** An answer's body as the client reads it, after the gateway has decoded it. */
export function textOf({ body, isBase64Encoded, headers }: GatewayAnswer): string {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  const encoding = headers['content-encoding']
  switch (encoding) {
    case 'br':
      return brotliDecompressSync(bytes).toString()
    case 'gzip':
      return gunzipSync(bytes).toString()
    case undefined:
      return bytes.toString()
    default:
      throw new Error(`no browser asked for ${encoding}`)
  }
}

/** What a function answers to such a request. */
export type GatewayAnswer = {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly isBase64Encoded: boolean
}
