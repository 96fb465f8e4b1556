import type { Day } from '../../shared/domain/calendar.ts'
import type { PersonId, Slug } from '../../shared/domain/ids.ts'
import { type Person, placementOn } from '../../shared/domain/person.ts'
import { people as text } from '../text/staff/people.ts'
import { type Called, scopeOf, spanOf } from './person-words.ts'

/** Somebody's number and address, as far as the reader is told them, and who they work under. */
export function PersonFacts(props: {
  readonly nip: string | undefined
  readonly email: string | undefined
  readonly superior: PersonId | undefined
  readonly called: Called
  readonly below?: string | undefined
}) {
  const { nip, email, superior, called, below } = props
  return (
    <dl class="facts">
      <div>
        <dt>{text.nip}</dt>
        <dd>{nip ?? text.noNip}</dd>
      </div>
      <div>
        <dt>{text.email}</dt>
        <dd>
          <bdi>{email ?? text.noEmail}</bdi>
        </dd>
      </div>
      <div>
        <dt>{text.superior}</dt>
        <dd>
          <bdi>{superior === undefined ? text.noSuperior : (called.people.get(superior) ?? superior)}</bdi>
        </dd>
      </div>
      {below !== undefined && (
        <div>
          <dt>{text.below}</dt>
          <dd>{below}</dd>
        </div>
      )}
    </dl>
  )
}

/** Where somebody works, worked and will work, the newest first. */
export function PlacementList(props: {
  readonly person: Person
  readonly today: Day
  readonly called: Called
  /** Where a placement is put right, by the day it begins. */
  readonly correct?: ((from: Day) => string) | undefined
}) {
  const { person, today, called, correct } = props
  const inForce = placementOn(person, today)
  if (person.placements.length === 0) return <p>{text.noPlacements}</p>
  return (
    <ul class="dated">
      {person.placements.toReversed().map((placement) => {
        const { from, unit, position, level, superior } = placement
        const isComing = today < from
        return (
          <li>
            <span class="at">
              {spanOf(placement)}
              {placement === inForce && ` · ${text.inForce}`}
              {isComing && ` · ${text.coming}`}
            </span>
            <div class={placement === inForce || isComing ? 'rest' : 'rest past'}>
              <p>
                <bdi class="strong">{position}</bdi>
                {level !== undefined && ` (${text.levels[level]})`} · <bdi>{called.units.get(unit) ?? unit}</bdi>
              </p>
              {superior !== undefined && (
                <p class="soft">
                  <bdi>{text.under(called.people.get(superior) ?? superior)}</bdi>
                </p>
              )}
              {correct && (
                <a href={correct(from)}>
                  {text.correct}
                  <span class="away">
                    {' '}
                    {position} {from}
                  </span>
                </a>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** The roles somebody holds or held. `take` makes what takes one back, where that can be done. */
export function RoleList(props: {
  readonly person: Person
  readonly today: Day
  readonly called: { readonly units: ReadonlyMap<Slug, string> }
  readonly take?: ((role: Person['roles'][number]) => unknown) | undefined
}) {
  const { person, today, called, take } = props
  if (person.roles.length === 0) return <p>{text.noRoles}</p>
  return (
    <ul class="dated">
      {person.roles.map((role) => {
        const isOver = role.until !== undefined && role.until < today
        return (
          <li>
            <span class="at">
              {spanOf(role)}
              {isOver && ` · ${text.ended}`}
            </span>
            <div class={isOver ? 'rest past' : 'rest'}>
              <p>
                <span class="strong">{text.roles[role.role]}</span> · <bdi>{scopeOf(role.unit, called)}</bdi>
              </p>
              {!isOver && take?.(role)}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
