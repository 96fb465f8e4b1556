import type { Agency } from '../../shared/domain/agency.ts'
import type { Changes } from '../../shared/domain/changes/change.ts'
import { chartedPromises, promiseChart } from '../../shared/domain/changes/promise-chart.ts'
import { type Instrument, scaleOf } from '../../shared/domain/instruments/instrument.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import type { Registry } from '../../shared/domain/registry.ts'
import { type Score, scoreOf } from '../../shared/domain/score.ts'
import { addTallies, emptyTally, type Tally, tallyOf } from '../../shared/domain/tally.ts'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { estimateUnsur } from '../../shared/domain/unsur-estimate.ts'

export const agency: Agency = {
  id: 'jambi',
  name: 'Pemerintah Provinsi Jambi',
  timeZone: 'Asia/Jakarta',
  calendar: { holidays: [] },
  demo: true,
}

const unit = (id: string, name: string, parent?: string) => ({
  agency: 'jambi',
  id,
  name,
  shards: [],
  ...(parent === undefined ? {} : { parent }),
})
const service = (id: string, name: string) => ({ agency: 'jambi', unit: 'disdukcapil', id, name })
const counter = (id: string, name: string, services: string[], code: string) => ({
  agency: 'jambi',
  unit: 'disdukcapil',
  id,
  name,
  services,
  code,
})

export const registry: Registry = {
  agency,
  units: [
    unit('setda', 'Sekretariat Daerah'),
    unit('disdukcapil', 'Dinas Kependudukan dan Pencatatan Sipil', 'setda'),
    unit('upt-telanaipura', 'UPT Disdukcapil Telanaipura', 'disdukcapil'),
    unit('upt-kota-baru', 'UPT Disdukcapil Kota Baru', 'disdukcapil'),
    unit('rsud', 'RSUD Raden Mattaher', 'setda'),
    unit('samsat', 'Samsat Kota Jambi'),
  ],
  services: [
    service('ktp-el', 'KTP elektronik'),
    service('kk', 'Kartu keluarga'),
    service('akta-lahir', 'Akta kelahiran'),
    service('pindah', 'Surat pindah datang'),
  ],
  counters: [
    counter('loket-1', 'Loket 1', ['ktp-el'], '0123456789'),
    counter('loket-2', 'Loket 2', ['kk'], 'abcdefghjk'),
    counter('loket-3', 'Loket 3', ['ktp-el', 'kk', 'akta-lahir'], 'mnpqrstvwx'),
  ],
}

/** A tally of n respondents whose mean on each question comes near the one given; the same every time. */
function tallyAround(means: readonly number[], n: number, instrument: Instrument = skm2017): Tally {
  const name = JSON.stringify([means, n, instrument.id])
  const known = tallies.get(name) ?? countAround(means, n, instrument)
  tallies.set(name, known)
  return known
}

// The same few tallies are asked for in almost every test.
const tallies = new Map<string, Tally>()

function countAround(means: readonly number[], n: number, instrument: Instrument): Tally {
  let sum = emptyTally
  for (let respondent = 0; respondent < n; respondent++) {
    const answers = Object.fromEntries(
      instrument.questions.map(({ code }, index) => {
        const mean = means[index] ?? 3
        const floor = Math.floor(mean)
        const up = ((respondent * 7 + index * 3) % n) / n < mean - floor
        return [code, Math.min(scaleOf(instrument), up ? floor + 1 : floor)]
      }),
    )
    sum = addTallies(sum, tallyOf(answers))
  }
  return sum
}

/** The published means of a land agency of 2023, which make 87,28. */
export const BANTUL = [3.31, 3.35, 3.49, 3.93, 3.45, 3.39, 3.39, 3.76, 3.35]
const shifted = (by: number) => BANTUL.map((mean) => Math.min(4, Math.max(1, mean + by)))

export function score(
  options: {
    means?: readonly number[]
    n?: number
    unit?: string
    period?: string
    audience?: 'public' | 'full'
    asOf?: string | null
    aside?: number
  } = {},
): Score {
  const { means = BANTUL, n = 412, unit: of = 'disdukcapil', period = '2026-Q4', audience = 'full' } = options
  const asOf = options.asOf === undefined ? (n === 0 ? null : '2026-11-22T02:41:08.000Z') : options.asOf
  return scoreOf(
    skm2017,
    tallyAround(means, n),
    { agency: 'jambi', unit: of, period, asOf, aside: options.aside ?? 0 },
    audience,
  )
}

const part = (id: string, name: string | undefined, by: number, n: number, audience: 'public' | 'full') => ({
  id,
  name,
  score: score({ means: shifted(by), n, audience }),
})

const nearly = { interval: { low: 0.4, high: 2.08 }, p: 0.004, n: [388, 412] } as const

/** One change of each kind. */
export const CHANGES: Changes = {
  before: '2026-Q3',
  verdict: 'found',
  tested: 17,
  found: [
    { kind: 'score', from: 86.04, to: 87.28, by: 1.24, ...nearly },
    { kind: 'mix', crude: 1.24, standardised: -0.31 },
    { kind: 'month', month: '2026-10', why: 'beyond', value: 88.52, limits: { low: 83.1, high: 88.2 } },
    { kind: 'month', month: '2026-11', why: 'run', value: 87.28, limits: { low: 83.1, high: 88.2 } },
    { kind: 'promise', month: '2026-10', value: 45, limits: { low: 52.54, high: 94.73 } },
    { kind: 'unsur', code: 'U3', name: 'Waktu penyelesaian', from: 3.62, to: 3.49, by: -0.13, ...nearly },
    { kind: 'counter', id: 'loket-2', from: 88.4, to: 80.1, by: -8.3, ...nearly },
    { kind: 'service', id: 'ktp-el', from: 85.2, to: 89.9, by: 4.7, ...nearly },
  ],
}

