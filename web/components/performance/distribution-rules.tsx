import {
  DISTRIBUTION_RULES,
  type DistributionRule,
  distributionOf,
  type PredicateCounts,
  type RuleStanding,
  SMALLEST_JUDGED,
} from '../../../shared/domain/performance/distribution.ts'
import { PREDICATES, type UnitRatingValue } from '../../../shared/domain/performance/predicate.ts'
import { count } from '../../text/format.ts'
import { predicates } from '../../text/staff/performance/predicates.ts'
import { unitRating as text } from '../../text/staff/performance/unit-rating.ts'

/** How many people of a unit have which predikat, and how many have none yet: as bars, with the numbers. */
export function Spread(props: { readonly counts: PredicateCounts; readonly open: number; readonly size: number }) {
  const { counts, open, size } = props
  const rows = [
    ...PREDICATES.map((each) => ({ name: predicates.predicates[each], people: counts[each], kind: 'fill' })),
    ...(open > 0 ? [{ name: text.openPeople, people: open, kind: 'wait' }] : []),
  ]
  return (
    <table class="spread">
      <thead class="away">
        <tr>
          <th scope="col">{text.predicate}</th>
          <th scope="col" />
          <th scope="col">{text.people}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, people, kind }) => (
          <tr>
            <th scope="row">{name}</th>
            <td class="bar">
              <svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
                <rect class={kind} width={size === 0 ? 0 : (100 * people) / size} height="20" />
              </svg>
            </td>
            <td class="num strong">{count(people)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Each rule for a unit of a rating: what it asks, what is so, and by how many people it is broken. */
export function DistributionRules(props: {
  readonly rating: UnitRatingValue
  readonly counts: PredicateCounts
  readonly open: number
  readonly size: number
}) {
  const { rating, counts, open, size } = props
  return (
    <>
      <p>{text.guidanceFor(predicates.ratings[rating])}</p>
      {size < SMALLEST_JUDGED ? (
        <>
          <ul class="rules">
            {DISTRIBUTION_RULES[rating].map((rule) => (
              <li>{sayRule(rule)}</li>
            ))}
          </ul>
          <p class="note">{text.small(count(size))}</p>
        </>
      ) : (
        <ul class="rules">
          {distributionOf(rating, counts, open).map((standing) => (
            <Standing standing={standing} size={size} open={open} />
          ))}
        </ul>
      )}
    </>
  )
}

/** One rule as it stands. */
export function Standing(props: { readonly standing: RuleStanding; readonly size?: number; readonly open: number }) {
  const { standing, size, open } = props
  const { rule, off } = standing
  return (
    <li>
      <span>{sayRule(rule)}</span>
      {size !== undefined && <span class="how">{sayHow(standing, size)}</span>}
      <span class={off > 0 ? 'broken' : 'strong'}>{sayStanding(standing, open)}</span>
    </li>
  )
}

function sayRule({ of, bound, percent }: DistributionRule): string {
  const names = of.map((each) => predicates.predicates[each]).join(text.or)
  switch (bound) {
    case 'most':
      return percent === 0 ? text.no(names) : text.most(count(percent), names)
    case 'least':
      return text.least(count(percent), names)
    case 'some':
      return text.some(names)
    default:
      throw bound satisfies never
  }
}

function sayHow({ rule, bound, count: now }: RuleStanding, size: number): string {
  const say = rule.bound === 'most' ? text.ofMost : text.ofLeast
  return say(count(size), count(bound), count(now))
}

function sayStanding({ rule, count: now, bound, off }: RuleStanding, open: number): string {
  if (off > 0) return rule.bound === 'most' ? text.over(count(off)) : text.under(count(off))
  const isKept = rule.bound === 'most' ? open === 0 : now >= bound
  return isKept ? text.kept : text.still
}
