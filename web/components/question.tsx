import type { Question as Asked, Instrument } from '../../shared/domain/instruments/instrument.ts'
import { count } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { translated } from '../text/translated.ts'
import { Mark, Tick } from './face.tsx'
import { Official } from './official.tsx'

/** One question with its options, in the page's language and as the regulation words them. The radio lies over the whole answer, so that a thumb finds it anywhere. */
export function Question(props: {
  readonly instrument: Instrument
  readonly question: Asked
  readonly position: number
  readonly of: number
  readonly sent: string | undefined
  readonly problem: string | undefined
}) {
  const text = useText()
  const { code, name, text: words, options, mark } = props.question
  const said = translated(props.instrument, props.question)
  const problemId = `${code}-problem`
  return (
    <fieldset class={props.problem ? 'question wrong' : 'question'} aria-describedby={props.problem && problemId}>
      <legend>
        <small>
          {text.rate.position(count(props.position), count(props.of))} · {said?.name ?? name}
        </small>
        {said?.text ?? words}
        {said && <Official>{words}</Official>}
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
              <Mark value={index + 1} scale={options.length} neutral={mark === 'step'} />
              {said ? (
                <span>
                  {said.options[index]} <Official>{label}</Official>
                </span>
              ) : (
                label
              )}
              <Tick />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
