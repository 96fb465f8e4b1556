import type { Agency } from '../../shared/domain/agency.ts'
import type { Home } from '../../shared/domain/home.ts'
import { count, dayName } from '../text/format.ts'
import { momentName } from '../text/periods.ts'
import { home as text } from '../text/staff/home.ts'
import { actionName } from '../text/staff/trail.ts'
import { visible } from '../text/visible.ts'

/** What was entered today where somebody works at a counter, and the ways to enter more. */
export function DeskList(props: { readonly desks: Home['desks']; readonly agency: Agency }) {
  const { desks, agency } = props
  return (
    <section class="section" aria-labelledby="desks-title">
      <h2 id="desks-title">{text.desks}</h2>
      <ul class="waits">
        {desks.map(({ unit, paper, times }) => {
          const root = `/kelola/${agency.id}/unit/${unit.id}`
          return (
            <li>
              <div>
                <h3>
                  <bdi>{unit.name}</bdi>
                </h3>
                <p>{paper + times === 0 ? text.deskNone : text.deskDone(count(paper), count(times))}</p>
              </div>
              <p class="acts">
                <a class="act" href={`${root}/kertas`}>
                  {text.toPaper}
                  <span class="away">{`: ${unit.name}`}</span>
                </a>
                <a class="act" href={`${root}/waktu`}>
                  {text.toTimes}
                  <span class="away">{`: ${unit.name}`}</span>
                </a>
              </p>
            </li>
          )
        })}
      </ul>
      <p class="note soft">{text.deskLag}</p>
    </section>
  )
}

/** Where the reader works. */
export function PlaceFacts(props: { readonly place: NonNullable<Home['place']> }) {
  const { unit, position, superior, from } = props.place
  const facts = [
    [text.position, position],
    [text.placeUnit, unit.name],
    [text.superior, superior ?? text.noSuperior],
    [text.placeFrom, dayName(from)],
  ]
  return (
    <section class="section" aria-labelledby="place-title">
      <h2 id="place-title">{text.place}</h2>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The newest lines of the agency's trail. */
export function NewestLines(props: { readonly trail: NonNullable<Home['trail']>; readonly agency: Agency }) {
  const { trail, agency } = props
  return (
    <section class="section" aria-labelledby="trail-title">
      <h2 id="trail-title">{text.trail}</h2>
      {trail.length === 0 ? (
        <p>{text.trailNone}</p>
      ) : (
        <>
          <ol class="plain newest">
            {trail.map(({ at, number, actor, action }) => (
              <li>
                <a href={`/kelola/${agency.id}/jejak/${number}`}>{visible(actionName(action))}</a>
                <span class="soft">
                  <bdi>{visible(actor.name)}</bdi>, {momentName(at, agency.timeZone)}
                </span>
              </li>
            ))}
          </ol>
          <p class="after">
            <a href={`/kelola/${agency.id}/jejak`}>{text.toTrail}</a>
          </p>
        </>
      )}
    </section>
  )
}

/** How far the jobs have come, as the stores tell. */
export function SystemTable(props: { readonly system: NonNullable<Home['system']> }) {
  const { counting, agencies } = props.system
  const rows = [
    ...counting.map(({ shard, minute, isLate }) => ({
      name: text.counting(count(shard + 1)),
      reached: minute === undefined ? text.never : momentName(`${minute}:00Z`, 'Asia/Jakarta'),
      isLate,
    })),
    ...agencies.map(({ agency, inspected, isLate }) => ({
      name: text.inspection(agency.name),
      reached: inspected === undefined ? text.never : dayName(inspected),
      isLate,
    })),
  ].toSorted((a, b) => Number(b.isLate) - Number(a.isLate))
  return (
    <section class="section" aria-labelledby="system-title">
      <h2 id="system-title">{text.system}</h2>
      <table class="tight" aria-labelledby="system-title">
        <thead>
          <tr>
            <th scope="col">{text.systemPart}</th>
            <th scope="col">{text.systemReached}</th>
            <th scope="col">{text.systemState}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, reached, isLate }) => (
            <tr>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>{reached}</td>
              <td>{isLate ? <span class="tag overdue">{text.late}</span> : text.onTime}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
