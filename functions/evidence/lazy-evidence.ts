import type { Config } from '../../shared/config.ts'
import type { EvidenceStore } from '../../shared/usecases/ports/evidence-store.ts'

/** What speaks to the bucket is large, and read at the first file: most functions never have one. */
export function lazyEvidence({ evidence: configured }: Pick<Config, 'evidence'>): EvidenceStore {
  let opened: Promise<EvidenceStore> | undefined
  const store = () => {
    if (configured === undefined) throw new Error('EVIDENCE_BUCKET or EVIDENCE_ORIGIN is not set')
    opened ??= import('./evidence-in-s3.ts').then(({ evidenceInS3 }) => evidenceInS3(configured))
    return opened
  }
  return {
    origin: configured?.origin,
    prepare: async (...named) => (await store()).prepare(...named),
    waiting: async (...named) => (await store()).waiting(...named),
    // The look for files runs each minute, also where none are kept.
    arrived: async (...named) => (configured === undefined ? [] : (await store()).arrived(...named)),
    read: async (...named) => (await store()).read(...named),
    keep: async (...named) => (await store()).keep(...named),
    link: async (...named) => (await store()).link(...named),
  }
}
