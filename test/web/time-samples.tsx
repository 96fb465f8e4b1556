import { fraction } from '../../shared/domain/exact.ts'
import { indicatorById } from '../../shared/domain/indicators/index.ts'
import { type Reading, unitScoreOf } from '../../shared/domain/unit-score.ts'
import { sayUnitScore, type UnitScoreAnswer } from '../../shared/domain/unit-score-answer.ts'
import { Weighting } from '../../shared/domain/weighting.ts'
import { ServiceTimesPage } from '../../web/pages/service-times.tsx'
import { ServiceTimesImportPage } from '../../web/pages/service-times-import.tsx'
import { timesOf } from '../storage/time-samples.ts'
import { registry, report } from './fixtures.ts'

const { unit, above } = report()
const { agency, counters, services } = registry
const path = '/kelola/jambi/unit/disdukcapil/waktu'

const reading = (id: string, value: number | undefined, n: number): Reading => ({
  indicator: indicatorById(id),
  measured: { n, value: value === undefined ? undefined : fraction(value) },
})

/** A unit score with everything in it, a missing indicator and every warning among it. */
export function unitScore(
  missing: Weighting['missing'] = 'renormalise',
  over: Partial<UnitScoreAnswer> = {},
): UnitScoreAnswer {
  const weights = { ikm: 60, 'service-time': 30, quick: 20, 'complaint-response': 10 }
  const weighting = Weighting.parse({ from: '2026-01', weights, missing })
  const readings = [
    reading('ikm', 87, 412),
    reading('service-time', 75, 320),
    reading('quick', 90, 12),
    reading('complaint-response', undefined, 0),
  ]
  return {
    agency: agency.id,
    unit: unit.id,
    period: '2026-Q4',
    ...sayUnitScore(weighting, unitScoreOf(weighting, readings), 'public', () => false),
    serviceTime: {
      n: 320,
      promised: 300,
      kept: 225,
      waiting: { median: { above: 11, atMost: 12 }, nineOfTen: { above: 55, atMost: 60 } },
      serving: { median: { above: 120, atMost: 125 }, nineOfTen: { above: 4_320, atMost: 4_680 } },
    },
    performance: {
      people: 24,
      realised: { of: 24, percents: 2_100 },
      counted: [
        {
          indicator: 'reports-in-time',
          outcomes: [
            { outcome: 'missing', count: 2 },
            { outcome: 'late', count: 1 },
            { outcome: 'in-time', count: 21 },
          ],
        },
      ],
    },
    mix: {
      n: 400,
      crude: 87.28,
      standardised: 81.5,
      interval: { low: 79.25, high: 83.75 },
      covered: 0.8,
      change: { crude: 2.5, standardised: -1.25 },
      warnings: ['direction', 'level', 'coverage'],
    },
    asOf: '2026-11-22T02:41:08.000Z',
    ...over,
  }
}

/** One that is withheld, of a unit without promises and samples enough. */
export function noUnitScore(): UnitScoreAnswer {
  const { serviceTime } = unitScore()
  return unitScore('withhold', {
    mix: null,
    serviceTime: serviceTime && { ...serviceTime, promised: 0, kept: 0 },
  })
}

/** The page for entering times, with a row to put right and some recorded. */
export function timesPage(more: Partial<Parameters<typeof ServiceTimesPage>[0]> = {}) {
  const row = { id: '019aa5d0-5a3e-7c1b-9f2e-3b7a7f3a09bc', service: 'kk', taken: '09:00', called: '08:00', done: '' }
  return (
    <ServiceTimesPage
      agency={agency}
      above={above}
      unit={unit}
      counters={counters}
      services={services}
      zone="Asia/Jakarta"
      day="2026-11-22"
      today="2026-11-22"
      earliest="2025-10-18"
      recorded={[
        timesOf('a', { service: 'ktp-el', counter: 'loket-1', promise: 4 }),
        timesOf('b', { service: 'lama', promise: 5 }),
        timesOf('c', { service: 'kk' }),
      ]}
      counter="loket-1"
      path={path}
      rows={[
        { ...row, problem: 'Jam dipanggil harus terisi.' },
        { ...row, service: '', taken: '', called: '' },
      ]}
      saved={0}
      isManager={true}
      mayImport={true}
      {...more}
    />
  )
}

/** The page for importing times, after a file with a row that is none. */
export function timesImportPage() {
  const rejects = [{ line: 7, column: 'selesai', value: '=1+1', reason: 'waktu tidak dapat dibaca' }]
  return (
    <ServiceTimesImportPage
      agency={agency}
      above={above}
      unit={unit}
      path={`${path}/impor`}
      problem="Berkas ini kosong."
      outcome={{ read: 9, stored: 7, repeated: 1, rejects }}
    />
  )
}
