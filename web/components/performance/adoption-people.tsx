import type { Expected, OpenStep } from '../../../shared/domain/performance/adoption.ts'
import { dayName } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { adoption as text } from '../../text/staff/performance/adoption.ts'

type Row = { readonly person: { readonly name: string }; readonly position: string; readonly open: readonly OpenStep[] }

/** A unit's own people by name, each with the steps that are open; and a text that reminds of them without a name. */
export function AdoptionPeople(props: { readonly people: readonly Row[]; readonly expected: Expected }) {
  const { people, expected } = props
  return (
    <>
      <table class="adopt" aria-labelledby="people-title">
        <thead>
          <tr>
            <th scope="col">{text.person}</th>
            <th scope="col">{text.open}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ person, position, open }) => (
            <tr>
              <th scope="row">
                <bdi>{person.name}</bdi>
                <small>
                  <bdi>{position}</bdi>
                </small>
              </th>
              <td>
                {open.length === 0 ? (
                  <span class="soft">{text.nothingOpen}</span>
                ) : (
                  <ul class="steps-open">
                    {open.map((step) => (
                      <Step step={step} expected={expected} />
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Reminder open={people.flatMap(({ open }) => open)} expected={expected} />
    </>
  )
}

function Step(props: { readonly step: OpenStep; readonly expected: Expected }) {
  const { what, stands, due } = props.step
  const say = due < props.expected.today ? text.duePassed : text.due
  return (
    <li>
      {text.stands[`${what}-${stands}`]}
      <span class="soft">{say(dayName(due))}</span>
    </li>
  )
}

/** For each kind of open step one sentence, with the first of its days. */
function Reminder(props: { readonly open: readonly OpenStep[]; readonly expected: Expected }) {
  const { open, expected } = props
  const sentences = (['plan', 'report', 'review'] as const).flatMap((what) => {
    const due = open.flatMap((step) => (step.what === what ? [step.due] : [])).toSorted()[0]
    const of = what === 'plan' ? expected.year : periodName(expected.over)
    return due === undefined ? [] : [text.remind[what](of, dayName(due))]
  })
  if (sentences.length === 0) return null
  return (
    <details class="reminder no-print">
      <summary>{text.reminder}</summary>
      <p class="soft">{text.reminderHint}</p>
      <blockquote>
        <p>{text.greeting}</p>
        {sentences.map((sentence) => (
          <p>{sentence}</p>
        ))}
        <p>{text.closing}</p>
      </blockquote>
    </details>
  )
}
