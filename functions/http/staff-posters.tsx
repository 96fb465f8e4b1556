import { Hono } from 'hono'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'

/** Posters with the QR codes of a unit's counters. */
export function posterRoutes(_world: World): Hono<Env> {
  return new Hono<Env>()
}
