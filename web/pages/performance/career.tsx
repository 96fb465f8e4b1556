import type { Day } from '../../../shared/domain/calendar.ts'
import type { CareerEntry } from '../../../shared/domain/performance/career.ts'
import type { Course } from '../../../shared/domain/performance/course.ts'
import type { FormerYear } from '../../../shared/domain/performance/former-papers.ts'
import type { Statement, TooLittle } from '../../../shared/domain/performance/strengths.ts'
import { type Person, placementOn } from '../../../shared/domain/person.ts'
import type { Registry } from '../../../shared/domain/registry.ts'
import { following as sheet } from '../../assets/following.ts'
import { Document } from '../../components/document.tsx'
import { sayEntry } from '../../components/performance/career-words.ts'
import { FormerPapers } from '../../components/performance/former-papers.tsx'
import { rootOf, type Whose, WhosePath } from '../../components/performance/own-path.tsx'
import { StatementSection } from '../../components/performance/statement-list.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { dayName } from '../../text/format.ts'
import { people } from '../../text/staff/people.ts'
import { career as text } from '../../text/staff/performance/career.ts'
import { following } from '../../text/staff/performance/following.ts'

/** Somebody's career, with what they do well and what not; made to be printed too. */
export function CareerPage(props: {
  readonly registry: Registry
  readonly today: Day
  readonly person: Person
  readonly whose: Whose
  readonly entries: readonly CareerEntry[]
  readonly advice: readonly { readonly statement: Statement; readonly courses: readonly Course[] }[]
  /** What there is of units in which they are no longer. */
  readonly former: readonly FormerYear[]
  readonly tooLittle: readonly TooLittle[]
  /** Whether the reader is their superior, who suggests training and proposes recognition. */
  readonly isSuperior: boolean
  readonly saved: boolean
}) {
  const { registry, today, person, whose, entries, isSuperior } = props
  const { agency, units } = registry
  const isOwn = whose.kind === 'own'
  const root = rootOf(agency, whose)
  const placement = placementOn(person, today)
  const unit = units.find(({ id }) => id === placement?.unit)?.name ?? placement?.unit
  const begin = `${root}/pelatihan/${isOwn ? 'ajukan' : 'usulkan'}`
  const href = (course: Course, need: string) =>
    `${begin}?${new URLSearchParams({ pelatihan: course.id, untuk: need })}`
  const title = isOwn ? text.own : text.theirs(person.name)
  return (
    <Document title={title} style={sheet} owner={agency}>
      <WhosePath agency={agency} whose={whose} />
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <p class="lead">
        <bdi>
          {isOwn ? `${person.name} · ` : ''}
          {placement ? `${placement.position} · ${unit}` : people.notPlaced}
        </bdi>
      </p>
      <p>{isOwn ? text.ownLead : text.theirsLead}</p>
      {props.saved && (
        <p class="done" role="status">
          {following.saved}
        </p>
      )}
      <p class="doings">
        <a class="second" href={`${root}/pelatihan`}>
          {text.toTraining}
        </a>
        {isSuperior && (
          <a class="second" href={`${root}/usul-penghargaan`}>
            {text.propose}
          </a>
        )}
      </p>
      <section class="section" aria-labelledby="timeline-title">
        <h2 id="timeline-title">{text.timeline}</h2>
        <p class="soft">{text.timelineHint}</p>
        {entries.length === 0 && <p>{text.none}</p>}
        <ul class="dated">
          {entries.map((entry) => {
            const { what, more, unit: where } = sayEntry(entry, units)
            return (
              <li>
                <span class="at">
                  {dayName(entry.day)}
                  {entry.kind === 'post' && ` – ${entry.until === undefined ? text.still : dayName(entry.until)}`}
                </span>
                <div class="rest">
                  <p class="soft">{text.kinds[entry.kind]}</p>
                  <p>
                    <bdi class="strong">{what}</bdi>
                    {where !== undefined && (
                      <>
                        {' '}
                        · <bdi>{where}</bdi>
                      </>
                    )}
                  </p>
                  {more.map((line) => (
                    <p class="soft">
                      <bdi>{line}</bdi>
                    </p>
                  ))}
                </div>
              </li>
            )
          })}
        </ul>
      </section>
      <FormerPapers former={props.former} units={units} root={root} />
      <StatementSection
        advice={props.advice}
        tooLittle={props.tooLittle}
        toCourse={isOwn || isSuperior ? { href, name: isOwn ? following.askFor : following.suggestFor } : undefined}
      />
      <section class="section no-print" aria-labelledby="take-title">
        <h2 id="take-title">{text.take}</h2>
        <p>{isOwn ? text.takeOwn : text.takeOther}</p>
        <div class="takes">
          {(['csv', 'json'] as const).map((form) => (
            <PostForm action={`${root}/riwayat/unduh`}>
              <input type="hidden" name="bentuk" value={form} />
              <button class="second" type="submit">
                {text[form]}
              </button>
            </PostForm>
          ))}
        </div>
        <p class="hint soft">{text.print}</p>
      </section>
    </Document>
  )
}
