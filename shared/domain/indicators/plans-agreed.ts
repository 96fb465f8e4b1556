import { ASN, shareIn } from '../performance/performance-tally.ts'
import { type Indicator, percentAsIs } from './indicator.ts'

/**
 * For how many of a hundred people a plan (SKP) was agreed by the end of a period in which it was due.
 *
 * @example 9 of 12 people with an agreed plan: 75
 */
export const plansAgreed: Indicator = {
  id: 'plans-agreed',
  short: 'Rencana disepakati',
  name: 'Rencana kinerja disepakati',
  source: 'Peraturan Menteri PANRB Nomor 6 Tahun 2022',
  unit: 'persen',
  direction: 'higher',
  method: 'plans-agreed-1',
  inputs: ASN,
  counts: 'plan',
  of: (tally) => shareIn(tally, 'plan'),
  toIndex: percentAsIs,
}
