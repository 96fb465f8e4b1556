import type { Day } from '../../domain/calendar.ts'
import { type Evidenced, type Statement, statementsOf } from '../../domain/performance/strengths.ts'
import type { Person } from '../../domain/person.ts'
import type { Registry } from '../../domain/registry.ts'
import type { Deps } from '../deps.ts'
import { evidenceOf } from './evidence-of.ts'
import { type OpinionReader, opinionsOf } from './opinions-of.ts'
import { unsurVoicesOf } from './unsur-voices.ts'

const NOTHING: Evidenced = { runs: [], ratings: [] }

/**
 * What is known of somebody from this year and the last, to be said of them, and what citizens said in the last quarter at the counters that
 * they served: a few calls, however large the agency is.
 */
export async function evidencedOf(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  person: Pick<Person, 'id' | 'placements'>,
  today: Day,
  reader: OpinionReader,
): Promise<Evidenced> {
  const year = Number(today.slice(0, 4))
  const ref = { agency: registry.agency.id, person: person.id }
  const [evidence, opinions, voices] = await Promise.all([
    evidenceOf(deps, registry, [person], [String(year - 1), String(year)]),
    opinionsOf(deps, ref, registry.agency.timeZone, reader),
    unsurVoicesOf(deps, ref, today),
  ])
  return { ...(evidence.get(person.id) ?? NOTHING), opinions, voices }
}

/** Somebody's strengths and weaknesses as far as there is enough to say it. */
export async function statementsOfPerson(...of: Parameters<typeof evidencedOf>): Promise<Statement[]> {
  return statementsOf(await evidencedOf(...of))
}
