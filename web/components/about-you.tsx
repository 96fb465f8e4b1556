import { PROFILE_FIELDS, PROFILE_GROUPS, type ProfileField } from '../../shared/domain/profile.ts'
import { groupName } from '../text/groups.ts'
import { useText } from '../text/text.ts'
import { SelectField } from './select-field.tsx'

/** The part that may be left out: who answers, in groups. */
export function AboutYou(props: {
  readonly sent: Readonly<Record<string, string>>
  readonly adviceOn: (target: string) => string | undefined
}) {
  const text = useText()
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
    </section>
  )
}

function choicesOf(field: ProfileField) {
  return PROFILE_GROUPS[field].map((value) => ({ value, label: groupName(field, value) }))
}
