import { Refusal } from '../domain/refusals.ts'
import type { Step } from '../domain/registry-plan.ts'
import type { Thing } from '../domain/registry-thing.ts'
import type { Actor } from '../domain/trail.ts'
import { claimFreshCode } from './claim-fresh-code.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'
import { putThing, type Recorder } from './put-thing.ts'
import { record } from './record.ts'

export type Progress = (done: number, total: number) => void

type Needs = Pick<Deps, 'store' | 'now' | 'newCode'>
type CounterStep = Extract<Step, { readonly kind: 'counter' }>

const WIDTH = 16

/**
 * Writes what a plan changes, in an order that may stop anywhere: agencies; units from the top down, so that no unit is ever
 * stored without its parent and moving units about never closes a cycle on the way; services; then counters, each with its
 * code claimed first, so that no link printed from the registry leads nowhere. A code claimed in vain leads nowhere for ever. Each is
 * written on the version that was read. Throws `registry-changed` at the first that somebody else has changed since.
 */
export async function writeSteps(
  deps: Needs,
  steps: readonly Step[],
  actor: Actor,
  progress: Progress = () => undefined,
): Promise<void> {
  const recorded = inTurn(deps)
  const due = steps.filter((step) => step.change !== 'same')
  const phases = Map.groupBy(due, phaseOf)
  let done = 0
  for (const phase of [...phases.keys()].toSorted((a, b) => a - b)) {
    await concurrently(phases.get(phase) ?? [], WIDTH, async (step) => {
      await write(deps, recorded, step, actor)
      progress(++done, due.length)
    }).catch(refuseOnce)
  }
}

/** Where several were refused at once, and nothing else went wrong, the first stands for all. */
function refuseOnce(error: unknown): never {
  const [first, ...more]: unknown[] = error instanceof AggregateError ? error.errors : [error]
  throw first instanceof Refusal && more.every((each) => each instanceof Refusal) ? first : error
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

async function write(deps: Needs, recorded: Recorder, step: Step, actor: Actor): Promise<void> {
  const { read, fields } = step
  switch (step.kind) {
    case 'agency':
    case 'unit':
    case 'service':
      return putThing(deps, recorded, { thing: thingOf(step), read, fields, actor })
    case 'counter':
      return putCounter(deps, recorded, step, actor)
    default:
      throw step satisfies never
  }
}

function thingOf(step: Exclude<Step, CounterStep>): Thing {
  switch (step.kind) {
    case 'agency':
      return { kind: step.kind, value: step.value }
    case 'unit':
      return { kind: step.kind, value: step.value }
    case 'service':
      return { kind: step.kind, value: step.value }
    default:
      throw step satisfies never
  }
}

async function putCounter(deps: Needs, recorded: Recorder, step: CounterStep, actor: Actor): Promise<void> {
  const { value, read, newCode } = step
  const code = value.code ?? (await claimFreshCode(deps, value))
  const counter = { ...value, code }
  if (newCode && value.code !== undefined && !(await deps.store.registry.claimCode(counter))) {
    const path = `${value.agency}/${value.unit}/${value.id}`
    throw new Refusal('registry-invalid', { problems: `${path}: [code-taken] kode "${code}" sudah dipakai` })
  }
  // A plan does not know a fresh code yet.
  const fields = value.code === undefined ? [...step.fields, { field: 'code', from: undefined, to: code }] : step.fields
  await putThing(deps, recorded, { thing: { kind: 'counter', value: counter }, read, fields, actor })
}

/** Lines of one agency are written one after the other: side by side they would only be in each other’s way. */
function inTurn(deps: Needs): Recorder {
  const turns = new Map<string, Promise<unknown>>()
  return (said) => {
    const before = turns.get(said.agency) ?? Promise.resolve()
    const turn = before.then(
      () => record(deps, said),
      () => record(deps, said),
    )
    turns.set(said.agency, turn)
    return turn
  }
}
