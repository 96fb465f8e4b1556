import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { synthesize } from './synthesized.ts'

const root = resolve(import.meta.dirname, '../..')
const FOLDER = join(root, '.github/workflows')

const Step = z.looseObject({
  uses: z.optional(z.string()),
  run: z.optional(z.string()),
  env: z.optional(z.record(z.string(), z.string())),
  with: z.optional(z.record(z.string(), z.unknown())),
})
const Permissions = z.record(z.string(), z.enum(['read', 'write']))
const Job = z.looseObject({
  uses: z.optional(z.string()),
  needs: z.optional(z.string()),
  if: z.optional(z.string()),
  environment: z.optional(z.string()),
  with: z.optional(z.record(z.string(), z.string())),
  'timeout-minutes': z.optional(z.int()),
  concurrency: z.optional(z.looseObject({ group: z.string(), 'cancel-in-progress': z.boolean() })),
  permissions: Permissions,
  steps: z.optional(z.array(Step)),
})
type Job = z.infer<typeof Job>
const Workflow = z.looseObject({
  name: z.string(),
  on: z.union([z.string(), z.record(z.string(), z.unknown())]),
  permissions: z.strictObject({}),
  jobs: z.record(z.string(), Job),
})
const Action = z.looseObject({ runs: z.looseObject({ using: z.literal('composite'), steps: z.array(Step) }) })

const textOf = (path: string) => readFileSync(join(root, path), 'utf8')
const names = readdirSync(FOLDER)
const workflows = new Map(names.map((name) => [name, Workflow.parse(parse(textOf(`.github/workflows/${name}`)))]))
const assembly = Action.parse(parse(textOf('.github/actions/assembly/action.yml')))

const jobs = [...workflows].flatMap(([file, { jobs }]) =>
  Object.entries(jobs).map(([name, job]) => ({ where: `${file} ${name}`, job })),
)
const steps = [
  ...jobs.flatMap(({ where, job }) => (job.steps ?? []).map((step) => ({ where, step }))),
  ...assembly.runs.steps.map((step) => ({ where: 'assembly', step })),
]

function jobOf(file: string, name: string): Job {
  const job = workflows.get(file)?.jobs[name]
  if (!job) throw new Error(`${file} has no job ${name}`)
  return job
}

const takesRole = ({ steps: own = [] }: Job) => own.some(({ uses }) => uses === './.github/actions/assembly')

test('the workflows are these, and nothing that runs a stranger’s code with our rights', () => {
  expect(names.sort()).toEqual(['check.yml', 'deploy.yml', 'rollback.yml', 'stage.yml'])
  const events = [...workflows.values()].map(({ on }) => (typeof on === 'string' ? [on] : Object.keys(on)))
  expect(events).toEqual([['workflow_call'], ['pull_request', 'push'], ['workflow_dispatch'], ['workflow_call']])
  expect(workflows.get('deploy.yml')?.on).toMatchObject({ push: { branches: ['main'] } })
})

test('F81 every action is one of five, by its whole commit, with the version it is said to be', () => {
  const texts = [...names.map((name) => `.github/workflows/${name}`), '.github/actions/assembly/action.yml'].map(textOf)
  const uses = texts.flatMap((text) => [...text.matchAll(/uses: (.*)/g)].map(([, used = '']) => used))
  const others = uses.filter((used) => !used.startsWith('./'))
  for (const used of others) expect(used).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  expect([...new Set(others)].map((used) => used.split('@')[0]).sort()).toEqual([
    'actions/checkout',
    'actions/download-artifact',
    'actions/setup-node',
    'actions/upload-artifact',
    'aws-actions/configure-aws-credentials',
  ])
  for (const used of uses.filter((each) => each.startsWith('./'))) {
    expect(existsSync(join(root, used)) || existsSync(join(root, used, 'action.yml'))).toBe(true)
  }
})

