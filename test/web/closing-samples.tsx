import { type Breakdown, breakdownOf, sumBreakdowns } from '../../shared/domain/breakdown.ts'
import type { ClosedPeriod } from '../../shared/domain/closed-period.ts'
import { deriveScore } from '../../shared/domain/explanation.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import { scoreOf } from '../../shared/domain/score.ts'
import { freeze, type ScoreVersion } from '../../shared/domain/score-version.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { ClosingPage } from '../../web/pages/closing.tsx'
import { DerivationPage } from '../../web/pages/derivation.tsx'
import { answersOf } from '../support/world.ts'
import { registry } from './fixtures.ts'

const unit = unitNamed('disdukcapil')
const above = registry.units.filter(({ id }) => id === unit.parent)
const key = { agency: 'jambi', unit: 'disdukcapil', instrument: 'skm-2017', period: '2026-Q3' }

function counts(n: number): Breakdown {
  return sumBreakdowns(
    Array.from({ length: n }, (_, at) =>
      breakdownOf({ answers: answersOf((at % 4) + 1, 3, 4), tier: 'T3', channel: 'web' }),
    ),
  )
}

/** So many versions of some counts, each with more. */
function versionsOf(n: number, number: number): readonly ScoreVersion[] {
  const correction = { reason: 'Formulir kertas <b>baru</b> diketik.', author: 'lokal' }
  return Array.from({ length: number }, (_, at) =>
    freeze(
      { ...key, version: at + 1 },
      {
        breakdown: counts(n + at * 12),
        previous: [],
        closedAt: `2026-10-0${at + 8}T18:10:00.000Z`,
        ...(at > 0 && { correction }),
      },
    ),
  )
}

export function derivationPage({
  n = 41,
  versions: number = 0,
}: {
  readonly n?: number
  readonly versions?: number
} = {}) {
  const versions = versionsOf(n, number)
  const newest = versions.at(-1)
  const breakdown = counts(newest?.n ?? n)
  const closed = newest ? { version: newest.version, newest: newest.version, at: newest.closedAt } : null
  const place = { agency: 'jambi', unit: 'disdukcapil', period: key.period, asOf: '2026-11-22T02:41:08.000Z', closed }
  const score = scoreOf(skm2017, breakdown.all, place, 'public')
  const derivation = deriveScore({ score, instrument: skm2017, breakdown, versions, late: newest ? 3 : 0 }, 'public')
  const at = { registry, unit, above }
  return <DerivationPage {...at} instrument={skm2017} derivation={derivation} audience="public" found={undefined} />
}

function unitNamed(name: string): Unit {
  const found = registry.units.find(({ id }) => id === name)
  if (!found) throw new Error('the fixture has lost its units')
  return found
}

export function closingPage(more: Partial<Parameters<typeof ClosingPage>[0]> = {}) {
  const [first, ...later] = versionsOf(41, 2)
  const periods: ClosedPeriod[] = first
    ? [
        { instrument: skm2017, period: '2026-Q3', versions: [first, ...later], now: 56 },
        { instrument: skm2017, period: '2026-09', versions: [first], now: undefined },
      ]
    : []
  return (
    <ClosingPage
      registry={registry}
      above={above}
      unit={unit}
      year="2026"
      today="2026-11-22"
      graceDays={7}
      periods={periods}
      path="/kelola/jambi/unit/disdukcapil/tutup"
      {...more}
    />
  )
}
