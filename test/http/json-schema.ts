type Schema = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON Schema's name of a value's type; a whole number is an integer too. */
function typesOf(value: unknown): string[] {
  if (value === null) return ['null']
  if (Array.isArray(value)) return ['array']
  if (typeof value === 'number') return Number.isInteger(value) ? ['integer', 'number'] : ['number']
  return [typeof value]
}

/** What of JSON Schema our descriptions use. Another keyword makes the check fail, so that none passes unread. */
const READ = new Set([
  '$ref',
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'enum',
  'anyOf',
  'minimum',
  'maximum',
  'maxLength',
  'minLength',
  'maxItems',
  'minItems',
  'pattern',
  'description',
  'format',
])

/**
 * Where a value does not fit a schema, each as a path and a reason; empty where it fits. Stricter than JSON Schema in one thing: what
 * a schema does not name does not fit, for a description is to be complete.
 */
export function misfits(value: unknown, schema: unknown, components: Schema, at = '$'): string[] {
  if (!isObject(schema)) return [`${at}: no schema`]
  const { $ref } = schema
  if (typeof $ref === 'string')
    return misfits(value, components[$ref.replace('#/components/schemas/', '')], components, at)
  const unread = Object.keys(schema).filter((keyword) => !READ.has(keyword))
  if (unread.length > 0) return [`${at}: this check does not read ${unread.join(', ')}`]
  if (Array.isArray(schema.anyOf)) {
    const each = schema.anyOf.map((one) => misfits(value, one, components, at))
    return each.some((found) => found.length === 0) ? [] : each.flat()
  }
  const wanted = [schema.type ?? []].flat().map(String)
  if (wanted.length > 0 && !typesOf(value).some((type) => wanted.includes(type))) {
    return [`${at}: ${JSON.stringify(value)} is no ${wanted.join(' or ')}`]
  }
  return [...plainMisfits(value, schema, at), ...innerMisfits(value, schema, components, at)]
}

function plainMisfits(value: unknown, schema: Schema, at: string): string[] {
  const { minimum, maximum, maxLength, minLength, maxItems, minItems, pattern } = schema
  const wrong = [
    Array.isArray(schema.enum) && !schema.enum.includes(value),
    typeof value === 'number' && typeof minimum === 'number' && value < minimum,
    typeof value === 'number' && typeof maximum === 'number' && value > maximum,
    typeof value === 'string' && typeof maxLength === 'number' && [...value].length > maxLength,
    typeof value === 'string' && typeof minLength === 'number' && [...value].length < minLength,
    Array.isArray(value) && typeof maxItems === 'number' && value.length > maxItems,
    Array.isArray(value) && typeof minItems === 'number' && value.length < minItems,
    typeof value === 'string' && typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value),
  ]
  return wrong.includes(true) ? [`${at}: ${JSON.stringify(value)} is out of bounds`] : []
}

function innerMisfits(value: unknown, schema: Schema, components: Schema, at: string): string[] {
  if (Array.isArray(value)) {
    return schema.items === undefined
      ? []
      : value.flatMap((item, index) => misfits(item, schema.items, components, `${at}[${index}]`))
  }
  if (!isObject(value)) return []
  const properties = isObject(schema.properties) ? schema.properties : {}
  const required = [schema.required ?? []].flat().map(String)
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${at}.${name}: missing`),
    ...Object.entries(value).flatMap(([name, inner]) =>
      Object.hasOwn(properties, name)
        ? misfits(inner, properties[name], components, `${at}.${name}`)
        : isObject(schema.additionalProperties)
          ? misfits(inner, schema.additionalProperties, components, `${at}.${name}`)
          : schema.additionalProperties === true
            ? []
            : [`${at}.${name}: not described`],
    ),
  ]
}
