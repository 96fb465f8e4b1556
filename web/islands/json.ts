/** A text as JSON; undefined where it is none: a login page on the way, for one. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A text in some parsed JSON; undefined where there is none of that name. */
export function textIn(value: unknown, name: string): string | undefined {
  const found = typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name) : []
  return typeof found?.[1] === 'string' ? found[1] : undefined
}
