import type { EvidenceFile } from '../../../shared/domain/performance/evidence-file.ts'
import type { Evidence } from '../../../shared/domain/performance/report.ts'
import { report as text } from '../../text/staff/performance/report.ts'
import { EvidenceList } from './evidence-list.tsx'

/** Files that a report names, as recorded now, and where a reader fetches one from. */
export type KnownFiles = {
  readonly files: ReadonlyMap<string, EvidenceFile>
  readonly hrefOf: (file: { readonly id: string }) => string
}

/** What shows that something was done: links lead away and tell the other side nothing; files say what became of them. */
export function EvidenceLinks(props: KnownFiles & { readonly evidence: readonly Evidence[] }) {
  const { evidence, files, hrefOf } = props
  const known = evidence.flatMap((each) => (each.kind === 'file' ? (files.get(each.file) ?? []) : []))
  // Kept no longer: its name stays in the report.
  const lost = evidence.filter((each) => each.kind === 'file' && !files.has(each.file))
  const others = [...evidence.filter(({ kind }) => kind === 'link'), ...lost]
  return (
    <>
      {others.length > 0 && (
        <ul class="proofs">
          {others.map((each) => (
            <li>
              {each.kind === 'link' ? (
                <a href={each.url} rel="noopener noreferrer nofollow" target="_blank">
                  {each.url}
                </a>
              ) : (
                <bdi>{text.fileOf(each.name, String(Math.ceil(each.size / 1024)))}</bdi>
              )}
            </li>
          ))}
        </ul>
      )}
      {known.length > 0 && <EvidenceList files={known} hrefOf={hrefOf} />}
    </>
  )
}
