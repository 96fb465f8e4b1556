import type { Slug } from '../../domain/ids.ts'
import { type DossierHead, personOf, unitOf } from '../../domain/performance/dossier.ts'
import { sealOf } from '../../domain/performance/evaluation.ts'
import type { DossierKind } from '../../domain/performance/kinds.ts'
import type { Actor } from '../../domain/trail.ts'
import { record } from '../record.ts'
import type { PerformanceNeeds } from './step.ts'

/** The kinds of which every version that people rely on has a line in the trail. */
type LinedKind = Extract<DossierKind, 'evaluation' | 'unit-rating'>

/** What the trail calls a document. */
function thingOf(kind: LinedKind, { owner, id }: Pick<DossierHead, 'owner' | 'id'>): string {
  const whose = kind === 'evaluation' ? `person/${personOf({ owner })}` : `unit/${unitOf({ owner })}`
  return `${whose}/${kind}/${id}`
}

/** Which changed values a line repeats: none that somebody wrote in their own words. */
const TOLD = new Set(['state', 'results', 'behaviour', 'predicate', 'unitRating', 'rating'])

/**
 * The same store, in which each version of an evaluation or a rating has its line before it is written: with what it was to be, sealed. The
 * version names its line, so that a line whose deed never came shows itself, and a version that was written over does not fit its seal.
 */
export function writingLines(
  deps: PerformanceNeeds,
  actor: Actor,
  { kind, unit }: { readonly kind: LinedKind; readonly unit: Slug },
): PerformanceNeeds {
  const { dossiers } = deps.store
  const put: typeof dossiers.put = async (_kind, dossier) => {
    const step = dossier.history.at(-1)
    const previous = 'trail' in dossier ? dossier.trail : undefined
    const entry = await record(deps, {
      ...{ agency: dossier.agency, actor, unit, thing: thingOf(kind, dossier), version: dossier.version },
      action: `${kind}.${step?.action ?? 'write'}`,
      ...(previous !== undefined && { previous }),
      changes: [
        ...(step?.changes.filter(({ field }) => TOLD.has(field)) ?? []),
        { field: 'digest', to: sealOf(dossier) },
      ],
    })
    return dossiers.put(_kind, { ...dossier, trail: entry.number })
  }
  return { now: deps.now, store: { ...deps.store, dossiers: { ...dossiers, put } } }
}
