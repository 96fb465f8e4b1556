import { NOT_ASKED } from '../../shared/domain/form-fields.ts'
import { useText } from '../text/text.ts'
import { Mark } from './face.tsx'
import { Official } from './official.tsx'

/** An answer in the page's language and, where it has been translated, as the regulation words it. */
export type Option = { readonly value: string; readonly said: string; readonly official?: string | undefined }

/** One question of a rating. The radio lies over the whole answer, so that a thumb finds it anywhere. */
export function Question(props: {
  /** The field's name: the code of an instrument's question, or another of `form-fields.ts`. */
  readonly name: string
  /** Above the question, small: where one is, and what it is about. */
  readonly small?: string | undefined
  readonly said: string
  readonly official?: string | undefined
  readonly options: readonly Option[]
  readonly mark?: 'face' | 'step' | undefined
  readonly required: boolean
  /** Ids of services that leave the question out. */
  readonly notFor?: readonly string[]
  /** Whether it stands for the whole page: its words are the page's heading. */
  readonly isHeading?: boolean
  readonly sent: string | undefined
  readonly problem: string | undefined
}) {
  const text = useText()
  const { name, small, said, official, options, notFor = [] } = props
  const problemId = `${name}-problem`
  const answers: readonly Option[] =
    notFor.length === 0 ? options : [...options, { value: NOT_ASKED, said: text.rate.notAsked }]
  return (
    <fieldset
      class={props.problem ? 'question wrong' : 'question'}
      data-step=""
      data-not={notFor.length === 0 ? undefined : notFor.join(' ')}
      aria-describedby={props.problem && problemId}
    >
      <legend>
        {small !== undefined && <small>{small}</small>}
        {props.isHeading ? <h1>{said}</h1> : said}
        {official !== undefined && <Official>{official}</Official>}
      </legend>
      {props.problem && (
        <p class="problem" id={problemId}>
          {props.problem}
        </p>
      )}
      <div class="answers">
        {answers.map((option, index) => (
          <label class={option.value === NOT_ASKED ? 'answer plain' : 'answer'}>
            <input
              type="radio"
              name={name}
              id={index === 0 && props.problem ? name : undefined}
              value={option.value}
              checked={props.sent === option.value}
              required={props.required}
            />
            <span class="choice">
              {props.mark && option.value !== NOT_ASKED && (
                <Mark value={index + 1} scale={options.length} neutral={props.mark === 'step'} />
              )}
              {option.official === undefined ? (
                option.said
              ) : (
                <span>
                  {option.said} <Official>{option.official}</Official>
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
