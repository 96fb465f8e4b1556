import type { Agency } from '../../shared/domain/agency.ts'
import type { Day } from '../../shared/domain/calendar.ts'
import { type Registry, unitIn } from '../../shared/domain/registry.ts'
import { nameOn } from '../../shared/domain/registry-on.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import type { ChangeProblem } from '../../shared/domain/unit-change.ts'
import { storyOf } from '../../shared/domain/unit-story.ts'
import { changing } from '../assets/changing.ts'
import { Document } from '../components/document.tsx'
import { PostForm } from '../components/post-form.tsx'
import { UnitChangeForm } from '../components/unit-change-form.tsx'
import { UnitPath } from '../components/unit-path.tsx'
import { StoryList } from '../components/unit-story.tsx'
import { count, dayName } from '../text/format.ts'
import { unitChange as text } from '../text/staff/unit-change.ts'

export type ChangeKind = keyof typeof text.kinds

/** Where an admin says what is to become of a unit, and finishes what was broken off. */
export function UnitChangePage(props: {
  readonly agency: Agency
  readonly above: readonly Unit[]
  readonly unit: Unit
  readonly registry: Registry
  readonly today: Day
  readonly path: string
  readonly kind?: ChangeKind | undefined
  readonly ended?: Unit['ended']
  /** Units that can be chosen as parents and parts. */
  readonly choices: readonly Unit[]
  /** The first day of a merger or a split. */
  readonly soonest: Day
  /** Counters that do not yet lead to the unit that this one was merged into. */
  readonly waiting: number
  /** Who has a placement or role here that would go on there. */
  readonly people: readonly string[]
  readonly done?: string | undefined
  readonly sent?: Readonly<Record<string, string>>
  readonly problems?: readonly ChangeProblem[]
}) {
  const { agency, unit, registry, today, path, kind, ended, problems = [] } = props
  const story = storyOf(unit, registry, { now: today, shown: today })
  return (
    <Document title={text.pageTitle(unit.name)} style={changing} owner={agency}>
      <UnitPath agency={agency} above={props.above} unit={unit} />
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {props.done !== undefined && (
        <p class="done" role="status">
          {props.done === 'orang' ? text.peopleDone : text.done}
        </p>
      )}
      {problems.length > 0 && <Problems problems={problems} />}
      <StoryList story={story} linkOf={(id) => `/kelola/${agency.id}/unit/${id}`} />
      {ended ? (
        <>
          <p>{text.ended}</p>
          <Waiting waiting={props.waiting} path={path} />
          <People {...props} ended={ended} />
        </>
      ) : kind === undefined ? (
        <Kinds path={path} />
      ) : (
        <section class="section" aria-labelledby="form-title">
          <h2 id="form-title">{text.kinds[kind].name}</h2>
          <UnitChangeForm {...props} kind={kind} />
        </section>
      )}
    </Document>
  )
}

function Problems(props: { readonly problems: readonly ChangeProblem[] }) {
  return (
    <section class="refused" role="alert" aria-labelledby="problems-title">
      <h2 id="problems-title">{text.problemTitle}</h2>
      <ul>
        {props.problems.map(({ kind, of = '' }) => (
          <li>{text.problems[kind](kind.startsWith('day-') && of !== '' ? dayName(of) : of)}</li>
        ))}
      </ul>
    </section>
  )
}

function Kinds(props: { readonly path: string }) {
  return (
    <section class="section" aria-labelledby="kinds-title">
      <h2 id="kinds-title">{text.choose}</h2>
      <ul class="things">
        {Object.entries(text.kinds).map(([kind, { name, hint }]) => (
          <li>
            <a href={`${props.path}?jenis=${kind}`}>{name}</a>
            <span class="soft">{hint}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Waiting(props: { readonly waiting: number; readonly path: string }) {
  if (props.waiting === 0) return null
  return (
    <PostForm action={`${props.path}/lanjut`} class="fields">
      <p>{text.waiting(count(props.waiting))}</p>
      <button class="button first" type="submit">
        {text.complete}
      </button>
    </PostForm>
  )
}

function People(props: {
  readonly registry: Registry
  readonly ended: NonNullable<Unit['ended']>
  readonly people: readonly string[]
  readonly path: string
}) {
  const { registry, ended, people, path } = props
  const [to, ...others] = ended.into
  if (others.length > 0) return <p>{text.peopleSplit}</p>
  const into = unitIn(registry, to ?? '')
  if (people.length === 0 || !into) return null
  return (
    <section class="section" aria-labelledby="people-title">
      <h2 id="people-title">{text.people}</h2>
      <p>{text.peopleLead(nameOn(into, ended.from), dayName(ended.from))}</p>
      <ul>
        {people.map((name) => (
          <li>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <PostForm action={`${path}/orang`} class="fields">
        <button class="button first" type="submit">
          {text.peopleButton(count(people.length))}
        </button>
      </PostForm>
    </section>
  )
}
