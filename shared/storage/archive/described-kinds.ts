import * as z from 'zod/mini'
import type { ArchivedKind } from '../../usecases/archive/archive.ts'
import { type StoredKey, storedKeys } from '../kinds.ts'
import { personalOf } from '../personal.ts'
import { type ExportedKind, exportedKinds } from './exported-kinds.ts'

/** Every kind of item as an export describes it, for whoever reads it without this code. */
export function describedKinds(): ArchivedKind[] {
  return (Object.keys(storedKeys) as StoredKey[]).map((key) => {
    const { schema, keyed = [], ...kind }: ExportedKind = exportedKinds[key]
    return {
      ...kind,
      ...storedKeys[key],
      personal: personalIn(kind.part),
      ...(schema === undefined ? {} : { schema: itemSchema(schema, keyed) }),
    }
  })
}

function personalIn(part: ExportedKind['part']): readonly string[] {
  const kept = personalOf[part]
  return kept === 'none' ? [] : kept
}

/** JSON Schema of an item: of what it is of, without what its key says, with what every item has. */
function itemSchema(schema: z.ZodMiniType, keyed: readonly string[]): unknown {
  return withoutKeyed(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }))

  function withoutKeyed({ $schema: _dialect, ...described }: z.core.JSONSchema.BaseSchema): unknown {
    if (described.anyOf) return { anyOf: described.anyOf.map(withoutKeyed) }
    const properties = Object.entries(described.properties ?? {}).filter(([field]) => !keyed.includes(field))
    return {
      ...described,
      properties: { ...Object.fromEntries(properties), v: { type: 'integer' }, expires: { type: 'integer' } },
      required: [...(described.required ?? []).filter((field) => !keyed.includes(field)), 'v'],
    }
  }
}
