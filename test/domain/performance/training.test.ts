import { describe, expect, test } from 'vitest'
import { careerOf } from '../../../shared/domain/performance/career.ts'
import type { Evaluation } from '../../../shared/domain/performance/evaluation.ts'
import { barredFrom } from '../../../shared/domain/performance/recognition.ts'
import { hoursIn, stepsNow, type Training, type TrainingState } from '../../../shared/domain/performance/training.ts'

const head = { agency: 'uji', owner: 'person/aaaaaaaaaaaaaaaa', version: 1, history: [] }
const by = { person: 'aaaaaaaaaaaaaaaa', name: 'Sari' }
const training = (state: TrainingState, until: string, hours: number): Training => ({
  ...{ ...head, id: '019aa5d0-5a3e-7c1b-9f2e-3b7a7f3a09bc', unit: 'loka-a', by, state },
  content: { name: 'Pelayanan prima', provider: 'Badan', hours: 99, form: 'online' },
  record: { until, hours, evidence: [] },
})

test('hours count in the year in which a training ended, and only where the superior confirmed', () => {
  const trainings = [
    training('confirmed', '2026-03-05', 20),
    training('confirmed', '2025-12-31', 8),
    training('done', '2026-04-01', 40),
  ]
  expect([hoursIn(trainings, '2026'), hoursIn(trainings, '2025'), hoursIn([], '2026')]).toEqual([20, 8, 0])
})

describe('the steps of a training', () => {
  test.each([
    ['suggested', ['accept', 'decline'], []],
    ['requested', ['withdraw'], ['approve', 'refuse']],
    ['approved', ['withdraw', 'finish'], []],
    ['done', [], ['confirm', 'return']],
    ['returned', ['finish'], []],
    ['confirmed', [], []],
    ['refused', [], []],
  ] as const)('%s: oneself %j, the superior %j', (state, own, superiors) => {
    expect([stepsNow({ state }, 'self'), stepsNow({ state }, 'superior')]).toEqual([own, superiors])
  })
})

test('F28 two pairs of eyes: neither who proposed nor who is to get it decides, and nothing is decided twice', () => {
  const proposed = { owner: 'person/aaaaaaaaaaaaaaaa', by: { person: 'bbbbbbbbbbbbbbbb', name: 'Budi' } } as const
  expect(barredFrom({ ...proposed, state: 'proposed' }, 'cccccccccccccccc')).toBeUndefined()
  expect(barredFrom({ ...proposed, state: 'proposed' }, 'bbbbbbbbbbbbbbbb')).toBe('own-proposal')
  expect(barredFrom({ ...proposed, state: 'proposed' }, 'aaaaaaaaaaaaaaaa')).toBe('own')
  expect(barredFrom({ ...proposed, state: 'proposed' }, undefined)).toBe('own')
  expect(barredFrom({ ...proposed, state: 'granted' }, 'cccccccccccccccc')).toBe('decided')
})

test('a career tells what is settled, the newest first, each evaluation in its newest closed edition', () => {
  const evaluation = (edition: number, state: Evaluation['state']): Evaluation => ({
    ...{ ...head, id: `2026-Q1.loka-a.${edition}`, period: '2026-Q1', unit: 'loka-a', edition, state },
    ...{ unitRating: 'good', results: 'meets', behaviour: 'meets', predicate: 'good', notes: 'Baik', by },
  })
  const recognition = {
    ...{ ...head, id: 'x', year: '2026', unit: 'loka-a', title: 'Teladan', why: 'Karena', evidence: [], by },
    decided: { at: '2026-06-30T18:00:00.000Z', by, reason: 'Setuju' },
  }
  const entries = careerOf(
    {
      placements: [{ from: '2022-01-01', unit: 'loka-a', position: 'Petugas' }],
      plans: [],
      evaluations: [evaluation(1, 'closed'), evaluation(2, 'closed'), evaluation(3, 'objected')],
      trainings: [training('confirmed', '2026-03-05', 20), training('requested', '2026-05-05', 20)],
      recognitions: [
        { ...recognition, state: 'granted' },
        { ...recognition, state: 'refused' },
      ],
    },
    'Asia/Jakarta',
  )
  expect(entries.map(({ kind, day }) => [kind, day])).toEqual([
    // Decided late in the evening of UTC's day: the agency's own is the next.
    ['recognition', '2026-07-01'],
    ['evaluation', '2026-03-31'],
    ['training', '2026-03-05'],
    ['post', '2022-01-01'],
  ])
  expect(entries[1]).toMatchObject({ evaluation: { edition: 2 } })
})
