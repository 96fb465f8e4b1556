import type { EvidenceFile } from '../../../shared/domain/performance/evidence-file.ts'
import { evidence as text } from '../../text/staff/performance/evidence.ts'
import { sizeWords } from './evidence-words.ts'

/** What of a file is shown: also of one that a report names, before its record was looked up. */
export type ShownFile = Pick<EvidenceFile, 'id' | 'name' | 'size' | 'state' | 'reason'>

/** Files of evidence with what became of each; a clean one can be fetched from where `hrefOf` leads. */
export function EvidenceList(props: {
  readonly files: readonly ShownFile[]
  readonly hrefOf: (file: ShownFile) => string
}) {
  return (
    <ul class="evidence">
      {props.files.map((file) => (
        <li>
          {file.state === 'clean' ? (
            <a href={props.hrefOf(file)} aria-label={text.open(file.name)}>
              <bdi>{file.name}</bdi>
            </a>
          ) : (
            <bdi>{file.name}</bdi>
          )}
          <span class={file.state === 'refused' ? 'state' : 'soft'}>
            {text.states[file.state]}
            {file.size !== undefined && file.size > 0 && ` · ${sizeWords(file.size)}`}
          </span>
          {file.reason !== undefined && <span class="soft">{text.reasons[file.reason]}</span>}
        </li>
      ))}
    </ul>
  )
}
