import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, type AppProps, type Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import type { CloudAssembly } from 'aws-cdk-lib/cx-api'
import { stages } from '../../infra/stages.ts'
import { addStage } from '../../infra/suara-loket.ts'

/** A resource as CloudFormation reads it. */
export type Resource = ReturnType<Template['findResources']>[string]

/** What the command line tells the app. */
const { context: commandContext } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'))

type Stacks = ReturnType<typeof addStage>

/** All stages' templates, without bundling the functions: their code is another test's. Made once for all that look at them. */
export function synthesize() {
  made ??= withApp((app) => {
    const all = stages.map((stage) => ({ stage, stacks: addStage(app, stage) }))
    const assembly = app.synth()
    return all.map(({ stage, stacks }) => ({ stage, stacks, ...templatesOf(stacks), assembly }))
  })
  return made
}
let made: readonly Synthesized[] | undefined

type Synthesized = ReturnType<typeof templatesOf> & {
  readonly stage: (typeof stages)[number]
  readonly stacks: Stacks
  readonly assembly: CloudAssembly
}

/** Each stack's template; `analytics` where the stage has it. */
export function templatesOf({ analytics, ...stacks }: Stacks) {
  const of = (stack: Stack) => Template.fromStack(stack)
  return {
    data: of(stacks.data),
    identity: of(stacks.identity),
    global: of(stacks.global),
    edge: of(stacks.edge),
    service: of(stacks.service),
    jobs: of(stacks.jobs),
    observability: of(stacks.observability),
    analytics: analytics && of(analytics),
  }
}

/** An app that leaves nothing behind, and is not checked against CloudFormation's rules: that takes seconds, and one test does. */
export function withApp<T>(use: (app: App) => T, options: Pick<AppProps, 'builtinCloudFormationValidation'> = {}): T {
  const outdir = mkdtempSync(join(tmpdir(), 'synthesized-'))
  const context = { ...commandContext, 'aws:cdk:bundling-stacks': [] }
  try {
    return use(new App({ builtinCloudFormationValidation: false, ...options, outdir, context }))
  } finally {
    rmSync(outdir, { recursive: true })
  }
}

/** The only resource of a type. */
export function only(template: Template, type: string): Resource {
  const [resource, ...others] = Object.values(template.findResources(type))
  if (!resource || others.length > 0) throw new Error(`the template does not have exactly one ${type}`)
  return resource
}

/** The function made from an entry of a list, which is known by what its failure means. */
export function functionOf(template: Template, { failure }: { readonly failure: string }): [string, Resource] {
  const found = Object.entries(template.findResources('AWS::Lambda::Function'))
  const mine = found.filter(([, { Properties }]) => Properties.Description === failure)
  const [first, ...others] = mine
  if (!first || others.length > 0) throw new Error(`the template does not have exactly one function for "${failure}"`)
  return first
}

/** The template in which the function of an entry is: a service's, or a job's. */
export function homeOf<T>(stacks: { readonly service: T; readonly jobs: T }, entry: object): T {
  return 'schedule' in entry ? stacks.jobs : stacks.service
}

/** What a role may do, statement by statement. */
export function statementsOf(template: Template, roleId: string): Statement[] {
  return Object.values(template.findResources('AWS::IAM::Policy'))
    .filter(({ Properties }) => Properties.Roles.some((role: { Ref?: string }) => role.Ref === roleId))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement as Statement[])
    .map((statement) => ({ ...statement, Action: [statement.Action].flat(), Resource: [statement.Resource].flat() }))
}

export type Statement = {
  readonly Effect: string
  readonly Action: readonly string[]
  readonly Resource: readonly unknown[]
  readonly Condition?: unknown
}
