import { Day } from '../../shared/domain/calendar.ts'
import type { Counter } from '../../shared/domain/counter.ts'
import type { Instrument } from '../../shared/domain/instruments/instrument.ts'
import type { Service } from '../../shared/domain/service.ts'
import { dayName } from '../text/format.ts'
import { paper } from '../text/staff/paper.ts'
import { SelectField } from './select-field.tsx'

export type PaperChoice = {
  readonly instruments: readonly Instrument[]
  readonly counters: readonly Counter[]
  readonly services: readonly Service[]
  readonly earliest: Day
  readonly today: Day
}

/** The query's parameters, by the field they are for. */
export const PAPER_QUERY = {
  instrument: 'instrumen',
  day: 'tanggal',
  counter: 'loket',
  service: 'layanan',
  bundle: 'bundel',
} as const

export type PaperField = keyof typeof PAPER_QUERY
export type PaperWish = { readonly [Field in PaperField]?: string | undefined }

/** What is chosen, in a line: instrument, day, counter, service, bundle. */
export function settingsInWords(choice: PaperChoice, wish: PaperWish): string {
  const { instruments, counters, services } = choice
  const instrument = instruments.find(({ id }) => id === wish.instrument)
  return [
    instrument?.index.short,
    wish.day === undefined || !Day.safeParse(wish.day).success ? undefined : dayName(wish.day),
    counters.find(({ id }) => id === wish.counter)?.name,
    services.find(({ id }) => id === wish.service)?.name,
    wish.bundle,
  ]
    .filter((each) => each !== undefined && each !== '')
    .join(' · ')
}

/** What holds for all sheets of a bundle: chosen once, and kept in the page's address. */
export function PaperSettings(props: {
  readonly choice: PaperChoice
  readonly wish: PaperWish
  readonly problem: Exclude<PaperField, 'bundle'> | undefined
}) {
  const { choice, wish } = props
  const adviceOn = (field: Exclude<PaperField, 'bundle'>) => (props.problem === field ? paper.wrong[field] : undefined)
  const dayProblem = adviceOn('day')
  return (
    <form method="get" aria-labelledby="settings-title">
      <h2 id="settings-title">{paper.settings}</h2>
      <div class="fields">
        <SelectField
          name={PAPER_QUERY.instrument}
          label={paper.instrument}
          choices={choice.instruments.map(({ id, name, index }) => ({ value: id, label: `${name} (${index.short})` }))}
          sent={wish.instrument}
          problem={adviceOn('instrument')}
        />
        <div class={dayProblem ? 'field wrong' : 'field'}>
          <label for={PAPER_QUERY.day}>{paper.day}</label>
          <input
            type="date"
            id={PAPER_QUERY.day}
            name={PAPER_QUERY.day}
            value={wish.day}
            min={choice.earliest}
            max={choice.today}
            required
            aria-describedby={dayProblem ? 'day-hint day-problem' : 'day-hint'}
            aria-invalid={dayProblem ? 'true' : undefined}
            autofocus={Boolean(dayProblem)}
          />
          <p class="soft hint" id="day-hint">
            {paper.dayHint(dayName(choice.earliest), dayName(choice.today))}
          </p>
          {dayProblem && (
            <p class="problem" id="day-problem">
              {dayProblem}
            </p>
          )}
        </div>
        <SelectField
          name={PAPER_QUERY.counter}
          label={paper.counter}
          empty={paper.counterNone}
          choices={choice.counters.map(({ id, name }) => ({ value: id, label: name }))}
          sent={wish.counter}
          problem={adviceOn('counter')}
        />
        <SelectField
          name={PAPER_QUERY.service}
          label={paper.service}
          empty={paper.serviceNone}
          choices={choice.services.map(({ id, name }) => ({ value: id, label: name }))}
          sent={wish.service}
          problem={adviceOn('service')}
        />
        <div class="field">
          <label for={PAPER_QUERY.bundle}>
            {paper.bundle} <span>· {paper.optional}</span>
          </label>
          <input
            type="text"
            id={PAPER_QUERY.bundle}
            name={PAPER_QUERY.bundle}
            value={wish.bundle}
            maxlength={40}
            autocomplete="off"
            aria-describedby="bundle-hint"
          />
          <p class="soft hint" id="bundle-hint">
            {paper.bundleHint}
          </p>
        </div>
      </div>
      <button class="second" type="submit">
        {paper.use}
      </button>
    </form>
  )
}
