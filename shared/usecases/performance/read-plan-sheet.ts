import type { Day } from '../../domain/calendar.ts'
import type { SheetRow } from '../../domain/import-cell.ts'
import { cannotImport } from '../../domain/import-reasons.ts'
import {
  type PlanColumns,
  type PlanReject,
  type PlanRow,
  planColumnsOf,
  readPlanRow,
} from '../../domain/performance/plan-sheet.ts'
import { type Person, placementOn } from '../../domain/person.ts'

const MOST_ROWS = 20_000

/** Somebody's rows, of which none is wrong. */
type PersonsRows = { readonly nip: string; readonly rows: readonly [PlanRow, ...PlanRow[]] }

/** A file's rows by the person whose plan they are; with one row that is wrong, all of theirs are left out. Throws `import-invalid`. */
export async function readPlanSheet(sheet: AsyncIterable<SheetRow>) {
  let columns: PlanColumns | undefined
  let above: PlanRow | undefined
  let count = 0
  const good: PlanRow[] = []
  const rejects: PlanReject[] = []
  for await (const row of sheet) {
    if (row.cells.every((cell) => cell === null || cell === '')) continue
    if (!columns) {
      columns = planColumnsOf(row)
      continue
    }
    if (++count > MOST_ROWS)
      throw cannotImport(`Berkas ini lebih dari ${MOST_ROWS} baris. Mohon bagi menjadi beberapa berkas.`)
    const read = readPlanRow(row, columns, above)
    if ('reason' in read) {
      rejects.push(read)
      // What follows with empty cells belongs to the row that was wrong, never to somebody above it.
      above = read.nip !== undefined && above ? { ...above, nip: read.nip } : undefined
    } else {
      good.push(read)
      above = read
    }
  }
  if (!columns) throw cannotImport('Berkas ini kosong.')
  if (count === 0) throw cannotImport('Berkas hanya berisi baris judul; tidak ada baris di bawahnya.')
  const broken = new Set(rejects.map(({ nip }) => nip))
  const people = [...Map.groupBy(good, ({ nip }) => nip)].flatMap(([nip, rows]): PersonsRows[] => {
    const [first, ...more] = rows
    return first && !broken.has(nip) ? [{ nip, rows: [first, ...more] }] : []
  })
  return { columns, people, rejects, rows: count }
}

/** Those of a file with their records, superiors before those below them: what is to be served must be there first. */
export function fromTheTop(people: readonly PersonsRows[], members: readonly Person[], today: Day) {
  const byNip = new Map(members.flatMap((person) => (person.nip === undefined ? [] : [[person.nip, person] as const])))
  const byId = new Map(members.map((person) => [person.id, person]))
  const depthOf = (person: Person | undefined, seen: readonly string[] = []): number => {
    const superior = person && placementOn(person, today)?.superior
    if (superior === undefined || seen.includes(superior)) return 0
    return 1 + depthOf(byId.get(superior), [...seen, superior])
  }
  return people
    .map(({ nip, rows }) => ({ rows, person: byNip.get(nip) }))
    .map((each) => ({ each, depth: depthOf(each.person) }))
    .toSorted((a, b) => a.depth - b.depth)
    .map(({ each }) => each)
}
