import { ASN, shareIn } from '../performance/performance-tally.ts'
import { type Indicator, percentAsIs } from './indicator.ts'

/**
 * How many of a hundred people gave feedback to somebody in a period: how many give it, not how often.
 *
 * @example 6 of 12 people gave some: 50
 */
export const feedbackGiven: Indicator = {
  id: 'feedback-given',
  short: 'Umpan balik',
  name: 'Pegawai yang memberi umpan balik',
  source: 'Peraturan Menteri PANRB Nomor 6 Tahun 2022',
  unit: 'persen',
  direction: 'higher',
  method: 'feedback-given-1',
  inputs: ASN,
  counts: 'feedback',
  of: (tally) => shareIn(tally, 'feedback'),
  toIndex: percentAsIs,
}
