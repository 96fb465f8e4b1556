import type { CounterPlace } from '../../shared/domain/registry.ts'
import { Document } from '../components/document.tsx'
import { PosterQr, type QrModules } from '../components/poster-qr.tsx'
import { useText } from '../text/text.ts'

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
  const text = useText()
  const { agency, unit, counter } = props.place
  return (
    <Document title={text.screen.title} style="screen" owner={agency} navigation={false} script={props.script}>
      <div
        class="show"
        data-screen={props.device}
        data-changing={text.screen.changing}
        data-left={text.screen.left('{n}')}
        data-offline={text.screen.offline}
        data-unpaired={text.screen.unpaired}
      >
        <div class="say">
          <p class="where">
            <strong>
              <bdi>{unit.name}</bdi>
            </strong>
            <bdi>{counter.name}</bdi> · <bdi>{agency.name}</bdi>
          </p>
          <h1>{text.screen.call}</h1>
          <ol>
            {text.screen.steps.map((step) => (
              <li>
                <span>{step}</span>
              </li>
            ))}
          </ol>
          <p class="promise">{text.screen.promise}</p>
        </div>
        <div class="code">
          <PosterQr modules={props.lasting} label={text.screen.alt} />
          <progress class="left" max={60} value={0} aria-hidden="true" hidden />
          <p data-note="">{text.screen.lasting}</p>
        </div>
      </div>
    </Document>
  )
}
