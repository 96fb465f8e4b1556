import { PROFILE_GROUPS, type ProfileField } from '../../shared/domain/profile.ts'
import { hiddenGroups } from '../../shared/domain/statistics/suppression.ts'
import { groupName } from '../text/groups.ts'
import { useText } from '../text/text.ts'
import type { PageAudience } from './links.ts'

export type ProfileRow = { readonly name: string; readonly n: number; readonly isSilent: boolean }

/**
 * How many of `n` respondents belong to each group of a profile question, and how many did not say. The public is told of groups of 1 … 9
 * only together with others, and of so many of these that none can be had from the whole.
 */
export function profileRows(
  field: ProfileField,
  counts: Readonly<Record<string, number>>,
  n: number,
  audience: PageAudience,
): ProfileRow[] {
  const { profile } = useText()
  const silent = n - Object.values(counts).reduce((sum, each) => sum + each, 0)
  const rows: ProfileRow[] = PROFILE_GROUPS[field].map((group) => {
    return { name: groupName(field, group), n: counts[group] ?? 0, isSilent: false }
  })
  if (silent > 0) rows.push({ name: profile.unanswered, n: silent, isSilent: true })
  if (audience === 'manager') return rows
  const hidden = hiddenGroups({ id: '', n, parts: rows.map((row) => ({ id: row.name, n: row.n })) })
  const together = rows.filter(({ name }) => hidden.has(name))
  if (together.length === 0) return rows
  const merged = {
    name: together.map(({ name }) => name).join(', '),
    n: together.reduce((sum, row) => sum + row.n, 0),
    isSilent: false,
  }
  return [...rows.filter(({ name }) => !hidden.has(name)), merged]
}
