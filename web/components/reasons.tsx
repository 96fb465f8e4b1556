import { reasonField } from '../../shared/domain/form-fields.ts'
import type { Instrument } from '../../shared/domain/instruments/instrument.ts'
import { useText } from '../text/text.ts'
import { translatedReason } from '../text/translated.ts'

/** What an answer was given for, to be named by a tap each. A script words the question by how the answer was. */
export function Reasons(props: { readonly instrument: Instrument; readonly sent: Readonly<Record<string, string>> }) {
  const text = useText()
  const { instrument, sent } = props
  return (
    <fieldset class="reasons">
      <legend>
        <span data-low={text.rate.whyLow} data-high={text.rate.whyHigh}>
          {text.rate.why}
        </span>
        <small class="soft">{text.rate.whyHint}</small>
      </legend>
      <div class="chips">
        {(instrument.reasons ?? []).map((reason) => {
          const name = reasonField(reason.code)
          return (
            <label class="chip">
              <input type="checkbox" name={name} value="1" checked={sent[name] !== undefined} />
              <span>{translatedReason(instrument, reason) ?? reason.name}</span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
