import type { Slug } from '../../domain/ids.ts'
import { type EvidenceHour, evidenceHour } from '../../domain/performance/evidence-file.ts'
import { concurrently } from '../concurrently.ts'
import type { Deps } from '../deps.ts'

type Needs = Pick<Deps, 'store' | 'evidence' | 'now'>

/** How far a look goes: that of each minute, the one of each hour, and one by hand. */
export type Look = 'minute' | 'hour' | 'hand'

const HOUR = 3_600_000
/** Hours back, asked of the bucket: in the hour before now files were prepared that still come; a day, for what runs that failed have left. */
const ASKED = { minute: 1, hour: 24 } as const
/**
 * Hours back of which every agency's list is read once an hour, for what never came: of the first all is given up by then, and the other is
 * for a look that failed.
 */
const ABSENT = [2, 24]
/** Hours back by hand, in every agency: as long as quarantine keeps anything. */
const BY_HAND = 7 * 24
const WIDTH = 4

/**
 * In which agencies there may be files to look into, and in which hours these were prepared. The bucket says where anything came: a minute
 * in which nothing did reads nothing that is stored. What lies there was looked into or not: the records decide.
 */
export async function evidenceDue(deps: Needs, look: Look): Promise<ReadonlyMap<Slug, readonly EvidenceHour[]>> {
  const due = new Map<Slug, Set<EvidenceHour>>()
  const add = (agency: Slug, hour: EvidenceHour) => due.set(agency, (due.get(agency) ?? new Set()).add(hour))
  const back = (hours: number) => evidenceHour(deps.now() - hours * HOUR)
  if (look !== 'hand') {
    await concurrently(upTo(ASKED[look]).map(back), WIDTH, async (hour) => {
      for (const agency of await deps.evidence.arrived(hour)) add(agency, hour)
    })
  }
  if (look !== 'minute') {
    const hours = (look === 'hand' ? upTo(BY_HAND) : ABSENT).map(back)
    for (const { id } of await deps.store.registry.agencies()) for (const hour of hours) add(id, hour)
  }
  return new Map([...due].map(([agency, hours]) => [agency, [...hours]]))
}

function upTo(hours: number): number[] {
  return Array.from({ length: hours + 1 }, (_, back) => back)
}
