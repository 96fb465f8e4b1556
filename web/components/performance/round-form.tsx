import { addDays } from '../../../shared/domain/calendar.ts'
import { MOST_PEERS, MOST_SUBORDINATES, ROUND_DAYS, SMALLEST_GROUP } from '../../../shared/domain/performance/round.ts'
import { type Period, periodOf, previousPeriod } from '../../../shared/domain/period.ts'
import { count } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { rounds as text } from '../../text/staff/performance/rounds.ts'
import type { Problems, Sent } from '../form-field.tsx'
import { PostForm } from '../post-form.tsx'
import { SelectField } from '../select-field.tsx'
import { TextField } from '../text-field.tsx'

/** How long a round is usually open: two weeks. */
const USUAL_DAYS = 13
const USUAL_PEERS = '5'

/** What is decided when a round is opened. */
export function RoundForm(props: {
  readonly path: string
  readonly today: string
  readonly id: string
  readonly sent: Sent
  readonly problems: Problems
}) {
  const { path, today, id, sent, problems } = props
  const counts = (most: number) => [
    { value: '0', label: text.noneAsked },
    ...Array.from({ length: most - SMALLEST_GROUP + 1 }, (_, index) => String(index + SMALLEST_GROUP)).map((value) => ({
      value,
      label: text.number(count(Number(value))),
    })),
  ]
  return (
    <PostForm action={path} class="asks">
      <input type="hidden" name="id" value={id} />
      <SelectField
        name="period"
        label={text.period}
        choices={periodsAround(today).map((value) => ({ value, label: periodName(value) }))}
        sent={sent.period ?? periodOf('quarter', today)}
        problem={problems.period}
      />
      <div class="pair">
        <TextField
          name="opens"
          type="date"
          label={text.opens}
          min={today}
          max={addDays(today, ROUND_DAYS)}
          sent={sent.opens ?? today}
          problem={problems.opens}
        />
        <TextField
          name="closes"
          type="date"
          label={text.closes}
          hint={text.closesHint}
          min={today}
          sent={sent.closes ?? addDays(today, USUAL_DAYS)}
          problem={problems.closes}
        />
      </div>
      <SelectField
        name="peers"
        label={text.peers}
        hint={text.peersHint}
        choices={counts(MOST_PEERS)}
        sent={sent.peers ?? USUAL_PEERS}
        problem={problems.peers}
      />
      <SelectField
        name="subordinates"
        label={text.subordinates}
        hint={text.subordinatesHint}
        choices={counts(MOST_SUBORDINATES)}
        sent={sent.subordinates ?? String(MOST_SUBORDINATES)}
        problem={problems.subordinates}
      />
      <div>
        <button class="send" type="submit">
          {text.send}
        </button>
      </div>
    </PostForm>
  )
}

/** The quarters of now and before, the semester and the year. */
function periodsAround(today: string): Period[] {
  const quarter = periodOf('quarter', today)
  return [quarter, previousPeriod(quarter), periodOf('semester', today), periodOf('year', today)]
}
