import type { Agency } from '../../../shared/domain/agency.ts'
import type { Group, Round } from '../../../shared/domain/performance/round.ts'
import { feedback as sheet } from '../../assets/feedback.ts'
import { Document } from '../../components/document.tsx'
import { Path } from '../../components/path.tsx'
import { RoundResults } from '../../components/performance/round-result.tsx'
import { dayName } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { rounds } from '../../text/staff/performance/rounds.ts'

const text = rounds.assess
export const ASSESS_PATH = '/kelola/kinerja/penilaian'

type Task = {
  readonly person: string
  readonly name: string
  readonly position: string
  readonly group: Group
  readonly isDone: boolean
}
export type AskedRound = {
  readonly round: Pick<Round, 'id' | 'period' | 'opens' | 'closes'>
  readonly state: 'open' | 'coming'
  readonly tasks: readonly Task[]
}

/** The address of the form about somebody. */
function assessLink(round: string, person: string): string {
  return `${ASSESS_PATH}?${new URLSearchParams({ putaran: round, untuk: person })}`
}

/** About whom one is still asked, and what closed rounds say of oneself. */
export function AssessmentsPage(props: {
  readonly agency: Agency
  readonly asked: readonly AskedRound[]
  readonly results: Parameters<typeof RoundResults>[0]['rounds']
  readonly saved: boolean
  readonly problem?: string | undefined
}) {
  const { agency, asked, results, saved, problem } = props
  const open = asked.filter(({ state }) => state === 'open')
  const left = open.flatMap(({ round, tasks }) =>
    tasks.filter(({ isDone }) => !isDone).map((task) => ({ round, ...task })),
  )
  const [next] = left
  return (
    <Document title={text.title} style={sheet} owner={agency}>
      <Path steps={[{ href: '/kelola/kinerja', name: text.hub }]} />
      <h1>{text.title}</h1>
      {saved && (
        <p class="done" role="status">
          {text.saved}
        </p>
      )}
      {problem !== undefined && (
        <p class="problems" role="alert">
          {problem}
        </p>
      )}
      {saved && next && (
        <a class="button" href={assessLink(next.round.id, next.person)}>
          <bdi>{text.next(next.name)}</bdi>
        </a>
      )}
      {open.length > 0 && left.length === 0 && <p class="empty">{text.allDone}</p>}
      {asked.length === 0 && (
        <>
          <p class="empty">{text.none}</p>
          <p>{text.noneHint}</p>
        </>
      )}
      {left.length > 0 && (
        <>
          <p class="lead">{text.lead}</p>
          <p class="note soft">{text.promise}</p>
        </>
      )}
      {asked.map((each) => (
        <RoundList {...each} />
      ))}
      <section class="section" aria-labelledby="own-title">
        <h2 id="own-title">{rounds.result.own}</h2>
        <p class="soft">{rounds.result.ownLead}</p>
        <RoundResults rounds={results} />
      </section>
    </Document>
  )
}

function RoundList({ round, state, tasks }: AskedRound) {
  const id = `asked-${round.id}`
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{text.round(periodName(round.period))}</h2>
      <p class="soft">{state === 'open' ? text.until(dayName(round.closes)) : text.from(dayName(round.opens))}</p>
      <ul class="choose">
        {tasks
          .toSorted((a, b) => Number(a.isDone) - Number(b.isDone))
          .map((task) => (
            <li>
              {state === 'open' && !task.isDone ? (
                <a href={assessLink(round.id, task.person)}>
                  <Who {...task} />
                  <span class="soft">{text.groups[task.group]}</span>
                </a>
              ) : (
                <p class="ready">
                  <Who {...task} />
                  <span class="soft">{task.isDone ? text.done : text.groups[task.group]}</span>
                </p>
              )}
            </li>
          ))}
      </ul>
    </section>
  )
}

function Who({ name, position }: Pick<Task, 'name' | 'position'>) {
  return (
    <span class="who">
      <bdi>{name}</bdi>
      <small>
        <bdi>{position}</bdi>
      </small>
    </span>
  )
}
