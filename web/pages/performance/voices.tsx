import type { Agency } from '../../../shared/domain/agency.ts'
import type { Period } from '../../../shared/domain/period.ts'
import { people as sheet } from '../../assets/people.ts'
import { Document } from '../../components/document.tsx'
import { WhosePath } from '../../components/performance/own-path.tsx'
import { count, decimal } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { voice as text } from '../../text/staff/performance/voice.ts'

type Served = {
  readonly instrument: { readonly id: string; readonly index: { readonly short: string } }
  readonly n: number
  readonly unsur:
    | readonly { readonly code: string; readonly name: string; readonly n: number; readonly value: number }[]
    | undefined
}

/** A month of what citizens said of the counters that somebody served. */
export function VoicesPage(props: {
  readonly report: {
    readonly agency: Agency
    readonly person: { readonly id: string; readonly name: string }
    readonly month: Period
    readonly previous: Period
    readonly next: Period | undefined
    readonly days: number
    readonly hours: number
    readonly served: readonly Served[]
    readonly voices: readonly {
      readonly id: string
      readonly kind: 'praise' | 'remark'
      readonly words: string
      readonly unit: string
      readonly counter: string
      readonly by: { readonly name: string }
    }[]
    readonly counters: ReadonlyMap<string, string>
  }
  readonly isOwn: boolean
  readonly path: string
}) {
  const { report, isOwn, path } = props
  const { agency, person, month, previous, next, days, hours, served, voices, counters } = report
  const title = isOwn ? text.title : text.titleOf(person.name)
  return (
    <Document title={title} style={sheet} owner={agency}>
      <WhosePath agency={agency} whose={isOwn ? { kind: 'own' } : { kind: 'other', ...person }} />
      <h1>{title}</h1>
      <p class="lead">{text.lead}</p>
      <section class="section" aria-labelledby="month-title">
        <h2 id="month-title">{text.month(periodName(month))}</h2>
        <p>
          <a href={`${path}?bulan=${previous}`}>{text.earlier}</a>
          {next !== undefined && (
            <>
              {' · '}
              <a href={`${path}?bulan=${next}`}>{text.later}</a>
            </>
          )}
        </p>
        {days === 0 ? (
          <p>
            {text.noDuty} <span class="soft">{text.noDutyHint}</span>
          </p>
        ) : (
          <p>{text.served(count(days), decimal(hours).replace(/,0+$/, ''))}</p>
        )}
        {days > 0 && served.length === 0 && <p>{text.noAnswers}</p>}
        {served.map((each) => (
          <Answers {...each} />
        ))}
      </section>
      <section class="section" aria-labelledby="words-title">
        <h2 id="words-title">{text.words}</h2>
        {voices.length === 0 && <p>{text.noWords}</p>}
        <ul class="dated">
          {voices.map(({ kind, words, unit, counter, by }) => (
            <li>
              <span class="at">
                {text.kinds[kind]} <bdi>{text.at(counters.get(`${unit}/${counter}`) ?? counter)}</bdi>
              </span>
              <div class="rest">
                <p class="strong">
                  <bdi>{words}</bdi>
                </p>
                <p class="soft">
                  <bdi>{text.passedBy(by.name)}</bdi>
                </p>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </Document>
  )
}

function Answers({ instrument, n, unsur }: Served) {
  return (
    <div>
      <h3>{instrument.index.short}</h3>
      {unsur === undefined ? (
        <p>{text.few(count(n))}</p>
      ) : (
        <>
          <p>{text.many(count(n))}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.unsur}</th>
                <th scope="col" class="num">
                  {text.value}
                </th>
                <th scope="col" class="num">
                  {text.answers}
                </th>
              </tr>
            </thead>
            <tbody>
              {unsur.map(({ name, n: answers, value }) => (
                <tr>
                  <th scope="row">{name}</th>
                  <td class="num">{decimal(value)}</td>
                  <td class="num">{count(answers)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  )
}
