import type { Day } from './calendar.ts'
import { canonical } from './digest.ts'
import { spanOf } from './period.ts'
import type { Thing } from './registry-thing.ts'
import type { TrailEntry } from './trail.ts'
import { Weightings } from './weighting.ts'

/**
 * Fields whose old value is as good as it was. The others are not: a code on a wall, a question that was answered, where a unit stands
 * in the tree and where its ratings lie.
 */
const UNDOABLE = {
  agency: [
    'name',
    'calendar',
    'closing',
    'retention',
    'offers',
    'hours',
    'languages',
    'weighting',
    'performance',
    'letters',
  ],
  unit: ['name', 'names', 'hours'],
  service: ['name', 'promise', 'notAsked', 'retired'],
  counter: ['name', 'services', 'offers', 'retired'],
} as const satisfies Record<Thing['kind'], readonly string[]>

/** Whether a change can be taken back on a day: nothing that it set was changed again, and nothing that it set is at work in scores. */
export function canUndo({ kind, value }: Thing, { changes }: Pick<TrailEntry, 'changes'>, today: Day): boolean {
  const fields: readonly string[] = UNDOABLE[kind]
  const now = new Map<string, unknown>(Object.entries(value))
  const isNew = changes.some(({ field, from }) => field === 'name' && from === undefined)
  return (
    !isNew &&
    changes.length > 0 &&
    changes.every(({ field, to }) => fields.includes(field) && canonical(now.get(field)) === canonical(to)) &&
    changes.every((change) => change.field !== 'weighting' || isOfTheFuture(change, today))
  )
}

/** Whether two lists of weightings differ in periods alone that have not begun. */
function isOfTheFuture({ from, to }: TrailEntry['changes'][number], today: Day): boolean {
  const [before, after] = [from, to].map((each) => Weightings.parse(each ?? []))
  const known = new Set(before?.map(canonical))
  const stays = new Set(after?.map(canonical))
  const different = [
    ...(after ?? []).filter((each) => !known.has(canonical(each))),
    ...(before ?? []).filter((each) => !stays.has(canonical(each))),
  ]
  return different.every((each) => spanOf(each.from).first > today)
}

/** A thing's fields as they were before a change. */
export function valuesBefore(value: Thing['value'], { changes }: Pick<TrailEntry, 'changes'>): object {
  const set = new Set(changes.map(({ field }) => field))
  const kept = Object.entries(value).filter(([field]) => !set.has(field))
  const before = changes.flatMap(({ field, from }) => (from === undefined ? [] : [[field, from] as const]))
  return Object.fromEntries([...kept, ...before])
}
