import { devicePaths } from './openapi-devices.ts'
import { json, schemaOf } from './openapi-parts.ts'
import { performancePaths } from './openapi-performance.ts'
import { ratingPaths, ratingSchemas } from './openapi-ratings.ts'
import { scorePaths, scoreSchemas } from './openapi-scores.ts'
import { Problem } from './problem.ts'

/** The API's description, made from the schemas that check what goes in and out. */
export const openApi = {
  openapi: '3.1.0',
  info: {
    title: 'Suara Loket',
    version: '1',
    description:
      'Ratings of public service counters and the scores made of them. A rating belongs to a visit: open one, then send the answers with its token. Sending the same rating again is safe: it gives the same receipt and is counted once.',
  },
  paths: {
    ...ratingPaths,
    ...scorePaths,
    ...devicePaths,
    ...performancePaths,
    '/api/v1/openapi.json': {
      get: {
        summary: 'Read this description',
        responses: {
          200: {
            description: 'The API’s description, as OpenAPI 3.1.',
            content: json({ type: 'object', additionalProperties: true }),
          },
        },
      },
    },
  },
  components: {
    schemas: {
      ...ratingSchemas,
      ...scoreSchemas,
      Problem: schemaOf(Problem),
    },
  },
}
