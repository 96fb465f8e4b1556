import type { Instrument } from '../../shared/domain/instruments/instrument.ts'
import type { Score } from '../../shared/domain/score.ts'
import type { UnsurEstimate } from '../../shared/domain/unsur-estimate.ts'
import { count, decimal } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { translated } from '../text/translated.ts'
import { Official } from './official.tsx'

/** The unsur of a score as a table, in the order given; with a level bar where the table is all there is. */
export function UnsurTable(props: {
  readonly instrument: Instrument
  readonly unsur: Score['unsur']
  readonly labelledBy: string
  readonly top?: number
  /** Each unsur's interval, and its mean in the period before with that period's name. */
  readonly estimates?: { readonly before: string; readonly of: readonly UnsurEstimate[] }
}) {
  const text = useText()
  const { unsur, top, estimates } = props
  const estimateOf = (code: string) => estimates?.of.find((each) => each.code === code)
  return (
    <table class="elements" aria-labelledby={props.labelledBy}>
      <thead>
        <tr>
          <th scope="col">{text.unit.element}</th>
          {top !== undefined && (
            <td class="level" aria-hidden="true">
              {null}
            </td>
          )}
          <th scope="col" class="num">
            {text.unit.mean}
          </th>
          {estimates && (
            <th scope="col" class="num">
              {estimates.before}
            </th>
          )}
          {top === undefined && (
            <th scope="col" class="num">
              {text.unit.answers}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {unsur.map(({ code, name, n, nrr }) => (
          <tr>
            <th scope="row">
              <span class="soft">{code}</span> <UnsurName instrument={props.instrument} code={code} official={name} />
            </th>
            {top !== undefined && <td class="level">{nrr !== null && <Level share={(nrr - 1) / (top - 1)} />}</td>}
            <td class="num">
              <span class="strong">{nrr === null ? text.score.noData : decimal(nrr)}</span>
              <Range estimate={estimateOf(code)} />
            </td>
            {estimates && <Before estimate={estimateOf(code)} />}
            {top === undefined && <td class="num">{count(n)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Range(props: { readonly estimate: UnsurEstimate | undefined }) {
  const interval = props.estimate?.interval
  return interval ? <small>{`${decimal(interval.low)}–${decimal(interval.high)}`}</small> : null
}

function Before(props: { readonly estimate: UnsurEstimate | undefined }) {
  const before = props.estimate?.before
  return <td class="num">{before === undefined ? '–' : decimal(before)}</td>
}

function UnsurName(props: { readonly instrument: Instrument; readonly code: string; readonly official: string }) {
  const said = translated(props.instrument, props)?.name
  if (said === undefined) return <>{props.official}</>
  return (
    <>
      {said} <Official>{props.official}</Official>
    </>
  )
}

function Level(props: { readonly share: number }) {
  return (
    <svg aria-hidden="true">
      <rect class="track" width="100%" height="100%" rx="4" />
      <rect class="bar" width={`${(props.share * 100).toFixed(2)}%`} height="100%" rx="4" />
    </svg>
  )
}
