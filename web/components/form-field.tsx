import { SelectField } from './select-field.tsx'
import { TextField } from './text-field.tsx'

type Common = {
  readonly name: string
  readonly label: string
  readonly hint?: string /** What to say where it is wrong. */
  readonly wrong: string
}

/** One thing that a form asks, as data. What is typed stands by name in `sent`. */
export type FormField =
  | (Common & {
      readonly kind: 'text' | 'date' | 'number'
      readonly maxlength?: number
      readonly min?: number
      readonly max?: number
      readonly required?: boolean
    })
  | (Common & { readonly kind: 'lines'; readonly rows: number })
  | (Common & { readonly kind: 'select'; readonly empty?: string; readonly choices: readonly Choice[] })
  /** Each choice is sent under a name of its own: `name-value`. */
  | (Common & { readonly kind: 'checks'; readonly choices: readonly Choice[]; readonly none?: string })
  /** Pairs of clock times, sent as `name-opens` and `name-closes` of each row. */
  | (Common & { readonly kind: 'clocks'; readonly rows: readonly ClockRow[] })

type Choice = { readonly value: string; readonly label: string }
type ClockRow = { readonly name: string; readonly label: string; readonly opens: string; readonly closes: string }

export type Sent = Readonly<Record<string, string>>

/** What is wrong, by the name of its field: the words that stand beside it. */
export type Problems = Readonly<Record<string, string>>

/** One field with its label, the reason it is asked for, and what was wrong with it. */
export function FormFieldOf(props: {
  readonly field: FormField
  readonly sent: Sent
  readonly problem: string | undefined
}) {
  const { field, sent, problem } = props
  const { name, label, hint } = field
  switch (field.kind) {
    case 'text':
    case 'date':
    case 'number': {
      const { kind, wrong: _wrong, ...asked } = field
      return <TextField {...asked} type={kind} sent={sent[name]} problem={problem} />
    }
    case 'lines':
      return (
        <Described {...{ name, label, hint, problem }}>
          <textarea
            id={name}
            name={name}
            rows={field.rows}
            aria-describedby={describedBy(name, hint, problem)}
            aria-invalid={problem ? 'true' : undefined}
            autofocus={Boolean(problem)}
          >
            {sent[name] ?? ''}
          </textarea>
        </Described>
      )
    case 'select':
      return (
        <>
          <SelectField
            {...{ name, label, problem }}
            {...(field.empty === undefined ? {} : { empty: field.empty })}
            choices={field.choices}
            sent={sent[name]}
          />
          {hint && <p class="hint soft">{hint}</p>}
        </>
      )
    case 'checks':
      return (
        <Grouped {...{ name, label, hint, problem }}>
          {field.choices.length === 0 && <p class="soft">{field.none}</p>}
          {field.choices.map((choice, index) => (
            <label class="choice">
              <input
                type="checkbox"
                autofocus={problem !== undefined && index === 0}
                name={`${name}-${choice.value}`}
                value="ya"
                checked={sent[`${name}-${choice.value}`] === 'ya'}
              />
              <span>
                <bdi>{choice.label}</bdi>
              </span>
            </label>
          ))}
        </Grouped>
      )
    case 'clocks':
      return (
        <Grouped {...{ name, label, hint, problem }}>
          {field.rows.map((row, index) => (
            <div class="week">
              <span aria-hidden="true">{row.label}</span>
              <input
                type="time"
                autofocus={problem !== undefined && index === 0}
                name={`${row.name}-opens`}
                aria-label={row.opens}
                value={sent[`${row.name}-opens`] ?? ''}
              />
              <input
                type="time"
                name={`${row.name}-closes`}
                aria-label={row.closes}
                value={sent[`${row.name}-closes`] ?? ''}
              />
            </div>
          ))}
        </Grouped>
      )
    default:
      throw field satisfies never
  }
}

type Around = {
  readonly name: string
  readonly label: string
  readonly hint: string | undefined
  readonly problem: string | undefined
  readonly children?: unknown
}

function Described(props: Around) {
  const { name, label, hint, problem } = props
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
      {hint && (
        <p class="hint soft" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {props.children}
      {problem && (
        <p class="problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}

function Grouped(props: Around) {
  const { name, label, hint, problem } = props
  return (
    <fieldset class={problem ? 'field wrong' : 'field'} id={name} aria-describedby={describedBy(name, hint, problem)}>
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
      {props.children}
    </fieldset>
  )
}

function describedBy(name: string, hint: string | undefined, problem: string | undefined): string | undefined {
  return [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ') || undefined
}
