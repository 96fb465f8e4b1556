/** One line to write in, with its label, the reason it is asked for, and what was wrong with it. */
export function TextField(props: {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'date' | 'email' | 'number' | 'search'
  readonly sent: string | undefined
  readonly problem?: string | undefined
  readonly required?: boolean
  readonly maxlength?: number
  readonly min?: string | number
  readonly max?: string | number
  readonly autocomplete?: string
}) {
  const { name, label, hint, problem, sent = '', type = 'text', autocomplete = 'off', ...rest } = props
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ')
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
      {hint && (
        <p class="hint soft" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <input
        {...rest}
        type={type}
        id={name}
        name={name}
        value={sent}
        autocomplete={autocomplete}
        aria-describedby={described || undefined}
        aria-invalid={problem ? 'true' : undefined}
        autofocus={Boolean(problem)}
      />
      {problem && (
        <p class="problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
