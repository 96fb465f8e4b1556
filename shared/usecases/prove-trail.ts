import { AUDIT_NIGHTS, nightOf } from '../domain/audit-plan.ts'
import { dayOf } from '../domain/calendar.ts'
import type { Slug } from '../domain/ids.ts'
import { brokenAt, type TrailEntry } from '../domain/trail.ts'
import type { TrailAnchor } from '../domain/trail-anchor.ts'
import type { Deps } from './deps.ts'

/** The number and digest of a line, as somebody remembers or wrote down. */
export type TrailHead = Pick<TrailEntry, 'number' | 'digest'>

/**
 * What is wrong with a line: `broken`, it is not what was written or does not follow from the one before; `rewritten`, it is another one than
 * was remembered; `gone`, it was there and is not any more.
 */
type TrailFlaw = { readonly number: number; readonly flaw: 'broken' | 'rewritten' | 'gone' }

export type TrailProof = {
  /** How many lines were read. */
  readonly lines: number
  readonly head: TrailHead | undefined
  readonly flaws: readonly TrailFlaw[]
}

type Needs = Pick<Deps, 'store'>

/** Checks every line of a trail, against those before it and against every head that was remembered, here or outside (`known`). */
export async function proveTrail(deps: Needs, agency: Slug, known: readonly TrailHead[] = []): Promise<TrailProof> {
  const remembered = [...(await deps.store.trail.anchors(agency)), ...known]
  return prove(deps, agency, undefined, remembered)
}

/**
 * The night's share: the lines since the head that was remembered last, which must still be there, and a part of those before, so that all are
 * checked again in 120 nights. Where all is well the new head is remembered; where it is not, the old one stays, and every night says so.
 */
export async function proveNewLines(deps: Pick<Deps, 'store' | 'now'>, agency: Slug): Promise<TrailProof> {
  const { trail } = deps.store
  const last = await trail.lastAnchor(agency)
  const recent = await prove(deps, agency, last, last ? [last] : [])
  const older = last ? await proveShare(deps, last, nightOf(dayOf(deps.now(), 'Asia/Jakarta'))) : undefined
  const flaws = [...recent.flaws, ...(older?.flaws ?? [])].toSorted((a, b) => a.number - b.number)
  const { head } = recent
  if (flaws.length === 0 && head && head.number !== last?.number) {
    await trail.putAnchor({ agency, ...head, at: new Date(deps.now()).toISOString() })
  }
  return { lines: recent.lines + (older?.lines ?? 0), head, flaws }
}

/** Every line from a remembered one on, or from the first. */
async function prove(
  { store }: Needs,
  agency: Slug,
  start: TrailAnchor | undefined,
  remembered: readonly TrailHead[],
): Promise<TrailProof> {
  let head: TrailHead | undefined = await before(store, agency, start)
  let lines = 0
  let broken: number | undefined
  const flaws: TrailFlaw[] = []
  for await (const page of store.trail.from(agency, start?.number ?? 1)) {
    for (const { number, digest } of remembered) {
      const line = page.find((entry) => entry.number === number)
      if (line && line.digest !== digest) flaws.push({ number, flaw: 'rewritten' })
    }
    lines += page.length
    // Behind the first line that is wrong nothing can be said to follow.
    broken ??= brokenAt(page, head)
    head = headOf(page.at(-1)) ?? head
  }
  if (broken !== undefined) flaws.push({ number: broken, flaw: 'broken' })
  const end = lines === 0 ? (start?.number ?? 1) - 1 : (head?.number ?? 0)
  const gone = remembered.filter(({ number }) => number > end)
  if (gone.length > 0) flaws.push({ number: end + 1, flaw: 'gone' })
  return { lines, head, flaws: flaws.toSorted((a, b) => a.number - b.number) }
}

async function before(store: Deps['store'], agency: Slug, start: TrailAnchor | undefined) {
  if (start === undefined || start.number === 1) return undefined
  return headOf(await store.trail.get(agency, start.number - 1))
}

/** A part of the lines before a remembered one, and whether the last of them is what the next one follows. */
async function proveShare({ store }: Needs, { agency, number }: TrailAnchor, night: number): Promise<TrailProof> {
  const size = Math.ceil(number / AUDIT_NIGHTS)
  const first = 1 + night * size
  const end = Math.min(first + size, number)
  let head = first === 1 ? undefined : headOf(await store.trail.get(agency, first - 1))
  let lines = 0
  if (first > end) return { lines, head, flaws: [] }
  for await (const page of store.trail.from(agency, first)) {
    const due = page.filter((entry) => entry.number <= end)
    lines += due.length
    const broken = brokenAt(due, head)
    if (broken !== undefined) return { lines, head, flaws: [{ number: broken, flaw: 'broken' }] }
    head = headOf(due.at(-1)) ?? head
    if (due.length < page.length || head?.number === end) break
  }
  return { lines, head, flaws: [] }
}

function headOf(entry: TrailEntry | undefined): TrailHead | undefined {
  return entry && { number: entry.number, digest: entry.digest }
}
