import { Day } from '../domain/calendar.ts'
import { type DayFindings, Decision, decided, type Finding } from '../domain/quality/finding.ts'
import { Refusal } from '../domain/refusals.ts'
import { unitIn, zoneOf } from '../domain/registry.ts'
import type { Actor } from '../domain/trail.ts'
import { shardsOn } from '../domain/unit.ts'
import { belongedThen } from './belonged-then.ts'
import type { Deps } from './deps.ts'
import type { DayRef } from './ports/rating-store.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import { putFindings } from './put-findings.ts'
import { readSent } from './read-sent.ts'
import { record } from './record.ts'
import type { MarkWriter } from './store-rating.ts'

type Needs = Pick<Deps, 'store' | 'now'> & { readonly mark: MarkWriter }

/** Where a finding is, as its page's address says it. */
export type FindingRef = UnitRef & { readonly day: string; readonly finding: string }

const ATTEMPTS = 20

/**
 * Upholds a finding, or releases its ratings: the next tick counts them. Whoever decides names the version they have read: of two
 * who decide at once the second is told. The same decision sent again is the same. Throws `agency-unknown`, `unit-unknown`,
 * `finding-unknown`, `finding-changed`, `answers-invalid`, and `permission-denied` for whoever was of the unit on that day.
 */
export async function decideFinding(
  deps: Needs,
  at: FindingRef,
  read: { readonly version: number; readonly decision: unknown; readonly actor: Actor },
): Promise<void> {
  const decision = readSent(Decision, read.decision)
  const registry = await deps.store.registry.load(at.agency)
  if (!registry) throw new Refusal('agency-unknown', { agency: at.agency })
  const unit = unitIn(registry, at.unit)
  if (!unit) throw new Refusal('unit-unknown', { agency: at.agency, unit: at.unit })
  const by = { ...decision, author: read.actor.name }
  let isRecorded = false
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { day, finding } = await findFinding(deps, at)
    if (isRepeated(finding, by)) return
    if (!isRecorded && (await belongedThen(deps, registry, { ...at, day: day.day }, read.actor.person))) {
      throw new Refusal('permission-denied')
    }
    if (finding.version !== read.version) throw new Refusal('finding-changed')
    if (!isRecorded) await recordDecision(deps, at, finding, { ...decision, actor: read.actor })
    isRecorded = true
    const after = decided(finding, { ...by, at: new Date(deps.now()).toISOString() })
    const findings = day.findings.map((each) => (each.id === finding.id ? after : each))
    const facts = { shards: shardsOn(unit, day.day), zone: zoneOf(registry.agency, unit) }
    if (await putFindings(deps, day, day, findings, facts)) return
  }
  throw new Error(`${ATTEMPTS} writers were faster at ${at.finding}`)
}

/** The line stands first; that it took effect shows in the finding's own history. */
async function recordDecision(
  deps: Needs,
  { agency, unit, day }: FindingRef,
  { id, state, version }: Finding,
  { actor, reason, state: to }: Decision & { readonly actor: Actor },
): Promise<void> {
  await record(deps, {
    agency,
    actor,
    action: 'finding.decide',
    thing: `unit/${unit}/finding/${day}/${id}`,
    unit,
    version: version + 1,
    reason,
    changes: [{ field: 'state', from: state, to }],
  })
}

/** A finding with all that was found that day. Throws `finding-unknown`. */
export async function findFinding(
  { store }: Pick<Deps, 'store'>,
  at: FindingRef,
): Promise<{ readonly day: DayFindings; readonly finding: Finding }> {
  const known = Day.safeParse(at.day)
  if (!known.success) throw new Refusal('finding-unknown')
  const unit = { agency: at.agency, unit: at.unit }
  for (const instrument of await store.tallies.instruments(unit)) {
    const ref: DayRef = { ...unit, instrument, day: known.data }
    const day = await store.findings.get(ref, { consistent: true })
    const finding = day?.findings.find(({ id }) => id === at.finding)
    if (day && finding) return { day, finding }
  }
  throw new Refusal('finding-unknown')
}

function isRepeated(
  { history }: Finding,
  by: { readonly state: string; readonly reason: string; readonly author: string },
) {
  const last = history.at(-1)
  return last?.state === by.state && last.reason === by.reason && last.author === by.author
}
