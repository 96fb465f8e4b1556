import type { Agency } from '../../../shared/domain/agency.ts'
import { OUT_OF_ORDER, type OutOfOrder } from '../../../shared/domain/performance/report-order.ts'
import { team as sheet } from '../../assets/team.ts'
import { Document } from '../../components/document.tsx'
import { count } from '../../text/format.ts'
import { report } from '../../text/staff/performance/report.ts'
import { team as text } from '../../text/staff/performance/team.ts'

type Told = {
  readonly person: string
  readonly report: string
  readonly name: string
  readonly problem?: string
}

/** What became of the reports that were to be confirmed at once: which are, and which are not, and why. */
export function TeamConfirmedPage(props: {
  readonly agency: Agency
  readonly outcome: readonly Told[]
  readonly back: string
}) {
  const { agency, outcome, back } = props
  const open = outcome.filter(({ problem }) => problem !== undefined)
  const done = outcome.filter(({ problem }) => problem === undefined)
  return (
    <Document title={text.resultTitle} style={sheet} owner={agency}>
      <h1>{text.resultTitle}</h1>
      <section class="section" aria-labelledby="done-title">
        <h2 id="done-title">{text.confirmed(count(done.length))}</h2>
        {done.length > 0 && (
          <ul class="results">
            {done.map(({ name }) => (
              <li>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        )}
      </section>
      {open.length > 0 && (
        <section class="section" aria-labelledby="open-title">
          <h2 id="open-title">{text.notConfirmed(count(open.length))}</h2>
          <ul class="results">
            {open.map(({ name, problem = '', person, report: id }) => (
              <li>
                <bdi>{name}</bdi>
                <span class="soft">{whyNot(problem)}</span>
                {problem !== 'relation-ended' && problem !== 'dossier-own' && (
                  <a href={`/kelola/${agency.id}/orang/${person}/laporan/${id}`}>
                    {text.open}
                    <span class="away">: {name}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="back">
        <a href={back}>{text.back}</a>
      </p>
    </Document>
  )
}

function whyNot(problem: string): string {
  const reason: OutOfOrder | undefined = OUT_OF_ORDER.find((each) => each === problem)
  return reason === undefined ? (text.problems[problem] ?? text.otherProblem) : report.reasons[reason]
}
