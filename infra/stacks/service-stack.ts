import { type App, Stack, type StackProps } from 'aws-cdk-lib'
import { services } from '../../shared/services.ts'
import { Routes } from '../constructs/routes.ts'
import { ServiceFunction } from '../constructs/service-function.ts'
import { SignInClient } from '../constructs/sign-in-client.ts'
import type { DataStore } from '../data-store.ts'
import type { IdentityPool } from '../identity-pool.ts'
import type { Stage } from '../stage.ts'
import { titleOf } from '../title-of.ts'
import type { EdgeStack } from './edge-stack.ts'

/** What answers. It keeps nothing, and nobody knows its address: it can be deleted and deployed anew beside the same data. */
export class ServiceStack extends Stack {
  constructor(
    app: App,
    id: string,
    props: StackProps & {
      readonly stage: Stage
      readonly data: DataStore
      readonly pool: IdentityPool
      readonly edge: Pick<EdgeStack, 'api' | 'authorizer' | 'publicUrl'>
    },
  ) {
    const { stage, data, pool, edge } = props
    const { publicUrl, api, authorizer } = edge
    super(app, id, { ...props, description: `Suara Loket ${stage.name}: what answers` })

    const { clientId } = new SignInClient(this, 'SignIn', { pool, publicUrl })
    const signIn = { issuer: pool.issuer, clientId, poolArn: pool.poolArn, providers: stage.providers ?? [] }

    for (const service of services) {
      const reservedConcurrency =
        stage.reservedConcurrency === 'none' ? undefined : stage.reservedConcurrency[service.name]
      const settings = {
        ...service,
        stage,
        data,
        publicUrl,
        reservedConcurrency,
        signIn: service.signIn ? signIn : undefined,
      }
      const title = titleOf(service.name)
      const { lambda } = new ServiceFunction(this, title, settings)
      new Routes(this, `${title}Routes`, { api, authorizer, service, target: lambda })
    }
  }
}
