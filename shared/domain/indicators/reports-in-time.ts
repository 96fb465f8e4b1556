import { ASN, shareIn } from '../performance/performance-tally.ts'
import { type Indicator, percentAsIs } from './indicator.ts'

/**
 * How many of a hundred reports that were due were submitted in time. One that never came counts as much as one that came late.
 *
 * @example 9 in time, 1 late, 2 missing: 75
 */
export const reportsInTime: Indicator = {
  id: 'reports-in-time',
  short: 'Laporan tepat waktu',
  name: 'Laporan kinerja tepat waktu',
  source: 'Peraturan Menteri PANRB Nomor 6 Tahun 2022',
  unit: 'persen',
  direction: 'higher',
  method: 'reports-in-time-1',
  inputs: ASN,
  counts: 'report',
  of: (tally) => shareIn(tally, 'report'),
  toIndex: percentAsIs,
}
