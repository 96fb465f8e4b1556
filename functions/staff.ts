import { handle } from 'hono/aws-lambda'
import { compose } from './compose.ts'
import { createApp, everybodyIsACitizen } from './http/app.tsx'
import { staffRoutes } from './http/staff.tsx'

const world = compose(process.env)

export const handler = handle(createApp(world, everybodyIsACitizen, [staffRoutes(world)]))
