import { PROFILE_GROUPS, type ProfileField } from '../../shared/domain/profile.ts'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { count } from '../text/format.ts'
import { groupName } from '../text/groups.ts'
import { useText } from '../text/text.ts'

/** How many respondents belong to each group, and how many did not say. */
export function Respondents(props: {
  readonly n: number
  readonly profile: UnitReport['profile']
  readonly fields: readonly ProfileField[]
}) {
  const text = useText()
  const said = props.fields.some((field) => sumOf(props.profile[field]) > 0)
  if (!said) return <p class="soft">{text.unit.noProfile}</p>
  return (
    <div class="groups">
      {props.fields.map((field) => (
        <Groups field={field} n={props.n} counts={props.profile[field] ?? {}} />
      ))}
    </div>
  )
}

function Groups(props: {
  readonly field: ProfileField
  readonly n: number
  readonly counts: Readonly<Record<string, number>>
}) {
  const text = useText()
  const { field, n, counts } = props
  const silent = n - sumOf(counts)
  return (
    <div>
      <h3 id={`groups-${field}`}>{text.profile[field].name}</h3>
      <table aria-labelledby={`groups-${field}`}>
        <tbody>
          {PROFILE_GROUPS[field].map((group) => (
            <tr>
              <th scope="row">{groupName(field, group)}</th>
              <td class="num">{count(counts[group] ?? 0)}</td>
            </tr>
          ))}
          {silent > 0 && (
            <tr>
              <th scope="row" class="soft">
                {text.profile.unanswered}
              </th>
              <td class="num soft">{count(silent)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

function sumOf(counts: Readonly<Record<string, number>> | undefined): number {
  return Object.values(counts ?? {}).reduce((sum, each) => sum + each, 0)
}
