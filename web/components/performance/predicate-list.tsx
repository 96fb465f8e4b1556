import type { PersonId, Slug } from '../../../shared/domain/ids.ts'
import type { PredicateCounts } from '../../../shared/domain/performance/distribution.ts'
import type { Evaluation, UnitRating } from '../../../shared/domain/performance/evaluation.ts'
import type { Period } from '../../../shared/domain/period.ts'
import type { Registry } from '../../../shared/domain/registry.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { count } from '../../text/format.ts'
import { evaluations } from '../../text/staff/performance/evaluations.ts'
import { predicates } from '../../text/staff/performance/predicates.ts'
import { unitRating as text } from '../../text/staff/performance/unit-rating.ts'

export type ListedProps = {
  readonly registry: Registry
  readonly above: readonly Unit[]
  readonly unit: Unit & { readonly id: Slug }
  readonly period: Period
  readonly periods: readonly Period[]
  readonly rating: UnitRating | undefined
  readonly counts: PredicateCounts
  readonly open: number
  readonly people: readonly {
    readonly id: PersonId
    readonly name: string
    readonly told: Pick<Evaluation, 'predicate' | 'state' | 'edition' | 'unitRating'> | undefined
    readonly isDrafted: boolean
    readonly departs: boolean
  }[]
  readonly page: number
  readonly pages: number
  /** The page's own address. */
  readonly path: string
}

/** A unit's people with their predikat, by name: and nothing else of their evaluations. */
export function PredicateList(props: ListedProps) {
  const { people, pages, page, path, period } = props
  if (people.length === 0) return null
  return (
    <section class="section" aria-labelledby="names-title">
      <h2 id="names-title">{text.names}</h2>
      <p class="soft">{text.namesLead}</p>
      <table class="listed">
        <thead>
          <tr>
            <th scope="col">{text.person}</th>
            <th scope="col">{text.predicate}</th>
            <th scope="col">{text.state}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((each) => (
            <tr>
              <th scope="row">
                <bdi>{each.name}</bdi>
              </th>
              <td>{each.told ? predicates.predicates[each.told.predicate] : text.notEvaluatedYet}</td>
              <td class="soft">{notesOf(each, props.rating).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <nav class="pages" aria-label={text.pages}>
          {Array.from({ length: pages }, (_, index) => index + 1).map((each) =>
            each === page ? (
              <span class="strong">{text.page(count(each))}</span>
            ) : (
              <a href={`${path}?period=${period}&halaman=${each}`}>{text.page(count(each))}</a>
            ),
          )}
        </nav>
      )}
    </section>
  )
}

function notesOf(
  { told, isDrafted, departs }: ListedProps['people'][number],
  rating: UnitRating | undefined,
): string[] {
  const isOlder = told !== undefined && rating !== undefined && told.unitRating !== rating.rating
  return [
    ...(told ? [evaluations.states[told.state]] : []),
    ...(told && told.edition > 1 ? [text.edition(count(told.edition))] : []),
    ...(isDrafted ? [text.drafted] : []),
    ...(departs ? [text.departs] : []),
    ...(isOlder ? [text.older(predicates.ratings[told.unitRating])] : []),
  ]
}
