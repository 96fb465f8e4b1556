import { dayOf, type TimeZone, ZONE_NAMES } from '../../shared/domain/calendar.ts'
import type { TrailEntry } from '../../shared/domain/trail.ts'
import { clock, count, dayName } from '../text/format.ts'
import { registry as text } from '../text/staff/registry.ts'
import { PostForm } from './post-form.tsx'
import { changeWords, fieldName } from './registry-values.ts'

/** A line of a thing's history, and whether it can be taken back by who reads it. */
export type HistoryLine = { readonly entry: TrailEntry; readonly canUndo: boolean }

/** What was changed of a thing, by whom and when, the newest first, each with a way back where there is one. */
export function RegistryHistory(props: {
  readonly lines: readonly HistoryLine[]
  readonly zone: TimeZone
  /** The version that the page shows, and where it is undone. */
  readonly version: number
  readonly undoPath: string
  readonly isCut: boolean
}) {
  const { lines, zone, version, undoPath } = props
  return (
    <section class="section" aria-labelledby="history-title">
      <h2 id="history-title">{text.history}</h2>
      {lines.length === 0 ? (
        <p class="soft">{text.historyNone}</p>
      ) : (
        <ol class="history">
          {lines.map(({ entry, canUndo }) => (
            <li>
              <ChangeLine entry={entry} zone={zone} />
              {canUndo && (
                <PostForm action={undoPath}>
                  <input type="hidden" name="versi" value={String(version)} />
                  <input type="hidden" name="nomor" value={String(entry.number)} />
                  <button class="second small" type="submit" aria-label={text.undoOf(count(entry.number))}>
                    {text.undo}
                  </button>
                </PostForm>
              )}
            </li>
          ))}
        </ol>
      )}
      {props.isCut && <p class="soft note">{text.historyMore}</p>}
    </section>
  )
}

/** One change: when, by whom, and each field from what to what. */
export function ChangeLine(props: { readonly entry: TrailEntry; readonly zone: TimeZone }) {
  const { zone } = props
  const { at, actor, number, reason, changes } = props.entry
  const [undone] = reason?.match(/(?<=^undo )\d+$/) ?? []
  const isNew = changes.some(({ field, from }) => field === 'name' && from === undefined)
  return (
    <>
      <p>
        <span class="strong">
          {text.moment(dayName(dayOf(Date.parse(at), zone)), clock(at, zone), ZONE_NAMES[zone])}
        </span>{' '}
        <span class="soft">
          <bdi>{text.by(actor.name)}</bdi>, {text.number(count(number))}
        </span>
      </p>
      {undone !== undefined && <p>{text.undone(undone)}</p>}
      {isNew ? (
        <p>{text.created}</p>
      ) : (
        <ul>
          {changes.map(({ field, from, to }) => (
            <li>
              {fieldName(field)}: <bdi>{changeWords(field, from, to)}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
