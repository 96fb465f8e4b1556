import { setTimeout as sleep } from 'node:timers/promises'
import type { Site } from './site.ts'

/** Asks again and again until there is an answer, and tells how long it has been; undefined where none came in so many seconds. */
export async function awaitUntil<T>(
  { tell, patience }: Pick<Site, 'tell' | 'patience'>,
  { seconds, doing }: { readonly seconds: number; readonly doing: string },
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const begun = performance.now()
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    const passed = Math.round((performance.now() - begun) / 1000)
    if (passed >= seconds) return undefined
    tell(`${doing} (${passed} dari paling lama ${seconds} detik) …`)
    await sleep(patience.pause * 1000)
  }
}
