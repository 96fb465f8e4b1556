import * as z from 'zod/mini'
import { type Fraction, fraction } from '../exact.ts'

/** A number as it is kept, exactly as it was meant: up to 12 digits, and 4 after the point: `12.5`. */
export const Quantity = z.string().check(z.regex(/^\d{1,12}(\.\d{1,4})?$/))
export type Quantity = z.infer<typeof Quantity>

/** A quantity as an exact fraction. */
export function fractionOf(quantity: Quantity): Fraction {
  const [whole = '0', decimals = ''] = quantity.split('.')
  return fraction(Number(whole + decimals), 10 ** decimals.length)
}

/** Reads a number as people write it in Indonesian, `1.250,5` or `12,5`; undefined for what is none. A lone point before one, two or four digits separates decimals. */
export function readQuantity(typed: string): Quantity | undefined {
  const text = typed.trim()
  const grouped = /^\d{1,3}(\.\d{3})+(,\d{1,4})?$/.test(text) ? text.replaceAll('.', '') : text
  const { data } = Quantity.safeParse(grouped.replace(',', '.'))
  return data
}
