import { CloudFormationClient, DescribeStacksCommand, paginateListStackResources } from '@aws-sdk/client-cloudformation'
import { jobs } from '../../../shared/jobs.ts'
import { services } from '../../../shared/services.ts'

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

/** The roles of all functions of a stage. */
export async function rolesOf(stage: string): Promise<Role[]> {
  const parts = [
    { stack: 'service', names: services.map(({ name }) => name) },
    { stack: 'jobs', names: jobs.map(({ name }) => name) },
  ] as const
  const found = await Promise.all(
    parts.map(async ({ stack, names }) => {
      const roles = (await resourcesOf(stage, stack)).filter(({ type }) => type === 'AWS::IAM::Role')
      return names.map((name: string): Role => {
        const begin = new RegExp(`^${name.replaceAll('-', '')}role`, 'i')
        const role = roles.find(({ logical }) => begin.test(logical))
        return { name, arn: role ? `arn:aws:iam::${role.account}:role/${role.physical}` : '' }
      })
    }),
  )
  return found.flat()
}

/** The HTTP API's own address, behind the front door. */
export async function apiOf(stage: string, region: string): Promise<string | undefined> {
  const api = (await resourcesOf(stage, 'edge')).find(({ type }) => type === 'AWS::ApiGatewayV2::Api')
  return api && `https://${api.physical}.execute-api.${region}.amazonaws.com`
}
