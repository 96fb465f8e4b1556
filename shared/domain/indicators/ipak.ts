import { spak2021 } from '../instruments/spak-2021.ts'
import { surveyIndicator } from './ikm.ts'
import type { Indicator } from './indicator.ts'

/** Indeks Persepsi Anti Korupsi, from the SPAK. */
export const ipak: Indicator = { ...surveyIndicator(spak2021), id: 'ipak' }
