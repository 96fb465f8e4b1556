import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { stages } from '../../infra/stages.ts'
import { addStage } from '../../infra/suara-loket.ts'

/** A resource as CloudFormation reads it. */
export type Resource = ReturnType<Template['findResources']>[string]

/** All stages' templates, without bundling the functions: their code is another test's. */
export function synthesize() {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } })
  const made = stages.map((stage) => ({ stage, stacks: addStage(app, stage) }))
  const assembly = app.synth()
  return made.map(({ stage, stacks }) => ({
    stage,
    data: Template.fromStack(stacks.data),
    service: Template.fromStack(stacks.service),
    assembly,
  }))
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
