import { handle } from 'hono/aws-lambda'
import { compose, DEPLOYED } from './compose.ts'
import { lazyEvidence } from './evidence/lazy-evidence.ts'
import { createApp } from './http/app.tsx'
import { identifyBySession } from './http/session.ts'
import { staffRoutes } from './http/staff.tsx'
import { openIdSignIn } from './open-id.ts'

const world = compose(process.env, { ...DEPLOYED, signIn: openIdSignIn, evidence: lazyEvidence })

export const handler = handle(createApp(world, identifyBySession(world), [staffRoutes(world)]))
