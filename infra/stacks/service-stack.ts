import { type App, CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { jobs } from '../../shared/jobs.ts'
import { services } from '../../shared/services.ts'
import { FrontDoor } from '../constructs/front-door.ts'
import { ScheduledJob } from '../constructs/scheduled-job.ts'
import { ServiceFunction } from '../constructs/service-function.ts'
import { SignInClient } from '../constructs/sign-in-client.ts'
import type { DataStore } from '../data-store.ts'
import type { IdentityPool } from '../identity-pool.ts'
import type { Stage } from '../stages.ts'

/** What answers and what counts. It keeps nothing: with a public address of its own it can be deployed anew beside the same data. */
export class ServiceStack extends Stack {
  constructor(
    app: App,
    id: string,
    props: StackProps & { readonly stage: Stage; readonly data: DataStore; readonly pool: IdentityPool },
  ) {
    const { stage, data, pool } = props
    super(app, id, {
      ...props,
      description: `Suara Loket ${stage.name}: what answers and what counts`,
      // It holds no data, but perhaps the address on printed QR codes.
      terminationProtection: true,
    })

    const door = new FrontDoor(this, 'FrontDoor', { stage })
    const publicUrl = stage.publicUrl ?? door.api.apiEndpoint

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
      const { lambda } = new ServiceFunction(this, titleOf(service.name), settings)
      door.lead(service, lambda)
    }

    const failures = new Queue(this, 'FailedRuns', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    for (const job of jobs) {
      const settings = { ...job, stage, data, publicUrl, visitKeys: false }
      const { lambda } = new ServiceFunction(this, titleOf(job.name), settings)
      new ScheduledJob(this, `${titleOf(job.name)}Job`, { job, lambda, shards: stage.tickShards, failures })
    }

    new CfnOutput(this, 'PublicUrl', { value: publicUrl, description: 'Where citizens find the service' })
  }
}

/** `roll-up` → `RollUp`. */
function titleOf(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_, _hyphen, letter: string) => letter.toUpperCase())
}
