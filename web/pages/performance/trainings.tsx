import type { Agency } from '../../../shared/domain/agency.ts'
import type { Course } from '../../../shared/domain/performance/course.ts'
import type { Statement, TooLittle } from '../../../shared/domain/performance/strengths.ts'
import { hoursIn, type Training, type TrainingState } from '../../../shared/domain/performance/training.ts'
import { following as sheet } from '../../assets/following.ts'
import { Document } from '../../components/document.tsx'
import { rootOf, type Whose, WhosePath } from '../../components/performance/own-path.tsx'
import { StatementSection } from '../../components/performance/statement-list.tsx'
import { TrainingItem } from '../../components/performance/training-item.tsx'
import { count } from '../../text/format.ts'
import { following } from '../../text/staff/performance/following.ts'
import { training as text } from '../../text/staff/performance/training.ts'

/** Which states stand together, in the order in which they are told. */
const GROUPS = {
  suggested: ['suggested'],
  running: ['approved', 'returned'],
  waiting: ['requested', 'done'],
  confirmed: ['confirmed'],
  ended: ['refused', 'declined', 'withdrawn'],
} as const satisfies Readonly<Record<keyof typeof text.groups, readonly TrainingState[]>>

/** Somebody's trainings of all years, the hours of this one, and what they need: for themselves, or for their superior. */
export function TrainingsPage(props: {
  readonly agency: Agency
  readonly whose: Whose
  readonly year: string
  /** JP that are everybody's in a year. */
  readonly wanted: number
  readonly trainings: readonly Training[]
  readonly advice: readonly { readonly statement: Statement; readonly courses: readonly Course[] }[]
  readonly tooLittle: readonly TooLittle[]
  /** Whether the reader may suggest training to them: their superior. Oneself may always ask. */
  readonly maySuggest: boolean
  /** Whether the reader may open the catalogue: who holds no role today may not. */
  readonly mayBrowse: boolean
  readonly saved: boolean
}) {
  const { agency, whose, year, wanted, trainings, maySuggest } = props
  const root = `${rootOf(agency, whose)}/pelatihan`
  const isOwn = whose.kind === 'own'
  const title = isOwn ? text.own : text.theirs(whose.name)
  const done = hoursIn(trainings, year)
  const begin = isOwn ? `${root}/ajukan` : `${root}/usulkan`
  const href = (course: Course, need: string) =>
    `${begin}?${new URLSearchParams({ pelatihan: course.id, untuk: need })}`
  const toCourse = isOwn || maySuggest ? { href, name: isOwn ? following.askFor : following.suggestFor } : undefined
  return (
    <Document title={title} style={sheet} owner={agency}>
      <WhosePath agency={agency} whose={whose} />
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {isOwn && <p class="lead">{text.ownLead}</p>}
      {props.saved && (
        <p class="done" role="status">
          {following.saved}
        </p>
      )}
      <p class="total">{text.hours(count(done), count(wanted), year)}</p>
      <progress
        max={Math.max(wanted, 1)}
        value={Math.min(done, wanted)}
        aria-label={text.hours(count(done), count(wanted), year)}
      />
      <p class="hint soft">
        {done < wanted ? text.hoursLeft(count(wanted - done)) : text.hoursReached} {text.hoursHint}
      </p>
      {(isOwn || maySuggest) && (
        <p class="doings">
          <a class="second" href={begin}>
            {isOwn ? text.request : text.suggest}
          </a>
          {isOwn && (
            <a class="second" href={`${root}/catat`}>
              {text.record}
            </a>
          )}
          {props.mayBrowse && (
            <a class="second" href={`/kelola/${agency.id}/pelatihan`}>
              {text.toCatalogue}
            </a>
          )}
        </p>
      )}
      {trainings.length === 0 && (
        <>
          <p class="empty">{text.none}</p>
          {isOwn && <p>{text.noneHint}</p>}
        </>
      )}
      {(['suggested', 'running', 'waiting', 'confirmed', 'ended'] as const).map((group) => {
        const states: readonly TrainingState[] = GROUPS[group]
        const each = trainings.filter(({ state }) => states.includes(state)).toSorted((a, b) => (a.id < b.id ? 1 : -1))
        if (each.length === 0) return null
        return (
          <section class="section" aria-labelledby={`${group}-title`}>
            <h2 id={`${group}-title`}>{text.groups[group]}</h2>
            <ul class="waits">
              {each.map((training) => (
                <TrainingItem training={training} href={`${root}/${training.id}`} zone={agency.timeZone} />
              ))}
            </ul>
          </section>
        )
      })}
      <StatementSection advice={props.advice} tooLittle={props.tooLittle} toCourse={toCourse} />
    </Document>
  )
}
