import type { Hono } from 'hono'
import type { World } from '../../functions/compose.ts'
import { createApp, type Door, type Env } from '../../functions/http/app.tsx'
import { citizenRoutes } from '../../functions/http/citizen.tsx'
import { publicRoutes } from '../../functions/http/public.tsx'
import { staffRoutes } from '../../functions/http/staff.tsx'
import { staffAnswers } from '../../functions/http/staff-answers.ts'
import { readConfig } from '../../shared/config.ts'
import { CITIZEN, type Identity } from '../../shared/domain/permissions.ts'
import { byService } from './granted-store.ts'
import type { TestWorld } from './world.ts'
import { VISIT_KEYS } from './world.ts'

export const MANAGER: Identity = { grants: [...CITIZEN.grants, { role: 'manager', agency: '*' }] }

/** All routes over a test's world, for whoever asks; each service's with the accesses that its function has. */
export function appOn(world: TestWorld, identity: Identity = CITIZEN): Hono<Env> {
  const whole = configured(world)
  const of = byService(whole)
  return createApp(whole, whoIs(identity), [citizenRoutes(of.citizen), staffRoutes(of.staff), publicRoutes(of.public)])
}

/** Whoever asks is this one, without having signed in: for tests of what is behind the door. */
export function whoIs(identity: Identity): Door {
  return { identify: () => ({ identity, formToken: undefined }), ...staffAnswers }
}

/** A test's world with the configuration that a function would have. */
export function configured(
  world: TestWorld,
  publicUrl = 'http://localhost',
  environment: Readonly<Record<string, string>> = {},
): World {
  const config = readConfig({
    TABLE_NAME: 'test-table',
    STAGE: 'test',
    PUBLIC_URL: publicUrl,
    TICK_SHARDS: '1',
    VISIT_KEYS,
    ...environment,
  })
  return Object.assign(Object.create(world), { config })
}

/** The token in a page's form. */
export function tokenIn(page: string): string {
  return /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

export function formOf(fields: Readonly<Record<string, string | number>>): RequestInit {
  const body = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]))
  return { method: 'POST', body: body.toString(), headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }
}

/** A form as a page of ours sends it, for routes where staff change something. */
export function staffFormOf(fields: Readonly<Record<string, string | number>>): RequestInit {
  const { headers, ...sent } = formOf(fields)
  return { ...sent, headers: { ...Object.fromEntries(new Headers(headers)), Origin: 'http://localhost' } }
}

export function jsonOf(body: unknown): RequestInit {
  return { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
}
