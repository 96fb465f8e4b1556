import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { type EvidenceFile, EvidenceId } from '../../domain/performance/evidence-file.ts'
import type { Evidence, ReportEntry } from '../../domain/performance/report.ts'
import { reportField } from '../../domain/performance/report-fields.ts'
import { entryKey } from '../../domain/performance/report-submission.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Deps } from '../deps.ts'

type Whose = { readonly agency: Slug; readonly person: PersonId }
type Evidenced = Pick<ReportEntry, 'rhk' | 'indicator' | 'evidence'>

/** Files of somebody that entries of their report name, as recorded, by their ids; one call for all, and none where there are none. */
export async function filesIn(
  { store }: Pick<Deps, 'store'>,
  { agency, person }: Whose,
  entries: readonly Evidenced[],
): Promise<ReadonlyMap<string, EvidenceFile>> {
  const named = entries.flatMap(({ evidence }) => evidence.flatMap((each) => (each.kind === 'file' ? each.file : [])))
  const refs = [...new Set(named)]
    .filter((id) => EvidenceId.safeParse(id).success)
    .map((id) => ({ agency, owner: ofPerson(person), id }))
  const found = refs.length === 0 ? [] : await store.dossiers.many('evidence', refs, { consistent: true })
  return new Map(found.map((file) => [file.id, file]))
}

/**
 * Entries of somebody's report with each file that they name as it was recorded: of what a form says beside its id nothing is kept. Files
 * that still wait may be named. Throws `answers-invalid` with the form's field for what is not a file of theirs, did not say how large it
 * is, or was refused.
 */
export async function withOwnFiles<Entry extends Evidenced>(
  deps: Pick<Deps, 'store'>,
  whose: Whose,
  entries: readonly Entry[],
): Promise<Entry[]> {
  const known = await filesIn(deps, whose, entries)
  return entries.map((entry) => {
    const field = reportField('files', entryKey(entry))
    return { ...entry, evidence: entry.evidence.map((each) => recorded(each, known, field)) }
  })
}

function recorded(each: Evidence, known: ReadonlyMap<string, EvidenceFile>, field: string): Evidence {
  if (each.kind === 'link') return each
  const file = known.get(each.file)
  if (!file?.size || file.state === 'refused') {
    throw new Refusal('answers-invalid', {}, [{ field, problem: 'invalid' }])
  }
  return { kind: 'file', file: file.id, name: file.name, size: file.size }
}
