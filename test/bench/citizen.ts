import { launchChromium } from '../support/chromium.ts'
import { measureBytes } from './citizen-bytes.ts'
import { runLighthouse } from './citizen-lighthouse.ts'
import { openCitizenSite } from './citizen-site.ts'
import { measureTimes } from './citizen-times.ts'
import { freePort } from './free-port.ts'
import type { Group, Outcome, Progress } from './group.ts'

/** What stands between a scan and a rating: bytes, requests and seconds on slow networks, and what Lighthouse says of the page. */
export const citizen: Group = { name: 'citizen', run }

async function run(progress: Progress): Promise<Outcome> {
  const site = await openCitizenSite()
  const port = await freePort()
  const browser = await launchChromium([`--remote-debugging-port=${port}`])
  try {
    const bytes = await measureBytes(site)
    const times = await measureTimes(site, browser, progress)
    const lighthouse = await runLighthouse(site, port, progress)
    const outcomes = [bytes, times, lighthouse]
    return {
      figures: outcomes.flatMap(({ figures }) => figures),
      bounds: outcomes.flatMap(({ bounds }) => bounds),
    }
  } finally {
    await browser.close()
    await site.close()
  }
}
