import type { ProfileField } from '../../shared/domain/profile.ts'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { count } from '../text/format.ts'
import { useText } from '../text/text.ts'
import type { PageAudience } from './links.ts'
import { profileRows } from './profile-rows.ts'

/** How many respondents belong to each group, and how many did not say. The public is told of small groups only together with others. */
export function Respondents(props: {
  readonly n: number
  readonly profile: UnitReport['profile']
  readonly fields: readonly ProfileField[]
  readonly audience: PageAudience
}) {
  const text = useText()
  const said = props.fields.some((field) => sumOf(props.profile[field]) > 0)
  if (!said) return <p class="soft">{text.unit.noProfile}</p>
  return (
    <div class="groups">
      {props.fields.map((field) => (
        <Groups field={field} n={props.n} counts={props.profile[field] ?? {}} audience={props.audience} />
      ))}
    </div>
  )
}

function Groups(props: {
  readonly field: ProfileField
  readonly n: number
  readonly counts: Readonly<Record<string, number>>
  readonly audience: PageAudience
}) {
  const text = useText()
  const { field, n, counts, audience } = props
  return (
    <div>
      <h3 id={`groups-${field}`}>{text.profile[field].name}</h3>
      <table aria-labelledby={`groups-${field}`}>
        <tbody>
          {profileRows(field, counts, n, audience).map(({ name, n: people, isSilent }) => (
            <tr>
              <th scope="row" class={isSilent ? 'soft' : undefined}>
                {name}
              </th>
              <td class={isSilent ? 'num soft' : 'num'}>{count(people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function sumOf(counts: Readonly<Record<string, number>> | undefined): number {
  return Object.values(counts ?? {}).reduce((sum, each) => sum + each, 0)
}
