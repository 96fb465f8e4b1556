import type * as z from 'zod/mini'

/** Texts of every form that a schema asks for: the first one that fits is taken. */
const TEXTS = [
  'loket-1',
  '2026-11-22T02:05:00.000Z',
  '2026-11-22',
  '2026-11',
  '2026',
  '08:00',
  '019aa7f2-6c00-7a31-9b1e-5d20c47e8a16',
  'q4m8x2c7kd',
  'gsagass2fwx30',
  '0123456789abcdef',
  '0123456789abcdefgh',
  '0123456789abcdefghjkmnpqrs',
  '198001012005011001',
  'nama@contoh.go.id',
  'https://contoh.go.id/bukti',
  'person/0123456789abcdef',
  'U4',
  '12.5',
  '12',
  'a'.repeat(43),
  'Kalimat yang cukup panjang untuk sebuah alasan',
] as const

/** By an attribute's name: what must come after another attribute. */
const LATER: Readonly<Record<string, string>> = { until: '16:00', closes: '16:00' }

type Schema = z.core.$ZodType
type Def = Schema['_zod']['def'] & Readonly<Record<string, unknown>>

/**
 * A value with everything in it that a schema allows: each attribute that may be absent is there, each list has a member. Of several
 * forms it takes the first. Throws where it finds none: the caller then says what to put there.
 */
export function fullest(schema: Schema): unknown {
  const def = schema._zod.def as Def
  const inner = (name: string) => fullest(def[name] as Schema)
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return inner('innerType')
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape as Readonly<Record<string, Schema>>).map(([name, each]) => {
          const later = LATER[name]
          return [name, later !== undefined && fits(each, later) ? later : fullest(each)]
        }),
      )
    case 'array':
      return listOf(schema, def.element as Schema)
    case 'record':
      return Object.fromEntries(keysOf(def.keyType as Schema).map((key) => [key, inner('valueType')]))
    case 'union':
      return fullest((def.options as readonly [Schema])[0])
    case 'enum':
      return Object.values(def.entries as object)[0]
    case 'literal':
      return (def.values as readonly unknown[])[0]
    case 'boolean':
      return true
    case 'unknown':
      return 'apa pun'
    case 'custom':
      return new Uint8Array([1, 2, 3])
    case 'int':
    case 'number':
      return fitting(schema, [1, 3, 0, 30, 2026])
    case 'pipe':
    case 'string':
      return fitting(schema, TEXTS)
    default:
      throw new Error(`nothing says what a ${def.type} may hold`)
  }
}

/** Of a closed set of keys all, of others one. */
function keysOf(schema: Schema): string[] {
  const def = schema._zod.def as Def
  return def.type === 'enum' ? Object.values(def.entries as object) : [String(fullest(schema))]
}

/** As many members as the list must have. */
function listOf(schema: Schema, element: Schema): unknown {
  const member = fullest(element)
  return fitting(
    schema,
    [1, 2, 3, 4].map((count) => Array.from({ length: count }, () => member)),
  )
}

function fitting(schema: Schema, candidates: readonly unknown[]): unknown {
  const found = candidates.find((each) => fits(schema, each))
  if (found === undefined) throw new Error(`none of ${candidates.length} examples fits a ${schema._zod.def.type}`)
  return found
}

function fits(schema: Schema, value: unknown): boolean {
  return (schema as Schema & { safeParse(value: unknown): { success: boolean } }).safeParse(value).success
}
