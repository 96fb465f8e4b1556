/** When an id of version 7 was made: milliseconds since 1970, UTC, by the clock of who made it. Other versions hold no time. */
export function timeOfId(id: string): number | undefined {
  return id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : undefined
}
