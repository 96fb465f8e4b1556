import { toHundredths } from '../../../shared/domain/exact.ts'
import type { PlanContent } from '../../../shared/domain/performance/plan.ts'
import { type Realised, realisationOf } from '../../../shared/domain/performance/realisation.ts'
import type { Report } from '../../../shared/domain/performance/report.ts'
import {
  entryKey,
  keyedIndicators,
  valuesBeforeCorrection,
} from '../../../shared/domain/performance/report-submission.ts'
import { decimal } from '../../text/format.ts'
import { report as text } from '../../text/staff/performance/report.ts'
import { EvidenceLinks, type KnownFiles } from './evidence-links.tsx'
import { fractionText, quantityText, realisedText, targetText } from './quantity-text.ts'

/** What a report says, target by target: reported and corrected values beside each other, and what the year has come to by now. */
export function ReportValues(
  props: KnownFiles & {
    readonly content: PlanContent
    readonly report: Report
    readonly soFar: readonly Report[]
  },
) {
  const { content, report, soFar, files, hrefOf } = props
  const entries = new Map(report.entries.map((entry) => [entryKey(entry), entry]))
  const before = valuesBeforeCorrection(report)
  const realised = new Map(
    realisationOf(content, soFar).map((each) => [entryKey({ rhk: each.rhk, indicator: each.indicator.id }), each]),
  )
  return (
    <section class="section" aria-labelledby="content-title">
      <h2 id="content-title">{text.content}</h2>
      <ul class="told">
        {keyedIndicators(content).map(({ key, rhk, indicator }) => {
          const entry = entries.get(key)
          const reported = before.get(key)
          return (
            <li>
              <p class="soft">
                <bdi>{rhk.words}</bdi>
              </p>
              <h3>
                <bdi>{indicator.words}</bdi>
              </h3>
              <p class={entry ? 'value' : 'value soft'}>
                <bdi>
                  {entry === undefined
                    ? text.notReported
                    : reported === undefined
                      ? realisedText(entry.realised, indicator.target)
                      : text.corrected(realisedText(entry.realised, indicator.target))}
                </bdi>
              </p>
              {reported !== undefined && (
                <p>
                  <bdi>{text.reported('words' in indicator.target ? reported : quantityText(reported))}</bdi>
                </p>
              )}
              <p class="soft">
                {text.target(targetText(indicator.target))}
                <SoFar realised={realised.get(key)} />
              </p>
              {entry?.note !== undefined && (
                <p class="written">
                  <bdi>{entry.note}</bdi>
                </p>
              )}
              {entry && <EvidenceLinks evidence={entry.evidence} {...{ files, hrefOf }} />}
            </li>
          )
        })}
      </ul>
      {report.activities !== undefined && (
        <>
          <h3>{text.activities}</h3>
          <p class="written">
            <bdi>{report.activities}</bdi>
          </p>
        </>
      )}
      <details class="how">
        <summary>{text.how}</summary>
        <p>{text.howSum}</p>
        <p>{text.howHigher}</p>
        <p>{text.howLower}</p>
        <p class="soft">{text.howSource}</p>
      </details>
    </section>
  )
}

function SoFar(props: { readonly realised: Realised | undefined }) {
  const { realised } = props
  if (realised?.value === undefined || realised.percent === undefined || 'words' in realised.indicator.target)
    return null
  const value = `${fractionText(realised.value)} ${realised.indicator.target.measure}`
  const percent = decimal(toHundredths(realised.percent) / 100)
  return (
    <>
      <br />
      {(realised.gathered === 'sum' ? text.soFarSum : text.soFarMean)(value, percent)}
    </>
  )
}
