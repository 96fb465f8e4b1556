import { createApp } from '../../functions/http/app.tsx'
import { citizenRoutes } from '../../functions/http/citizen.tsx'
import { publicRoutes } from '../../functions/http/public.tsx'
import { identifyBySession } from '../../functions/http/session.ts'
import { staffRoutes } from '../../functions/http/staff.tsx'
import { openIdSignIn } from '../../functions/open-id.ts'
import { admitPerson } from '../../shared/usecases/admit-person.ts'
import type { TestTable } from './dynalite.ts'
import { CLIENT, type FakeProvider, fakeProvider } from './fake-provider.ts'
import { byService } from './granted-store.ts'
import { configured } from './http.ts'
import { registerAgency, worldOn } from './world.ts'

const SINCE = '2026-01-01'
export const COMMAND = { via: 'command', name: 'uji' } as const

/** Agencies `uji` and `lain` with somebody each who manages all of it, and everything behind the real door. */
export async function staffed(table: TestTable, known?: FakeProvider) {
  const provider = known ?? (await fakeProvider())
  const environment = {
    OIDC_ISSUER: provider.url,
    OIDC_CLIENT_ID: CLIENT,
    OIDC_PROVIDERS: JSON.stringify({ 'sso-uji': 'uji', 'sso-lain': 'lain' }),
  }
  const bare = worldOn(table)
  const { config } = configured(bare, 'http://localhost', environment)
  const world = configured(worldOn(table, { signIn: openIdSignIn(config) }), 'http://localhost', environment)
  for (const agency of ['uji', 'lain']) await registerAgency(world, agency)
  const manager = (agency: string) =>
    admitPerson(
      world,
      {
        agency,
        name: `Pengelola ${agency}`,
        email: `pengelola@${agency}.go.id`,
        roles: [{ role: 'manager', from: SINCE }],
      },
      COMMAND,
    )
  const people = { uji: await manager('uji'), lain: await manager('lain') }
  const of = byService(world)
  const routes = [citizenRoutes(of.citizen), staffRoutes(of.staff), publicRoutes(of.public)]
  const app = createApp(world, identifyBySession(of.staff), routes)
  return { world, provider, people, app }
}
export type Staffed = Awaited<ReturnType<typeof staffed>>

/** What the provider says of an account of its own. */
export function account(email: string, sub = email) {
  return { claims: { sub, email, email_verified: true } }
}
