import { BERAKHLAK } from '../../../shared/domain/performance/berakhlak.ts'
import { EXPECTATIONS } from '../../../shared/domain/performance/predicate.ts'
import type { Round } from '../../../shared/domain/performance/round.ts'
import type { GroupResult } from '../../../shared/domain/performance/round-result.ts'
import { count, dayName } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { rounds } from '../../text/staff/performance/rounds.ts'

const text = rounds.result

export type PersonResult = {
  readonly round: Pick<Round, 'id' | 'period' | 'closes'>
  readonly results: readonly GroupResult[] | undefined
}

/** What closed rounds say of one person, the newest first: groups of at least three answers, value by value. */
export function RoundResults(props: { readonly rounds: readonly PersonResult[] }) {
  if (props.rounds.length === 0) return <p class="soft">{text.none}</p>
  return (
    <>
      {props.rounds.map(({ round, results }) => (
        <section class="result" aria-labelledby={`round-${round.id}`}>
          <h3 id={`round-${round.id}`}>{rounds.assess.round(periodName(round.period))}</h3>
          <p class="soft">{rounds.assess.until(dayName(round.closes))}</p>
          {results === undefined && <p>{text.asked}</p>}
          {results?.length === 0 && <p>{text.tooFew}</p>}
          {results?.map((result) => (
            <ResultTable result={result} id={round.id} />
          ))}
        </section>
      ))}
    </>
  )
}

/** The same as a part of an evaluation: nothing where the reader may not know it, or nobody was asked. */
export function RoundSection(props: { readonly rounds: readonly PersonResult[] | undefined }) {
  if (!props.rounds?.length) return null
  return (
    <section class="section" aria-labelledby="rounds-title">
      <h2 id="rounds-title">{text.title}</h2>
      <RoundResults rounds={props.rounds} />
    </section>
  )
}

function ResultTable(props: { readonly result: GroupResult; readonly id: string }) {
  const { from, answers, values } = props.result
  const id = `${from}-${props.id}`
  return (
    <>
      <h4 id={id}>{text.from[from]}</h4>
      <p class="soft">
        {text.answers(count(answers))} {from === 'together' && text.together}
      </p>
      <table class="bars" aria-labelledby={id}>
        <caption class="away">{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.value}</th>
            {EXPECTATIONS.map((each) => (
              <th scope="col" class="num">
                {text.columns[each]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr>
              <th scope="row">{BERAKHLAK.find(({ id: each }) => each === value.value)?.name}</th>
              {EXPECTATIONS.map((each) => (
                <td class={value[each] === 0 ? 'num soft' : 'num strong'}>{count(value[each])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
