import type { ProfileField } from '../../shared/domain/profile.ts'
import { useText } from './text.ts'

/** A profile group in words; a group that no text names is shown as it is stored. */
export function groupName(field: ProfileField, group: string): string {
  const names: Readonly<Record<string, string>> = useText().profile[field].groups
  return names[group] ?? group
}
