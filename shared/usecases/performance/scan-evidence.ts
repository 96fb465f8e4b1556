import { digestOfBytes } from '../../domain/digest.ts'
import type { Slug } from '../../domain/ids.ts'
import { personOf } from '../../domain/performance/dossier.ts'
import {
  EVIDENCE_GIVEN_UP_AFTER,
  type EvidenceFile,
  type EvidenceHour,
  type EvidenceKind,
  type EvidenceReason,
} from '../../domain/performance/evidence-file.ts'
import { EVIDENCE_AT_MOST } from '../../domain/performance/evidence-kinds.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { concurrently } from '../concurrently.ts'
import type { Deps } from '../deps.ts'
import { type PerformanceNeeds, stepDossier } from './step.ts'
import { waitingList } from './waiting-list.ts'

type Needs = PerformanceNeeds & Pick<Deps, 'evidence'>

/** Looks into a file's bytes: why it is not kept, or nothing where it may be. */
export type Inspect = (bytes: Uint8Array, kind: EvidenceKind) => Promise<EvidenceReason | undefined>

const SCANNER: Actor = { via: 'job', name: 'sistem' }

/**
 * Looks into every file of an agency that came and waits, of those prepared in some hours. Each gets one step: kept under its clean name before its record says so, or refused, and then it stays where nobody fetches from. Run again, beside itself or after a crash
 * anywhere in between, it changes nothing that is decided. A file that fails holds up no other.
 */
export async function scanEvidence(
  deps: Needs,
  agency: Slug,
  inspect: Inspect,
  hours: readonly EvidenceHour[],
): Promise<{ readonly clean: number; readonly refused: number }> {
  const waiting = await waitingIn(deps, agency, hours)
  const found = { clean: 0, refused: 0 }
  await concurrently(waiting, 1, async (file) => {
    const judged = await judge(deps, file, inspect)
    if (judged && (await decide(deps, file, judged))) found[judged.state]++
  })
  return found
}

async function waitingIn({ store }: Needs, agency: Slug, hours: readonly EvidenceHour[]): Promise<EvidenceFile[]> {
  const listed = await Promise.all(hours.map((hour) => store.dossierLists.entries(agency, waitingList(hour))))
  const refs = listed.flat().map(({ owner, id }) => ({ agency, owner, id }))
  if (refs.length === 0) return []
  const files = await store.dossiers.many('evidence', refs, { consistent: true })
  return files.filter(({ state }) => state === 'waiting')
}

type Judged = Pick<EvidenceFile, 'size' | 'digest' | 'reason'> & { readonly state: 'clean' | 'refused' }

/** What is to be said of a file that waits; nothing while it may still come. */
async function judge({ evidence, now }: Needs, file: EvidenceFile, inspect: Inspect): Promise<Judged | undefined> {
  const ref = { agency: file.agency, person: personOf(file), file: file.id, preparedAt: file.preparedAt }
  const refuse = (reason: EvidenceReason, size?: number): Judged => ({ state: 'refused', reason, size })
  const size = await evidence.waiting(ref)
  if (size === undefined) {
    const isOver = now() > Date.parse(file.preparedAt) + EVIDENCE_GIVEN_UP_AFTER * 1000
    return isOver ? refuse('absent', file.size) : undefined
  }
  // The form that was signed has a limit of its own. This one holds where that did not.
  if (size === 0) return refuse('empty', size)
  if (size > EVIDENCE_AT_MOST) return refuse('large', size)
  if (file.size !== undefined && file.size !== size) return refuse('size', size)
  const bytes = await evidence.read(ref, EVIDENCE_AT_MOST)
  // Sent again in between: the next look takes it as it is then.
  if (bytes.length !== size) return undefined
  const reason = await inspect(bytes, file.kind)
  if (reason) return refuse(reason, size)
  await evidence.keep(ref, bytes)
  return { state: 'clean', size, digest: digestOfBytes(bytes) }
}

/** False where another run was faster. */
async function decide(deps: Needs, file: EvidenceFile, judged: Judged): Promise<boolean> {
  const said = { action: judged.state === 'clean' ? 'found-clean' : 'refuse-file', by: 'anybody' } as const
  try {
    await stepDossier(deps, SCANNER, 'evidence', file, said, (before) => ({ ...before, ...judged }))
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'dossier-changed') return false
    throw error
  }
}
