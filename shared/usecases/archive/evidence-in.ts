import { EvidenceFile } from '../../domain/performance/evidence-file.ts'
import type { EvidenceRef } from '../ports/evidence-store.ts'
import type { ArchivedItem } from './archive.ts'

/** The file that an item tells of, with the digest of what was kept; none for what is no such item, or still waits, or was refused. */
export function evidenceIn({
  kind,
  key,
  item,
}: ArchivedItem): (EvidenceRef & { readonly digest: string | undefined })[] {
  if (kind !== 'dossiers' || key.kind !== 'evidence') return []
  const { v: _v, ...said } = item
  const { agency, owner, id, state, digest } = EvidenceFile.parse({
    ...said,
    ...{ agency: key.agency, owner: key.owner, id: key.dossier },
  })
  const [, person = ''] = owner.split('/')
  return state === 'clean' ? [{ agency, person, file: id, digest }] : []
}
