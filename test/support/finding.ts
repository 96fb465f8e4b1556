import type { Finding } from '../../shared/domain/quality/finding.ts'
import type { Deps } from '../../shared/usecases/deps.ts'
import type { UnitRef } from '../../shared/usecases/ports/unit-ref.ts'
import { answersOf } from './world.ts'

const DAY = '2026-11-20'
const RATING = '019aa7f2-6c00-7a31-9b1e-5d20c47e8a16'

/** Stores a rating of a unit and a finding about it, as if it had been looked at in the night after. */
export async function storeFinding({ store }: Pick<Deps, 'store'>, unit: UnitRef): Promise<Finding & { day: string }> {
  const rating = { ...unit, instrument: 'skm-2017', slot: `${DAY}T09`, id: RATING, answers: answersOf(4) }
  const acceptedAt = `${DAY}T02:05:10.000Z`
  await store.ratings.put(
    { ...rating, tier: 'T3', channel: 'web', comment: 'Rahasia hati warga', acceptedAt, digest: 'x' },
    1,
  )
  const finding: Finding = {
    id: 'burst-0123456789abcdef',
    detector: 'burst',
    subject: '09',
    evidence: { answers: 40, usual: 4, aside: 1 },
    ratings: { [rating.slot]: [RATING] },
    state: 'open',
    history: [],
    version: 1,
  }
  const day = { ...unit, instrument: rating.instrument, day: DAY }
  await store.findings.announce(day)
  await store.findings.put({ ...day, findings: [finding], version: 1 })
  return { ...finding, day: DAY }
}
