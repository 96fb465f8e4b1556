import { billOf } from './cost/bill.ts'
import { floodCost } from './cost/flood.ts'

import { type Limit, roomOf } from './cost/limit.ts'
import { loadOf } from './cost/load.ts'
import { usageOfStage } from './cost/usage.ts'
import type { Stage } from './stage.ts'

/** Of what it is sized for, each limit of a stage must bear so many times as much: estimates err. */
const ROOM = 2
/** The flood that a stage is held to. */
export const FLOOD = { rate: 2000, hours: 24 } as const
/** Budgets tell at 80 per cent: an ordinary month stays below. */
const TOLD_AT = 0.8

/** Where a stage whose values are each right is too small, or too dear, for what it is sized for: a sentence for each. */
export function shortcomingsOf(stage: Stage): string[] {
  return [
    ...loadOf(stage)
      .limits.filter((limit) => roomOf(limit) < ROOM)
      .map(tooSmall),
    ...shardSentences(stage),
    ...moneySentences(stage),
  ]
}

function tooSmall({ name, meets, bears, unit, remedy }: Limit): string {
  return `${name}: sizedFor brings ${round(meets)} ${unit}, and it bears ${round(bears)}, which is not ${ROOM} times as much; ${remedy}`
}

function shardSentences({ tickShards, sizedFor }: Stage): string[] {
  if (tickShards <= sizedFor.units) return []
  return [
    `tickShards is ${tickShards}, more than there are units in sizedFor (${sizedFor.units}): some would count nothing`,
  ]
}

/** Months that a table has grown when its stage's bill is looked at: what is small in its first year need not be in its fifth. */
const LOOKED_AT = [12, 60] as const

function moneySentences(stage: Stage): string[] {
  const { behind } = floodCost(stage, FLOOD)
  return [
    ...LOOKED_AT.filter((months) => costAfter(stage, months) > TOLD_AT * stage.budget).map(
      (months) =>
        `budget is ${stage.budget}, but sizedFor costs some US$ ${Math.ceil(costAfter(stage, months))} a month in month ${months} (npm run cost -- --stage ${stage.name} --months ${months}), and at ${TOLD_AT * 100} per cent of a budget somebody is told${rarer(stage)}`,
    ),
    ...(behind > stage.budget
      ? [
          `a day of ${FLOOD.rate} requests a second may cost US$ ${Math.ceil(behind)} behind the firewall, more than a month's budget of ${stage.budget}: lower throttle.rate, reservedConcurrency or tableCeiling`,
        ]
      : []),
  ]
}

/** US$. */
function costAfter(stage: Stage, months: number): number {
  return billOf(usageOfStage(stage, { months })).total
}

function rarer({ analytics }: Stage): string {
  return analytics === 'nightly' ? '; exports are charged by the size of the table: analytics may be weekly' : ''
}

function round(value: number): string {
  return value >= 10 ? Math.ceil(value).toString() : value.toFixed(1)
}
