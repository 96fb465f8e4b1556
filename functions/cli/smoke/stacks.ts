import { CloudFormationClient, DescribeStacksCommand, paginateListStackResources } from '@aws-sdk/client-cloudformation'
import { guard } from '../../../shared/guard.ts'
import { jobs } from '../../../shared/jobs.ts'
import { rotations } from '../../../shared/rotations.ts'
import { services } from '../../../shared/services.ts'
import type { Beside } from './calls.ts'

/** A function's role, by the name that the lists in `shared` give the function. */
export type Role = { readonly name: string; readonly arn: string }

type Resource = { readonly type: string; readonly logical: string; readonly physical: string; readonly account: string }

async function resourcesOf(stage: string, stack: string): Promise<Resource[]> {
  const client = new CloudFormationClient()
  const found: Resource[] = []
  // A stack's resources do not say which account they are of; the stack's own id does.
  const StackName = `suara-loket-${stage}-${stack}`
  const { Stacks: [described] = [] } = await client.send(new DescribeStacksCommand({ StackName }))
  const account = described?.StackId?.split(':')[4] ?? ''
  for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName })) {
    for (const { ResourceType = '', LogicalResourceId = '', PhysicalResourceId = '' } of StackResourceSummaries)
      found.push({ type: ResourceType, logical: LogicalResourceId, physical: PhysicalResourceId, account })
  }
  return found
}

/** How the logical id of an entry's role begins, in the stack that it is in. */
const roleId = (name: string) => `${name.replaceAll('-', '')}role`
const homes = [
  ...services.map(({ name }) => ({ name, stack: 'service', begins: roleId(name) })),
  ...jobs.map(({ name }) => ({ name, stack: 'jobs', begins: roleId(name) })),
  { name: guard.name, stack: 'edge', begins: 'FrontDoorGuardFunctionRole' },
  { name: rotations.originKey.name, stack: 'edge', begins: 'OriginKeyRotationFunctionRole' },
  { name: rotations.visitKeys.name, stack: 'jobs', begins: 'VisitKeyRotationRotateRole' },
] as const satisfies readonly { readonly name: string; readonly stack: string; readonly begins: string }[]

/** The roles of all functions of a stage. */
export async function rolesOf(stage: string): Promise<Role[]> {
  const stacks = await resourcesByStack(stage, [...new Set(homes.map(({ stack }) => stack))])
  return homes.map(({ name, stack, begins }) => {
    const roles = stacks.get(stack)?.filter(({ type }) => type === 'AWS::IAM::Role') ?? []
    const role = roles.find(({ logical }) => logical.toLowerCase().startsWith(begins.toLowerCase()))
    return { name, arn: role ? `arn:aws:iam::${role.account}:role/${role.physical}` : '' }
  })
}

/** What functions are granted beside the table, as IAM calls it; empty where it is not found. CloudFormation knows secrets by their ARN. */
export async function besideOf(stage: string): Promise<Readonly<Record<Beside, string>>> {
  const stacks = await resourcesByStack(stage, ['data', 'edge'])
  const only = (stack: string, kind: string) => stacks.get(stack)?.find(({ type }) => type === kind)
  const distribution = only('edge', 'AWS::CloudFront::Distribution')
  return {
    'visit keys': only('data', 'AWS::SecretsManager::Secret')?.physical ?? '',
    'origin key': only('edge', 'AWS::SecretsManager::Secret')?.physical ?? '',
    distribution: distribution
      ? `arn:aws:cloudfront::${distribution.account}:distribution/${distribution.physical}`
      : '',
  }
}

async function resourcesByStack(stage: string, stacks: readonly string[]): Promise<Map<string, Resource[]>> {
  return new Map(await Promise.all(stacks.map(async (stack) => [stack, await resourcesOf(stage, stack)] as const)))
}

/** The HTTP API's own address, behind the front door. */
export async function apiOf(stage: string, region: string): Promise<string | undefined> {
  const api = (await resourcesOf(stage, 'edge')).find(({ type }) => type === 'AWS::ApiGatewayV2::Api')
  return api && `https://${api.physical}.execute-api.${region}.amazonaws.com`
}
