import type { PersonExport } from '../../shared/usecases/export-person.ts'
import { privacy as text } from '../../web/text/staff/privacy.ts'
import { visible } from '../../web/text/visible.ts'
import { csvLine } from './csv-line.ts'

/** All that is kept of somebody, one value a line: which part, where in it, what. */
export function exportCsv(exported: PersonExport): string {
  const lines = Object.entries(exported).flatMap(([part, kept]) =>
    valuesIn(kept).map(([field, value]) => csvLine([part, field, visible(value)])),
  )
  return csvLine(text.columns) + lines.join('')
}

/** Every single value with the way to it, `placements.0.unit`. */
function valuesIn(kept: unknown, way: readonly string[] = []): [string, string][] {
  if (kept === undefined || kept === null) return []
  if (typeof kept === 'object') return Object.entries(kept).flatMap(([name, value]) => valuesIn(value, [...way, name]))
  return [[way.join('.'), String(kept)]]
}
