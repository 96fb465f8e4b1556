import { EVIDENCE_TYPES } from '../../../shared/domain/performance/evidence-kinds.ts'
import { fileValue } from '../../../shared/domain/performance/report-fields.ts'
import { evidence as text } from '../../text/staff/performance/evidence.ts'
import { allowSendingTo } from '../inlined.ts'
import type { ShownFile } from './evidence-list.tsx'
import { sizeWords } from './evidence-words.ts'

/** What a file chooser offers: names' endings, for computers, and types, for phones. */
const ACCEPTED = [
  ...Object.keys(EVIDENCE_TYPES).map((kind) => `.${kind}`),
  '.jpeg',
  ...Object.values(EVIDENCE_TYPES),
].join(',')

/** Where a file is prepared, and one's own are seen. */
export const EVIDENCE_PATH = '/kelola/kinerja/bukti'

/**
 * Files beside what a form asks. Each that is chosen is a hidden field of its own, `evidence-file-1` to `evidence-file-5`, with what
 * `fileValue` says. With scripts a file is sent while the form is filled in; without, those sent before are there to be ticked. The page
 * must carry the script `evidence`, and the form the session's token.
 */
export function EvidenceField(props: {
  /** Where files are sent; undefined where none can be. */
  readonly origin: string | undefined
  /** What the hidden fields' names begin with, where a form has several: `e0-evidence-file`. */
  readonly name?: string
  /** Files chosen already. */
  readonly chosen?: readonly ShownFile[]
  /** Files sent before, to be chosen by whoever has no scripts. */
  readonly recent?: readonly ShownFile[]
  readonly most?: number
}) {
  const { origin, name = 'evidence-file', chosen = [], recent = [], most = 5 } = props
  if (origin === undefined) return <p class="soft">{text.unavailable}</p>
  allowSendingTo(origin)
  const ids = new Set(chosen.map(({ id }) => id))
  const others = recent.filter(({ id, state, size }) => !ids.has(id) && state !== 'refused' && size !== undefined)
  const offered = [...chosen, ...others].slice(0, most)
  return (
    <fieldset class="field sending" data-evidence={name} data-most={String(most)} data-prepare={EVIDENCE_PATH}>
      <legend>{text.choose}</legend>
      <p class="hint soft" id={`${name}-hint`}>
        {text.rules}
      </p>
      <ul class="evidence" data-files>
        {offered.map((file, index) => (
          <li>
            <label class="choice">
              <input type="checkbox" name={`${name}-${index + 1}`} value={fileValue(file)} checked={ids.has(file.id)} />
              <span>
                <bdi>{file.name}</bdi>
                {file.size !== undefined && <span class="soft">{sizeWords(file.size)}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div class="scripted">
        <input type="file" accept={ACCEPTED} aria-label={text.choose} aria-describedby={`${name}-hint`} multiple />
        <p class="waiting" role="status" data-status></p>
        <progress max={1} hidden></progress>
        <button class="second small" type="button" data-cancel hidden>
          {text.cancel}
        </button>
        <p class="problem" role="alert" data-problem hidden></p>
      </div>
      <p class="plainly">
        <a href={EVIDENCE_PATH}>{text.prepareTitle}</a>
      </p>
    </fieldset>
  )
}
