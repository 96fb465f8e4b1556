import { gallery as style } from '../assets/gallery.ts'
import { TOKENS } from '../assets/token-list.ts'
import { Document } from '../components/document.tsx'
import { GalleryFields } from '../components/gallery-fields.tsx'
import { agency, sampleReport, sampleStandings, sampleWaiting, TODAY } from '../components/gallery-samples.ts'
import { GalleryStates } from '../components/gallery-states.tsx'
import { Grade } from '../components/grade.tsx'
import { MonthLine } from '../components/month-line.tsx'
import { StandingTable } from '../components/standing-table.tsx'
import { UnsurBars } from '../components/unsur-bars.tsx'
import { WaitingItem } from '../components/waiting-list.tsx'
import { gallery as text } from '../text/staff/gallery.ts'

const SIZES = [16, 18, 22, 28, 40] as const
const GAPS = [4, 8, 16, 24, 44] as const
const GRADES = [
  { instrument: 'skm', grade: 'A', gradeName: 'Sangat baik' },
  { instrument: 'skm', grade: 'B', gradeName: 'Baik' },
  { instrument: 'skm', grade: 'C', gradeName: 'Kurang baik' },
  { instrument: 'skm', grade: 'D', gradeName: 'Tidak baik' },
] as const

/** Every token, component and state of the staff's pages, from the components themselves: what looks wrong here is wrong there. */
export function GalleryPage() {
  const report = sampleReport()
  return (
    <Document title={text.title} style={style} owner={agency}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <Tokens />
      <section class="section" aria-labelledby="buttons-title">
        <h2 id="buttons-title">{text.buttons}</h2>
        <div class="pressed">
          <button class="send" type="button">
            {text.first}
          </button>
          <button class="second" type="button">
            {text.second}
          </button>
          <button class="button first" type="button">
            {text.first}
          </button>
          <a class="button" href="#isi">
            {text.plain}
          </a>
          <button class="send" type="button" disabled>
            {text.disabled}
          </button>
        </div>
      </section>
      <GalleryFields />
      <section class="section" aria-labelledby="tags-title">
        <h2 id="tags-title">{text.tags}</h2>
        <div class="row-of">
          {GRADES.map((score) => (
            <Grade score={score} />
          ))}
          <span class="tag">{text.example}</span>
          <span class="tag overdue">{text.overdue}</span>
        </div>
        <p class="note">{text.note}</p>
      </section>
      <section class="section" aria-labelledby="waits-title">
        <h2 id="waits-title">{text.waits}</h2>
        <ul class="waits">
          {sampleWaiting.map((waiting) => (
            <WaitingItem waiting={waiting} agency={agency} today={TODAY} />
          ))}
        </ul>
      </section>
      <section class="section" aria-labelledby="units-title">
        <h2 id="units-title">{text.standings}</h2>
        <StandingTable standings={sampleStandings()} agency={agency} />
      </section>
      <div class="charts">
        <UnsurBars report={report} />
        <MonthLine report={report} />
      </div>
      <GalleryStates />
    </Document>
  )
}

function Tokens() {
  return (
    <>
      <section class="section" aria-labelledby="colours-title">
        <h2 id="colours-title">{text.colours}</h2>
        <ul class="swatches">
          {TOKENS.map((name) => (
            <li class={`swatch of-${name}`}>
              <i />
              {text.colour[name]} <code>--{name}</code>
            </li>
          ))}
        </ul>
      </section>
      <section class="section sizes" aria-labelledby="type-title">
        <h2 id="type-title">{text.type}</h2>
        {SIZES.map((size) => (
          <p class={`size-${size}`}>
            {text.typeSample} <code>{size}</code>
          </p>
        ))}
      </section>
      <section class="section" aria-labelledby="spaces-title">
        <h2 id="spaces-title">{text.spaces}</h2>
        <ul class="gaps">
          {GAPS.map((gap) => (
            <li>
              <i class={`gap-${gap}`} />
              <code>{gap}</code>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
