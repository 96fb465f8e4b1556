import { type App, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { HttpApi, IHttpAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { guards } from '../../shared/guards.ts'
import { Distribution, type DistributionProps } from '../constructs/distribution.ts'
import { FrontDoor } from '../constructs/front-door.ts'
import { OriginKey } from '../constructs/origin-key.ts'
import { OriginKeyRotation } from '../constructs/origin-key-rotation.ts'
import type { DataStore } from '../data-store.ts'
import type { Stage } from '../stage.ts'

/** Where people's requests arrive: CloudFront, and the HTTP API behind it. It outlives the functions that answer them. */
export class EdgeStack extends Stack {
  readonly api: HttpApi
  /** What every route must ask. */
  readonly authorizer: IHttpAuthorizer
  readonly publicUrl: string
  /** What stands between CloudFront and the services, by its name. */
  readonly guards: Readonly<Record<keyof typeof guards, IFunction>>

  constructor(
    app: App,
    id: string,
    props: StackProps & {
      readonly stage: Stage
      readonly data: Pick<DataStore, 'keyArn'>
      readonly global: DistributionProps['global']
    },
  ) {
    const { stage, data, global } = props
    super(app, id, {
      ...props,
      description: `Suara Loket ${stage.name}: where people's requests arrive`,
      crossRegionReferences: true,
      // It holds no data, but perhaps the address on printed QR codes.
      terminationProtection: true,
    })
    const key = new OriginKey(this, 'OriginKey', { stage, data })
    const { api, guard } = new FrontDoor(this, 'FrontDoor', { stage, key })
    const { distribution, publicUrl } = new Distribution(this, 'Distribution', { stage, api, key, global })
    const rotation = new OriginKeyRotation(this, 'OriginKeyRotation', { stage, key, distribution })

    this.api = api
    this.authorizer = guard.authorizer
    this.publicUrl = publicUrl
    this.guards = { 'origin-guard': guard.lambda, 'rotate-origin-key': rotation.lambda }
    new CfnOutput(this, 'PublicUrl', { value: publicUrl, description: 'Where citizens find the service' })
  }
}
