import { NOT_ASKED } from '../../shared/domain/form-fields.ts'
import { paper } from '../text/staff/paper.ts'

export type PaperOption = { readonly value: string; readonly label: string }

/** One line of a paper form: what it asks and the answers side by side, each with the key that gives it. */
export function PaperRow(props: {
  readonly name: string
  /** What stands before it on the form: `U1`. */
  readonly code?: string | undefined
  readonly label: string
  readonly options: readonly PaperOption[]
  /** Whether it may be left blank, by a choice of its own: a radio once chosen cannot be taken back. */
  readonly mayBeBlank: boolean
  readonly sent: string | undefined
  readonly problem: string | undefined
}) {
  const { name, code, label, options, mayBeBlank, sent, problem } = props
  const problemId = `${name}-problem`
  const isBlank = sent === undefined || sent === '' || sent === NOT_ASKED
  return (
    <fieldset
      class={problem ? 'row wrong' : 'row'}
      data-row={name}
      data-optional={mayBeBlank ? '' : undefined}
      aria-describedby={problem && problemId}
    >
      <legend>
        {code !== undefined && <span class="code">{code}</span>} {label}
      </legend>
      {problem && (
        <p class="problem" id={problemId}>
          {problem}
        </p>
      )}
      <div class="cells">
        {options.map((option, index) => (
          <Cell
            name={name}
            option={option}
            hint={String(index + 1)}
            id={index === 0 ? name : undefined}
            checked={sent === option.value}
            required={!mayBeBlank}
            isWrong={problem !== undefined && index === 0}
          />
        ))}
        {mayBeBlank && (
          <Cell
            name={name}
            option={{ value: NOT_ASKED, label: paper.blank }}
            hint="0"
            id={undefined}
            checked={isBlank}
            required={false}
          />
        )}
      </div>
    </fieldset>
  )
}

function Cell(props: {
  readonly name: string
  readonly option: PaperOption
  readonly hint: string
  readonly id: string | undefined
  readonly checked: boolean
  readonly required: boolean
  readonly isWrong?: boolean
}) {
  const { name, option, hint, id, checked, required, isWrong = false } = props
  return (
    <label class="cell">
      <input
        type="radio"
        name={name}
        id={id}
        value={option.value}
        checked={checked}
        required={required}
        autofocus={isWrong}
      />
      <span>
        <kbd>{hint}</kbd> {option.label}
      </span>
    </label>
  )
}
