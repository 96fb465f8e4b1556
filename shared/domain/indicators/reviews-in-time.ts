import { ASN, shareIn } from '../performance/performance-tally.ts'
import { type Indicator, percentAsIs } from './indicator.ts'

/**
 * How many of a hundred submitted reports the superior answered in time.
 *
 * @example 8 in time, 1 late, 1 unanswered: 80
 */
export const reviewsInTime: Indicator = {
  id: 'reviews-in-time',
  short: 'Tinjauan tepat waktu',
  name: 'Laporan ditinjau atasan tepat waktu',
  source: 'Peraturan Menteri PANRB Nomor 6 Tahun 2022',
  unit: 'persen',
  direction: 'higher',
  method: 'reviews-in-time-1',
  inputs: ASN,
  counts: 'review',
  of: (tally) => shareIn(tally, 'review'),
  toIndex: percentAsIs,
}
