import type { Plan, Rhk } from './plan.ts'

type Known = Pick<Plan, 'content' | 'agreed' | 'dialogue' | 'history'>

/** The id of the next result of a plan: one that none of its results has ever had. */
export function nextRhk(plan: Known): Rhk['id'] {
  const { content, agreed, dialogue } = plan
  const known = [...content.rhks, ...(agreed?.content.rhks ?? [])].map(({ id }) => id)
  const spoken = dialogue.flatMap(({ rhk }) => rhk ?? [])
  return `r${greatest([...known, ...spoken, ...changed(plan, /\brhks\.(r\d+)\./)], 'r') + 1}`
}

/** The number of the next indicator of a result: `i3` and those after it have never been any of its indicators. */
export function nextIndicator(plan: Known, rhk: Rhk['id']): number {
  const versions = [...plan.content.rhks, ...(plan.agreed?.content.rhks ?? [])].filter(({ id }) => id === rhk)
  const known = versions.flatMap(({ indicators }) => indicators.map(({ id }) => id))
  return greatest([...known, ...changed(plan, new RegExp(`\\brhks\\.${rhk}\\.indicators\\.(i\\d+)\\.`))], 'i') + 1
}

/** What a plan's history names, as a pattern's first group finds it. */
function changed({ history }: Pick<Known, 'history'>, pattern: RegExp): string[] {
  return history.flatMap(({ changes }) => changes.flatMap(({ field }) => pattern.exec(field)?.[1] ?? []))
}

function greatest(ids: readonly string[], letter: string): number {
  const numbers = ids.filter((id) => new RegExp(`^${letter}\\d{1,9}$`).test(id)).map((id) => Number(id.slice(1)))
  return Math.max(0, ...numbers)
}
