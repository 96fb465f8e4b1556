import { createServer as createPlain, type RequestListener, type Server } from 'node:http'
import { createServer as createSecure } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../functions/http/app.tsx'
import { citizenRoutes } from '../../functions/http/citizen.tsx'
import { publicRoutes } from '../../functions/http/public.tsx'
import { identifyBySession } from '../../functions/http/session.ts'
import { staffRoutes } from '../../functions/http/staff.tsx'
import { openIdSignIn } from '../../functions/open-id.ts'
import { localCertificate } from '../support/certificate.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { CLIENT, type FakeProvider, fakeProvider } from '../support/fake-provider.ts'
import { configured } from '../support/http.ts'
import { type Observatory, openObservatory } from '../support/observatory.ts'
import { registerAgency, worldOn } from '../support/world.ts'

/** One of each kind of page and answer, failures and what sets a cookie too. What leads to signing in is judged as the provider’s page. */
const PAGES: readonly (readonly [name: string, path: string, status: number])[] = [
  ['the start page', '/', 200],
  ['a public page', '/instansi/uji/unit/loka-a', 200],
  ['a public page where a language is chosen', '/?bahasa=en', 200],
  ['a citizen’s page', '/q/{code}', 200],
  ['signing in that failed', '/masuk/kembali', 400],
  ['signing out', '/keluar', 200],
  ['the API', '/api/v1/openapi.json', 200],
  ['a page that there is not', '/tidak-ada', 404],
  ['a code that there is not', '/q/zzzzzzzzzz', 404],
  ['a call that there is not', '/api/v1/tidak-ada', 404],
]

let table: TestTable
let provider: FakeProvider
let observatory: Observatory
let code = ''
const servers: Server[] = []
const trusted = getCACertificates('default')
const { cert, key } = localCertificate()

beforeAll(async () => {
  table = await startTable()
  provider = await fakeProvider()
  observatory = await openObservatory()
  code = (await registerAgency(worldOn(table))).codes['loka-a'] ?? ''
  setDefaultCACertificates([...trusted, cert])
})
afterAll(async () => {
  setDefaultCACertificates(trusted)
  for (const server of servers) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  observatory.end()
  await provider.close()
  await table.close()
})

async function listen(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return (server.address() as AddressInfo).port
}

/** The whole system as it answers at an address. */
function systemAt(publicUrl: string): RequestListener {
  const environment = { OIDC_ISSUER: provider.url, OIDC_CLIENT_ID: CLIENT }
  const { config } = configured(worldOn(table), publicUrl, environment)
  const world = configured(worldOn(table, { signIn: openIdSignIn(config) }), publicUrl, environment)
  const app = createApp(world, identifyBySession(world), [
    citizenRoutes(world),
    staffRoutes(world),
    publicRoutes(world),
  ])
  return getRequestListener((request) => app.fetch(request))
}

/** Port of the system over TLS, and of what leads there from http, as CloudFront does. */
async function overTls() {
  const server = createSecure({ cert, key })
  const httpsPort = await listen(server)
  server.on('request', systemAt(`https://localhost:${httpsPort}`))
  const httpPort = await listen(
    createPlain((request, response) => {
      response.writeHead(301, { Location: `https://localhost:${httpsPort}${request.url}` }).end()
    }),
  )
  return { httpsPort, httpPort }
}

async function withoutTls() {
  const server = createPlain()
  const httpPort = await listen(server)
  server.on('request', systemAt(`http://localhost:${httpPort}`))
  // Nobody listens there.
  return { httpPort, httpsPort: 1 }
}

const failedIn = (judged: readonly { readonly pass: boolean; readonly test: string; readonly result: string }[]) =>
  judged.filter(({ pass }) => !pass).map(({ test: name, result }) => `${name}: ${result}`)

describe('Mozilla’s HTTP observatory, over TLS as behind CloudFront', () => {
  let ports: Awaited<ReturnType<typeof overTls>>
  beforeAll(async () => {
    ports = await overTls()
  })

  test.each(PAGES)('passes every test of %s, and gives it the grade A+', async (_name, path, status) => {
    const seen = await observatory.judge({ ...ports, path: path.replace('{code}', code) })
    expect(seen.status).toBe(status)
    expect(failedIn(seen.judged)).toEqual([])
    expect(seen.judged).toHaveLength(10)
    expect(seen.grade).toBe('A+')
  })
})

describe('Mozilla’s HTTP observatory, over plain HTTP as on this machine', () => {
  test('misses nothing but TLS', async () => {
    const ports = await withoutTls()
    for (const [, path] of PAGES) {
      const { judged } = await observatory.judge({ ...ports, path: path.replace('{code}', code) })
      expect(failedIn(judged)).toEqual([
        'redirection: redirection-missing',
        'strictTransportSecurity: hsts-not-implemented-no-https',
      ])
    }
  })
})
