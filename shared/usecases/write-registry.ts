import { Refusal } from '../domain/refusals.ts'
import type { PlannedCounter, Step } from '../domain/registry-plan.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'

export type Progress = (done: number, total: number) => void

type Needs = Pick<Deps, 'store' | 'newCode'>

const WIDTH = 16

/**
 * Writes what a plan changes, in an order that may stop anywhere: agencies; units from the top down, so that no unit is ever
 * stored without its parent and moving units about never closes a cycle on the way; services; then counters, each with its
 * code claimed first, so that no link printed from the registry leads nowhere. A code claimed in vain leads nowhere for ever.
 */
export async function writeSteps(deps: Needs, steps: readonly Step[], progress: Progress = () => undefined) {
  const due = steps.filter((step) => step.change !== 'same')
  const phases = Map.groupBy(due, phaseOf)
  let done = 0
  for (const phase of [...phases.keys()].toSorted((a, b) => a - b)) {
    await concurrently(phases.get(phase) ?? [], WIDTH, async (step) => {
      await write(deps, step)
      progress(++done, due.length)
    })
  }
}

/** Steps of one phase may be written in any order; a phase begins when the one before is stored. */
function phaseOf(step: Step): number {
  switch (step.kind) {
    case 'agency':
      return -1
    case 'unit':
      return step.depth
    case 'service':
      return Number.MAX_SAFE_INTEGER - 1
    case 'counter':
      return Number.MAX_SAFE_INTEGER
    default:
      throw step satisfies never
  }
}

async function write(deps: Needs, step: Step): Promise<void> {
  const { registry } = deps.store
  switch (step.kind) {
    case 'agency':
      return registry.putAgency(step.value)
    case 'unit':
      return registry.putUnit(step.value)
    case 'service':
      return registry.putService(step.value)
    case 'counter':
      return putCounter(deps, step.value, step.newCode)
    default:
      throw step satisfies never
  }
}

const CODE_ATTEMPTS = 10

async function putCounter(deps: Needs, counter: PlannedCounter, newCode: boolean): Promise<void> {
  for (let attempt = 0; attempt < CODE_ATTEMPTS; attempt++) {
    const named = { ...counter, code: counter.code ?? deps.newCode() }
    if (!newCode || (await deps.store.registry.claimCode(named))) return deps.store.registry.putCounter(named)
    if (counter.code !== undefined) break
  }
  const { agency, unit, id, code } = counter
  if (code === undefined) throw new Error(`${CODE_ATTEMPTS} fresh codes for ${agency}/${unit}/${id} were all taken`)
  throw new Refusal('registry-invalid', {
    problems: `${agency}/${unit}/${id}: [code-taken] kode "${code}" sudah dipakai`,
  })
}
