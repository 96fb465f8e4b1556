import type { Slug } from './ids.ts'

type Node = { readonly id: Slug; readonly parent?: Slug | undefined }

/** The units from the one above to the top. Throws on a cycle: the registry refuses one before it is stored. */
export function ancestorsOf(id: Slug, units: readonly Node[]): Slug[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const path: Slug[] = []
  for (let at = byId.get(id)?.parent; at !== undefined; at = byId.get(at)?.parent) {
    if (path.includes(at) || at === id) throw new Error(`the units above ${id} form a cycle at ${at}`)
    path.push(at)
  }
  return path
}

/** All units below one, parents before their children. */
export function descendantsOf(id: Slug, units: readonly Node[]): Slug[] {
  const below: Slug[] = []
  const children = childrenByParent(units)
  const visit = (parent: Slug) => {
    for (const child of children.get(parent) ?? []) {
      below.push(child)
      visit(child)
    }
  }
  visit(id)
  return below
}

/** The units just below one. */
export function childrenOf(id: Slug, units: readonly Node[]): Slug[] {
  return childrenByParent(units).get(id) ?? []
}

function childrenByParent(units: readonly Node[]): Map<Slug, Slug[]> {
  const children = new Map<Slug, Slug[]>()
  for (const unit of units) {
    if (unit.parent === undefined) continue
    children.set(unit.parent, [...(children.get(unit.parent) ?? []), unit.id])
  }
  return children
}
