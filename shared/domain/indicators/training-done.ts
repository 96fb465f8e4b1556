import { ASN, shareIn } from '../performance/performance-tally.ts'
import { type Indicator, percentAsIs } from './indicator.ts'

/**
 * For how many of a hundred people the hours of training reach what is due of the year by the end of a period.
 *
 * @example 20 hours a year, the second quarter: 10 hours are due; 3 of 12 people have fewer: 75
 */
export const trainingDone: Indicator = {
  id: 'training-done',
  short: 'Pelatihan',
  name: 'Pelatihan sesuai jam yang ditetapkan',
  source: 'Peraturan Pemerintah Nomor 11 Tahun 2017, pasal 203',
  unit: 'persen',
  direction: 'higher',
  method: 'training-done-1',
  inputs: ASN,
  counts: 'training',
  of: (tally) => shareIn(tally, 'training'),
  toIndex: percentAsIs,
}
