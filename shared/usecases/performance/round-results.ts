import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { isWithin } from '../../domain/performance/evaluated-periods.ts'
import { pairsOf, type Round, roundStateAt } from '../../domain/performance/round.ts'
import { answersAbout } from '../../domain/performance/round-pair.ts'
import { type GroupResult, roundResult } from '../../domain/performance/round-result.ts'
import type { Period } from '../../domain/period.ts'
import type { Actor } from '../../domain/trail.ts'
import type { RoundNeeds } from './round-key.ts'
import { dropRoundKey } from './round-key.ts'
import { roundsAround, zoneOfRound } from './round-lists.ts'
import { subjectOf } from './step.ts'

/** What a round that is closed says of one person. */
export type PersonResult = {
  readonly round: Pick<Round, 'id' | 'period' | 'closes'>
  /** Empty: fewer than three answered. Undefined: the reader was asked about them, and could tell the others' answers from their own. */
  readonly results: readonly GroupResult[] | undefined
}

/**
 * What closed rounds say of somebody, the newest first: to themselves, to their superior and to the superior's superior of now; undefined to
 * everybody else. With a period only rounds about it, or about a part of it. Six calls, and one for each round. Throws `agency-unknown`, `person-unknown`.
 */
export async function roundResults(
  deps: RoundNeeds,
  actor: Pick<Actor, 'person'>,
  { agency, person, period: whole }: { readonly agency: Slug; readonly person: PersonId; readonly period?: Period },
): Promise<PersonResult[] | undefined> {
  const { registry, relation } = await subjectOf(deps, actor, { agency, owner: ofPerson(person) })
  if (relation === 'other') return undefined
  const rounds = await roundsAround(deps, { agency, person })
  const closed = rounds.filter(
    (round) =>
      (whole === undefined || isWithin(round.period, whole)) &&
      roundStateAt(round, deps.now(), zoneOfRound(round, registry)) === 'closed',
  )
  const found = await Promise.all(
    closed.map(async (round): Promise<PersonResult[]> => {
      const { id, owner, period, closes } = round
      const about = pairsOf(round).filter(({ receiver }) => receiver === person)
      if (about.length === 0) return []
      await dropRoundKey(deps, round)
      const said = { round: { id, period, closes } }
      if (about.some(({ giver }) => giver === actor.person)) return [{ ...said, results: undefined }]
      const beginning = answersAbout(id, person)
      const answers = await deps.store.dossiers.of('round-answer', { agency, owner }, { consistent: true, beginning })
      return [{ ...said, results: roundResult(answers) }]
    }),
  )
  return found.flat()
}
