import type { PersonId } from '../../shared/domain/ids.ts'
import type { TrailEntry } from '../../shared/domain/trail.ts'
import { trail as text } from '../../web/text/staff/trail.ts'
import { visible } from '../../web/text/visible.ts'
import { csvLine } from './csv-line.ts'

/** Lines of a trail as a file: nothing in it acts as a formula, breaks a line or hides. */
export function trailCsv(entries: readonly TrailEntry[], erased: ReadonlySet<PersonId>): string {
  return csvLine(text.columns) + entries.map((entry) => lineOf(entry, erased)).join('')
}

function lineOf(entry: TrailEntry, erased: ReadonlySet<PersonId>): string {
  const { number, at, actor, action, thing, unit = '', version, reason = '', changes, digest } = entry
  const name = actor.person !== undefined && erased.has(actor.person) ? text.erased : actor.name
  const cells = [String(number), at, name, actor.person ?? '', actor.via, action, thing, unit, String(version ?? '')]
  return csvLine([...cells, reason, changes.length === 0 ? '' : JSON.stringify(changes), digest].map(visible))
}
