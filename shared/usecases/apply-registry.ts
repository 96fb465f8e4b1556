import type { Slug } from '../domain/ids.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Registry } from '../domain/registry.ts'
import { RegistryFile } from '../domain/registry-file.ts'
import { schemaProblems } from '../domain/registry-file-problems.ts'
import { type Change, planRegistry, type Step } from '../domain/registry-plan.ts'
import { findProblems, type Problem, sayProblem } from '../domain/registry-problems.ts'
import type { Actor } from '../domain/trail.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'
import { type Progress, writeSteps } from './write-registry.ts'

type Needs = Pick<Deps, 'store' | 'now' | 'newCode' | 'settings'>

/**
 * Brings agencies, units, services and counters to what a file says, and tells each change. Creates and updates, never deletes:
 * what the file does not name stays as it is. A file with any problem changes nothing: throws `registry-invalid` with all
 * problems, a line each. What somebody else changes at the same time is not written over: throws `registry-changed`. Stopped anywhere, the same file again completes it; applied twice, the second time finds all the same.
 */
export async function applyRegistry(
  deps: Needs,
  file: unknown,
  options: { readonly dryRun: boolean; readonly actor: Actor; readonly progress?: Progress },
): Promise<Change[]> {
  const { steps } = await planAgainstStore(deps, file)
  if (!options.dryRun) await writeSteps(deps, steps, options.actor, options.progress)
  return steps.map(({ kind, id, change, fields }) => ({ kind, id, change, fields }))
}

export type Plan = { readonly steps: readonly Step[]; readonly stored: ReadonlyMap<Slug, Registry> }

/** What a file would change in what is stored now. Throws `registry-invalid`. */
export async function planAgainstStore(deps: Needs, file: unknown): Promise<Plan> {
  const parsed = RegistryFile.safeParse(file)
  if (!parsed.success) throw refusalOf(schemaProblems(parsed.error, file))
  const stored = new Map<Slug, Registry>()
  await concurrently(new Set(parsed.data.agencies.map((agency) => agency.id)), WIDTH, async (id) => {
    // A counter not yet seen would be given a fresh code, and the code printed for it would lead nowhere.
    const registry = await deps.store.registry.load(id, { consistent: true })
    if (registry) stored.set(id, registry)
  })
  return { steps: await planOn(deps, parsed.data, stored), stored }
}

/** What a file would change in what was read. Throws `registry-invalid`, whose fields name the kinds of its problems. */
export async function planOn(deps: Needs, file: RegistryFile, stored: ReadonlyMap<Slug, Registry>): Promise<Step[]> {
  const problems = findProblems(file, stored, { demo: deps.settings.demo, now: deps.now() })
  const steps = planRegistry(file, stored, deps.now())
  problems.push(...(await takenCodes(deps, steps)))
  if (problems.length > 0) throw refusalOf(problems)
  return steps
}

const WIDTH = 16

/** Codes that the file asks for and that lead to another counter already. */
async function takenCodes(deps: Needs, steps: readonly Step[]): Promise<Problem[]> {
  const problems: Problem[] = []
  await concurrently(steps, WIDTH, async (step) => {
    if (step.kind !== 'counter' || !step.newCode || step.value.code === undefined) return
    const place = await deps.store.registry.place(step.value.code)
    if (!place) return
    const owner = [place.agency.id, place.unit.id, place.counter.id].join('/')
    if (owner === step.id) return
    problems.push({ at: step.id, kind: 'code-taken', text: `kode "${step.value.code}" sudah dipakai ${owner}` })
  })
  return problems.toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

function refusalOf(problems: readonly Problem[]): Refusal {
  const fields = problems.map(({ kind }) => ({ field: kind, problem: 'invalid' }) as const)
  return new Refusal('registry-invalid', { problems: problems.map(sayProblem).join('\n') }, fields)
}