test('each job may do what it does, and nothing else', () => {
  const read = { contents: 'read' }
  const deploying = { actions: 'read', contents: 'read', 'id-token': 'write' }
  expect(Object.fromEntries(jobs.map(({ where, job }) => [where, job.permissions]))).toEqual({
    'check.yml check': read,
    'check.yml assemble': read,
    'deploy.yml check': read,
    'deploy.yml look': deploying,
    'deploy.yml comment': { 'pull-requests': 'write' },
    'deploy.yml dev': deploying,
    'deploy.yml production': deploying,
    'rollback.yml find': { actions: 'read' },
    'rollback.yml stage': deploying,
    'stage.yml deploy': deploying,
    'stage.yml smoke': read,
  })
})

test('a role is taken in a GitHub environment alone, by jobs that run nothing of what is changed', () => {
  const taking = jobs.filter(({ job }) => takesRole(job))
  expect(taking.map(({ where }) => where)).toEqual(['deploy.yml look', 'stage.yml deploy'])
  for (const { job } of taking) {
    expect(job.environment).toBeDefined()
    const commands = (job.steps ?? []).map(({ run = '' }) => run).join('\n')
    expect(commands).not.toMatch(/npm (run|test|start)|tsx|\.ci\/run/)
    expect(commands).toMatch(/npx --no-install cdk (diff|deploy) --app cdk\.out /)
  }
  expect(assembly.runs.steps.map(({ run = '' }) => run).join('\n')).toContain('npm ci --ignore-scripts')
  const [checkout] = jobOf('deploy.yml', 'look').steps ?? []
  expect(checkout?.with?.ref).toBe(`$${'{{ github.event.pull_request.base.sha || github.sha }}'}`)
})

test('F81 pull requests from forks get no role', () => {
  expect(jobOf('deploy.yml', 'look').if).toContain('github.event.pull_request.head.repo.full_name == github.repository')
  for (const name of ['dev', 'production']) expect(leadsTo('deploy.yml', name)).toContain('look')
  expect(jobOf('deploy.yml', 'dev').if).toBe("github.event_name == 'push'")
})

test('what was checked, looked at and tried is what production gets: it is assembled once', () => {
  expect(leadsTo('deploy.yml', 'production')).toEqual(['dev', 'look', 'check'])
  expect(leadsTo('deploy.yml', 'comment')).toEqual(['look', 'check'])
  expect(jobOf('stage.yml', 'smoke').needs).toBe('deploy')
  // Without a code most of it would be left out, and said to be well.
  expect(jobOf('stage.yml', 'smoke').steps?.at(-1)?.run).toBe('npm run smoke -- --url "$URL" --code "$CODE"')
  const making = steps.filter(({ step }) => /cdk synth|npm run synth/.test(step.run ?? ''))
  expect(making.map(({ where }) => where)).toEqual(['check.yml assemble'])
  const commands = steps.map(({ step }) => step.run ?? '').filter((run) => /cdk (diff|deploy)/.test(run))
  expect(commands).toHaveLength(2)
  for (const run of commands) expect(run).toContain('--app cdk.out')
  const fetched = steps.filter(({ step }) => step.uses?.startsWith('actions/download-artifact'))
  expect(fetched.map(({ where, step }) => [where, step.with?.name ?? step.with?.pattern])).toEqual([
    ['deploy.yml comment', 'look-*'],
    ['assembly', 'assembly'],
  ])
})

test('production is an environment of its own, which GitHub lets in by approval, and takes back nothing newer', () => {
  expect(jobOf('deploy.yml', 'dev').with).toEqual({ environment: 'dev' })
  expect(jobOf('deploy.yml', 'production').with).toEqual({ environment: 'production' })
  const deploy = jobOf('stage.yml', 'deploy')
  expect(deploy.environment).toBe(`$${'{{ inputs.environment }}'}`)
  expect(deploy.concurrency).toEqual({ group: `stage-$${'{{ inputs.environment }}'}`, 'cancel-in-progress': false })
  expect(deploy.steps?.[0]?.run).toContain('[ "$newest" != "$GITHUB_SHA" ]')
})

