import * as z from 'zod/mini'

/** A schema as OpenAPI 3.1 takes it: JSON Schema, with every reference inlined. */
export function schemaOf(schema: z.core.$ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...plain } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return plain
}

/** A body of JSON. */
export const json = (schema: Record<string, unknown>) => ({ 'application/json': { schema } })
/** A schema described once, by its name. */
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
export const text = { type: 'string' } as const
/** Any schema with a sentence about it; text where none is given. */
export const described = (description: string, schema: Record<string, unknown> = text) => ({ ...schema, description })
/** A list of things alike. */
export const list = (items: Record<string, unknown>) => ({ type: 'array', items })
/** An object whose properties are all required unless some are named. */
export const object = (properties: Record<string, unknown>, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
})
/** An answer that is a problem. */
export const refused = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
})
/** A parameter in the path, and one in the query, which may be left out. */
export const inPath = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: text,
})
export const inQuery = (name: string, description: string) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema: text,
})

export const TOO_LARGE = 'The body is larger than 64 kB.'
export const NOT_JSON = 'The body is not application/json.'
export const BUSY = 'The store did not answer. Send the same again.'
