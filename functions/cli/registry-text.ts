import { ZONE_NAMES } from '../../shared/domain/calendar.ts'
import { canonical } from '../../shared/domain/digest.ts'
import type { Registry } from '../../shared/domain/registry.ts'
import type { Change } from '../../shared/domain/registry-plan.ts'
import type { Unit } from '../../shared/domain/unit.ts'

const KINDS = { agency: 'instansi', unit: 'unit', service: 'layanan', counter: 'loket' } as const
const CHANGES = { create: 'baru', update: 'diubah', same: 'sama' } as const
const SIGNS = { create: '+', update: '~', same: ' ' } as const

/** A line for each change, then how many of each sort. What stays the same is counted only. */
export function changesText(changes: readonly Change[]): string {
  const lines = changes
    .filter(({ change }) => change !== 'same')
    .map(({ kind, id, change, fields }) => {
      const shown = change === 'create' ? fields.filter(({ field }) => field === 'name') : fields
      const details = shown.map(({ field, from, to }) =>
        change === 'create' ? say(to) : `${field}: ${say(from)} → ${say(to)}`,
      )
      return `${SIGNS[change]} ${KINDS[kind]} ${[id, ...details].join('  ')}`
    })
  const count = (which: Change['change']) => changes.filter(({ change }) => change === which).length
  const totals = (['create', 'update', 'same'] as const).map((which) => `${count(which)} ${CHANGES[which]}`)
  return [...lines, totals.join(', ')].join('\n')
}

function say(value: unknown): string {
  return value === undefined ? '(tidak ada)' : canonical(value)
}

/** An agency's units as a tree, each counter with its code and the path of its citizen's page. */
export function registryText({ agency, units, services, counters }: Registry): string {
  const children = Map.groupBy(units, ({ parent }) => parent)
  const counterOf = Map.groupBy(counters, ({ unit }) => unit)
  const serviceOf = Map.groupBy(services, ({ unit }) => unit)
  const lines = [
    `${agency.id}  ${agency.name}  ${agency.timeZone} (${ZONE_NAMES[agency.timeZone]})${agency.demo ? '  DEMO' : ''}${agency.trial ? '  UJI COBA' : ''}`,
  ]
  const add = (unit: Unit, indent: string) => {
    lines.push(`${indent}${unit.id}  ${unit.name}${unit.timeZone ? `  ${unit.timeZone}` : ''}`)
    for (const { id, name } of serviceOf.get(unit.id) ?? []) lines.push(`${indent}  - layanan ${id}  ${name}`)
    for (const each of counterOf.get(unit.id) ?? []) {
      const given = each.services.length > 0 ? `  (${each.services.join(', ')})` : ''
      lines.push(`${indent}  - loket ${each.id}  ${each.name}${given}  kode ${each.code}  /q/${each.code}`)
    }
    for (const child of children.get(unit.id) ?? []) add(child, `${indent}  `)
  }
  for (const unit of children.get(undefined) ?? []) add(unit, '  ')
  lines.push(`${units.length} unit, ${services.length} layanan, ${counters.length} loket`)
  return lines.join('\n')
}
