import { type App, Tags } from 'aws-cdk-lib'
import { checkPipeline } from './pipeline-settings.ts'
import { AnalyticsStack } from './stacks/analytics-stack.ts'
import { DataStack } from './stacks/data-stack.ts'
import { EdgeStack } from './stacks/edge-stack.ts'
import { GlobalStack } from './stacks/global-stack.ts'
import { IdentityStack } from './stacks/identity-stack.ts'
import { JobsStack } from './stacks/jobs-stack.ts'
import { ObservabilityStack } from './stacks/observability-stack.ts'
import { PipelineStack } from './stacks/pipeline-stack.ts'
import { ServiceStack } from './stacks/service-stack.ts'
import { checkStage } from './stage.ts'

/** The only region from which CloudFront takes certificates and firewalls. */
const CLOUDFRONT_REGION = 'us-east-1'
/** Where everything else is. */
const HOME = 'ap-southeast-3'

/** All stacks of one stage, in the order in which they are deployed. They name the region but no account: whoever deploys brings it. */
export function addStage(app: App, values: unknown) {
  const stage = checkStage(values)
  const id = (name: string) => `suara-loket-${stage.name}-${name}`
  const here = { env: { region: stage.region }, stage }

  const dataStack = new DataStack(app, id('data'), here)
  const identity = new IdentityStack(app, id('identity'), here)
  const global = new GlobalStack(app, id('global'), { env: { region: CLOUDFRONT_REGION }, stage })
  const data = dataStack.store
  const edge = new EdgeStack(app, id('edge'), { ...here, data, global })
  const service = new ServiceStack(app, id('service'), { ...here, data, pool: identity.pool, edge })
  const jobs = new JobsStack(app, id('jobs'), { ...here, data, publicUrl: edge.publicUrl, letters: identity.letters })
  const observability = new ObservabilityStack(app, id('observability'), { ...here, data, edge, jobs })
  const analytics =
    stage.analytics === 'off'
      ? undefined
      : new AnalyticsStack(app, id('analytics'), { ...here, data, howOften: stage.analytics, failures: jobs.failures })

  const stacks = { data: dataStack, identity, global, edge, service, jobs, observability, analytics }
  for (const stack of Object.values(stacks)) {
    if (!stack) continue
    Tags.of(stack).add('application', 'suara-loket')
    Tags.of(stack).add('stage', stage.name)
  }
  return stacks
}

/** What lets the pipeline into each account: a stack for each, named by the account's label, and deployed with that account's credentials. */
export function addPipeline(app: App, values: unknown) {
  const settings = checkPipeline(values)
  return settings.accounts.map((account) => {
    // Not `suara-loket-…`: no stage may be called so that it is deployed with it.
    const id = `pipeline-suara-loket-${account.label}`
    return new PipelineStack(app, id, { env: { region: HOME }, settings, account, regions: [HOME, CLOUDFRONT_REGION] })
  })
}
