import { instrumentById } from '../../shared/domain/instruments/index.ts'
import { ratingsOf } from '../../shared/domain/quality/finding.ts'
import type { FindingsReport } from '../../shared/domain/quality/report.ts'
import { forms } from '../assets/forms.ts'
import { Document } from '../components/document.tsx'
import { sayFinding, stateOf } from '../components/finding-words.ts'
import { UnitPath } from '../components/unit-path.tsx'
import { dayName } from '../text/format.ts'
import { quality as text } from '../text/staff/quality.ts'

/** What was found in a unit's answers, for who manages it and for who decides. */
export function FindingsPage(props: { readonly report: FindingsReport }) {
  const { agency, above, unit, counters, days } = props.report
  const root = `/kelola/${agency.id}/unit/${unit.id}/mutu`
  return (
    <Document title={text.pageTitle(unit.name)} style={forms} owner={agency}>
      <UnitPath agency={agency} above={above} unit={unit} />
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <section class="section" aria-labelledby="findings-title">
        <h2 id="findings-title">{text.list}</h2>
        {days.length === 0 && (
          <p>
            {text.none} <span class="soft">{text.noneHint}</span>
          </p>
        )}
        {days.length > 0 && (
          <ul class="things">
            {days.flatMap(({ day, instrument, findings }) =>
              findings.map((finding) => (
                <li>
                  <h3>{text.names[finding.detector]}</h3>
                  <p class="soft">{text.at(dayName(day), instrumentById(instrument).name)}</p>
                  <p>
                    <bdi>{sayFinding(finding, counters)}</bdi>
                  </p>
                  <p class="strong">{stateOf(finding)}</p>
                  <p>
                    <a href={`${root}/${day}/${finding.id}`}>
                      {ratingsOf(finding).length > 0 ? text.open : text.openAnd}
                      <span class="away">{` ${text.names[finding.detector]}, ${dayName(day)}`}</span>
                    </a>
                  </p>
                </li>
              )),
            )}
          </ul>
        )}
      </section>
    </Document>
  )
}
