/**
 * The secret that a device's pairing link carries behind its `#`, which browsers send to nobody: kept on this device, and taken out of
 * the address, so that nobody reads it from the screen.
 */
export function takeSecret(device: string): string | undefined {
  const key = secretKey(device)
  const given = location.hash.slice(1)
  if (given !== '') history.replaceState(null, '', location.pathname + location.search)
  try {
    if (given !== '') localStorage.setItem(key, given)
    return localStorage.getItem(key) ?? undefined
  } catch {
    // A browser that keeps nothing knows it until it is closed.
    return given === '' ? undefined : given
  }
}

/** Under which name a device's secret is kept. */
export function secretKey(device: string): string {
  return `suara-loket ${device}`
}
