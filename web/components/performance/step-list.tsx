import type { TimeZone } from '../../../shared/domain/calendar.ts'
import type { Step } from '../../../shared/domain/performance/dossier.ts'
import { steps as text } from '../../text/staff/performance/steps.ts'
import { momentOf } from '../person-words.ts'

/** So many changed values of one step are spelled out. */
const SHOWN = 6

const actions: ReadonlyMap<string, string> = new Map(Object.entries(text.actions))

/** The steps of a document, the newest first: who, when, what, why, and which values changed. */
export function StepList(props: {
  readonly history: readonly Step[]
  readonly zone: TimeZone
  /** What a changed value is called, by its path; a path without a name is not told. */
  readonly nameOf: (field: string) => string | undefined
}) {
  const { history, zone, nameOf } = props
  return (
    <ul class="dated">
      {history.toReversed().map((step) => {
        const changes = step.changes.flatMap((change) => sayChange(change, nameOf) ?? [])
        const more = changes.length - SHOWN
        return (
          <li>
            <span class="at">
              {momentOf(step.at, zone)}
              <br />
              <bdi>{step.by.name}</bdi>
            </span>
            <div class="rest">
              <p class="strong">{actions.get(step.action) ?? text.other}</p>
              <ul>
                {changes.slice(0, SHOWN).map((change) => (
                  <li>
                    <bdi>{change}</bdi>
                  </li>
                ))}
                {more > 0 && <li class="soft">{text.more(String(more))}</li>}
                {step.reason !== undefined && (
                  <li class="soft">
                    <bdi>{step.reason}</bdi>
                  </li>
                )}
              </ul>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function sayChange(
  { field, from, to }: Step['changes'][number],
  nameOf: (field: string) => string | undefined,
): string | undefined {
  const name = nameOf(field)
  if (name === undefined) return undefined
  if (from === undefined) return text.added(name, String(to))
  return to === undefined ? text.removed(name, String(from)) : text.fromTo(name, String(from), String(to))
}
