import { raw } from 'hono/html'
import type { OpenedKiosk } from '../../shared/domain/kiosk-pass.ts'
import { kiosk } from '../assets/kiosk.ts'
import { Document } from '../components/document.tsx'
import { MarkDrawings } from '../components/face.tsx'
import { KioskForm } from '../components/kiosk-form.tsx'
import { KioskOfficer } from '../components/kiosk-officer.tsx'
import { PosterQr, type QrModules } from '../components/poster-qr.tsx'
import { ServedPlace } from '../components/served-place.tsx'
import { marksOf } from '../components/survey-questions.tsx'
import type { KioskWords } from '../text/kiosk-words.ts'
import { FIRST_LANGUAGE, LANGUAGE_CHOICE, languages } from '../text/languages.ts'
import { useReading, useText } from '../text/text.ts'

/** The colour of the masthead, for the frame that an installed page has. */
export const KIOSK_COLOUR = '#0b5563'

/**
 * A tablet at a counter. As it is sent it is closed and shows the counter's lasting code; the script opens it where this device has
 * been paired, and gives each citizen the form anew out of its template.
 */
export function KioskPage(props: {
  readonly opened: OpenedKiosk
  /** Signed: goes with each rating. */
  readonly pass: string
  /** Changes with anything that the page shows or does. */
  readonly version: string
  /** Whether the page may keep itself on the device. */
  readonly keeps: boolean
  readonly lasting: QrModules
  readonly script: string
}) {
  const text = useText()
  const { language } = useReading()
  const { device, zone } = props.opened.pass
  const { place } = props.opened
  const home = `/kiosk/${device}`
  const frame = {
    device,
    pass: props.pass,
    version: props.version,
    keeps: props.keeps,
    home,
    pages: Object.keys(languages).map((each) => `${home}?${LANGUAGE_CHOICE}=${each}`),
    isFirst: language === FIRST_LANGUAGE,
    zone,
    label: `${place.unit.name} · ${place.counter.name}`,
  }
  const words: KioskWords = { ...text.kiosk, missing: text.device.missing }
  const links = (
    <>
      <link rel="manifest" href={`${home}/manifest.webmanifest`} />
      <meta name="theme-color" content={KIOSK_COLOUR} />
    </>
  )
  return (
    <Document
      title={text.rate.title}
      style={kiosk}
      owner={place.agency}
      navigation={false}
      script={props.script}
      links={links}
    >
      <div id="panggung">
        <section class="closed">
          <div>
            <ServedPlace place={place} />
            <h1>{text.kiosk.closedTitle}</h1>
            <p>{text.kiosk.closed}</p>
          </div>
          <PosterQr modules={props.lasting} label={text.kiosk.codeLabel} />
        </section>
      </div>
      <MarkDrawings marks={marksOf({ visit: props.opened.pass, ...props.opened })} />
      <template id="tanya">
        <KioskForm opened={props.opened} />
      </template>
      <template id="terima-kasih">
        <section class="thanks">
          <svg class="tick" viewBox="0 0 24 24" aria-hidden="true">
            <path
              d="M4 12.5l5.5 5.5L20 6.5"
              fill="none"
              stroke="currentColor"
              stroke-width="3"
              stroke-linecap="round"
            />
          </svg>
          <h1>{text.receipt.title}</h1>
          <p class="kept" role="status" data-slot="state" />
          <p class="soft">{text.kiosk.safe}</p>
          <button type="button" class="again" data-do="over">
            {text.kiosk.next}
          </button>
        </section>
      </template>
      <div class="idle" id="diam" role="alertdialog" aria-labelledby="diam-title" aria-describedby="diam-text" hidden>
        <div>
          <p class="seconds" aria-hidden="true" data-slot="seconds" />
          <h2 id="diam-title">{text.kiosk.idleTitle}</h2>
          <p id="diam-text">{text.kiosk.idle}</p>
        </div>
      </div>
      <KioskOfficer />
      <Data id="bingkai" value={frame} />
      <Data id="kata" value={words} />
    </Document>
  )
}

/** For the script, in a script element that never runs. */
function Data(props: { readonly id: string; readonly value: unknown }) {
  return (
    <script type="application/json" id={props.id}>
      {raw(JSON.stringify(props.value).replaceAll('<', '\\u003c'))}
    </script>
  )
}
