import { cpus, totalmem } from 'node:os'
import { accept } from './accept.ts'
import { capacity } from './capacity.ts'
import { citizen } from './citizen.ts'
import { cold } from './cold.ts'
import type { Bound, Group } from './group.ts'
import { progressOn, sayBounds, sayFigures } from './report.ts'
import { tick } from './tick.ts'

/** Every group of benchmarks. A new one is a file and a line here. */
const groups: readonly Group[] = [accept, tick, capacity, cold, citizen]

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !groups.some((group) => group.name === name))
if (unknown.length > 0) {
  console.error(`There is no group ${unknown.join(', ')}. There are: ${groups.map((group) => group.name).join(', ')}.`)
  process.exit(2)
}

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
