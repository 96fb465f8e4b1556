import { type Agency, commentDaysOf } from '../../shared/domain/agency.ts'
import { addDays, type Day } from '../../shared/domain/calendar.ts'
import type { Counter } from '../../shared/domain/counter.ts'
import { instrumentById } from '../../shared/domain/instruments/index.ts'
import { scaleOf } from '../../shared/domain/instruments/instrument.ts'
import type { Answers } from '../../shared/domain/rating.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { forms } from '../assets/forms.ts'
import { Document } from '../components/document.tsx'
import { PostForm } from '../components/post-form.tsx'
import { UnitPath } from '../components/unit-path.tsx'
import { count, dayName, decimal } from '../text/format.ts'
import { comments as text } from '../text/staff/comments.ts'

type UnitComment = {
  readonly id: string
  readonly answers: Answers
  readonly counter?: string | undefined
  readonly day: Day
  readonly instrument: string
  readonly text: string
}

const WEEK = 7

/** What citizens wrote in a week, day by day. */
export function CommentsPage(props: {
  readonly agency: Agency
  readonly above: readonly Unit[]
  readonly unit: Unit
  readonly counters: readonly Counter[]
  readonly first: Day
  readonly last: Day
  readonly today: Day
  readonly comments: readonly UnitComment[]
  /** Whether who reads may also take a comment away. */
  readonly mayForget: boolean
}) {
  const { agency, above, unit, first, last, today, comments } = props
  const path = `/kelola/${agency.id}/unit/${unit.id}/saran`
  const days = [...Map.groupBy(comments, ({ day }) => day)]
  const next = addDays(last, WEEK)
  return (
    <Document title={text.pageTitle(unit.name)} style={forms} owner={agency}>
      <UnitPath agency={agency} above={above} unit={unit} />
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <section class="section" aria-labelledby="week-title">
        <h2 id="week-title">{text.range(dayName(first), dayName(last))}</h2>
        <p>
          <a href={`${path}?hari=${addDays(first, -1)}`}>{text.earlier}</a>
          {last < today && (
            <>
              {' · '}
              <a href={next >= today ? path : `${path}?hari=${next}`}>{text.later}</a>
            </>
          )}
        </p>
      </section>
      {days.length === 0 && (
        <p class="stand">
          {text.none} <span class="soft">{text.noneHint}</span>
        </p>
      )}
      {days.map(([day, written]) => (
        <section class="section" aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`}>{dayName(day)}</h3>
          <ul class="things">
            {written.map((comment) => (
              <Comment comment={comment} path={path} {...props} />
            ))}
          </ul>
        </section>
      ))}
      <p class="note soft">{text.kept(count(commentDaysOf(agency)))}</p>
    </Document>
  )
}

function Comment(props: {
  readonly comment: UnitComment
  readonly counters: readonly Counter[]
  readonly mayForget: boolean
  readonly path: string
}) {
  const { comment, counters, mayForget, path } = props
  const instrument = instrumentById(comment.instrument)
  const values = Object.values(comment.answers)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const counter = counters.find(({ id }) => id === comment.counter)?.name ?? comment.counter ?? text.noCounter
  return (
    <li>
      <p>
        <bdi>{comment.text}</bdi>
      </p>
      <p class="soft">
        <bdi>{counter}</bdi> · {text.value(decimal(mean), count(scaleOf(instrument)))}
      </p>
      {mayForget && (
        <p>
          <a href={`${path}/${comment.day}/${comment.id}/teruskan`}>{text.passOn}</a>
        </p>
      )}
      {mayForget && (
        <details>
          <summary>{text.removeTitle}</summary>
          <PostForm action={`${path}/${comment.day}/${comment.id}/hapus`}>
            <p>{text.removeHint}</p>
            <button class="button" type="submit">
              {text.remove}
            </button>
          </PostForm>
        </details>
      )}
    </li>
  )
}
