import { type Indicator, percentAsIs } from './indicator.ts'

/** How much of what was planned (SKP) was done. Plans are not recorded yet: there is no data, which is not 0. */
export const planRealisation: Indicator = {
  id: 'plan-realisation',
  short: 'Realisasi rencana',
  name: 'Realisasi rencana kinerja',
  source: 'Peraturan Menteri PANRB Nomor 6 Tahun 2022',
  unit: 'persen',
  direction: 'higher',
  method: 'plan-realisation-0',
  inputs: undefined,
  of: () => ({ n: 0, value: undefined }),
  toIndex: percentAsIs,
}
