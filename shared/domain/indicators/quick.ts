import { quick1 } from '../instruments/quick-1.ts'
import { surveyIndicator } from './ikm.ts'
import type { Indicator } from './indicator.ts'

/** The quick rating: one question about the whole, never part of the IKM. */
export const quick: Indicator = { ...surveyIndicator(quick1), id: 'quick' }
