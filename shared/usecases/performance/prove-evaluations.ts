import type { PersonId, Slug } from '../../domain/ids.ts'
import { type DossierId, ofPerson } from '../../domain/performance/dossier.ts'
import { sealOf } from '../../domain/performance/evaluation.ts'
import type { TrailEntry } from '../../domain/trail.ts'
import type { Deps } from '../deps.ts'

type Needs = Pick<Deps, 'store'>
type Where = { readonly agency: Slug; readonly person: PersonId; readonly id: DossierId }

/** What is wrong with an evaluation: `differs`, it is not what its line sealed; `gone`, it had lines and is not there. */
type EvaluationFlaw = { readonly thing: string; readonly flaw: 'differs' | 'gone' }
export type EvaluationProof = { readonly evaluations: number; readonly flaws: readonly EvaluationFlaw[] }

const THING = /^person\/([0-9a-z]{16})\/evaluation\/(.+)$/

/**
 * Compares every evaluation of an agency that anybody was told of with the line that it was written with. Reads the whole trail, and each of
 * them once. That the trail itself is whole, `proveTrail` says.
 */
export async function proveEvaluations(deps: Needs, agency: Slug): Promise<EvaluationProof> {
  const lines = new Map<string, TrailEntry[]>()
  for await (const page of deps.store.trail.from(agency, 1)) {
    for (const entry of page.filter(({ thing }) => THING.test(thing))) {
      lines.set(entry.thing, [...(lines.get(entry.thing) ?? []), entry])
    }
  }
  const flaws: EvaluationFlaw[] = []
  for (const [thing, entries] of lines) {
    const [, person = '', id = ''] = THING.exec(thing) ?? []
    const flaw = await flawOf(deps, { agency, person, id }, entries)
    if (flaw !== undefined) flaws.push({ thing, flaw })
  }
  return { evaluations: lines.size, flaws }
}

async function flawOf(
  { store }: Needs,
  { agency, person, id }: Where,
  lines: readonly TrailEntry[],
): Promise<EvaluationFlaw['flaw'] | undefined> {
  const ref = { agency, owner: ofPerson(person), id }
  const stored = await store.dossiers.get('evaluation', ref, { consistent: true })
  // The first line stands before an evaluation is issued, which was there as a draft.
  if (stored === undefined) return 'gone'
  const line = lines.find(({ number }) => number === stored.trail)
  // A line without its deed names no version; so a draft has either none of its own, or one that took a version back.
  if (stored.state === 'draft')
    return line === undefined || line.action === 'evaluation.take-back' ? undefined : 'differs'
  const sealed = line?.changes.find(({ field }) => field === 'digest')?.to
  return line?.version === stored.version && sealed === sealOf(stored) ? undefined : 'differs'
}
