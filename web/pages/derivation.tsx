import { countsOf, type Derivation } from '../../shared/domain/explanation.ts'
import type { Instrument } from '../../shared/domain/instruments/instrument.ts'
import type { Recomputed } from '../../shared/domain/recompute.ts'
import { type Registry, zoneOf } from '../../shared/domain/registry.ts'
import type { Score } from '../../shared/domain/score.ts'
import { PUBLISH_FROM } from '../../shared/domain/statistics/disclosure.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { deriving } from '../assets/deriving.ts'
import { ClosedNote } from '../components/closed-note.tsx'
import { ComputeAgain } from '../components/compute-again.tsx'
import { DerivedCounts } from '../components/derived-counts.tsx'
import { DerivedFormula } from '../components/derived-formula.tsx'
import { Document } from '../components/document.tsx'
import { agencyLink, derivationDataLink, type PageAudience, unitLink } from '../components/links.ts'
import { Path } from '../components/path.tsx'
import { ScoreHeadline } from '../components/score-headline.tsx'
import { VersionList } from '../components/version-list.tsx'
import { useDerivationText } from '../text/derivation.ts'
import { count } from '../text/format.ts'
import { periodName } from '../text/periods.ts'
import { useText } from '../text/text.ts'
import { translatedIndex } from '../text/translated.ts'

/** Where a score comes from, with everything that it takes to compute it again. */
export function DerivationPage(props: {
  readonly registry: Registry
  readonly unit: Unit
  readonly above: readonly Unit[]
  readonly instrument: Instrument
  readonly derivation: Derivation
  readonly audience: PageAudience
  readonly found: Recomputed | undefined
  readonly script?: string
}) {
  const words = useDerivationText()
  const { registry, unit, above, instrument, derivation, audience } = props
  const { score, counts } = derivation
  const { agency } = registry
  const zone = zoneOf(agency, unit)
  return (
    <Document title={`${words.derivation.title}, ${unit.name}`} style={deriving} owner={agency} script={props.script}>
      <Path
        steps={[
          { href: agencyLink(audience, agency.id, score.period), name: agency.name },
          ...[...above, unit].map(({ id, name }) => ({ href: unitLink(audience, agency.id, id, score.period), name })),
        ]}
      />
      <p class="kind soft">
        {words.derivation.of(translatedIndex(instrument) ?? instrument.index.name, periodName(score.period))}
      </p>
      <h1>
        {words.derivation.title}: <bdi>{unit.name}</bdi>
      </h1>
      <p class="lead">{words.derivation.lead}</p>
      <ScoreHeadline score={score} />
      <ClosedNote score={score} late={derivation.late} zone={zone} />
      {counts ? (
        <>
          <DerivedCounts instrument={instrument} counts={counts} />
          <DerivedFormula instrument={instrument} derivation={derivation} />
          <ComputeAgain derivation={derivation} counts={countsOf(derivation)} found={props.found} />
        </>
      ) : (
        score.n > 0 && (
          <p class="soft">
            <WhyHidden score={score} />
          </p>
        )
      )}
      <VersionList derivation={derivation} zone={zone} />
      <Basis derivation={derivation} />
    </Document>
  )
}

function WhyHidden(props: { readonly score: Score }) {
  const { derivation } = useDerivationText()
  const { score } = useText()
  if (props.score.suppressed) return <>{score.hiddenWhy}</>
  const few = count(PUBLISH_FROM)
  return <>{props.score.belowThreshold ? derivation.hidden(few) : derivation.hiddenVersion(few)}</>
}

function Basis(props: { readonly derivation: Derivation }) {
  const text = useText()
  const words = useDerivationText()
  const { score, instrument, aside } = props.derivation
  return (
    <section class="section" aria-labelledby="basis-title">
      <h2 id="basis-title">{words.derivation.basis}</h2>
      <dl class="origin">
        <div>
          <dt>{words.derivation.instrument}</dt>
          <dd lang="id">
            {instrument.name} (<code>{instrument.id}</code>)
          </dd>
        </div>
        <div>
          <dt>{text.origin.source}</dt>
          <dd lang="id">{instrument.source}</dd>
        </div>
        <div>
          <dt>{text.origin.method}</dt>
          <dd>
            <code>{score.method}</code>
          </dd>
        </div>
        <div>
          <dt>{words.derivation.aside}</dt>
          <dd>
            {aside.length === 0
              ? words.derivation.asideNone
              : aside.map(({ reason, n }) => `${reason}: ${count(n)}`).join(', ')}
          </dd>
        </div>
      </dl>
      <p class="no-print">
        <a href={derivationDataLink(score, score.closed?.version)}>{words.derivation.json}</a>
      </p>
    </section>
  )
}