test('going back takes an assembly that was deployed from main, with the same approval', () => {
  const find = jobOf('rollback.yml', 'find').steps?.[0]?.run
  expect(find).toContain('"deploy push main success"')
  expect(workflows.get('deploy.yml')?.name).toBe('deploy')
  expect(jobOf('rollback.yml', 'stage')).toMatchObject({ needs: 'find', uses: './.github/workflows/stage.yml' })
})

test('no job waits for ever, and none ends half way what it deploys', () => {
  for (const { where, job } of jobs) {
    if (job.uses === undefined) expect([where, job['timeout-minutes'] ?? 0]).not.toEqual([where, 0])
  }
})

test('no command holds what somebody outside may write: such things come in by the environment', () => {
  for (const { where, step } of steps)
    expect([where, step.run ?? '']).not.toEqual([where, expect.stringContaining('$' + '{{')])
})

test('nothing secret is stored or shown, and no account is named', () => {
  for (const name of [...names.map((each) => `workflows/${each}`), 'actions/assembly/action.yml']) {
    const text = textOf(`.github/${name}`)
    expect(text).not.toMatch(/secrets[.:]|(?<![0-9a-f])\d{12}(?![0-9a-f])|arn:aws|AKIA|set -x/)
  }
  for (const { step } of steps.filter(({ step: each }) => each.uses?.startsWith('actions/checkout'))) {
    expect(step.with?.['persist-credentials']).toBe(false)
  }
  const credentials = assembly.runs.steps.find(({ uses }) => uses?.startsWith('aws-actions/'))
  expect(credentials?.with).toEqual({
    'role-to-assume': `$${'{{ inputs.role }}'}`,
    'aws-region': 'ap-southeast-3',
    'mask-aws-account-id': true,
  })
})

test('every script that is run exists', () => {
  const { scripts } = JSON.parse(textOf('package.json'))
  const run = steps.flatMap(({ step }) => [...(step.run ?? '').matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name))
  expect(run).toContain('synth')
  expect(run.filter((name) => scripts[name ?? ''] === undefined)).toEqual([])
  for (const { step } of steps) {
    for (const [, file = ''] of (step.run ?? '').matchAll(/bash (\S+)/g))
      expect(existsSync(join(root, file))).toBe(true)
  }
})

describe('the stacks of a stage', () => {
  const synthesized = synthesize()
  const [first] = synthesized
  const artifacts = Object.entries(first?.assembly.manifest.artifacts ?? {})
  const stacks = artifacts.filter(([, { type }]) => type === 'aws:cloudformation:stack')

  test.each(synthesized)('$stage.name are found in the assembly by their tag', ({ stage, stacks: made }) => {
    const tagged = stacks.filter(
      ([, { properties }]) => z.looseObject({ tags: Tags }).parse(properties).tags.stage === stage.name,
    )
    const expected = Object.values(made).flatMap((stack) => (stack ? [stack.stackName] : []))
    expect(tagged.map(([name]) => name).sort()).toEqual(expected.sort())
  })

  test('are asked for so, and the address that is tried is what the edge puts out', () => {
    const select = assembly.runs.steps.find(({ run = '' }) => run.includes('manifest.json'))?.run
    expect(select).toContain('.type == "aws:cloudformation:stack" and .value.properties.tags.stage == env.STAGE')
    expect(jobOf('stage.yml', 'deploy').steps?.at(-1)?.run).toContain(
      `.["suara-loket-" + env.STAGE + "-edge"].PublicUrl`,
    )
    expect(Object.keys(first?.edge.findOutputs('PublicUrl') ?? {})).toEqual(['PublicUrl'])
    expect(first?.stacks.edge.stackName).toBe('suara-loket-dev-edge')
  })
})
const Tags = z.looseObject({ stage: z.optional(z.string()) })

/** The jobs that a job waits for, the last first. */
function leadsTo(file: string, name: string): string[] {
  const { needs } = jobOf(file, name)
  return needs === undefined ? [] : [needs, ...leadsTo(file, needs)]
}
