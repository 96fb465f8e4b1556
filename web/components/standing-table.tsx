import type { Agency } from '../../shared/domain/agency.ts'
import type { UnitStanding } from '../../shared/domain/waiting.ts'
import { count, decimal } from '../text/format.ts'
import { home as text } from '../text/staff/home.ts'
import { useText } from '../text/text.ts'
import { unitLink } from './links.ts'
import { ScoreCells } from './score-cells.tsx'

/** How somebody's units stand in the running quarter, each with the unsur to mend first. */
export function StandingTable(props: { readonly standings: readonly UnitStanding[]; readonly agency: Agency }) {
  const words = useText()
  const { standings, agency } = props
  return (
    <table class="scores named" aria-labelledby="units-title">
      <thead>
        <tr>
          <th scope="col">{text.unit}</th>
          <th scope="col" class="value">
            {words.score.short}
          </th>
          <th scope="col" class="num">
            {words.agency.respondents}
          </th>
          <th scope="col" class="mend">
            {text.attention}
          </th>
        </tr>
      </thead>
      <tbody>
        {standings.map((standing) => (
          <tr>
            <th scope="row">
              <a href={unitLink('manager', agency.id, standing.unit.id, standing.score.period)}>
                <bdi>{standing.unit.name}</bdi>
              </a>
            </th>
            <ScoreCells score={standing.score} />
            <td class="mend" data-name={text.attention}>
              {standing.weakest ? text.weakest(standing.weakest.name, decimal(standing.weakest.nrr)) : text.none}
              <Moved by={standing.moved} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Moved(props: { readonly by: number | undefined }) {
  if (props.by === undefined) return null
  const points = decimal(Math.abs(props.by))
  return <small>{props.by < 0 ? text.down(points) : text.up(points)}</small>
}

/** The way through the units of a large agency. */
export function StandingPages(props: {
  readonly page: { readonly number: number; readonly of: number; readonly units: number }
  readonly agency: Agency
}) {
  const { number, of, units } = props.page
  if (of === 1) return null
  const at = (page: number) => `/kelola?instansi=${props.agency.id}&halaman=${page}`
  return (
    <nav class="pages" aria-label={text.pages}>
      <p class="soft">{text.pageOf(count(number), count(of), count(units))}</p>
      {number > 1 && <a href={at(number - 1)}>{text.before}</a>}
      {number < of && <a href={at(number + 1)}>{text.after}</a>}
    </nav>
  )
}
