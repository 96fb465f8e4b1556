import type * as z from 'zod/mini'
import type { Problem } from './registry-problems.ts'

/** What a schema refused in a registry file, each with the path of ids of the thing, the field and the bad value. */
export function schemaProblems(error: z.core.$ZodError, file: unknown): Problem[] {
  return error.issues.flatMap((issue) => {
    const { at, field, value } = placeOf(file, issue.path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key): Problem => {
        return { at, kind: 'invalid', text: `kolom ${JSON.stringify(key)} tidak dikenal` }
      })
    }
    const subject = field === '' ? '' : `"${field}": `
    const found = value === undefined ? 'tidak ada' : quote(value)
    return [{ at, kind: 'invalid', text: `${subject}${found}; ${wanted(issue)}` }]
  })
}

/** Walks to what an issue is about. Things that have an id are named by it, the rest by their place in the list, from 1. */
function placeOf(file: unknown, path: readonly PropertyKey[]) {
  const things: string[] = []
  let fields: string[] = []
  let value: unknown = file
  for (const key of path) {
    value = value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined
    const isThing = typeof key === 'number' && LISTS_OF_THINGS.has(fields.at(-1) ?? '')
    if (!isThing) {
      fields.push(typeof key === 'number' ? `#${key + 1}` : String(key))
      continue
    }
    things.push(idOf(value) ?? `${fields.at(-1)}#${key + 1}`)
    fields = []
  }
  return { at: things.join('/') || '(berkas)', field: fields.join('/'), value }
}

const LISTS_OF_THINGS = new Set(['agencies', 'units', 'services', 'counters', 'questions'])

function idOf(value: unknown): string | undefined {
  const id: unknown = value !== null && typeof value === 'object' && 'id' in value ? value.id : undefined
  return typeof id === 'string' && id !== '' ? id : undefined
}

function quote(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'true atau false',
  array: 'daftar [ … ]',
  object: 'objek { … }',
}

function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `seharusnya ${KINDS[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `pilihannya: ${issue.values.join(', ')}`
    case 'too_small':
      return `paling sedikit ${issue.minimum}`
    case 'too_big':
      return `paling banyak ${issue.maximum}`
    case 'invalid_format':
      return `tidak sesuai pola ${issue.pattern ?? issue.format}`
    default:
      return 'tidak sah'
  }
}
