import { scaleOf } from '../../shared/domain/instruments/instrument.ts'
import { zoneOf } from '../../shared/domain/registry.ts'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { useDerivationText } from '../text/derivation.ts'
import { count, decimal } from '../text/format.ts'
import { momentName } from '../text/periods.ts'
import { useText } from '../text/text.ts'
import { derivationLink, scoreLink } from './links.ts'

/** Where the number comes from: the formula in words and in figures, its source, what was counted and when. */
export function Origin(props: { readonly report: UnitReport; readonly title: string }) {
  const text = useText()
  const words = useDerivationText()
  const { registry, unit, instrument, score } = props.report
  return (
    <section class="section" aria-labelledby="origin-title">
      <h2 id="origin-title">{props.title}</h2>
      <p class="formula">
        {text.origin.formula} <Worked report={props.report} />
      </p>
      <dl class="origin">
        <div>
          <dt>{text.origin.source}</dt>
          <dd lang="id">{instrument.source}</dd>
        </div>
        <div>
          <dt>{text.origin.computed}</dt>
          <dd>
            {score.asOf === null ? text.origin.neverComputed : momentName(score.asOf, zoneOf(registry.agency, unit))}
          </dd>
        </div>
        <div>
          <dt>{text.origin.counted}</dt>
          <dd>{count(score.n)}</dd>
        </div>
        <div>
          <dt>{text.origin.method}</dt>
          <dd>
            <code>{score.method}</code>{' '}
            <a class="no-print" href={scoreLink(score)}>
              {text.origin.json}
            </a>
          </dd>
        </div>
      </dl>
      <p class="no-print">
        <a href={derivationLink(score)}>{words.derivation.link}</a>
      </p>
    </section>
  )
}

function Worked(props: { readonly report: UnitReport }) {
  const text = useText()
  const { score, instrument } = props.report
  const means = score.unsur.flatMap(({ nrr }) => (nrr === null ? [] : [decimal(nrr)]))
  if (score.published === null || means.length === 0) return null
  const factor = count(100 / scaleOf(instrument))
  return (
    <span class="worked">
      {text.origin.worked(means.join(' + '), count(means.length), factor, decimal(Number(score.published)))}
    </span>
  )
}
