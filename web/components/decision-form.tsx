import type { Finding } from '../../shared/domain/quality/finding.ts'
import type { FieldProblem } from '../../shared/domain/refusals.ts'
import { quality as text } from '../text/staff/quality.ts'
import { PostForm } from './post-form.tsx'

const CHOICES = ['released', 'upheld'] as const

/** Whether the answers of a finding count, with the reason. */
export function DecisionForm(props: {
  readonly finding: Finding
  readonly path: string
  readonly sent: Readonly<Record<string, string>>
  readonly problems: readonly FieldProblem[]
}) {
  const { finding, path, sent, problems } = props
  const isWrong = (field: string) => problems.some((problem) => problem.field === field)
  return (
    <PostForm class="fields" action={path}>
      <p class="note">{text.decideHint}</p>
      <input type="hidden" name="version" value={String(finding.version)} />
      <fieldset>
        <legend>{text.decide}</legend>
        {isWrong('state') && <p class="wrong">{text.wrongState}</p>}
        {CHOICES.map((state, index) => (
          <label class="choice">
            <input
              type="radio"
              name="state"
              value={state}
              checked={sent.state === state}
              required
              autofocus={isWrong('state') && index === 0}
            />
            <span>
              {text.choices[state]} <span class="soft">{text.choiceHints[state]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label for="reason">{text.reason}</label>
      <p class="note soft" id="reason-hint">
        {text.reasonHint}
      </p>
      {isWrong('reason') && (
        <p class="wrong" id="reason-problem">
          {text.wrongReason}
        </p>
      )}
      <textarea
        id="reason"
        name="reason"
        rows={3}
        maxlength={500}
        required
        aria-describedby={isWrong('reason') ? 'reason-hint reason-problem' : 'reason-hint'}
        aria-invalid={isWrong('reason') ? 'true' : undefined}
        autofocus={isWrong('reason')}
      >
        {sent.reason ?? ''}
      </textarea>
      <button class="button first" type="submit">
        {text.button}
      </button>
    </PostForm>
  )
}
