import { handle } from 'hono/aws-lambda'
import { compose } from './compose.ts'
import { createApp, everybodyIsACitizen } from './http/app.tsx'
import { publicRoutes } from './http/public.tsx'

const world = compose(process.env)

export const handler = handle(createApp(world, everybodyIsACitizen, [publicRoutes(world)]))
