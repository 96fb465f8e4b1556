import type { Agency } from '../../../shared/domain/agency.ts'
import type { Day } from '../../../shared/domain/calendar.ts'
import type { Counter } from '../../../shared/domain/counter.ts'
import type { Duty } from '../../../shared/domain/performance/duty.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { serving as sheet } from '../../assets/serving.ts'
import { Document } from '../../components/document.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { UnitPath } from '../../components/unit-path.tsx'
import { count, dayName } from '../../text/format.ts'
import { voice as text } from '../../text/staff/performance/voice.ts'

/** The rows of a counter in the form: a morning and an afternoon, and one for whoever steps in. */
export const SHIFTS = [1, 2, 3] as const

/** Who serves at which counter of a unit on a day. */
export function DutyPage(props: {
  readonly agency: Agency
  readonly above: readonly Unit[]
  readonly unit: Unit
  readonly counters: readonly Counter[]
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly day: Day
  readonly written: Duty | undefined
  readonly suggested: Duty | undefined
  readonly saved?: number | undefined
  readonly sent?: ReadonlyMap<string, string> | undefined
  readonly problem?: string | undefined
  readonly action: string
}) {
  const { agency, above, unit, counters, members, day, written, suggested, saved = 0, sent, problem, action } = props
  const missing = counters.length === 0 ? text.noCounters : members.length === 0 ? text.noPeople : undefined
  return (
    <Document title={`${text.dutyTitle}, ${unit.name}`} style={sheet} owner={agency}>
      <UnitPath agency={agency} above={above} unit={unit} />
      <h1>{text.dutyTitle}</h1>
      <p class="lead">{text.dutyLead}</p>
      <p class="soft">{text.dutyWhole}</p>
      <form method="get" action={action} class="find">
        <TextField name="tanggal" label={text.day} type="date" sent={day} required />
        <button class="second" type="submit">
          {text.show}
        </button>
      </form>
      {problem !== undefined && (
        <p class="problems" role="alert">
          {problem}
        </p>
      )}
      <section class="section" aria-labelledby="day-title">
        <h2 id="day-title">{dayName(day)}</h2>
        <p role="status">{saved > 0 ? text.saved(count(saved)) : stateOf(written, suggested)}</p>
        {missing !== undefined ? (
          <p>{missing}</p>
        ) : (
          <PostForm action={action}>
            <input type="hidden" name="tanggal" value={day} />
            <input type="hidden" name="version" value={String(written?.version ?? 0)} />
            {counters.map((counter) => (
              <CounterShifts counter={counter} members={members} duty={written ?? suggested} sent={sent} />
            ))}
            <TextField
              name="sampai"
              label={text.repeat}
              hint={text.repeatHint}
              type="date"
              sent={sent?.get('sampai')}
            />
            <button class="send" type="submit">
              {text.save}
            </button>
          </PostForm>
        )}
      </section>
    </Document>
  )
}

function stateOf(written: Duty | undefined, suggested: Duty | undefined): string {
  if (written) return text.written
  return suggested ? text.suggested(dayName(suggested.day)) : text.empty
}

function CounterShifts(props: ShiftsOf & { readonly counter: Counter }) {
  const { counter, duty } = props
  const shifts = duty?.shifts.filter((shift) => shift.counter === counter.id) ?? []
  const [first, ...further] = SHIFTS
  const row = (number: (typeof SHIFTS)[number]) => <ShiftRow {...props} known={shifts[number - 1]} number={number} />
  return (
    <fieldset class="shifts">
      <legend>
        <bdi>{counter.name}</bdi>
      </legend>
      {row(first)}
      <details open={shifts.length > 1 || further.some((number) => props.sent?.get(`person-${counter.id}-${number}`))}>
        <summary>{text.further}</summary>
        {further.map(row)}
      </details>
    </fieldset>
  )
}

type ShiftsOf = {
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly duty: Duty | undefined
  readonly sent: ReadonlyMap<string, string> | undefined
}

function ShiftRow(
  props: ShiftsOf & {
    readonly counter: Counter
    readonly known: Duty['shifts'][number] | undefined
    readonly number: (typeof SHIFTS)[number]
  },
) {
  const { counter, members, known, sent, number } = props
  const nameOf = (field: 'person' | 'from' | 'until') => `${field}-${counter.id}-${number}`
  const value = (field: 'person' | 'from' | 'until') => sent?.get(nameOf(field)) ?? known?.[field]
  return (
    <div class="shift">
      <SelectField
        name={nameOf('person')}
        label={text.shift(text.person, String(number))}
        empty={text.nobody}
        choices={members.map(({ id, name }) => ({ value: id, label: name }))}
        sent={value('person')}
        problem={undefined}
      />
      <TimeField name={nameOf('from')} label={text.from} sent={value('from')} />
      <TimeField name={nameOf('until')} label={text.until} sent={value('until')} />
    </div>
  )
}

function TimeField({
  name,
  label,
  sent,
}: {
  readonly name: string
  readonly label: string
  readonly sent: string | undefined
}) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input type="time" id={name} name={name} value={sent ?? ''} step={900} />
    </div>
  )
}
