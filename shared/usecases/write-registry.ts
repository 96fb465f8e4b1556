import { Refusal } from '../domain/refusals.ts'
import type { Step } from '../domain/registry-plan.ts'
import { claimFreshCode } from './claim-fresh-code.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'

export type Progress = (done: number, total: number) => void

type Needs = Pick<Deps, 'store' | 'newCode'>
type CounterStep = Extract<Step, { readonly kind: 'counter' }>

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
      return putCounter(deps, step)
    default:
      throw step satisfies never
  }
}

async function putCounter(deps: Needs, { value, before, newCode }: CounterStep): Promise<void> {
  const counter = { ...value, code: value.code ?? (await claimFreshCode(deps, value)) }
  const path = `${value.agency}/${value.unit}/${value.id}`
  if (newCode && value.code !== undefined && !(await deps.store.registry.claimCode(counter))) {
    throw invalid(`${path}: [code-taken] kode "${value.code}" sudah dipakai`)
  }
  if (before === undefined) return deps.store.registry.putCounter(counter)
  // Its code may have been replaced on a page since it was read: written over, the new posters would lead nowhere.
  if (await deps.store.registry.changeCounter(counter, before)) return
  throw invalid(`${path}: [code-changed] kodenya baru saja diganti; jalankan perintah ini sekali lagi`)
}

const invalid = (problems: string) => new Refusal('registry-invalid', { problems })
