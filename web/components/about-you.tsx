import { PROFILE_FIELDS, PROFILE_GROUPS, type ProfileField } from '../../shared/domain/profile.ts'
import { COMMENT_LIMIT } from '../../shared/domain/rating.ts'
import { groupName } from '../text/groups.ts'
import { useText } from '../text/text.ts'
import { SelectField } from './select-field.tsx'

/** Browsers count an emoji as two units; we count it as one sign. */
const UNITS_OF_A_SIGN = 2

/** The part that may be left out: who answers, in groups, and a comment. */
export function AboutYou(props: {
  readonly sent: Readonly<Record<string, string>>
  readonly adviceOn: (target: string) => string | undefined
}) {
  const text = useText()
  const commentProblem = props.adviceOn('comment')
  return (
    <section class="optional" aria-labelledby="about-title">
      <h2 id="about-title">
        {text.rate.about} <span>· {text.rate.optional}</span>
      </h2>
      <p class="soft">{text.rate.aboutHint}</p>
      <div class="fields two">
        {PROFILE_FIELDS.map((field) => (
          <SelectField
            name={field}
            label={text.profile[field].name}
            empty={text.rate.unanswered}
            choices={choicesOf(field)}
            sent={props.sent[field]}
            problem={props.adviceOn(field)}
          />
        ))}
      </div>
      <div class={commentProblem ? 'field wide wrong' : 'field wide'}>
        <label for="comment">
          {text.rate.comment} <span>· {text.rate.optional}</span>
        </label>
        <p class="soft" id="comment-hint">
          {text.rate.commentHint}
        </p>
        <textarea
          name="comment"
          id="comment"
          maxlength={COMMENT_LIMIT * UNITS_OF_A_SIGN}
          rows={4}
          dir="auto"
          aria-describedby={commentProblem ? 'comment-hint comment-problem' : 'comment-hint'}
        >
          {props.sent.comment ?? ''}
        </textarea>
        {commentProblem && (
          <p class="problem" id="comment-problem">
            {commentProblem}
          </p>
        )}
      </div>
    </section>
  )
}

function choicesOf(field: ProfileField) {
  return PROFILE_GROUPS[field].map((value) => ({ value, label: groupName(field, value) }))
}
