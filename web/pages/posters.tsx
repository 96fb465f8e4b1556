import type { Agency } from '../../shared/domain/agency.ts'
import type { Day } from '../../shared/domain/calendar.ts'
import type { Counter } from '../../shared/domain/counter.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { poster } from '../assets/poster.ts'
import { Document } from '../components/document.tsx'
import { MarkDrawings } from '../components/face.tsx'
import { PosterChooser } from '../components/poster-chooser.tsx'
import { PosterCode } from '../components/poster-code.tsx'
import type { Poster } from '../components/poster-face.tsx'
import { posterLink } from '../components/poster-links.ts'
import { PosterSheet } from '../components/poster-sheet.tsx'
import type { PosterSize } from '../components/poster-size.ts'
import { UnitPath } from '../components/unit-path.tsx'
import { count } from '../text/format.ts'
import { posters as text } from '../text/staff/posters.ts'

const FACES = new Set(['face'] as const)

/** A unit's posters, ready to print: a sheet for each counter. Everything else on the page stays on the screen. */
export function PostersPage(props: {
  readonly agency: Agency
  readonly above: readonly Unit[]
  readonly unit: Unit
  /** All of the unit's own, to choose from. */
  readonly counters: readonly Counter[]
  readonly posters: readonly Poster[]
  /** The only counter whose poster is shown, if one was chosen. */
  readonly chosen: Counter | undefined
  readonly size: PosterSize
  readonly today: Day
}) {
  const { agency, above, unit, counters, posters, chosen, size, today } = props
  const at = { agency: agency.id, unit: unit.id }
  const title = chosen ? text.counterTitle(chosen.name, unit.name) : text.pageTitle(unit.name)
  return (
    <Document title={title} style={poster[size]} owner={agency}>
      <div class="no-print">
        <UnitPath agency={agency} above={above} unit={unit} />
        <h1>{text.title}</h1>
        {counters.length === 0 ? (
          <>
            <p class="empty">{text.none}</p>
            <p>{text.noneHint}</p>
          </>
        ) : (
          <>
            <p class="lead">{text.lead}</p>
            <PosterChooser counters={counters} chosen={chosen?.id} size={size} />
            <p class="soft print-hint">
              <b>{text.pages(count(posters.length))}.</b> {text.howToPrint}
            </p>
          </>
        )}
      </div>
      <MarkDrawings marks={FACES} />
      <div class={chosen ? 'desk' : undefined}>
        <div class={posters.length === 1 ? 'sheets one' : 'sheets'}>
          {posters.map((poster) => (
            <article aria-label={poster.counter.name}>
              <PosterSheet agency={agency} unit={unit} poster={poster} size={size} />
              {chosen === undefined && (
                <p class="no-print">
                  <a href={posterLink(at, poster.counter.id, size)}>{text.one}</a>
                </p>
              )}
            </article>
          ))}
        </div>
        {chosen !== undefined && <PosterCode agency={agency} unit={unit} counter={chosen} size={size} today={today} />}
      </div>
    </Document>
  )
}
