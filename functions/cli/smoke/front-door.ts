import { askAt } from './ask.ts'
import { judge, type Step, skip } from './finding.ts'
import { said } from './rate.ts'
import type { Site } from './site.ts'
import { apiOf } from './stacks.ts'

const REFUSED = [401, 403]

/** F36 Behind the front door nobody is answered: there is no firewall there. */
export async function* frontDoor(site: Site): Step {
  const what = 'alamat di belakang pintu depan menolak panggilan langsung'
  const { inside, wishes } = site
  const region = process.env.AWS_REGION ?? 'ap-southeast-3'
  const api = wishes.api ?? (inside?.isDeployed ? await apiOf(inside.world.config.stage, region) : undefined)
  if (api === undefined) {
    yield skip(
      what,
      inside && !inside.isDeployed ? 'tidak ada pintu depan di komputer ini' : 'sebutkan dengan --api ALAMAT',
    )
    return
  }
  for (const path of ['/', '/q/zzzzzzzzzz', '/api/v1/agencies']) {
    const answer = await askAt(api)(path)
    const problem = REFUSED.includes(answer.status) ? undefined : said(answer)
    yield judge(`${what}: ${path}`, problem, 'firewall dan batas laju dapat dilewati')
  }
}
