import * as z from 'zod/mini'
import { FACETS } from '../../shared/domain/breakdown.ts'
import { instrumentOf } from '../../shared/domain/instruments/index.ts'
import { Profile } from '../../shared/domain/profile.ts'
import { COMMENT_LIMIT } from '../../shared/domain/rating.ts'
import { Score } from '../../shared/domain/score.ts'
import { Problem } from './problem.ts'

/** A schema as OpenAPI 3.1 takes it: JSON Schema, with every reference inlined. */
function schemaOf(schema: z.core.$ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...plain } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return plain
}

const json = (schema: Record<string, unknown>) => ({ 'application/json': { schema } })
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const text = { type: 'string' } as const
const described = (description: string, schema: Record<string, unknown> = text) => ({ ...schema, description })
const object = (properties: Record<string, unknown>, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
})
const refused = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
})
const inPath = (name: string, description: string) => ({ name, in: 'path', required: true, description, schema: text })
const inQuery = (name: string, description: string) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema: text,
})

const TOO_LARGE = 'The body is larger than 64 kB.'
const NOT_JSON = 'The body is not application/json.'
const BUSY = 'The store did not answer. Send the same again.'

const questions = instrumentOf('skm')?.questions ?? []
const namedThing = object({ id: text, name: text })

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
    '/api/v1/visits': {
      post: {
        summary: 'Open a visit at a counter',
        description: 'The token fixes the rating’s id, place and period. It can be used once, within the days stated.',
        requestBody: {
          description: 'The counter.',
          required: true,
          content: json(object({ code: described('The code in the counter’s QR link.') })),
        },
        responses: {
          201: { description: 'The visit, and what to ask.', content: json(ref('Visit')) },
          400: refused('The body is not what is described: `fields` names what is not.'),
          404: refused('No counter has this code.'),
          413: refused(TOO_LARGE),
          415: refused(NOT_JSON),
          503: refused(BUSY),
        },
      },
    },
    '/api/v1/ratings': {
      post: {
        summary: 'Rate a visit',
        requestBody: {
          description: 'The visit’s token and the answers.',
          required: true,
          content: json(ref('Rating')),
        },
        responses: {
          201: { description: 'Stored. The receipt proves it.', content: json(ref('Receipt')) },
          200: { description: 'It was stored before: the same receipt.', content: json(ref('Receipt')) },
          400: refused('An answer is missing, unknown or out of range: `fields` names it. Nothing was stored.'),
          401: refused('The token was not issued here, or was changed.'),
          409: refused('The visit was rated with other answers before; those are kept.'),
          410: refused('The visit is too long ago.'),
          413: refused(TOO_LARGE),
          415: refused(NOT_JSON),
          503: refused(BUSY),
        },
      },
    },
    '/api/v1/agencies': {
      get: {
        summary: 'List the agencies',
        responses: {
          200: {
            description: 'All agencies.',
            content: json(
              object({
                agencies: {
                  type: 'array',
                  items: object({ id: text, name: text, timeZone: text, demo: { type: 'boolean' } }),
                },
              }),
            ),
          },
          503: refused(BUSY),
        },
      },
    },
    '/api/v1/agencies/{agency}/units': {
      get: {
        summary: 'List an agency’s units',
        parameters: [inPath('agency', 'The agency’s id, such as `batanghari`.')],
        responses: {
          200: {
            description: 'All units; `parent` is null at the top.',
            content: json(
              object({
                units: { type: 'array', items: object({ id: text, name: text, parent: { type: ['string', 'null'] } }) },
              }),
            ),
          },
          404: refused('There is no such agency.'),
          503: refused(BUSY),
        },
      },
    },
    '/api/v1/agencies/{agency}/units/{unit}/scores': {
      get: {
        summary: 'Read a unit’s score of a period',
        description:
          'Units below count too. With fewer than 10 respondents the public sees no score; with fewer than 30 there is no grade.',
        parameters: [
          inPath('agency', 'The agency’s id.'),
          inPath('unit', 'The unit’s id.'),
          inQuery('instrument', '`skm` where absent.'),
          inQuery(
            'period',
            '`2021-03-14`, `2021-03`, `2021-Q1`, `2021-S1` or `2021`; the current quarter where absent.',
          ),
          ...FACETS.filter((facet) => facet !== 'tier').map((facet) =>
            inQuery(facet, `Only the unit’s own ratings of one ${facet}; empty: those that name none.`),
          ),
        ],
        responses: {
          200: { description: 'The score; null where there is none to show.', content: json(ref('Score')) },
          400: refused('The period, the instrument or a parameter cannot be read.'),
          404: refused('There is no such agency or unit.'),
          503: refused(BUSY),
        },
      },
    },
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
      Visit: object({
        token: described('Send it with the answers.'),
        daysValid: { type: 'integer' },
        agency: namedThing,
        unit: namedThing,
        counter: namedThing,
        services: { type: 'array', items: namedThing },
        instrument: object({
          id: text,
          questions: {
            type: 'array',
            items: object({ code: text, name: text, text, options: { type: 'array', items: text } }),
          },
        }),
      }),
      Rating: object(
        {
          token: described('The visit’s token.'),
          answers: object(
            Object.fromEntries(
              questions.map(({ code, name, options }) => [
                code,
                { type: 'integer', minimum: 1, maximum: options.length, description: name },
              ]),
            ),
          ),
          service: described('Which of the visit’s services, where there are several.'),
          profile: schemaOf(Profile),
          comment: { ...described(`At most ${COMMENT_LIMIT} characters.`), maxLength: COMMENT_LIMIT },
        },
        ['token', 'answers'],
      ),
      Receipt: object({
        id: text,
        agency: text,
        unit: text,
        counter: text,
        day: described('The unit’s own day in which the rating counts.'),
        proof: described('Made by the server from the rating as stored.'),
      }),
      Score: schemaOf(Score),
      Problem: schemaOf(Problem),
    },
  },
}
