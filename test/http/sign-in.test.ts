import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../shared/domain/person.ts'
import { ABSOLUTE_LIMIT, digestOfSession, IDLE_LIMIT } from '../../shared/domain/session.ts'
import { admitPerson } from '../../shared/usecases/admit-person.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { fakeProvider } from '../support/fake-provider.ts'
import { staffFormOf } from '../support/http.ts'
import { account, COMMAND, type Staffed, staffed } from '../support/staffed.ts'
import { formTokenIn, visitorOf } from '../support/visitor.ts'

const UJI = 'pengelola@uji.go.id'
const PAGE = '/kelola/uji/unit/loka-a'
const MINUTE = 60_000

let table: TestTable
let system: Staffed
beforeAll(async () => {
  table = await startTable()
  system = await staffed(table)
})
afterAll(async () => {
  await system.provider.close()
  await table.close()
})

const visitor = () => visitorOf(system.app)
async function signedIn(email = UJI) {
  const fresh = visitor()
  await fresh.signIn(system.provider, account(email))
  return fresh
}
/** Whether a page for staff opens. */
const opens = async ({ ask }: ReturnType<typeof visitor>) => (await ask(PAGE)).status === 200

let count = 0
async function newPerson(more: Partial<Person> = {}, agency = 'uji'): Promise<Person> {
  const email = `orang-${++count}@${agency}.go.id`
  const roles = [{ role: 'manager', from: '2026-01-01' } as const]
  const person = await admitPerson(system.world, { agency, name: `Orang ${count}`, email, roles }, COMMAND)
  return change(person, more)
}
async function change(person: Person, more: Partial<Person>): Promise<Person> {
  if (Object.keys(more).length === 0) return person
  const next = { ...person, ...more, version: person.version + 1 }
  expect(await system.world.store.people.put(next)).toBe(true)
  return next
}

