import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofUnit } from '../../domain/performance/dossier.ts'
import { pairsOf, type Round, type RoundState, roundStateAt, SMALLEST_GROUP } from '../../domain/performance/round.ts'
import { answersOf } from '../../domain/performance/round-pair.ts'
import type { Deps } from '../deps.ts'
import { agencyToday } from '../describe-people.ts'
import { findUnit } from '../find-unit.ts'
import { dropRoundKey } from './round-key.ts'
import { zoneOfRound } from './round-lists.ts'

/** How far a round has come, for the unit as a whole: of nobody in particular. */
export type RoundProgress = {
  readonly round: Round
  readonly state: RoundState
  /** How many are assessed, by how many they are asked about, and how many of the answers asked for have come. */
  readonly receivers: number
  readonly asked: number
  readonly answered: number
  /** The names of those who have too few around them for a result ever to be shown. */
  readonly tooFew: readonly string[]
}

/** So many of a unit’s rounds are shown: those of a year and more. */
const SHOWN = 6

/** A unit’s newest rounds with their progress: a query for each that has begun. Throws `agency-unknown`, `unit-unknown`. */
export async function describeRounds(
  deps: Pick<Deps, 'store' | 'now'>,
  at: { readonly agency: Slug; readonly unit: Slug },
) {
  const [found, { registry, today }] = await Promise.all([findUnit(deps, at), agencyToday(deps, at.agency)])
  const owner = { agency: at.agency, owner: ofUnit(at.unit) }
  const rounds = await deps.store.dossiers.newest('round', owner, SHOWN)
  const names = await namesOf(deps, at.agency, rounds.flatMap(withTooFew))
  const progress = await Promise.all(
    rounds.map(async (round): Promise<RoundProgress> => {
      const state = roundStateAt(round, deps.now(), zoneOfRound(round, registry))
      if (state === 'closed') await dropRoundKey(deps, round)
      const hasBegun = state === 'open' || state === 'settling' || state === 'closed'
      const range = { consistent: false, beginning: answersOf(round.id) }
      const answers = hasBegun ? await deps.store.dossiers.of('round-answer', owner, range) : []
      return {
        ...{ round, state, receivers: round.draw.length, asked: pairsOf(round).length, answered: answers.length },
        tooFew: withTooFew(round).flatMap((id) => names.get(id) ?? []),
      }
    }),
  )
  return { ...found, registry, today, rounds: progress }
}

function withTooFew({ people, draw }: Round): PersonId[] {
  return draw
    .filter(({ peers, below }) => peers.length + below.length < SMALLEST_GROUP)
    .flatMap(({ of }) => people[of] ?? [])
}

async function namesOf({ store }: Pick<Deps, 'store'>, agency: Slug, ids: readonly PersonId[]) {
  if (ids.length === 0) return new Map<PersonId, string>()
  const people = await store.people.many(agency, [...new Set(ids)], { consistent: false })
  return new Map(people.map(({ id, name }) => [id, name]))
}
