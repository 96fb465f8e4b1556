import { spkp2021 } from '../instruments/spkp-2021.ts'
import { surveyIndicator } from './ikm.ts'
import type { Indicator } from './indicator.ts'

/** Indeks Persepsi Kualitas Pelayanan, from the SPKP. */
export const ipkp: Indicator = { ...surveyIndicator(spkp2021), id: 'ipkp' }
