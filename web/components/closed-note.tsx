import { dayOf, type TimeZone } from '../../shared/domain/calendar.ts'
import type { Score } from '../../shared/domain/score.ts'
import { useDerivationText } from '../text/derivation.ts'
import { count, dayName } from '../text/format.ts'
import { derivationLink } from './links.ts'

/** Below a closed period's score: when it was closed, which version it is, and what came too late for it. Nothing for an open period. */
export function ClosedNote(props: { readonly score: Score; readonly late: number; readonly zone: TimeZone }) {
  const words = useDerivationText()
  const { score, late, zone } = props
  const { closed } = score
  if (closed === null) return null
  const day = dayName(dayOf(Date.parse(closed.at), zone))
  const isNewest = closed.version === closed.newest
  return (
    <div class="closed">
      <p>
        {closed.version === 1 ? words.closed.note(day) : words.closed.corrected(day, count(closed.version))}
        {closed.version > 1 && (
          <>
            {' '}
            <a class="no-print" href={`${derivationLink(score)}#versions-title`}>
              {words.closed.history}
            </a>
          </>
        )}
        {closed.version < closed.newest && (
          <>
            {' '}
            {words.closed.older(count(closed.version), count(closed.newest))}{' '}
            <a href={derivationLink(score)}>{words.closed.toNewest}</a>
          </>
        )}
      </p>
      {isNewest && late > 0 && <p>{words.closed.late(count(late))}</p>}
      {isNewest && late < 0 && <p>{words.closed.fewer(count(-late))}</p>}
    </div>
  )
}
