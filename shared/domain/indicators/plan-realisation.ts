import { ASN, realisationIn } from '../performance/performance-tally.ts'
import { type Indicator, percentAsIs } from './indicator.ts'

/**
 * How much of what a unit's people had planned (SKP) was realised, as their superiors confirmed it: the mean over people, each in each
 * reporting period.
 *
 * @example 100 %, 80 % and 60 % of three people: 80
 */
export const planRealisation: Indicator = {
  id: 'plan-realisation',
  short: 'Realisasi rencana',
  name: 'Realisasi rencana kinerja',
  source: 'Peraturan Menteri PANRB Nomor 6 Tahun 2022',
  unit: 'persen',
  direction: 'higher',
  method: 'plan-realisation-1',
  inputs: ASN,
  of: realisationIn,
  toIndex: percentAsIs,
}
