import { readFileSync } from 'node:fs'
import type { Call } from '../../functions/cli/smoke/calls.ts'
import { serve } from '../http/serve.ts'

const ACCOUNT = '123456789012'
const TABLE_ARN = `arn:aws:dynamodb:ap-southeast-3:${ACCOUNT}:table/test-table`

/** What somebody asked IAM to simulate. */
export type Simulated = {
  readonly role: string
  readonly action: string
  readonly resource: string
  readonly key?: string
}

export type Account = {
  readonly decide: (asked: Simulated) => Call['is']
  /** By the names of DynamoDB's calls. */
  readonly table: Readonly<Record<string, unknown>>
}

/** A table as the data stack makes it. */
export const WHOLE_TABLE = {
  DescribeTimeToLive: { TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'expires' } },
  DescribeContinuousBackups: {
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' },
    },
  },
  DescribeTable: {
    Table: { TableArn: TABLE_ARN, DeletionProtectionEnabled: true, SSEDescription: { SSEType: 'KMS' } },
  },
} as const

/** An AWS account that holds a stage called `dev`, as far as a smoke test asks about one: its stacks are those that are synthesized. */
export async function fakeAccount({ decide, table }: Account) {
  const served = await serve({
    async fetch(request) {
      const target = request.headers.get('X-Amz-Target')?.split('.')[1]
      if (target !== undefined) return Response.json(table[target])
      const form = new URLSearchParams(await request.text())
      const asked = (name: string) => form.get(name) ?? ''
      const action = asked('Action')
      switch (action) {
        case 'DescribeStacks':
          return answer(action, `<Stacks><member><StackId>${stackId(asked('StackName'))}</StackId></member></Stacks>`)
        case 'ListStackResources':
          return answer(action, `<StackResourceSummaries>${resourcesOf(asked('StackName'))}</StackResourceSummaries>`)
        case 'SimulatePrincipalPolicy': {
          const key = form.get('ContextEntries.member.1.ContextKeyValues.member.1')
          const actions = [...form].filter(([name]) => name.startsWith('ActionNames.member.')).map(([, value]) => value)
          const decided = actions.map((each) => {
            const role = asked('PolicySourceArn')
            const resource = asked('ResourceArns.member.1')
            const is = decide({ role, action: each, resource, ...(key === null ? {} : { key }) })
            const decision = is === 'allowed' ? 'allowed' : 'implicitDeny'
            return `<member><EvalActionName>${each}</EvalActionName><EvalDecision>${decision}</EvalDecision></member>`
          })
          return answer(action, `<EvaluationResults>${decided.join('')}</EvaluationResults>`)
        }
        default:
          return new Response(action, { status: 400 })
      }
    },
  })
  return { ...served, environment: endpointsAt(served.url) }
}

function endpointsAt(url: string) {
  return {
    AWS_ENDPOINT_URL_DYNAMODB: url,
    AWS_ENDPOINT_URL_IAM: url,
    AWS_ENDPOINT_URL_CLOUDFORMATION: url,
    AWS_REGION: 'ap-southeast-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  }
}

const stackId = (name: string) => `arn:aws:cloudformation:ap-southeast-3:${ACCOUNT}:stack/${name}/1`

function resourcesOf(stack: string): string {
  const file = `../infra/__snapshots__/${stack.replace('suara-loket-', '')}.json`
  const { Resources } = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
  return Object.entries<{ readonly Type: string }>(Resources)
    .map(([logical, { Type }]) => {
      const named = `<LogicalResourceId>${logical}</LogicalResourceId><PhysicalResourceId>${logical}</PhysicalResourceId>`
      return `<member>${named}<ResourceType>${Type}</ResourceType></member>`
    })
    .join('')
}

function answer(action: string, result: string): Response {
  const body = `<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`
  return new Response(body, { headers: { 'Content-Type': 'text/xml' } })
}
