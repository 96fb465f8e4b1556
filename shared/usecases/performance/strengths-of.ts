import type { Day } from '../../domain/calendar.ts'
import type { Statement } from '../../domain/performance/strengths.ts'
import { type Evidenced, statementsOf, type UnsurVoice } from '../../domain/performance/strengths.ts'
import type { Person } from '../../domain/person.ts'
import type { Registry } from '../../domain/registry.ts'
import type { Deps } from '../deps.ts'
import { evidenceOf } from './evidence-of.ts'
import { type OpinionReader, opinionsOf } from './opinions-of.ts'

const NOTHING: Evidenced = { runs: [], ratings: [] }

/** What is known of somebody from this year and the last, to be said of them: a few calls, however large the agency is. */
export async function evidencedOf(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  person: Pick<Person, 'id' | 'placements'>,
  today: Day,
  reader: OpinionReader,
  voices: readonly UnsurVoice[] = [],
): Promise<Evidenced> {
  const year = Number(today.slice(0, 4))
  const [evidence, opinions] = await Promise.all([
    evidenceOf(deps, registry, [person], [String(year - 1), String(year)]),
    opinionsOf(deps, { agency: registry.agency.id, person: person.id }, registry.agency.timeZone, reader),
  ])
  return { ...(evidence.get(person.id) ?? NOTHING), opinions, voices }
}

/** Somebody's strengths and weaknesses as far as there is enough to say it. */
export async function statementsOfPerson(...of: Parameters<typeof evidencedOf>): Promise<Statement[]> {
  return statementsOf(await evidencedOf(...of))
}
