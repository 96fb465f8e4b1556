import type { EvidenceReason } from '../../shared/domain/performance/evidence-file.ts'

/** A file that is not kept, and why. Thrown from however deep in it, and caught by `inspectEvidence` alone. */
export class Unfit extends Error {
  readonly reason: EvidenceReason

  constructor(reason: EvidenceReason, options?: ErrorOptions) {
    super(reason, options)
    this.reason = reason
  }
}
