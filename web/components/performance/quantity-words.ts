import type { Quantity } from '../../../shared/domain/performance/quantity.ts'

/** A quantity as people here write it, every digit of it: `1250.5` is `1.250,5`. */
export function quantityWords(quantity: Quantity): string {
  const [whole = '0', decimals] = quantity.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}
