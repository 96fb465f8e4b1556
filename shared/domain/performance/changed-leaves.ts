import type { TrailChange } from '../trail.ts'

/** What is never told as a change: it changes at every step. */
const ALWAYS = new Set(['version', 'history'])

/**
 * What is different between two versions of a document, value by value: `content.rhks.r1.words`. Parts of a list that have ids are named by
 * them, others by their place.
 */
export function changedLeaves(before: object, after: object): TrailChange[] {
  const [had, has] = [leavesOf(before), leavesOf(after)]
  return [...new Set([...had.keys(), ...has.keys()])].flatMap((field) => {
    const [from, to] = [had.get(field), has.get(field)]
    if (from === to) return []
    return [{ field, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }]
  })
}

/** What two changes one after the other did: a value by what it was first and is last. What is again as it was has not changed. */
export function changesInTurn(first: readonly TrailChange[], then: readonly TrailChange[]): TrailChange[] {
  const all = new Map(first.map((change) => [change.field, change]))
  for (const { field, from, to } of then) {
    const was = all.has(field) ? all.get(field)?.from : from
    all.delete(field)
    if (was === to) continue
    all.set(field, { field, ...(was !== undefined && { from: was }), ...(to !== undefined && { to }) })
  }
  return [...all.values()]
}

type Leaf = string | number | boolean

function leavesOf(value: unknown, path = '', leaves = new Map<string, Leaf>()): ReadonlyMap<string, Leaf> {
  if (value === null || value === undefined) return leaves
  if (typeof value !== 'object') {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') leaves.set(path, value)
    return leaves
  }
  for (const [key, inner] of Object.entries(value)) {
    if (path === '' && ALWAYS.has(key)) continue
    const name = Array.isArray(value) ? nameOf(inner, key) : key
    leavesOf(inner, path === '' ? name : `${path}.${name}`, leaves)
  }
  return leaves
}

/** What a part of a list is called: by its own id, by what it answers, or by where it stands. */
function nameOf(part: unknown, place: string): string {
  if (part === null || typeof part !== 'object') return place
  if ('rhk' in part && 'indicator' in part) return `${part.rhk}-${part.indicator}`
  return 'id' in part && typeof part.id === 'string' ? part.id : place
}
