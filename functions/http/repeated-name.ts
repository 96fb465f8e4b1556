/** A name with its colon, another string, or where an object begins or ends. */
const TOKENS = /("[^"\\]*(?:\\.[^"\\]*)*")\s*:|"[^"\\]*(?:\\.[^"\\]*)*"|[{}]/g

/**
 * The first name that an object in a valid JSON text has twice, or undefined. `JSON.parse` silently keeps the last: which of two
 * answers counts would then depend on who reads it.
 */
export function repeatedName(json: string): string | undefined {
  const open: Set<string>[] = []
  for (const [token, quoted] of json.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set())
    else if (token === '}') open.pop()
    else if (quoted !== undefined) {
      const name = String(JSON.parse(quoted))
      const names = open.at(-1)
      if (names?.has(name)) return name
      names?.add(name)
    }
  }
  return undefined
}
