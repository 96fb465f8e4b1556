import type { Slug } from './ids.ts'

type Node = { readonly id: Slug; readonly parent?: Slug | undefined }

/**
 * How deep each unit lies (0 at the top, or below a parent that is not among them), and every cycle, each with its members
 * from child to parent. Visits each unit once, whatever the shape of the tree.
 */
export function orderUnits(units: readonly Node[]): {
  readonly depths: ReadonlyMap<Slug, number>
  readonly cycles: readonly (readonly Slug[])[]
} {
  const parents = new Map(units.map((unit) => [unit.id, unit.parent]))
  const depths = new Map<Slug, number>()
  const cycles: Slug[][] = []
  for (const { id } of units) {
    const path = new Map<Slug, number>()
    let at: Slug | undefined = id
    while (at !== undefined && parents.has(at) && !depths.has(at) && !path.has(at)) {
      path.set(at, path.size)
      at = parents.get(at)
    }
    const members = [...path.keys()]
    const met = at === undefined ? undefined : path.get(at)
    if (met !== undefined) cycles.push(members.slice(met))
    let depth = at === undefined ? -1 : (depths.get(at) ?? -1)
    for (const member of members.toReversed()) depths.set(member, ++depth)
  }
  return { depths, cycles }
}
