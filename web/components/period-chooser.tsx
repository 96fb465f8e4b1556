import type { Day } from '../../shared/domain/calendar.ts'
import type { Instrument } from '../../shared/domain/instruments/instrument.ts'
import { type Period, previousPeriod } from '../../shared/domain/period.ts'
import { periodName } from '../text/periods.ts'
import { useText } from '../text/text.ts'
import { OFFICIAL } from '../text/translated.ts'
import { nextPeriod, periodChoices } from './period-choices.ts'

/** Another period of the same page, of the same instrument: a plain form, and one step back or forward. */
export function PeriodChooser(props: {
  readonly period: Period
  readonly today: Day
  readonly instrument?: Pick<Instrument, 'family'> | undefined
}) {
  const text = useText()
  const { period, today } = props
  const family = props.instrument?.family ?? OFFICIAL
  const other = family === OFFICIAL ? '' : `&instrument=${family}`
  const before = previousPeriod(period)
  const after = nextPeriod(period, today)
  return (
    <div class="period no-print">
      <form method="get">
        <label for="period">{text.period.label}</label>
        <select name="period" id="period">
          <option value={period} selected>
            {periodName(period)}
          </option>
          {periodChoices(period, today).map((group) => (
            <optgroup label={group.name}>
              {group.periods.map((each) => (
                <option value={each}>{periodName(each)}</option>
              ))}
            </optgroup>
          ))}
        </select>
        {other !== '' && <input type="hidden" name="instrument" value={family} />}
        <button type="submit">{text.period.show}</button>
      </form>
      <a href={`?period=${before}${other}`} rel="prev">
        {text.period.previous(periodName(before))}
      </a>
      {after !== undefined && (
        <a href={`?period=${after}${other}`} rel="next">
          {text.period.next(periodName(after))}
        </a>
      )}
    </div>
  )
}
