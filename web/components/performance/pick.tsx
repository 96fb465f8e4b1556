type Choice = { readonly value: string; readonly label: string; readonly hint?: string | undefined }

/** One of a few choices, each large enough for a thumb, with what it means. */
export function Pick(props: {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly class?: string
  readonly choices: readonly Choice[]
  readonly sent: string | undefined
  readonly problem: string | undefined
}) {
  const { name, label, hint, choices, sent, problem } = props
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ')
  const kind = ['field', problem && 'wrong', props.class].filter(Boolean).join(' ')
  return (
    <fieldset class={kind} id={name} aria-describedby={described || undefined}>
      <legend>{label}</legend>
      {hint && (
        <p class="hint soft" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
      <div class="pick">
        {choices.map((choice, index) => (
          <label>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === sent}
              autofocus={Boolean(problem) && index === 0}
            />
            <span>
              <strong>
                <bdi>{choice.label}</bdi>
              </strong>
              {choice.hint && (
                <small>
                  <bdi>{choice.hint}</bdi>
                </small>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
