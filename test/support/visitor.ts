import type { Hono } from 'hono'
import type { Env } from '../../functions/http/app.tsx'
import type { FakeProvider, Forgery } from './fake-provider.ts'

/** A browser as far as cookies go: keeps what it is sent, and sends it back. */
export function visitorOf(app: Hono<Env>, cookies = new Map<string, string>()) {
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    const sent = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    if (sent !== '') headers.set('Cookie', sent)
    const response = await app.request(path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/; Max-Age=0\b/.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }

  return {
    cookies,
    ask,
    session: () => cookies.get('__Host-sesi'),
    /** Begins to sign in: the address at the provider. */
    async begin(next?: string): Promise<string> {
      const query = next === undefined ? '' : `?${new URLSearchParams({ next })}`
      return (await ask(`/masuk${query}`)).headers.get('location') ?? ''
    },
    /** Signs in from the first link to where it leads. */
    async signIn(provider: FakeProvider, forgery: Forgery, next?: string): Promise<Response> {
      return ask(`/masuk/kembali${provider.approve(await this.begin(next), forgery)}`)
    },
  }
}

/** The token in the forms of a page for staff. */
export function formTokenIn(page: string): string {
  return /name="formulir" value="([^"]+)"/.exec(page)?.[1] ?? ''
}
