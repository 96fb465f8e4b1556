import type { TimeZone } from '../../../shared/domain/calendar.ts'
import type { Plan } from '../../../shared/domain/performance/plan.ts'
import { plan as text } from '../../text/staff/performance/plan.ts'
import { momentOf } from '../person-words.ts'
import { PostForm } from '../post-form.tsx'
import { SelectField } from '../select-field.tsx'

/** What was said to make a plan clear, and a form to say more. */
export function PlanDialogue(props: {
  readonly plan: Plan
  readonly zone: TimeZone
  /** Where a word is sent to; undefined for who only reads. */
  readonly action: string | undefined
  readonly sent: Readonly<Record<string, string>>
  readonly problems: Readonly<Record<string, string>>
}) {
  const { plan, zone, action, sent, problems } = props
  const { rhks } = plan.content
  const called = new Map(rhks.map(({ id, words }) => [id, words]))
  return (
    <>
      <p class="soft">{text.dialogueHint}</p>
      {plan.dialogue.length === 0 ? (
        <p>{text.noDialogue}</p>
      ) : (
        <ul class="talk">
          {plan.dialogue.map(({ at, by, words, rhk }) => (
            <li>
              <p class="soft">
                <bdi class="strong">{by.name}</bdi>
                {`, ${momentOf(at, zone)}`}
              </p>
              {rhk !== undefined && called.has(rhk) && (
                <p class="soft">
                  <bdi>{text.aboutRhk(called.get(rhk) ?? '')}</bdi>
                </p>
              )}
              <p class="said">
                <bdi>{words}</bdi>
              </p>
            </li>
          ))}
        </ul>
      )}
      {action !== undefined && (
        <PostForm class="fields one" action={`${action}/dialog`}>
          <input type="hidden" name="version" value={String(plan.version)} />
          {rhks.length > 0 && (
            <SelectField
              name="rhk"
              label={text.about}
              empty={text.aboutAll}
              choices={rhks.map(({ id, words }) => ({ value: id, label: words }))}
              sent={sent.rhk}
              problem={problems.rhk}
            />
          )}
          <div class={problems.words ? 'field wrong' : 'field'}>
            <label for="words">{text.words}</label>
            <textarea
              id="words"
              name="words"
              rows={3}
              maxlength={2000}
              required
              aria-describedby={problems.words && 'words-problem'}
              aria-invalid={problems.words ? 'true' : undefined}
              autofocus={Boolean(problems.words)}
            >
              {sent.words ?? ''}
            </textarea>
            {problems.words && (
              <p class="problem" id="words-problem">
                {problems.words}
              </p>
            )}
          </div>
          <button class="second" type="submit">
            {text.say}
          </button>
        </PostForm>
      )}
    </>
  )
}
