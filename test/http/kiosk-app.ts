import type { Hono } from 'hono'
import { createApp, type Env } from '../../functions/http/app.tsx'
import { citizenRoutes } from '../../functions/http/citizen.tsx'
import { publicRoutes } from '../../functions/http/public.tsx'
import { CITIZEN } from '../../shared/domain/permissions.ts'
import { byService } from '../support/granted-store.ts'
import { configured, whoIs } from '../support/http.ts'
import type { TestWorld } from '../support/world.ts'

/** What kiosks ask, over a world whose configuration differs. */
export function kioskAppOn(world: TestWorld, environment: Readonly<Record<string, string>>): Hono<Env> {
  const whole = configured(world, 'http://localhost', environment)
  const of = byService(whole)
  return createApp(whole, whoIs(CITIZEN), [citizenRoutes(of.citizen), publicRoutes(of.public)])
}
