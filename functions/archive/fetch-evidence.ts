import type { FetchEvidence } from '../../shared/usecases/archive/archive.ts'
import type { EvidenceStore } from '../../shared/usecases/ports/evidence-store.ts'

const ATTEMPTS = 3
/** Milliseconds for one file of ten megabytes at the most. */
const DEADLINE = 120_000

/** Fetches files as browsers do, from addresses that are signed for a minute: whoever may not read the bucket gets none. */
export function fetchEvidenceFrom(evidence: EvidenceStore): FetchEvidence {
  return async (ref) => {
    for (let attempt = 1; ; attempt++) {
      const response = await fetch(await evidence.link(ref, ref.file), { signal: AbortSignal.timeout(DEADLINE) })
      if (response.ok) return new Uint8Array(await response.arrayBuffer())
      await response.body?.cancel()
      if (response.status === 404) return undefined
      if (attempt === ATTEMPTS) throw new Error(`the bucket answered ${response.status}`)
    }
  }
}
