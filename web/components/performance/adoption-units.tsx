import type { Share } from '../../../shared/domain/performance/adoption.ts'
import type { UnitAdoption } from '../../../shared/domain/performance/unit-adoption.ts'
import { count } from '../../text/format.ts'
import { adoption as text } from '../../text/staff/performance/adoption.ts'

/** The units below one, with how much is open in each. */
export function AdoptionUnits(props: { readonly units: readonly UnitAdoption[]; readonly agency: string }) {
  return (
    <table class="adopt" aria-labelledby="below-title">
      <thead>
        <tr>
          <th scope="col">{text.unit}</th>
          <th scope="col">{text.ofPeople}</th>
          <th scope="col">{text.noPlan}</th>
          <th scope="col">{text.noReport}</th>
          <th scope="col">{text.noReview}</th>
          <th scope="col">{text.rated}</th>
        </tr>
      </thead>
      <tbody>
        {props.units.map(({ unit, counted, isRated }) => (
          <tr>
            <th scope="row">
              <a href={`/kelola/${props.agency}/unit/${unit.id}/kinerja`}>
                <bdi>{unit.name}</bdi>
              </a>
            </th>
            <td class="num" data-of={text.ofPeople}>
              {counted.people === 0 ? text.nothing : count(counted.people)}
            </td>
            <ShareCell of={text.noPlan} share={counted.plan} />
            <ShareCell of={text.noReport} share={counted.report} />
            <ShareCell of={text.noReview} share={counted.review} />
            <td data-of={text.rated}>
              {isRated === undefined ? text.nothing : isRated ? text.isRated : text.isNotRated}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ShareCell(props: { readonly of: string; readonly share: Share | undefined }) {
  const { of, share } = props
  return (
    <td class="num" data-of={of}>
      {share ? text.outOf(count(share.missing), count(share.of)) : text.nothing}
    </td>
  )
}
