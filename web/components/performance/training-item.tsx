import { dayOf, type TimeZone } from '../../../shared/domain/calendar.ts'
import type { Training } from '../../../shared/domain/performance/training.ts'
import { count, dayName } from '../../text/format.ts'
import { home } from '../../text/staff/home.ts'
import { training as text } from '../../text/staff/performance/training.ts'

/** One training in a list, with where it stands, and the way to it. */
export function TrainingItem(props: {
  readonly training: Training
  readonly href: string
  readonly zone: TimeZone
  /** Whose it is, where the list is of several people. */
  readonly name?: string | undefined
  /** What the way to it is called; by itself it is the training's name. */
  readonly action?: string
}) {
  const { training, href, zone, name, action } = props
  const { content, state, record, history } = training
  const since = history.at(-1)?.at
  return (
    <li>
      <div>
        <h3>
          {action === undefined ? (
            <a href={href}>
              <bdi>{content.name}</bdi>
            </a>
          ) : (
            <bdi>{content.name}</bdi>
          )}
        </h3>
        {name !== undefined && (
          <p>
            <bdi>{name}</bdi>
          </p>
        )}
        <p class="soft">
          <bdi>{text.about(content.provider, count(record?.hours ?? content.hours), text.forms[content.form])}</bdi>
        </p>
        <p>
          <span class="state-tag">{text.states[state]}</span>{' '}
          {since !== undefined && (
            <span class="soft">
              {record && state === 'confirmed'
                ? dayName(record.until)
                : home.since(dayName(dayOf(Date.parse(since), zone)))}
            </span>
          )}
        </p>
      </div>
      {action !== undefined && (
        <a class="act" href={href}>
          {action}
          <span class="away">{`: ${content.name}${name === undefined ? '' : `, ${name}`}`}</span>
        </a>
      )}
    </li>
  )
}
