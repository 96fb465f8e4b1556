import { GRADE_FROM } from '../../shared/domain/statistics/disclosure.ts'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { count, decimal } from '../text/format.ts'
import { isolate } from '../text/isolate.ts'
import { manage } from '../text/staff/manage.ts'
import { unsurWeakestFirst } from './weakest-first.ts'
import { weakestUnsur } from './weakest-unsur.ts'

/** What to fix: the weakest unsur, where they are weakest, and what to do about it. */
export function Weakest(props: { readonly report: UnitReport }) {
  const { score } = props.report
  const weakest = weakestUnsur(props.report)
  const equal = score.unsur.find(({ nrr }) => nrr !== null)?.nrr
  const [lowest] = unsurWeakestFirst(score.unsur)
  // Said where it is: whoever sees the lowest bar and misses it here would trust neither.
  const elsewhere = weakest.every(({ nrr }) => (lowest?.nrr ?? nrr) < nrr) ? lowest : undefined
  return (
    <section class="weakest" aria-labelledby="weakest-title">
      <h2 id="weakest-title">{manage.weakest}</h2>
      {weakest.length === 0 ? (
        <p class="act">{manage.weakestNone(decimal(equal ?? 0))}</p>
      ) : (
        <>
          <ol>
            {weakest.map(({ name, nrr, importance, isFirst, lowest }) => (
              <li>
                <span class="value">{decimal(nrr)}</span> <span class="what">{name}</span>
                {importance !== undefined && (
                  <span class={isFirst ? 'weight first' : 'weight'}>
                    {isFirst && `${manage.weakestFirst} · `}
                    {manage.importance[importance]}
                  </span>
                )}
                {lowest.map((place) => (
                  <span class="where">{manage.weakestAt(isolate(place.name), decimal(place.nrr), count(place.n))}</span>
                ))}
              </li>
            ))}
          </ol>
          {elsewhere && <p class="act">{manage.weakestElse(elsewhere.name, decimal(elsewhere.nrr ?? 0))}</p>}
          <p class="act">{score.n < GRADE_FROM ? manage.weakestFew : manage.weakestAct}</p>
          {weakest.some(({ importance }) => importance !== undefined) && <p class="note">{manage.importanceNote}</p>}
        </>
      )}
    </section>
  )
}
