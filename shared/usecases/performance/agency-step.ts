import { changedLeaves } from '../../domain/performance/changed-leaves.ts'
import { STEPS_AT_MOST } from '../../domain/performance/dossier.ts'
import type { Dossier, DossierKind } from '../../domain/performance/kinds.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import type { DossierRef } from '../ports/dossier-store.ts'
import { findDossier, type PerformanceNeeds, type Said, stepOf } from './step.ts'

type AgencySaid = Pick<Said, 'action' | 'reason'>

/** Writes the first version of a document that is about no person. Who may, its use case has looked. Throws `dossier-changed` where there is one. */
export async function beginAgencyDossier<Kind extends DossierKind>(
  deps: PerformanceNeeds,
  actor: Actor,
  kind: Kind,
  ref: DossierRef,
  said: AgencySaid,
  fresh: Omit<Dossier<Kind>, keyof DossierRef | 'version' | 'history'>,
): Promise<Dossier<Kind>> {
  const { agency, owner, id } = ref
  const history = [stepOf(deps, actor, { ...said, by: 'anybody' }, { version: 1, changes: [] })]
  const dossier = { agency, owner, id, version: 1, history, ...fresh } as Dossier<Kind>
  if (!(await deps.store.dossiers.put(kind, dossier))) throw new Refusal('dossier-changed')
  return dossier
}

/**
 * The next step of such a document, seen at a version: one conditional put, with the step in its history. A change that changes nothing
 * writes nothing. Throws `dossier-unknown`, `dossier-changed`, `dossier-full`, and what `change` throws.
 */
export async function stepAgencyDossier<Kind extends DossierKind>(
  deps: PerformanceNeeds,
  actor: Actor,
  kind: Kind,
  seen: DossierRef & { readonly version: number },
  said: AgencySaid,
  change: (before: Dossier<Kind>) => Dossier<Kind>,
): Promise<Dossier<Kind>> {
  const before = await findDossier(deps, kind, seen)
  if (before.version !== seen.version) throw new Refusal('dossier-changed')
  const after = change(before)
  const changes = changedLeaves(before, after)
  if (changes.length === 0) return before
  if (before.history.length >= STEPS_AT_MOST) throw new Refusal('dossier-full')
  const version = before.version + 1
  const step = stepOf(deps, actor, { ...said, by: 'anybody' }, { version, changes })
  const stored = { ...after, version, history: [...before.history, step] }
  if (!(await deps.store.dossiers.put(kind, stored))) throw new Refusal('dossier-changed')
  return stored
}
