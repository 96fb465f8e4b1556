import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import * as z from 'zod/mini'
import { stages } from '../stages.ts'
import { addStage } from '../suara-loket.ts'

/** A role as it is deployed, in words. */
export type GrantedRole = {
  /** The stack and the role within it: `jobs/ScanRole`. */
  readonly place: string
  /** Of the function that has it: what its failure means. Empty where no function has it. */
  readonly description: string
  readonly statements: readonly {
    readonly actions: readonly string[]
    readonly resources: readonly string[]
    readonly condition: string | undefined
  }[]
}

const OneOrMore = z.pipe(
  z.union([z.array(z.unknown()), z.unknown()]),
  z.transform((given) => [given].flat()),
)
const Statement = z.object({ Action: OneOrMore, Resource: OneOrMore, Condition: z.optional(z.unknown()) })
const Document = z.object({ Statement: z.array(Statement) })
const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z._default(z.record(z.string(), z.unknown()), {}) }),
  ),
})
const Policy = z.object({ PolicyDocument: Document, Roles: z.array(z.object({ Ref: z.string() })) })
const Lambda = z.object({
  Description: z._default(z.string(), ''),
  Role: z.object({ 'Fn::GetAtt': z.array(z.string()) }),
})

/** With the stack that not every stage has. Beside it they differ in numbers and addresses alone. */
const STAGE = { ...stages[0], analytics: 'weekly' }

/** All roles of a stage that have a policy, by stack. */
export function grantedRoles(): GrantedRole[] {
  const outdir = mkdtempSync(join(tmpdir(), 'grants-'))
  try {
    // No bundle is needed to say what it may do, and no rule is checked here.
    const app = new App({ outdir, builtinCloudFormationValidation: false, context: { ...CONTEXT } })
    addStage(app, STAGE)
    return app.synth().stacks.flatMap(({ stackName, template }) => rolesOf(nameOf(stackName), Template.parse(template)))
  } finally {
    rmSync(outdir, { recursive: true })
  }
}

const CONTEXT = { 'aws:cdk:bundling-stacks': [], '@aws-cdk/aws-iam:minimizePolicies': true }

function rolesOf(stack: string, { Resources }: z.infer<typeof Template>): GrantedRole[] {
  const all = Object.values(Resources)
  const functions = all
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .map(({ Properties }) => Lambda.safeParse(Properties).data)
  return all
    .filter(({ Type }) => Type === 'AWS::IAM::Policy')
    .map(({ Properties }) => Policy.parse(Properties))
    .flatMap(({ PolicyDocument, Roles }) =>
      Roles.map(({ Ref }) => ({
        place: `${stack}/${withoutHash(Ref)}`,
        description: functions.find((each) => each?.Role['Fn::GetAtt'][0] === Ref)?.Description ?? '',
        statements: PolicyDocument.Statement.map(({ Action, Resource, Condition }) => ({
          actions: Action.map(String).toSorted(),
          resources: Resource.map(inWords),
          condition: Condition === undefined ? undefined : inWords(Condition),
        })),
      })),
    )
}

/** A value of a template as people read it: a resource by its name, whatever stack it is in. */
function inWords(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  return Object.entries(value ?? {})
    .map(([name, of]) => {
      switch (name) {
        case 'Fn::ImportValue':
          return withoutHash(
            /ExportsOutput(?:FnGetAtt|Ref)(\w+?)(?:Arn)?[0-9A-F]{8}$/.exec(String(of))?.[1] ?? String(of),
          )
        case 'Fn::GetAtt':
          return withoutHash([of].flat().map(String)[0] ?? '')
        case 'Ref':
          return String(of)
        case 'Fn::Join':
          return [of].flat().slice(1).flat().map(inWords).join('')
        default:
          return `${name}: ${inWords(of)}`
      }
    })
    .join('; ')
}

function withoutHash(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, '')
}

function nameOf(stackName: string): string {
  return stackName.split('-').at(-1) ?? stackName
}
