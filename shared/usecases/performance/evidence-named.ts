import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { EvidenceId } from '../../domain/performance/evidence-file.ts'
import type { Evidence } from '../../domain/performance/report.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Deps } from '../deps.ts'

/**
 * Files that somebody's form names, as their report keeps them. A form carries `id|size|name`: its id alone counts, and the rest is what was
 * recorded. Files that still wait may be named; one call for all. Throws `answers-invalid` with the field for what is not a file of theirs,
 * did not say how large it is, or was refused.
 */
export async function evidenceNamed(
  { store }: Pick<Deps, 'store'>,
  { agency, person }: { readonly agency: Slug; readonly person: PersonId },
  sent: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Evidence>> {
  const ids = new Map([...sent].map(([field, value]) => [field, value.split('|')[0] ?? ''] as const))
  const refs = [...new Set(ids.values())]
    .filter((id) => EvidenceId.safeParse(id).success)
    .map((id) => ({ agency, owner: ofPerson(person), id }))
  const found = refs.length === 0 ? [] : await store.dossiers.many('evidence', refs, { consistent: true })
  const known = new Map(found.map((file) => [file.id, file]))
  const named = new Map<string, Evidence>()
  for (const [field, id] of ids) {
    const file = known.get(id)
    if (!file?.size || file.state === 'refused') {
      throw new Refusal('answers-invalid', {}, [{ field, problem: 'invalid' }])
    }
    named.set(field, { kind: 'file', file: file.id, name: file.name, size: file.size })
  }
  return named
}
