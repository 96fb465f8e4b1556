export type Choice = { readonly value: string; readonly label: string }

/** A select with its label, an empty first choice where nothing need be chosen, and what was wrong with it. */
export function SelectField(props: {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly empty?: string
  readonly choices: readonly Choice[]
  readonly sent: string | undefined
  readonly problem: string | undefined
}) {
  const problemId = `${props.name}-problem`
  const hintId = `${props.name}-hint`
  const described = [props.hint && hintId, props.problem && problemId].filter(Boolean).join(' ')
  return (
    <div class={props.problem ? 'field wrong' : 'field'}>
      <label for={props.name}>{props.label}</label>
      {props.hint && (
        <p class="hint soft" id={hintId}>
          {props.hint}
        </p>
      )}
      <select
        name={props.name}
        id={props.name}
        aria-describedby={described || undefined}
        aria-invalid={props.problem ? 'true' : undefined}
        autofocus={Boolean(props.problem)}
      >
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.choices.map(({ value, label }) => (
          <option value={value} selected={props.sent === value}>
            {label}
          </option>
        ))}
      </select>
      {props.problem && (
        <p class="problem" id={problemId}>
          {props.problem}
        </p>
      )}
    </div>
  )
}
