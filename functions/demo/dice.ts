import { createHash } from 'node:crypto'

/** Chance that is the same for the same seed, on every machine: demo data must not differ from run to run. */
export type Dice = {
  /** 0 ≤ x < 1. */
  readonly roll: () => number
  /** Bell-shaped around 0 with the standard deviation 1, never beyond ±3.5. */
  readonly bell: () => number
  readonly pick: <T>(items: readonly [T, ...T[]]) => T
}

export function diceOf(seed: string): Dice {
  let block = Buffer.alloc(0)
  let rolls = 0
  const roll = () => {
    const at = (rolls++ % 8) * 4
    if (at === 0) block = createHash('sha256').update(`${seed}/${rolls}`).digest()
    return block.readUInt32BE(at) / 2 ** 32
  }
  return {
    roll,
    // The sum of four even rolls: variance 4/12.
    bell: () => (roll() + roll() + roll() + roll() - 2) * Math.sqrt(3),
    pick: (items) => items[Math.floor(roll() * items.length)] ?? items[0],
  }
}
