import { handle } from 'hono/aws-lambda'
import { compose } from './compose.ts'
import { createApp, everybodyIsACitizen } from './http/app.tsx'
import { citizenRoutes } from './http/citizen.tsx'

const world = compose(process.env)

export const handler = handle(createApp(world, everybodyIsACitizen, [citizenRoutes(world)]))
