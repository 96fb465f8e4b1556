import { offeredAt } from '../../shared/domain/offers.ts'
import type { CounterPlace } from '../../shared/domain/registry.ts'
import { screen } from '../assets/screen.ts'
import { Document } from '../components/document.tsx'
import { PosterQr, type QrModules } from '../components/poster-qr.tsx'
import { screen as text } from '../text/staff/screen.ts'

/**
 * A screen in the room. As it is sent it shows the counter's lasting code; the script puts the code of the minute in its place as long
 * as it has one.
 */
export function ScreenPage(props: {
  readonly place: CounterPlace
  readonly device: string
  readonly lasting: QrModules
  readonly script: string
}) {
  const { agency, unit, counter } = props.place
  const [first] = offeredAt(agency, counter)
  const pace = first?.family === 'quick' ? 'quick' : 'full'
  return (
    <Document title={text.title} style={screen} owner={agency} navigation={false} script={props.script}>
      <div
        class="show"
        data-screen={props.device}
        data-changing={text.changing}
        data-left={text.left('{n}')}
        data-offline={text.offline}
        data-unpaired={text.unpaired}
      >
        <div class="say">
          <p class="where">
            <strong>
              <bdi>{unit.name}</bdi>
            </strong>
            <bdi>{counter.name}</bdi> · <bdi>{agency.name}</bdi>
          </p>
          <h1>{text.call}</h1>
          <ol>
            {[...text.steps, text.done[pace]].map((step) => (
              <li>
                <span>{step}</span>
              </li>
            ))}
          </ol>
          <p class="promise">{text.promise}</p>
        </div>
        <div class="code">
          <PosterQr modules={props.lasting} label={text.alt} />
          <progress class="left" max={60} value={0} aria-hidden="true" hidden />
          <p data-note="">{text.lasting}</p>
        </div>
      </div>
    </Document>
  )
}
