import { ASPECTS, type PlanContent } from '../../../shared/domain/performance/plan.ts'
import { plan as words } from '../../text/staff/performance/plan.ts'
import { planForms as text } from '../../text/staff/performance/plan-forms.ts'
import type { Problems, Sent } from '../form-field.tsx'
import { SelectField } from '../select-field.tsx'
import { TextField } from '../text-field.tsx'

const DIRECTIONS = ['higher', 'lower'] as const

/** One indicator to write: its aspect, its words, and a target of the plan's approach. */
export function MeasureFields(props: {
  readonly id: string
  readonly number: number
  readonly approach: PlanContent['approach']
  readonly sent: Sent
  readonly problems: Problems
}) {
  const { id, number, approach, sent, problems } = props
  const field = (name: string) => ({
    name: `${id}-${name}`,
    sent: sent[`${id}-${name}`],
    problem: problems[`${id}-${name}`],
  })
  // What is asked is explained once.
  const hint = (words: string) => (number === 1 ? { hint: words } : {})
  return (
    <fieldset class="measure">
      <legend>{text.indicator(String(number))}</legend>
      <SelectField
        {...field('aspect')}
        label={text.aspect}
        choices={ASPECTS.map((value) => ({ value, label: words.aspects[value] }))}
      />
      <TextField {...field('words')} label={text.indicatorWords} {...hint(text.indicatorHint)} maxlength={300} />
      {approach === 'quantitative' ? (
        <>
          <div class="pair">
            <TextField {...field('value')} label={text.value} {...hint(text.valueHint)} maxlength={24} />
            <TextField {...field('measure')} label={text.measure} {...hint(text.measureHint)} maxlength={40} />
          </div>
          <SelectField
            {...field('direction')}
            label={text.direction}
            choices={DIRECTIONS.map((value) => ({ value, label: text.directions[value] }))}
          />
        </>
      ) : (
        <TextField {...field('target')} label={text.targetWords} {...hint(text.targetHint)} maxlength={300} />
      )}
      <label class="choice">
        <input type="checkbox" name={`${id}-remove`} value="ya" checked={sent[`${id}-remove`] === 'ya'} />
        <span>{text.remove}</span>
      </label>
    </fieldset>
  )
}