describe('signing in', () => {
  test('leads from a page to the provider and back to that page, in one step', async () => {
    const someone = visitor()
    const asked = await someone.ask(`${PAGE}?period=2026`)
    expect(asked.status).toBe(303)
    const next = new URL(asked.headers.get('location') ?? '', 'http://localhost').searchParams.get('next') ?? ''
    const back = await someone.signIn(system.provider, account(UJI), next)
    expect([back.status, back.headers.get('location')]).toEqual([303, `${PAGE}?period=2026`])
    expect(await opens(someone)).toBe(true)
  })

  test('asks by code, PKCE, state and nonce, and tells nothing of the secret', async () => {
    const someone = visitor()
    const { searchParams } = new URL(await someone.begin())
    const [cookie = ''] = someone.cookies.values()
    const [secret = ''] = decodeURIComponent(cookie).split(' ')
    expect(searchParams.get('response_type')).toBe('code')
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    expect(searchParams.get('redirect_uri')).toBe('http://localhost/masuk/kembali')
    const said = ['state', 'nonce', 'code_challenge'].map((name) => searchParams.get(name) ?? '')
    expect(new Set(said).size).toBe(3)
    for (const each of said) expect(each).toMatch(/^[\w-]{43}$/)
    expect(secret).toMatch(/^[0-9a-z]{26}$/)
    expect(said.join()).not.toContain(secret)
  })

  test('keeps all cookies to this host, to TLS and from scripts', async () => {
    const someone = visitor()
    const begun = await someone.ask('/masuk')
    const query = system.provider.approve(begun.headers.get('location') ?? '', account(UJI))
    const done = await someone.ask(`/masuk/kembali${query}`)
    const lines = [...begun.headers.getSetCookie(), ...done.headers.getSetCookie()]
    expect(lines.length).toBe(3)
    for (const line of lines) {
      expect(line).toMatch(/^__Host-(sesi|masuk-[\w-]{8})=/)
      for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(line).toContain(part)
      expect(line).not.toContain('Domain')
    }
  })

  test('in two tabs at once works in both, each to its own page', async () => {
    const someone = visitor()
    const [first, second] = [await someone.begin('/kelola/uji'), await someone.begin(PAGE)]
    const back = async (address: string) =>
      (await someone.ask(`/masuk/kembali${system.provider.approve(address, account(UJI))}`)).headers.get('location')
    expect([await back(second), await back(first)]).toEqual([PAGE, '/kelola/uji'])
    expect(await opens(someone)).toBe(true)
  })

  test('who is signed in goes on at once', async () => {
    const someone = await signedIn()
    expect((await someone.ask(`/masuk?next=${PAGE}`)).headers.get('location')).toBe(PAGE)
    expect((await someone.ask('/masuk/kembali?code=alt&state=alt')).headers.get('location')).toBe('/kelola')
  })

  test('is good for one return: the same again, or in another browser, signs nobody in', async () => {
    const [mine, theirs] = [visitor(), visitor()]
    const query = system.provider.approve(await mine.begin(), account(UJI))
    expect((await theirs.ask(`/masuk/kembali${query}`)).status).toBe(400)
    const cookies = new Map(mine.cookies)
    expect((await mine.ask(`/masuk/kembali${query}`)).status).toBe(303)
    const again = visitorOf(system.app, cookies)
    expect((await again.ask(`/masuk/kembali${query}`)).status).toBe(400)
    expect(again.session()).toBeUndefined()
  })

  test('that is cancelled says so, and leads to another try of the same', async () => {
    const someone = visitor()
    const state = new URL(await someone.begin(PAGE)).searchParams.get('state')
    const response = await someone.ask(`/masuk/kembali?error=access_denied&state=${state}`)
    const page = await response.text()
    expect([response.status, page.includes('Batal masuk')]).toEqual([400, true])
    expect(page).toContain(`href="/masuk?${new URLSearchParams({ next: PAGE })}"`)
  })

  test('while the provider is down says so; once it is back it works', async () => {
    const down = await fakeProvider()
    await down.close()
    const there = await staffed(await startTable(), down)
    expect((await visitorOf(there.app).ask('/masuk')).status).toBe(503)
  })

  test.each(['//jahat.example', '/\\jahat.example', 'https://jahat.example', '/kelola%0d%0aX: y', 'javascript:1'])(
    'F32 with the next page %s leads home',
    async (next) => {
      const someone = visitor()
      expect((await someone.signIn(system.provider, account(UJI), next)).headers.get('location')).toBe('/kelola')
      expect((await someone.ask(`/masuk?${new URLSearchParams({ next })}`)).headers.get('location')).toBe('/kelola')
    },
  )

  test('F32 a next page that was put into the cookie is read as carefully', async () => {
    const someone = visitor()
    const query = system.provider.approve(await someone.begin(), account(UJI))
    for (const [name, value] of someone.cookies)
      someone.cookies.set(name, value.replace(encodeURIComponent('/kelola'), encodeURIComponent('//jahat.example')))
    expect((await someone.ask(`/masuk/kembali${query}`)).headers.get('location')).toBe('/kelola')
  })
})

