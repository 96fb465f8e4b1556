import { readArguments, USAGE, WrongArgument } from './arguments.ts'
import { billOf } from './bill.ts'
import { floodCost } from './flood.ts'
import { totalOf } from './line.ts'
import { MEASURED_ON } from './measured.ts'
import { PRICES_OF, prices } from './prices.ts'
import { sayBill, sayFlood } from './say.ts'

/** Says what a month costs, or a flood. Ends with 1 where what is asked for makes no sense. */
function main(given: readonly string[]): string {
  const asked = readArguments(given)
  if (!asked) return USAGE
  const { usage, stage, flood, rupiah, json } = asked
  const dated = { pricesOf: PRICES_OF, measuredOn: MEASURED_ON, prices }
  if (flood && stage) {
    const cost = floodCost(stage, flood)
    if (json)
      return JSON.stringify({ flood, ...cost, total: totalOf(cost.lines), budget: stage.budget, ...dated }, null, 2)
    return sayFlood(cost, stage.budget, rupiah)
  }
  const bill = billOf(usage)
  if (json) return JSON.stringify({ usage, ...bill, budget: stage?.budget, ...dated }, null, 2)
  return sayBill(usage, bill, stage?.budget, rupiah)
}

try {
  process.stdout.write(`${main(process.argv.slice(2))}\n`)
} catch (error) {
  if (!(error instanceof WrongArgument)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
