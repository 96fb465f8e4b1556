import type { Agency } from '../../shared/domain/agency.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import { lastMonths } from '../../shared/domain/period.ts'
import { type Score, scoreOf } from '../../shared/domain/score.ts'
import { addTallies, emptyTally, type Tally, tallyOf } from '../../shared/domain/tally.ts'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { estimateUnsur } from '../../shared/domain/unsur-estimate.ts'
import type { UnitStanding, Waiting } from '../../shared/domain/waiting.ts'
import { gallery as text } from '../text/staff/gallery.ts'

export const TODAY = '2026-11-25'
export const agency: Agency = {
  id: 'contoh',
  name: text.agency,
  timeZone: 'Asia/Jakarta',
  calendar: { holidays: [] },
  demo: true,
}
const unit = { agency: 'contoh', id: 'unit', name: text.unit, shards: [] }
const PERIOD = '2026-Q4'

/** So many respondents around a mean on the scale of 1 to 4, each unsur a little apart; the same every time. */
function around(mean: number, n: number): Tally {
  let sum = emptyTally
  for (let respondent = 0; respondent < n; respondent++) {
    const answers = Object.fromEntries(
      skm2017.questions.map(({ code }, index) => {
        const level = mean + (((index * 5) % 9) - 4) / 12
        const up = ((respondent * 7 + index * 3) % 20) / 20 < level % 1
        return [code, Math.min(4, Math.max(1, Math.floor(level) + (up ? 1 : 0)))]
      }),
    )
    sum = addTallies(sum, tallyOf(answers))
  }
  return sum
}

export function sampleScore(
  mean: number,
  n: number,
  more: { readonly audience?: 'public' | 'full'; readonly isHidden?: boolean; readonly period?: string } = {},
): Score {
  const { audience = 'full', isHidden = false, period = PERIOD } = more
  const place = { agency: agency.id, unit: unit.id, period, asOf: null, aside: 0, isHidden }
  return scoreOf(skm2017, around(mean, n), place, audience)
}

/** A report with all that charts need. */
export function sampleReport(): UnitReport {
  const months = lastMonths(TODAY, 12).map((period, index) => sampleScore(3.2 + (index % 5) / 12, 40, { period }))
  return {
    registry: { agency, units: [unit], services: [], counters: [] },
    ...{ unit, above: [], instrument: skm2017, period: PERIOD, today: TODAY, months },
    score: sampleScore(3.4, 60),
    changes: { before: '2026-Q3', verdict: 'none', tested: 0, found: [] },
    estimates: estimateUnsur(skm2017, around(3.4, 60), around(3.2, 60)),
    ...{
      priorities: [],
      chart: undefined,
      promises: undefined,
      children: [],
      comparison: { ranked: false, order: [], apart: [] },
    },
    ...{ counters: [], services: [], tiers: [], channels: [], late: 0 },
    profile: { sex: {}, age: {}, education: {}, occupation: {} },
  }
}

const named = { id: unit.id, name: unit.name }

export const sampleWaiting: readonly Waiting[] = [
  {
    ...{ kind: 'finding', unit: named, day: '2026-10-20', finding: 'x', detector: 'burst' },
    ...{ since: '2026-10-20', due: '2026-11-07' },
  },
  { kind: 'too-few', unit: named, period: PERIOD, n: 12, needed: 18, due: '2026-12-31' },
  { kind: 'worse', unit: named, period: PERIOD, from: 86.04, to: 81.5 },
]

export function sampleStandings(): UnitStanding[] {
  return [
    { unit: named, score: sampleScore(3.4, 60), weakest: { name: text.unsur, nrr: 3.12 }, moved: -1.2 },
    { unit: { id: 'lain', name: text.otherUnit }, score: sampleScore(3, 0), weakest: undefined, moved: undefined },
  ]
}