describe('who an account is', () => {
  const tried = async (claims: Readonly<Record<string, unknown>>) => {
    const someone = visitor()
    const response = await someone.signIn(system.provider, { claims })
    return { status: response.status, page: await response.text(), someone }
  }
  const federated = (...names: readonly string[]) => ({ identities: names.map((providerName) => ({ providerName })) })

  test('F33 nobody can tell unknown people from disabled ones: status, words and headers are the same', async () => {
    const { email = '' } = await newPerson({ disabled: { at: '2026-11-01T00:00:00Z', reason: 'pindah' } })
    const answers = await Promise.all(
      [email, 'siapa@tidak.go.id'].map(async (address) => {
        const { status, page, someone } = await tried(account(address).claims)
        return [status, page.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ''), [...someone.cookies.keys()]]
      }),
    )
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.[0]).toBe(403)
    expect(answers[0]?.[1]).toContain('hubungi admin Suara Loket')
  })

  test('an address counts only where the provider has verified it', async () => {
    for (const verified of [undefined, false, 'true', 1])
      expect((await tried({ sub: 'x', email: UJI, email_verified: verified })).status).toBe(403)
    expect((await tried({ sub: 'x', email_verified: true })).status).toBe(403)
    expect((await tried({ sub: 'tulis-besar', email: 'Pengelola@UJI.go.id', email_verified: true })).status).toBe(303)
  })

  test('an agency’s own provider signs in that agency’s people, whether the address is verified or not', async () => {
    const { email } = await newPerson()
    expect((await tried({ sub: 'sso-1', email, ...federated('sso-uji') })).status).toBe(303)
  })

  test.each([
    ['another agency’s', ['sso-lain']],
    ['nobody’s', ['sso-gelap']],
    ['this and another agency’s', ['sso-uji', 'sso-lain']],
    ['a name that every object has', ['constructor']],
  ])('%s provider signs in nobody of it, verified or not', async (_name, names) => {
    for (const email_verified of [true, false]) {
      const { status, someone } = await tried({ sub: 'sso-2', email: UJI, email_verified, ...federated(...names) })
      expect([status, someone.session()]).toEqual([403, undefined])
    }
  })

  test('whom it took its word from cannot be left unsaid by saying it oddly', async () => {
    for (const identities of ['sso-lain', [{ provider: 'sso-lain' }], { providerName: 'sso-lain' }, [null]])
      expect((await tried({ ...account(UJI).claims, identities })).status).toBe(400)
  })

  test('once an account was somebody, it becomes nobody else by taking their address', async () => {
    const [one, other] = [await newPerson(), await newPerson()]
    expect((await tried({ ...account(one.email ?? '').claims, sub: 'akun-x' })).status).toBe(303)
    expect((await tried({ ...account(other.email ?? '').claims, sub: 'akun-x' })).status).toBe(403)
    expect((await tried({ ...account(one.email ?? '').claims, sub: 'akun-x' })).status).toBe(303)
  })

  test('an address that was taken from somebody signs them in no more', async () => {
    const person = await newPerson()
    await change(person, { email: 'baru@uji.go.id' })
    expect((await tried(account(person.email ?? '').claims)).status).toBe(403)
  })

  test('somebody of one agency sees nothing of another', async () => {
    const someone = await signedIn('pengelola@lain.go.id')
    expect((await someone.ask('/kelola/lain/unit/loka-a')).status).toBe(200)
    expect((await someone.ask(PAGE)).status).toBe(403)
  })
})

describe('F31 a session', () => {
  test('has another secret after signing in than whatever the browser came with', async () => {
    const someone = await signedIn()
    const before = someone.session() ?? ''
    // Signed in elsewhere, put into another's browser, which then signs in: the session must not become theirs.
    const planted = visitor()
    const query = system.provider.approve(await planted.begin(), account('pengelola@lain.go.id'))
    planted.cookies.set('__Host-sesi', before)
    await planted.ask(`/masuk/kembali${query}`)
    expect(planted.session()).not.toBe(before)
    // Whoever planted it is left with nothing.
    expect(await opens(someone)).toBe(false)
  })

  test('ends on the server when its owner signs out: the old cookie opens nothing', async () => {
    const someone = await signedIn()
    const token = formTokenIn(await (await someone.ask('/keluar')).text())
    const kept = visitorOf(system.app, new Map(someone.cookies))
    expect(await opens(kept)).toBe(true)
    const left = await someone.ask('/keluar', staffFormOf({ formulir: token }))
    expect(left.status).toBe(200)
    expect(await left.text()).toContain(
      `${system.provider.url}/end?client_id=suara-loket&amp;post_logout_redirect_uri=`,
    )
    expect(someone.session()).toBeUndefined()
    expect(await opens(kept)).toBe(false)
    expect(await (await someone.ask('/keluar')).text()).toContain('Anda sudah keluar')
  })

  test('lets nobody in by a secret that is none, or by the digest that is stored', async () => {
    const someone = await signedIn()
    const digest = digestOfSession(someone.session() ?? '')
    for (const secret of ['', '0'.repeat(26), digest, digest.toLowerCase().slice(0, 26), "' or 1=1", '%00'])
      expect(await opens(visitorOf(system.app, new Map([['__Host-sesi', secret]])))).toBe(false)
    // Only the name that a browser guards counts.
    expect(await opens(visitorOf(system.app, new Map([['sesi', someone.session() ?? '']])))).toBe(false)
  })

  test('of somebody who is disabled ends at the next call, a page or a script’s', async () => {
    const person = await newPerson()
    const someone = await signedIn(person.email)
    expect(await opens(someone)).toBe(true)
    await change(person, { disabled: { at: '2026-11-22T00:00:00Z', reason: 'pindah' } })
    expect((await someone.ask(PAGE)).status).toBe(303)
    expect((await someone.ask(PAGE, { headers: { Accept: 'application/json' } })).status).toBe(401)
  })

  test('counts for staff alone: citizens and the public get the same pages with it as without', async () => {
    const someone = await signedIn()
    const finds: string[] = []
    const { sessions } = system.world.store
    const { find } = sessions
    const noting: typeof find = (digest) => {
      finds.push(digest)
      return find(digest)
    }
    Object.assign(sessions, { find: noting })
    for (const path of ['/', '/instansi/uji', '/api/v1/agencies']) expect((await someone.ask(path)).status).toBe(200)
    expect(finds).toEqual([])
    expect(await opens(someone)).toBe(true)
    expect(finds.length).toBe(1)
    Object.assign(sessions, { find })
  })
})

