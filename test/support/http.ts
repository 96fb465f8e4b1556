import type { Hono } from 'hono'
import { compose, type World } from '../../functions/compose.ts'
import { createApp, type Env } from '../../functions/http/app.tsx'
import { citizenRoutes } from '../../functions/http/citizen.tsx'
import { publicRoutes } from '../../functions/http/public.tsx'
import { staffRoutes } from '../../functions/http/staff.tsx'
import { CITIZEN, type Identity } from '../../shared/domain/permissions.ts'
import type { TestWorld } from './world.ts'
import { VISIT_KEYS } from './world.ts'

export const MANAGER: Identity = { grants: [...CITIZEN.grants, { role: 'manager', agency: '*' }] }

/** All routes over a test's world, for whoever asks. */
export function appOn(world: TestWorld, identity: Identity = CITIZEN): Hono<Env> {
  const { config } = compose({
    TABLE_NAME: 'test-table',
    STAGE: 'test',
    PUBLIC_URL: 'http://localhost',
    TICK_SHARDS: '1',
    VISIT_KEYS,
  })
  const whole: World = Object.assign(Object.create(world), { config })
  return createApp(whole, () => identity, [citizenRoutes(whole), staffRoutes(whole), publicRoutes(whole)])
}

/** The token in a page's form. */
export function tokenIn(page: string): string {
  return /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

export function formOf(fields: Readonly<Record<string, string | number>>): RequestInit {
  const body = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]))
  return { method: 'POST', body: body.toString(), headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }
}

export function jsonOf(body: unknown): RequestInit {
  return { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
}
