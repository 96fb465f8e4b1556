import type { TimeZone } from '../../shared/domain/calendar.ts'
import type { TrailEntry } from '../../shared/domain/trail.ts'
import { people as text } from '../text/staff/people.ts'
import { type Called, changesOf, deedOf, momentOf } from './person-words.ts'
import { PostForm } from './post-form.tsx'

/** Changes of somebody's record, with who, when and what; those that can be undone with the way to it. */
export function PersonHistory(props: {
  readonly history: readonly TrailEntry[]
  readonly called: Called
  readonly zone: TimeZone
  /** The numbers of those that can be undone, where to, and on which version. */
  readonly undo?:
    | { readonly entries: ReadonlySet<number>; readonly action: string; readonly version: number }
    | undefined
}) {
  const { history, called, zone, undo } = props
  return (
    <ul class="dated">
      {history.map((entry) => (
        <li>
          <span class="at">
            {momentOf(entry.at, zone)}
            <br />
            <bdi>{entry.actor.name}</bdi>
            {text.via[entry.actor.via]}
          </span>
          <div class="rest">
            <p class="strong">{deedOf(entry)}</p>
            <ul>
              {changesOf(entry, called).map((change) => (
                <li>
                  <bdi>{change}</bdi>
                </li>
              ))}
              {entry.reason !== undefined && (
                <li class="soft">
                  <bdi>{reasonOf(entry.reason)}</bdi>
                </li>
              )}
            </ul>
            {undo?.entries.has(entry.number) && (
              <details>
                <summary>{text.undo}</summary>
                <PostForm action={undo.action}>
                  <p class="soft">{text.undoWhat}</p>
                  <input type="hidden" name="version" value={String(undo.version)} />
                  <input type="hidden" name="entry" value={String(entry.number)} />
                  <button class="second small" type="submit">
                    {text.undo}
                  </button>
                </PostForm>
              </details>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function reasonOf(reason: string): string {
  const [, number] = /^#(\d+)$/.exec(reason) ?? []
  return number === undefined ? text.reason(reason) : text.undid(number)
}