describe('F35 other roles', () => {
  test('act at the very next request, given and taken', async () => {
    const person = await newPerson()
    const someone = await signedIn(person.email)
    expect(await opens(someone)).toBe(true)
    const taken = await change(person, { roles: [] })
    expect((await someone.ask(PAGE)).status).toBe(403)
    await change(taken, { roles: person.roles })
    expect(await opens(someone)).toBe(true)
  })

  test('act from their first day on, and no more after their last: days are the agency’s own', async () => {
    const [leaving, coming] = [
      await newPerson({ roles: [{ role: 'manager', from: '2026-11-01', until: '2026-11-22' }] }),
      await newPerson({ roles: [{ role: 'manager', from: '2026-11-23' }] }),
    ]
    const start = system.world.now()
    const midnight = Date.parse('2026-11-22T17:00:00Z')
    for (const [at, statuses] of [
      [midnight - 1, [200, 403]],
      [midnight, [403, 200]],
    ] as const) {
      moveTo(at)
      for (const [index, { email }] of [leaving, coming].entries())
        expect((await (await signedIn(email)).ask(PAGE)).status).toBe(statuses[index])
    }
    moveTo(start)
  })
})

/** The world that everything runs on is made from one whose clock can be set. */
function moveTo(at: number): void {
  Object.getPrototypeOf(system.world).clock = at
}

describe('F48 a session whose time is over is as absent, although it is still stored', () => {
  const stored = (someone: ReturnType<typeof visitor>) =>
    system.world.store.sessions.find(digestOfSession(someone.session() ?? ''))

  test('after an hour without use', async () => {
    const someone = await signedIn()
    const start = system.world.now()
    moveTo(start + IDLE_LIMIT - 1)
    expect(await opens(someone)).toBe(true)
    moveTo(start + IDLE_LIMIT - 1 + IDLE_LIMIT)
    expect((await someone.ask(PAGE)).status).toBe(303)
    expect(await stored(someone)).toBeDefined()
    moveTo(start)
  })

  test('after ten hours, however much it was used', async () => {
    const someone = await signedIn()
    const start = system.world.now()
    for (let at = start; at < start + ABSOLUTE_LIMIT; at += 30 * MINUTE) {
      moveTo(at)
      expect(await opens(someone)).toBe(true)
    }
    moveTo(start + ABSOLUTE_LIMIT)
    expect(await opens(someone)).toBe(false)
    expect(await stored(someone)).toBeDefined()
    moveTo(start)
  })

  test('its use is written down every five minutes at the most', async () => {
    const someone = await signedIn()
    const start = system.world.now()
    const versions: (number | undefined)[] = []
    for (const minute of [0, 1, 4, 5, 6, 9, 10, 10]) {
      moveTo(start + minute * MINUTE)
      await opens(someone)
      versions.push((await stored(someone))?.version)
    }
    expect(versions).toEqual([1, 1, 1, 2, 2, 2, 3, 3])
    moveTo(start)
  })
})

test('without a provider’s own way out, signing out leads to our page at once', async () => {
  const plain = await fakeProvider({ end: false })
  const there = await staffed(await startTable(), plain)
  const someone = visitorOf(there.app)
  await someone.signIn(plain, account(UJI))
  const token = formTokenIn(await (await someone.ask('/keluar')).text())
  const left = await someone.ask('/keluar', staffFormOf({ formulir: token }))
  expect([left.status, left.headers.get('location'), someone.session()]).toEqual([303, '/keluar', undefined])
  await plain.close()
})

test('signing out without a session goes the same way, and ends nothing', async () => {
  const response = await visitor().ask('/keluar', staffFormOf({}))
  expect([response.status, (await response.text()).includes('Sedang keluar')]).toEqual([200, true])
})
