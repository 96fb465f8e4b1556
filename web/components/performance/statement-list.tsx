import type { Child } from 'hono/jsx'
import type { Course } from '../../../shared/domain/performance/course.ts'
import { needOf } from '../../../shared/domain/performance/need.ts'
import type { Statement, TooLittle } from '../../../shared/domain/performance/strengths.ts'
import { count } from '../../text/format.ts'
import { following as text } from '../../text/staff/performance/following.ts'
import { training } from '../../text/staff/performance/training.ts'
import { sayStatement } from './statement-words.ts'

type Advice = { readonly statement: Statement; readonly courses: readonly Course[] }

/** What somebody does well and what not, each with what it rests on, the training that fits, and of what there is too little. */
export function StatementSection(props: {
  readonly advice: readonly Advice[]
  readonly tooLittle: readonly TooLittle[]
  /** Where a fitting course is asked for or suggested, and what that is called; absent for who may not. */
  readonly toCourse?: { readonly href: (course: Course, need: string) => string; readonly name: string } | undefined
}) {
  const { advice, tooLittle, toCourse } = props
  const of = (side: Statement['side']) => advice.filter(({ statement }) => statement.side === side)
  return (
    <section class="section" aria-labelledby="said-title">
      <h2 id="said-title">{text.title}</h2>
      <p class="soft">{text.lead}</p>
      {advice.length === 0 ? (
        <p class="note">{text.nothing}</p>
      ) : (
        <div class="sides">
          <div>
            <h3>{text.strengths}</h3>
            {of('strength').length === 0 && <p>{text.noStrengths}</p>}
            <StatementList statements={of('strength').map(({ statement }) => statement)} />
          </div>
          <div>
            <h3>{text.weaknesses}</h3>
            {of('weakness').length === 0 && <p>{text.noWeaknesses}</p>}
            <ul class="said">
              {of('weakness').map(({ statement, courses }) => (
                <Said statement={statement}>
                  <Fitting courses={courses} need={needOf(statement)} toCourse={toCourse} />
                </Said>
              ))}
            </ul>
          </div>
        </div>
      )}
      {tooLittle.length > 0 && (
        <details class="more">
          <summary>{text.tooLittle}</summary>
          <ul class="plain">
            {tooLittle.map(({ source, n, needed }) => (
              <li>{text.tooLittleOf[source](count(n), count(needed))}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** Statements alone, one under the other. */
export function StatementList(props: { readonly statements: readonly Statement[] }) {
  if (props.statements.length === 0) return null
  return (
    <ul class="said">
      {props.statements.map((statement) => (
        <Said statement={statement} />
      ))}
    </ul>
  )
}

function Said(props: { readonly statement: Statement; readonly children?: Child }) {
  const { what, basis } = sayStatement(props.statement)
  return (
    <li>
      <p class="strong">{what}</p>
      <p class="soft">{basis}</p>
      {props.children}
    </li>
  )
}

function Fitting(props: {
  readonly courses: readonly Course[]
  readonly need: string | undefined
  readonly toCourse: Parameters<typeof StatementSection>[0]['toCourse']
}) {
  const { courses, need, toCourse } = props
  if (need === undefined || toCourse === undefined) return null
  if (courses.length === 0) return <p class="soft">{text.noCourse}</p>
  return (
    <>
      <p class="soft">{text.fitting}:</p>
      <ul>
        {courses.map((course) => (
          <li>
            <span>
              <bdi>{course.content.name}</bdi> <span class="soft">{training.jp(count(course.content.hours))}</span>
            </span>
            <a class="no-print" href={toCourse.href(course, need)}>
              {toCourse.name}
              <span class="away">{`: ${course.content.name}`}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
