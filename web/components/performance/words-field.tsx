/** What somebody writes on several lines, with its label, the reason it is asked for, and what was wrong with it. */
export function WordsField(props: {
  readonly name: string
  /** Where several forms of a page ask for the same. */
  readonly id?: string
  readonly label: string
  readonly hint?: string
  readonly sent: string | undefined
  readonly problem?: string | undefined
  readonly required?: boolean
  readonly rows?: number
}) {
  const { name, id = name, label, hint, sent = '', problem, required = false, rows = 4 } = props
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxlength={2000}
        required={required}
        aria-describedby={described || undefined}
        aria-invalid={problem ? 'true' : undefined}
        autofocus={Boolean(problem)}
      >
        {sent}
      </textarea>
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
