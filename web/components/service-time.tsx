import type { UnitScoreAnswer } from '../../shared/domain/unit-score-answer.ts'
import { count, decimal } from '../text/format.ts'
import { useText } from '../text/text.ts'

type Times = NonNullable<UnitScoreAnswer['serviceTime']>

/** How long people waited and were served, against the promise. Nothing where no times are recorded, or too few. */
export function ServiceTime(props: { readonly times: UnitScoreAnswer['serviceTime'] }) {
  const text = useText().serviceTime
  const { times } = props
  if (times === null) return null
  const { promised, kept } = times
  return (
    <section class="section" aria-labelledby="service-time-title">
      <h2 id="service-time-title">{text.title}</h2>
      <p>
        {promised === 0 ? text.noPromise : text.kept(count(kept), count(promised), decimal((100 * kept) / promised))}{' '}
        <span class="soft">{text.of(count(times.n))}</span>
      </p>
      <table class="spread" aria-labelledby="service-time-title">
        <thead>
          <tr>
            <td />
            <th scope="col" class="num">
              {text.median}
            </th>
            <th scope="col" class="num">
              {text.nineOfTen}
            </th>
          </tr>
        </thead>
        <tbody>
          <Spread name={text.waiting} spread={times.waiting} />
          <Spread name={text.serving} spread={times.serving} />
        </tbody>
      </table>
      <p class="soft note">{text.precision}</p>
    </section>
  )
}

function Spread(props: { readonly name: string; readonly spread: Times['waiting'] }) {
  const { median, nineOfTen } = props.spread
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td class="num">{median && durationInWords(median.atMost)}</td>
      <td class="num">{nineOfTen && durationInWords(nineOfTen.atMost)}</td>
    </tr>
  )
}

/** Minutes as people say them: `45 menit`, `2 jam 5 menit`, `3 hari 4 jam`. */
function durationInWords(minutes: number): string {
  const text = useText().serviceTime
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  const said = [
    ...(days > 0 ? [text.days(count(days))] : []),
    ...(hours > 0 ? [text.hours(count(hours))] : []),
    ...(rest > 0 ? [text.minutes(count(rest))] : []),
  ]
  return said.slice(0, 2).join(' ')
}
