/** Asks the device to leave its screen on. It forgets that whenever the page is hidden. */
export async function stayAwake(): Promise<void> {
  await navigator.wakeLock?.request('screen').catch(() => undefined)
}
