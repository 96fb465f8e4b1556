/** Until Node has compiled what runs often. */
const WARM_UPS = 3

/**
 * Measures each of several things once a round, in an order that turns from round to round: what else the machine does then
 * falls on all of them alike. The first rounds warm up and are not kept.
 */
export async function inTurns<Name extends string, Measured>(
  rounds: number,
  measures: Readonly<Record<Name, () => Promise<Measured>>>,
  afterRound: (done: number) => void,
): Promise<Readonly<Record<Name, readonly Measured[]>>> {
  const names = Object.keys(measures) as Name[]
  const found = Object.fromEntries(names.map((name) => [name, [] as Measured[]])) as Record<Name, Measured[]>
  for (let round = 1 - WARM_UPS; round <= rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round + WARM_UPS) % names.length]
      if (name === undefined) continue
      const measured = await measures[name]()
      if (round > 0) found[name].push(measured)
    }
    afterRound(Math.max(0, round))
  }
  return found
}

/** The median of each round's ratio of two things, and the two quartiles around it. */
export function ratioOf(
  these: readonly number[],
  those: readonly number[],
): { readonly median: number; readonly low: number; readonly high: number } {
  const ratios = these.map((value, round) => value / (those[round] ?? Number.NaN))
  return { median: quantile(ratios, 0.5), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) }
}

/** `1.02 (0.97–1.08)`: the median, and between which bounds half of the rounds lay. */
export function sayRatio({ median, low, high }: ReturnType<typeof ratioOf>): string {
  return `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? Number.NaN
  const above = sorted[Math.ceil(at)] ?? Number.NaN
  return below + (above - below) * (at - Math.floor(at))
}
