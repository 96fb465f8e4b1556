import type { Evidence } from '../../../shared/domain/performance/report.ts'
import { report as text } from '../../text/staff/performance/report.ts'

/** What shows that something was done: links lead away and tell the other side nothing; of files their names stand here. */
export function EvidenceList(props: { readonly evidence: readonly Evidence[] }) {
  if (props.evidence.length === 0) return null
  return (
    <ul class="proofs">
      {props.evidence.map((each) => (
        <li>
          {each.kind === 'link' ? (
            <a href={each.url} rel="noopener noreferrer nofollow" target="_blank">
              {each.url}
            </a>
          ) : (
            // The place of a file's own page: whoever keeps files leads there from its name.
            <bdi>{text.fileOf(each.name, String(Math.ceil(each.size / 1024)))}</bdi>
          )}
        </li>
      ))}
    </ul>
  )
}
