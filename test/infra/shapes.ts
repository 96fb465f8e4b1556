import type { AccessPattern } from '../../shared/storage/access-pattern.ts'
import { accessPatterns } from '../../shared/storage/access-patterns.ts'

/** The shapes of all kinds of partitions that the store knows: `{agency}#{unit}#tally`. */
export const shapes: readonly string[] = [
  ...new Set(
    Object.values(accessPatterns).flatMap(({ rows }) =>
      Object.values<AccessPattern>(rows).flatMap(({ calls }) => calls.map(({ pk }) => pk)),
    ),
  ),
]

/** Whether a key is of a shape: part by part, and a part never holds a `#`. Says by other means what the grants' conditions say. */
export function fits(key: string, shape: string): boolean {
  const [parts, wanted] = [key.split('#'), shape.split('#')]
  return parts.length === wanted.length && wanted.every((part, index) => isPlaceholder(part) || part === parts[index])
}

export function isPlaceholder(part: string): boolean {
  return part.startsWith('{')
}
