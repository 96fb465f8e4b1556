import { BERAKHLAK } from '../../../shared/domain/performance/berakhlak.ts'
import { subjectKey } from '../../../shared/domain/performance/feedback.ts'
import { feedback as text } from '../../text/staff/performance/feedback.ts'

/** What feedback is about: one of the receiver’s results in force, or one behaviour of the seven values. */
export function SubjectField(props: {
  readonly rhks: readonly { readonly plan: string; readonly rhk: string; readonly words: string }[]
  readonly sent: string | undefined
  readonly problem: string | undefined
}) {
  const { rhks, sent, problem } = props
  const option = (value: string, label: string) => (
    <option value={value} selected={value === sent}>
      {label}
    </option>
  )
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for="about">{text.about}</label>
      <p class="hint soft" id="about-hint">
        {text.aboutHint}
      </p>
      <select
        name="about"
        id="about"
        aria-describedby={problem ? 'about-hint about-problem' : 'about-hint'}
        aria-invalid={problem ? 'true' : undefined}
        autofocus={Boolean(problem)}
      >
        {option('', text.aboutEmpty)}
        {rhks.length > 0 && (
          <optgroup label={text.rhks}>{rhks.map((each) => option(subjectKey(each), each.words))}</optgroup>
        )}
        {BERAKHLAK.map(({ id, name, behaviours }) => (
          <optgroup label={name}>
            {behaviours.map((words, behaviour) => option(subjectKey({ value: id, behaviour }), words))}
          </optgroup>
        ))}
      </select>
      {problem && (
        <p class="problem" id="about-problem">
          {problem}
        </p>
      )}
    </div>
  )
}
