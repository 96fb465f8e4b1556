import { addDays } from '../../shared/domain/calendar.ts'
import { VALUE_IDS } from '../../shared/domain/performance/berakhlak.ts'
import type { Expectation } from '../../shared/domain/performance/predicate.ts'
import { type Assessment, type Pair, pairsOf, type Round } from '../../shared/domain/performance/round.ts'
import { assess } from '../../shared/usecases/performance/assess.ts'
import { openRound } from '../../shared/usecases/performance/open-round.ts'
import { COMMAND } from './people.ts'
import type { TestWorld } from './world.ts'

/** The same rating of all seven values. */
export function allAs(expectation: Expectation): Assessment {
  return Object.fromEntries(VALUE_IDS.map((value) => [value, expectation])) as Assessment
}

/** The day in Jakarta. */
export function todayOf(world: TestWorld, plus = 0): string {
  return addDays(new Date(world.clock + 7 * 3_600_000).toISOString().slice(0, 10), plus)
}

/** What is sent to open a round from today on, for ten days. */
export function roundWishOf(world: TestWorld, more: Readonly<Record<string, unknown>> = {}) {
  const days = { opens: todayOf(world), closes: todayOf(world, 9) }
  return { id: world.newId(), period: '2026-Q4', ...days, peers: 3, subordinates: 5, ...more }
}

export function openedRound(world: TestWorld, agency: string, unit = 'loka-a', more = {}): Promise<Round> {
  return openRound(world, COMMAND, { agency, unit }, roundWishOf(world, more))
}

/** A pair’s answer, in the giver’s name. */
export function answer(world: TestWorld, round: Round, pair: Pair, expectation: Expectation = 'meets') {
  const actor = { via: 'web', name: 'Penilai', person: pair.giver } as const
  const sent = { round: round.id, person: pair.receiver, assessment: allAs(expectation) }
  return assess(world, actor, round.agency, sent)
}

/** Those who are asked about somebody. */
export function pairsAbout(round: Round, receiver: string): Pair[] {
  return pairsOf(round).filter((pair) => pair.receiver === receiver)
}

/** A quarter of an hour after a round’s last day, and a little. */
export function afterClose(world: TestWorld, round: Round): void {
  world.clock = Date.parse(`${addDays(round.closes, 1)}T00:16:00+07:00`)
}
