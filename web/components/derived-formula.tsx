import { add, type Fraction, fraction, multiply, toNumber } from '../../shared/domain/exact.ts'
import type { Derivation } from '../../shared/domain/explanation.ts'
import type { Instrument } from '../../shared/domain/instruments/instrument.ts'
import { GRADE_FROM } from '../../shared/domain/statistics/disclosure.ts'
import { useDerivationText } from '../text/derivation.ts'
import { count, decimal, unrounded } from '../text/format.ts'

/** The formula, step by step, with this score's own numbers in it. */
export function DerivedFormula(props: { readonly instrument: Instrument; readonly derivation: Derivation }) {
  const words = useDerivationText()
  const { instrument, derivation } = props
  const { counts, index, weight, score, bands } = derivation
  if (!counts || !index || !weight || score.published === null) return null
  const means = counts.flatMap(({ nrr }) => (nrr === null ? [] : [read(nrr)]))
  const total = means.reduce(add, fraction(0))
  const value = multiply(total, read(weight))
  const factor = fraction(100, instrument.reportedTo)
  return (
    <section class="section" aria-labelledby="formula-title">
      <h2 id="formula-title">{words.derivation.formula}</h2>
      <ol class="steps">
        <li>{words.derivation.sum(means.map(written).join(' + '), written(total))}</li>
        <li>{words.derivation.weight(`${weight.over}/${weight.under}`, written(value))}</li>
        <li>{words.derivation.scale(written(value), count(toNumber(factor)), written(read(index)))}</li>
        <li>{words.derivation.rounded(decimal(Number(score.published)))}</li>
        {score.target !== null && score.served !== null && bands.length > 0 && (
          <li>{words.derivation.target(count(score.target), count(score.served), count(score.n))}</li>
        )}
        <li>
          <Grading derivation={derivation} />
        </li>
      </ol>
      <p class="soft">{words.derivation.exact(`${index.over}/${index.under}`)}</p>
    </section>
  )
}

function Grading(props: { readonly derivation: Derivation }) {
  const words = useDerivationText()
  const { score, bands } = props.derivation
  if (bands.length === 0) return <>{words.derivation.noBands}</>
  const at = bands.findIndex(({ grade }) => grade === score.grade)
  const band = bands[at]
  if (!band) {
    return <>{score.n < GRADE_FROM ? words.derivation.noGrade(count(GRADE_FROM)) : words.derivation.belowTarget}</>
  }
  const above = bands[at - 1]
  return (
    <>
      {above
        ? words.derivation.gradeBelow(band.grade, decimal(band.from), decimal(above.from))
        : words.derivation.grade(band.grade, decimal(band.from))}
    </>
  )
}

function read({ over, under }: { readonly over: string; readonly under: string }): Fraction {
  return fraction(BigInt(over), BigInt(under))
}

function written(value: Fraction): string {
  return unrounded(toNumber(value))
}
