/*
 * What the kiosk's page and its worker agree on about the pages that are kept on the device.
 */

/** Every cache of kiosks begins so. The worker that takes itself away removes them all. */
export const CACHES = 'suara-loket kios'
const CACHE = `${CACHES} 1`

/**
 * Keeps an answer if it is a whole page of this kiosk. A login page on the way, a failure, and half a page never take the place of what
 * is there. True where it was kept.
 */
export async function keepIfOurs(path: string, answer: Response): Promise<boolean> {
  if (!answer.ok || answer.redirected || answer.type === 'opaqueredirect') return false
  const copy = answer.clone()
  const text = await answer.clone().text()
  const isOurs = path === '/favicon.svg' ? text.startsWith('<svg') : isKiosk(path, answer) && isWhole(text)
  if (isOurs) await (await caches.open(CACHE)).put(path, copy)
  return isOurs
}

function isKiosk(path: string, { headers }: Response): boolean {
  const [, , device = ''] = path.split(/[/?]/)
  return device !== '' && headers.get('Suara-Loket-Kiosk') === device
}

function isWhole(text: string): boolean {
  return /(<\/html>|\})\s*$/.test(text)
}
