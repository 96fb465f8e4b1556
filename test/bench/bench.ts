import { cpus, totalmem } from 'node:os'
import { accept } from './accept.ts'
import { capacity } from './capacity.ts'
import { citizen } from './citizen.ts'
import { cold } from './cold.ts'
import type { Bound, Group } from './group.ts'
import { performance } from './performance.ts'
import { recount } from './recount.ts'
import { progressOn, sayBounds, sayFigures } from './report.ts'
import { tick } from './tick.ts'
import { view } from './view.ts'

/** Every group of benchmarks. A new one is a file and a line here. */
const groups: readonly Group[] = [accept, recount, view, tick, performance, capacity, cold, citizen]

/** Names for several groups in one run. */
const sets: ReadonlyMap<string, readonly Group[]> = new Map([['scores', [recount, view, tick, capacity]]])

const asked = process.argv.slice(2).flatMap((name) => sets.get(name)?.map((group) => group.name) ?? [name])
const unknown = asked.filter((name) => !groups.some((group) => group.name === name))
if (unknown.length > 0) {
  const known = [...groups.map((group) => group.name), ...sets.keys()]
  console.error(`There is no group ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
  process.exit(2)
}

// The embedded store on a machine with other work to do may answer later than a call's deadline. No figure depends on that.
const timeout = AbortSignal.timeout.bind(AbortSignal)
AbortSignal.timeout = (milliseconds) => timeout(milliseconds * 10)

const progress = progressOn(process.stderr)
const { model } = cpus()[0] ?? { model: 'unknown processor' }
console.log(`Node ${process.version}, ${cpus().length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`)
const bounds: Bound[] = []
for (const group of groups) {
  if (asked.length > 0 && !asked.includes(group.name)) continue
  const outcome = await group.run(progress)
  for (const figures of outcome.figures) console.log(sayFigures(figures))
  bounds.push(...outcome.bounds)
}
if (bounds.length > 0) console.log(sayBounds(bounds))
process.exitCode = bounds.every(({ counted, most }) => counted <= most) ? 0 : 1
