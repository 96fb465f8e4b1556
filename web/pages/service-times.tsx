import type { Agency } from '../../shared/domain/agency.ts'
import type { Day, TimeZone } from '../../shared/domain/calendar.ts'
import type { Counter } from '../../shared/domain/counter.ts'
import type { Service } from '../../shared/domain/service.ts'
import type { ServiceTime } from '../../shared/domain/service-time.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { staff } from '../assets/staff.ts'
import { Document } from '../components/document.tsx'
import { PostForm } from '../components/post-form.tsx'
import { RecordedTimes } from '../components/recorded-times.tsx'
import { SelectField } from '../components/select-field.tsx'
import { TimeRow } from '../components/time-row.tsx'
import { UnitPath } from '../components/unit-path.tsx'
import { count } from '../text/format.ts'
import { serviceTimes as text } from '../text/staff/service-times.ts'

/** A row as it was typed: clock times of the unit's own day. */
export type TypedTime = {
  readonly id: string
  readonly service: string
  readonly taken: string
  readonly called: string
  readonly done: string
  /** What is to be put right. */
  readonly problem?: string | undefined
}

/** Where an officer enters when services were asked for, begun and done, several at a time. */
export function ServiceTimesPage(props: {
  readonly agency: Agency
  readonly above: readonly Unit[]
  readonly unit: Unit
  readonly counters: readonly Counter[]
  readonly services: readonly Service[]
  readonly zone: TimeZone
  readonly day: Day
  readonly today: Day
  readonly earliest: Day
  readonly recorded: readonly ServiceTime[]
  /** The counter chosen for all rows; empty for none. */
  readonly counter: string
  readonly path: string
  /** What was typed and could not be stored, then empty rows, each with an id of its own. */
  readonly rows: readonly TypedTime[]
  /** How many have just been stored. */
  readonly saved: number
  readonly isManager: boolean
  readonly mayImport: boolean
}) {
  const { agency, unit, counters, day, counter, path, rows, saved } = props
  const hasProblems = rows.some(({ problem }) => problem !== undefined)
  return (
    <Document title={text.pageTitle(unit.name)} style={staff} owner={agency}>
      {props.isManager ? (
        <UnitPath agency={agency} above={props.above} unit={unit} />
      ) : (
        <p class="kind soft">
          <bdi>{unit.name}</bdi>
        </p>
      )}
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {saved > 0 && (
        <p class="done" role="status">
          {text.saved(count(saved))}
        </p>
      )}
      {hasProblems && (
        <p class="problems" role="alert">
          {text.incomplete}
        </p>
      )}
      <section class="section" aria-labelledby="settings-title">
        <h2 id="settings-title">{text.settings}</h2>
        <form method="get" action={path}>
          <div class="fields">
            <div class="field">
              <label for="tanggal">{text.day}</label>
              <input type="date" name="tanggal" id="tanggal" value={day} min={props.earliest} max={props.today} />
            </div>
            <SelectField
              name="loket"
              label={text.counter}
              empty={text.counterNone}
              choices={counters.map(({ id, name }) => ({ value: id, label: name }))}
              sent={counter}
              problem={undefined}
            />
          </div>
          <button class="second" type="submit">
            {text.show}
          </button>
        </form>
      </section>
      <section class="section" aria-labelledby="enter-title">
        <h2 id="enter-title">{text.enter}</h2>
        <p class="soft">{text.enterHint}</p>
        <PostForm action={path}>
          <input type="hidden" name="tanggal" value={day} />
          <input type="hidden" name="loket" value={counter} />
          {rows.map((row, index) => (
            <TimeRow index={index} row={row} services={props.services} />
          ))}
          <button class="send" type="submit">
            {text.save}
          </button>
        </PostForm>
      </section>
      <RecordedTimes {...props} />
      {props.mayImport && (
        <p>
          <a class="button" href={`${path}/impor`}>
            {text.toImport}
          </a>
        </p>
      )}
    </Document>
  )
}
