import type { Registry } from '../../shared/domain/registry.ts'
import type { Score } from '../../shared/domain/score.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { ancestorsOf, descendantsOf } from '../../shared/domain/unit-tree.ts'

export type UnitRow = {
  readonly unit: Unit
  /** How far below the top, from 0. */
  readonly depth: number
  readonly above: Unit | undefined
  readonly score: Score | undefined
}

/** The units of an agency as a list in tree order: each below the one it belongs to, siblings as registered. */
export function unitRows({ units }: Pick<Registry, 'units'>, scores: readonly Score[]): UnitRow[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const scoreByUnit = new Map(scores.map((score) => [score.unit, score]))
  const tops = units.filter(({ parent }) => parent === undefined || !byId.has(parent))
  return tops
    .flatMap((top) => [top.id, ...descendantsOf(top.id, units)])
    .flatMap((id): UnitRow[] => {
      const unit = byId.get(id)
      if (!unit) return []
      const path = ancestorsOf(id, units)
      const above = path[0] === undefined ? undefined : byId.get(path[0])
      return [{ unit, depth: path.length, above, score: scoreByUnit.get(id) }]
    })
}
