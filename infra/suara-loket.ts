import { type App, Tags } from 'aws-cdk-lib'
import { DataStack } from './stacks/data-stack.ts'
import { IdentityStack } from './stacks/identity-stack.ts'
import { ServiceStack } from './stacks/service-stack.ts'
import { checkStage } from './stages.ts'

/** All stacks of one stage. They name the region but no account: whoever deploys brings it. */
export function addStage(app: App, values: unknown) {
  const stage = checkStage(values)
  const env = { region: stage.region }
  const data = new DataStack(app, `suara-loket-${stage.name}-data`, { env, stage })
  const identity = new IdentityStack(app, `suara-loket-${stage.name}-identity`, { env, stage })
  const service = new ServiceStack(app, `suara-loket-${stage.name}-service`, {
    env,
    stage,
    data: data.store,
    pool: identity.pool,
  })
  for (const stack of [data, identity, service]) {
    Tags.of(stack).add('application', 'suara-loket')
    Tags.of(stack).add('stage', stage.name)
  }
  return { data, identity, service }
}
