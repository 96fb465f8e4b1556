import { fraction, toNumber } from '../../shared/domain/exact.ts'
import type { Derivation } from '../../shared/domain/explanation.ts'
import { type Instrument, scaleOf } from '../../shared/domain/instruments/instrument.ts'
import { useDerivationText } from '../text/derivation.ts'
import { count, unrounded } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { translated } from '../text/translated.ts'

/** How often each answer was given to each unsur, and the mean that follows. */
export function DerivedCounts(props: {
  readonly instrument: Instrument
  readonly counts: NonNullable<Derivation['counts']>
}) {
  const text = useText()
  const words = useDerivationText()
  const { instrument, counts } = props
  const values = Array.from({ length: scaleOf(instrument) }, (_, at) => at + 1)
  return (
    <div class="section">
      <h2 id="counts-title">{words.derivation.counts}</h2>
      <p class="soft">{words.derivation.countsHint(count(values.length))}</p>
      <section class="scroll" tabindex={0} aria-labelledby="counts-title">
        <table class="counts">
          <thead>
            <tr>
              <th scope="col">{text.unit.element}</th>
              {values.map((value) => (
                <th scope="col" class="num">
                  {count(value)}
                </th>
              ))}
              <th scope="col" class="num division">
                {words.derivation.division}
              </th>
              <th scope="col" class="num">
                {words.derivation.mean}
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ code, name, answers, n, sum, nrr }) => (
              <tr>
                <th scope="row">
                  <span class="soft">{code}</span> {translated(instrument, { code })?.name ?? name}
                </th>
                {answers.map((given) => (
                  <td class="num">{count(given)}</td>
                ))}
                <td class="num division">{`${count(sum)} ÷ ${count(n)}`}</td>
                <td class="num strong">
                  {nrr === null
                    ? text.score.noData
                    : unrounded(toNumber(fraction(BigInt(nrr.over), BigInt(nrr.under))))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
