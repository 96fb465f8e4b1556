import { type Fraction, toHundredths } from '../../../shared/domain/exact.ts'
import type { Target } from '../../../shared/domain/performance/plan.ts'
import type { Quantity } from '../../../shared/domain/performance/quantity.ts'
import type { ReportEntry } from '../../../shared/domain/performance/report.ts'

/** A quantity as people here write it: `1250.5` is `1.250,5`. */
export function quantityText(quantity: Quantity): string {
  const [whole = '0', decimals] = quantity.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}

/** A fraction, rounded to hundredths at most: `930`, `77,5`. */
export function fractionText(value: Fraction): string {
  const hundredths = toHundredths(value)
  const [whole, decimals] = [Math.floor(hundredths / 100), hundredths % 100]
  return quantityText(
    decimals === 0 ? String(whole) : `${whole}.${String(decimals).padStart(2, '0').replace(/0$/, '')}`,
  )
}

/** A quantity with its unit: `1.200 dokumen`, and `95%` without a space. */
function measured(quantity: Quantity, measure: string): string {
  return `${quantityText(quantity)}${measure === '%' ? '' : ' '}${measure}`
}

/** What is to be reached, in words: `1.200 dokumen`. */
export function targetText(target: Target): string {
  return 'words' in target ? target.words : measured(target.value, target.measure)
}

/** What was reached, in words. */
export function realisedText(realised: ReportEntry['realised'], target: Target): string {
  if ('words' in realised) return realised.words
  return 'words' in target ? quantityText(realised.value) : measured(realised.value, target.measure)
}
