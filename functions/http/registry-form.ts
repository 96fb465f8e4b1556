import type * as z from 'zod/mini'
import type { Problems, Sent } from '../../web/components/form-field.tsx'
import type { RegistryFormText } from '../../web/pages/registry-form.tsx'

/** A form as data: what it asks, what stands in it before anybody types, and what it makes of what was typed. */
export type RegistryForm<Fields> = RegistryFormText & {
  readonly sent: Sent
  /** Only the fields that the form asks for: whatever else was sent is passed over. */
  readonly read: (sent: Sent) => Taken<Fields>
}

/** What was typed as the fields of a wish, or what is wrong with it. */
type Taken<Fields> = { readonly fields: Fields } | { readonly problems: Problems }

/** The fields, if nothing was wrong. */
export function taken<Fields>(problems: Problems, fields: () => Fields): Taken<Fields> {
  return Object.keys(problems).length > 0 ? { problems } : { fields: fields() }
}

/** What was typed in a field, as a schema wants it; undefined, and its words among the problems, where it does not. */
export function readField<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  problems: Record<string, string>,
  [name, wrong]: readonly [name: string, wrong: string],
): z.output<Schema> | undefined {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  problems[name] = wrong
  return undefined
}

/** A number as people type it; NaN for what is none, so that no schema takes it. */
export function numberOf(typed: string | undefined): number {
  const text = (typed ?? '').trim()
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
}

/** What was typed, or undefined where it is blank. */
export function filled(typed: string | undefined): string | undefined {
  const text = (typed ?? '').trim()
  return text === '' ? undefined : text
}
