import { type Day, dayOf, type TimeZone } from '../../shared/domain/calendar.ts'
import type { ClosedPeriod } from '../../shared/domain/closed-period.ts'
import type { FieldProblem } from '../../shared/domain/refusals.ts'
import { type Registry, zoneOf } from '../../shared/domain/registry.ts'
import { REASON_LIMIT } from '../../shared/domain/score-version.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { closing } from '../assets/closing.ts'
import { Document } from '../components/document.tsx'
import { derivationLink } from '../components/links.ts'
import { PostForm } from '../components/post-form.tsx'
import { useMay } from '../components/shell.ts'
import { UnitPath } from '../components/unit-path.tsx'
import { count, dayName, decimal } from '../text/format.ts'
import { isolate } from '../text/isolate.ts'
import { periodName } from '../text/periods.ts'
import { closing as text } from '../text/staff/closing.ts'

/** A unit's closed periods of a year, what changed since, and for who may correct them the form that does. */
export function ClosingPage(props: {
  readonly registry: Registry
  readonly above: readonly Unit[]
  readonly unit: Unit
  readonly year: string
  readonly today: Day
  readonly graceDays: number
  readonly periods: readonly ClosedPeriod[]
  readonly path: string
  /** How many were corrected just now. */
  readonly done?: number | undefined
  readonly sent?: Readonly<Record<string, string>>
  readonly problems?: readonly FieldProblem[]
}) {
  const { registry, unit, year, periods, path } = props
  const may = useMay()
  const zone = zoneOf(registry.agency, unit)
  const changed = periods.filter(({ now }) => now !== undefined)
  const years = [Number(year) - 1, Number(year) + 1].filter((each) => each <= Number(props.today.slice(0, 4)))
  return (
    <Document title={text.pageTitle(unit.name)} style={closing} owner={registry.agency}>
      <UnitPath agency={registry.agency} above={props.above} unit={unit} />
      <h1>{text.title}</h1>
      <p class="lead">{text.lead(count(props.graceDays))}</p>
      {props.done !== undefined && props.done > 0 && (
        <p class="done" role="status">
          {text.done(count(props.done))}
        </p>
      )}
      <section class="section" aria-labelledby="year-title">
        <h2 id="year-title">{text.year(year)}</h2>
        {periods.length === 0 ? (
          <p>
            {text.none(year)} <span class="soft">{text.noneHint}</span>
          </p>
        ) : (
          <ol class="closings">
            {periods.map((closed) => (
              <li>
                <Closed closed={closed} zone={zone} />
              </li>
            ))}
          </ol>
        )}
        <nav class="years" aria-label={text.years}>
          {years.map((each) => (
            <a href={`${path}?year=${each}`}>{text.year(String(each))}</a>
          ))}
        </nav>
      </section>
      {periods.length > 0 && may('score.correct') && (
        <section class="section" aria-labelledby="correct-title">
          <h2 id="correct-title">{text.correct}</h2>
          {changed.length === 0 ? <p>{text.correctNone}</p> : <CorrectForm {...props} changed={changed} />}
        </section>
      )}
    </Document>
  )
}

function Closed(props: { readonly closed: ClosedPeriod; readonly zone: TimeZone }) {
  const { instrument, period, versions, now } = props.closed
  const newest = versions.at(-1) ?? versions[0]
  const dayOfVersion = (at: string) => dayName(dayOf(Date.parse(at), props.zone))
  const place = { agency: newest.agency, unit: newest.unit, instrument: instrument.family, period }
  return (
    <>
      <h3>
        {periodName(period)} <span class="soft">{instrument.index.short}</span>
      </h3>
      <p>
        <span class="strong">
          {newest.published === null ? '–' : decimal(Number(newest.published))}
          {newest.grade !== null && ` · ${newest.grade}`}
        </span>{' '}
        <span class="soft">
          {count(newest.n)} {text.respondents.toLowerCase()}
        </span>
        {' · '}
        <a href={derivationLink(place)}>{text.derivation}</a>
      </p>
      <ul class="soft">
        {versions.toReversed().map((version) => (
          <li>
            {text.version(count(version.version), dayOfVersion(version.closedAt))}
            {version.published !== null && `: ${decimal(Number(version.published))}`}
            {version.reason !== undefined && `. ${text.reason(isolate(version.reason))}`}
            {version.author !== undefined && ` (${text.author(isolate(version.author))})`}
          </li>
        ))}
      </ul>
      <p class={now === undefined ? 'soft' : 'changed'}>{now === undefined ? text.same : change(now - newest.n)}</p>
    </>
  )
}

function change(more: number): string {
  return more > 0 ? text.late(count(more)) : more < 0 ? text.fewer(count(-more)) : text.changed
}

function CorrectForm(props: Parameters<typeof ClosingPage>[0] & { readonly changed: readonly ClosedPeriod[] }) {
  const { changed, path, year, sent, problems = [] } = props
  const isWrong = (field: string) => problems.some((problem) => problem.field === field)
  return (
    <PostForm class="fields" action={path}>
      <input type="hidden" name="year" value={year} />
      <fieldset>
        <legend>{text.choose}</legend>
        <p class="note soft">{text.chooseHint}</p>
        {isWrong('period') && <p class="wrong">{text.wrongChoice}</p>}
        {changed.map(({ instrument, period, versions, now }, index) => {
          const name = `${instrument.family}/${period}`
          const newest = versions.at(-1) ?? versions[0]
          return (
            <label class="choice">
              <input
                type="checkbox"
                name={name}
                value="ya"
                checked={sent === undefined || sent[name] === 'ya'}
                autofocus={isWrong('period') && index === 0}
              />
              <span>
                {text.choice(instrument.index.short, periodName(period))}{' '}
                <span class="soft">{change((now ?? newest.n) - newest.n)}</span>
              </span>
            </label>
          )
        })}
      </fieldset>
      <label for="reason">{text.why}</label>
      <p class="note soft" id="reason-hint">
        {text.whyHint}
      </p>
      {isWrong('reason') && <p class="wrong">{text.wrongReason}</p>}
      <textarea
        id="reason"
        name="reason"
        rows={3}
        required
        maxlength={REASON_LIMIT}
        aria-describedby="reason-hint"
        autofocus={isWrong('reason')}
      >
        {sent?.reason ?? ''}
      </textarea>
      <p class="note soft">
        {text.lasting} {text.above}
      </p>
      <button class="button first" type="submit">
        {text.button}
      </button>
    </PostForm>
  )
}
