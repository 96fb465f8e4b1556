import { fraction } from '../exact.ts'
import { keptPromises, SERVICE_TIME } from '../service-time.ts'
import { type Indicator, percentAsIs } from './indicator.ts'

/**
 * How many of a hundred services were done within the time that their standard promises, from being called to being done. Services
 * without a promise are left out of `n`.
 *
 * @example 7 of 8 done in time give 87.5
 */
export const serviceTime: Indicator = {
  id: 'service-time',
  short: 'Tepat waktu',
  name: 'Layanan selesai sesuai janji waktu',
  source: 'Undang-Undang Nomor 25 Tahun 2009, pasal 21 (jangka waktu penyelesaian)',
  unit: 'persen',
  direction: 'higher',
  target: fraction(100),
  method: 'kept-promises-1',
  inputs: SERVICE_TIME,
  of: (tally) => {
    const { promised, kept } = keptPromises(tally)
    return { n: promised, value: promised === 0 ? undefined : fraction(100 * kept, promised) }
  },
  toIndex: percentAsIs,
}
