import type { Registry } from '../../shared/domain/registry.ts'
import { isThere } from '../../shared/domain/registry-on.ts'
import { slugOf } from '../../shared/domain/slug-of.ts'
import type { UnitChange } from '../../shared/domain/unit-change.ts'

export type Sent = Readonly<Record<string, string>>

/** The kinds of change by their names in an address. */
const CHANGE_KINDS = ['ganti-nama', 'pindah', 'gabung', 'pecah'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export function readKind(text: string | undefined): ChangeKind | undefined {
  return CHANGE_KINDS.find((kind) => kind === text)
}

/** The change that a form asks for. New units get an id from their names, and keep the one that a preview gave them. */
export function changeOf(registry: Registry, unit: string, kind: ChangeKind, sent: Sent): UnitChange {
  const base = { unit, from: sent.from ?? '' }
  const isTaken = (id: string) => registry.units.some((each) => each.id === id)
  const parent = sent.parent === '' ? undefined : sent.parent
  const chosen = (prefix: string, value: string) =>
    Object.entries(sent).flatMap(([name, each]) =>
      name.startsWith(prefix) && each === value ? [name.slice(prefix.length)] : [],
    )
  switch (kind) {
    case 'ganti-nama':
      return { ...base, kind: 'rename', name: sent.name ?? '' }
    case 'pindah':
      return { ...base, kind: 'move', parent }
    case 'gabung': {
      const name = sent.name ?? ''
      return {
        ...base,
        kind: 'merge',
        others: chosen('other-', 'ya'),
        into: { id: slugOf(name, isTaken), name, parent },
      }
    }
    case 'pecah': {
      const ids: string[] = []
      const into = (['1', '2'] as const).map((at) => {
        const name = sent[`name-${at}`] ?? ''
        const begun = registry.units.find(
          (each) => each.origin === unit && each.from === sent.from && each.name === name,
        )
        const id = begun?.id ?? slugOf(name, (each) => isTaken(each) || ids.includes(each))
        ids.push(id)
        return { id, name, counters: chosen('counter-', at), children: chosen('child-', at) }
      })
      return { ...base, kind: 'split', into }
    }
    default:
      throw kind satisfies never
  }
}

/** Units that may still be chosen: those that have not ended and are not to end, and are not yet to begin. */
export function choosable({ units }: Registry, today: string) {
  return units.filter((unit) => unit.ended === undefined && isThere(unit, today))
}