/** Of the ten months that are over and were rated. */
const CHART: NonNullable<UnitReport['chart']> = {
  months: 10,
  centre: 85.9,
  limits: { low: 81.24, high: 88.2 },
  signals: [
    { month: '2026-08', value: 88.78, why: 'beyond' },
    { month: '2026-10', value: 88.52, why: 'run' },
  ],
}

const KEPT = [31, 30, 33, 29, 32, 31, 30, 33, 31, 18, 30, 9]
const PROMISED = KEPT.map((kept, index) => ({
  period: index === 0 ? '2025-12' : `2026-${String(index).padStart(2, '0')}`,
  promised: index === 11 ? 12 : 40,
  kept,
}))

/** Twelve months, of which September stands out and November still runs. */
const PROMISES: NonNullable<UnitReport['promises']> = {
  months: PROMISED,
  chart: promiseChart(chartedPromises(PROMISED, '2026-11-22')),
}

/** The three weakest of the score, the most important first. */
const PRIORITIES: UnitReport['priorities'] = [
  { code: 'U2', name: 'Sistem, mekanisme, dan prosedur', nrr: 3.35, importance: 'high', isFirst: true },
  { code: 'U1', name: 'Persyaratan', nrr: 3.31, importance: 'low', isFirst: false },
  { code: 'U9', name: 'Sarana dan prasarana', nrr: 3.35, importance: undefined, isFirst: false },
]

/** A unit's report with everything in it. */
export function report(overrides: Partial<UnitReport> = {}, audience: 'public' | 'full' = 'full'): UnitReport {
  const trend = [-0.22, -0.2, -0.16, null, -0.1, -0.12, -0.02, 0.03, 0.06, 0.02, 0.05, 0]
  const [setda, disdukcapil] = registry.units
  if (!setda || !disdukcapil) throw new Error('the fixture has lost its units')
  return {
    registry,
    unit: disdukcapil,
    above: [setda],
    instrument: skm2017,
    period: '2026-Q4',
    today: '2026-11-22',
    score: score({ audience }),
    changes: CHANGES,
    estimates:
      audience === 'full' ? estimateUnsur(skm2017, tallyAround(BANTUL, 412), tallyAround(shifted(-0.1), 388)) : [],
    priorities: audience === 'full' ? PRIORITIES : [],
    late: 0,
    months: trend.map((by, index) => {
      const month = index === 0 ? '2025-12' : `2026-${String(index).padStart(2, '0')}`
      return by === null
        ? score({ n: 0, period: month, audience })
        : score({ means: shifted(by), n: index < 3 ? 18 : 120 + index * 13, period: month, audience })
    }),
    chart: CHART,
    promises: audience === 'full' ? PROMISES : undefined,
    children: [
      part('upt-telanaipura', 'UPT Disdukcapil Telanaipura', 0.04, 96, audience),
      part('upt-kota-baru', 'UPT Disdukcapil Kota Baru', -0.5, 41, audience),
    ],
    comparison: { ranked: true, order: ['upt-kota-baru', 'upt-telanaipura'], apart: [] },
    counters: [
      part('loket-1', 'Loket 1', 0.12, 121, audience),
      part('loket-2', 'Loket 2', -0.3, 88, audience),
      part('loket-3', 'Loket 3', 0.02, 57, audience),
      part('loket-lama', undefined, 0, 6, audience),
      part('', undefined, -0.1, 3, audience),
    ],
    services: [
      part('ktp-el', 'KTP elektronik', 0.1, 140, audience),
      part('kk', 'Kartu keluarga', -0.25, 90, audience),
      part('akta-lahir', 'Akta kelahiran', 0.02, 42, audience),
      part('', undefined, -0.1, 3, audience),
    ],
    tiers: [part('T3', undefined, 0.02, 244, audience), part('P', undefined, -0.2, 31, audience)],
    channels: [
      part('web', undefined, 0.02, 231, audience),
      part('kiosk', undefined, 0.1, 13, audience),
      part('paper', undefined, -0.2, 31, audience),
    ],
    profile: {
      sex: { L: 188, P: 209 },
      age: { '17-24': 61, '25-34': 122, '35-44': 109, '45-54': 71, '55+': 30 },
      education: { SD: 14, SMP: 31, SMA: 162, D3: 48, S1: 121, S2: 17, S3: 2 },
      occupation: { PNS: 48, TNI: 4, POLRI: 6, SWASTA: 121, WIRAUSAHA: 93, PELAJAR: 44, LAINNYA: 71 },
    },
    ...overrides,
  }
}

/** A report of a period in which nobody has rated. */
export function emptyReport(): UnitReport {
  const nothing = score({ n: 0 })
  const full = report()
  return {
    ...full,
    score: nothing,
    changes: { before: '2026-Q3', verdict: 'too-few', tested: 0, found: [] },
    priorities: [],
    estimates: [],
    chart: undefined,
    promises: undefined,
    months: full.months.map(({ period }) => score({ n: 0, period })),
    children: full.children.map((child) => ({ ...child, score: nothing })),
    counters: [],
    services: [],
    tiers: [],
    channels: [],
    profile: {},
  }
}
