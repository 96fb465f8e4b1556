import { DetectorId, type Finding } from '../../shared/domain/quality/finding.ts'
import type { FindingReport, FindingsReport } from '../../shared/domain/quality/report.ts'
import { agency, registry } from './fixtures.ts'

const DAY = '2026-11-20'
const ID = '019aa7f2-6c00-7a31-9b1e-5d20c47e8a16'

/** What each detector may find of a day. */
const findings: Finding[] = DetectorId.options.map((detector) => ({
  id: `${detector}-0123456789abcdef`,
  detector,
  subject: detector === 'silent' ? 'loket-2' : '11',
  evidence: {
    answers: 42,
    usual: 4.25,
    aside: 40,
    all: 60,
    comments: 12,
    near: 11,
    perfect: 14,
    expected: 0.154,
    visits: 30,
  },
  ratings: detector === 'visits' || detector === 'silent' ? {} : { [`${DAY}T11`]: [ID] },
  state: 'open',
  history: [],
  version: 1,
}))

const place = () => {
  const [setda, unit] = registry.units
  if (!setda || !unit) throw new Error('the fixture has lost its units')
  return { agency, above: [setda], unit, counters: registry.counters }
}
const day = { agency: 'jambi', unit: 'disdukcapil', instrument: 'skm-2017', day: DAY, findings, version: 1 }

export function findingsReport(): FindingsReport {
  return { ...place(), days: [day] }
}

/** Of the burst, with two answers behind it. */
export function findingReport(of: Partial<Finding> = {}): FindingReport {
  const [first] = findings
  if (!first) throw new Error('nothing was found')
  const answer = { id: ID, slot: `${DAY}T11`, counter: 'loket-1', tier: 'T3', channel: 'web' } as const
  return {
    ...place(),
    day,
    finding: { ...first, ...of },
    answers: [
      { ...answer, answers: { U1: 4, U2: 4 } },
      { ...answer, answers: { U1: 4, U2: 4 } },
      { ...answer, answers: { U1: 4, U2: 3 }, comment: 'Antre <b>lama</b>' },
    ],
  }
}

export function decidedReport(): FindingReport {
  const decision = {
    state: 'released',
    reason: 'Rombongan dari desa sebelah',
    at: '2026-11-22T02:41:08.000Z',
    author: '',
  } as const
  return findingReport({ state: 'released', history: [decision], version: 2 })
}
