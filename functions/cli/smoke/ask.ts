/** An answer, read whole. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string }

export type Ask = (path: string, init?: RequestInit) => Promise<Answer>

/** Longer than the slowest function may take. */
const PATIENCE = 30_000

/** Asks a site as a browser that reads Indonesian and follows nothing by itself. */
export function askAt(url: string, send: typeof fetch = fetch): Ask {
  return async (path, init = {}) => {
    const headers = new Headers({ Accept: 'text/html', 'Accept-Language': 'id', ...READER })
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    const wish = { ...init, headers, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) } as const
    const response = await send(new URL(path, url), wish)
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
}

/** How the smoke test calls itself in whatever logs look at it. */
const READER = { 'User-Agent': 'suara-loket-smoke' }

/** A form as a browser sends it. */
export function formOf(url: string, fields: Readonly<Record<string, string>>): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields), headers: { Origin: new URL(url).origin } }
}

/** A call of the API. */
export function jsonOf(body: unknown): RequestInit {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' }
  return { method: 'POST', body: JSON.stringify(body), headers }
}
