import type { Question as Asked } from '../../shared/domain/instruments/instrument.ts'
import { count } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { Mark, Tick } from './face.tsx'

/** Questions whose options are levels of a fact (cost, complaint handling), not degrees of content: a smile would judge them. */
const NEUTRAL = new Set(['U4', 'U8'])

/** One question with its official options. The radio lies over the whole answer, so that a thumb finds it anywhere. */
export function Question(props: {
  readonly question: Asked
  readonly position: number
  readonly of: number
  readonly sent: string | undefined
  readonly problem: string | undefined
}) {
  const text = useText()
  const { code, name, text: words, options } = props.question
  const problemId = `${code}-problem`
  return (
    <fieldset class={props.problem ? 'question wrong' : 'question'} aria-describedby={props.problem && problemId}>
      <legend>
        <small>
          {text.rate.position(count(props.position), count(props.of))} · {name}
        </small>
        {words}
      </legend>
      {props.problem && (
        <p class="problem" id={problemId}>
          {props.problem}
        </p>
      )}
      <div class="answers">
        {options.map((label, index) => (
          <label class="answer">
            <input
              type="radio"
              name={code}
              id={index === 0 ? code : undefined}
              value={index + 1}
              checked={props.sent === String(index + 1)}
              required
            />
            <span class="choice">
              <Mark value={index + 1} scale={options.length} neutral={NEUTRAL.has(code)} />
              {label}
              <Tick />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
