import type { Agency } from '../../shared/domain/agency.ts'
import type { Day } from '../../shared/domain/calendar.ts'
import { urgencyOf, type Waiting } from '../../shared/domain/waiting.ts'
import { count, dayName } from '../text/format.ts'
import { home as text } from '../text/staff/home.ts'
import { wordsOf } from './waiting-words.ts'

/** So many units that lack respondents are told one by one. */
const TOO_FEW_SHOWN = 3

/** What waits for somebody: what is late or soon due apart from what may wait, each with its one action. */
export function WaitingList(props: {
  readonly waiting: readonly Waiting[]
  readonly agency: Agency
  readonly today: Day
}) {
  const { waiting, agency, today } = props
  if (waiting.length === 0) {
    return (
      <>
        <p class="empty">{text.nothing}</p>
        <p>{text.nothingHint}</p>
      </>
    )
  }
  const urgent = waiting.filter((each) => urgencyOf(each, today) !== 'calm')
  const calm = waiting.filter((each) => urgencyOf(each, today) === 'calm')
  return (
    <>
      {[
        { id: 'urgent-title', title: text.urgent, each: urgent },
        { id: 'calm-title', title: text.calm, each: calm },
      ]
        .filter(({ each }) => each.length > 0)
        .map(({ id, title, each }) => (
          <section class="section" aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            <Items waiting={each.filter((one) => !isFolded(one, waiting))} agency={agency} today={today} />
            <Folded waiting={each.filter((one) => isFolded(one, waiting))} agency={agency} today={today} />
          </section>
        ))}
    </>
  )
}

type Listed = { readonly waiting: readonly Waiting[]; readonly agency: Agency; readonly today: Day }

function Items({ waiting, agency, today }: Listed) {
  return (
    <ul class="waits">
      {waiting.map((one) => (
        <WaitingItem waiting={one} agency={agency} today={today} />
      ))}
    </ul>
  )
}

/** Units that lack respondents, beyond those that lack the fewest: each is a line alike, and all of them would hide what else waits. */
function isFolded(one: Waiting, waiting: readonly Waiting[]): boolean {
  const tooFew = waiting.filter((each) => each.kind === 'too-few').toSorted((a, b) => a.needed - b.needed)
  return one.kind === 'too-few' && tooFew.indexOf(one) >= TOO_FEW_SHOWN
}

function Folded(props: Listed) {
  if (props.waiting.length === 0) return null
  return (
    <details class="more-waits">
      <summary>{text.tooFewMore(count(props.waiting.length))}</summary>
      <Items {...props} />
    </details>
  )
}

/** One thing that waits. */
export function WaitingItem(props: { readonly waiting: Waiting; readonly agency: Agency; readonly today: Day }) {
  const { waiting, agency, today } = props
  const { what, why, action } = wordsOf(waiting, agency)
  const unit = 'unit' in waiting ? waiting.unit.name : undefined
  const { since, due } = waiting
  const when = [since && text.since(dayName(since)), due && text.due(dayName(due))].filter((each) => each !== undefined)
  return (
    <li>
      <div>
        <h3>
          {what}
          {urgencyOf(waiting, today) === 'late' && <span class="tag overdue">{text.late}</span>}
        </h3>
        {(unit !== undefined || when.length > 0) && (
          <p class="soft">
            {unit !== undefined && <bdi>{unit}</bdi>}
            {unit !== undefined && when.length > 0 && ' · '}
            {when.join(', ')}
          </p>
        )}
        <p>{why}</p>
      </div>
      <a class="act" href={action.href}>
        {action.name}
        <span class="away">{`: ${what}${unit === undefined ? '' : `, ${unit}`}`}</span>
      </a>
    </li>
  )
}
