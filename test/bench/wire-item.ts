/** A value as DynamoDB's protocol writes it. */
type WireValue =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly BOOL: boolean }
  | { readonly B: string }
  | { readonly L: readonly WireValue[] }
  | { readonly M: Readonly<Record<string, WireValue>> }
export type WireItem = Readonly<Record<string, WireValue>>

/** An item as the SDK sends it: what is absent is left out. Throws on what no item of ours holds. */
export function wireItem(item: object): WireItem {
  const wire: Record<string, WireValue> = {}
  for (const [name, value] of Object.entries(item)) if (value !== undefined) wire[name] = wireValue(value)
  return wire
}

function wireValue(value: unknown): WireValue {
  if (typeof value === 'string') return { S: value }
  if (typeof value === 'number') return { N: String(value) }
  if (typeof value === 'boolean') return { BOOL: value }
  if (value instanceof Uint8Array) return { B: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return { L: value.map(wireValue) }
  if (typeof value === 'object' && value !== null) return { M: wireItem(value) }
  throw new Error(`no item of ours holds ${String(value)}`)
}
