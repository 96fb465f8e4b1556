import { type PriceName, prices } from './prices.ts'

/** One line of a bill: what, how much of it, at which price, and where the amount comes from. For people, in Indonesian. */
export type Line = {
  readonly group: string
  readonly name: string
  readonly quantity: number
  readonly unit: string
  readonly price: PriceName
  /** US$. */
  readonly dollars: number
  readonly from: string
}

export function line(
  group: string,
  name: string,
  [quantity, unit]: readonly [number, string],
  price: PriceName,
  from: string,
): Line {
  return { group, name, quantity, unit, price, dollars: quantity * prices[price].dollars, from }
}

export function totalOf(lines: readonly Pick<Line, 'dollars'>[]): number {
  return lines.reduce((sum, { dollars }) => sum + dollars, 0)
}

/** A whole number with dots between thousands; small ones with what follows the comma. */
export function amount(value: number): string {
  return value.toLocaleString('id-ID', { maximumFractionDigits: value >= 100 ? 0 : 2 })
}
