import { type App, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { HttpApi, IHttpAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type * as z from 'zod/mini'
import { type OriginRotationEnvironment, rotations } from '../../shared/rotations.ts'
import { Distribution, type DistributionProps } from '../constructs/distribution.ts'
import { FrontDoor } from '../constructs/front-door.ts'
import { OriginKey } from '../constructs/origin-key.ts'
import { SecretRotation } from '../constructs/secret-rotation.ts'
import type { DataStore } from '../data-store.ts'
import type { Stage } from '../stage.ts'

/** Where people's requests arrive: CloudFront, and the HTTP API behind it. It outlives the functions that answer them. */
export class EdgeStack extends Stack {
  readonly api: HttpApi
  /** What every route must ask. */
  readonly authorizer: IHttpAuthorizer
  readonly publicUrl: string

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
    const { api, guard } = new FrontDoor(this, 'FrontDoor', { stage, data, key })
    const { distribution, publicUrl } = new Distribution(this, 'Distribution', { stage, api, key, global })
    new SecretRotation(this, 'OriginKeyRotation', {
      ...{ stage, data, rotation: rotations.originKey, secretArn: key.secret.secretArn, functionId: 'Function' },
      // At CloudFront first, and while both the old and the new one are good.
      statements: [
        new PolicyStatement({
          actions: ['cloudfront:GetDistribution', 'cloudfront:UpdateDistribution'],
          resources: [distribution.distributionArn],
        }),
      ],
      environment: { DISTRIBUTION_ID: distribution.distributionId } satisfies z.infer<typeof OriginRotationEnvironment>,
    })

    this.api = api
    this.authorizer = guard.authorizer
    this.publicUrl = publicUrl
    new CfnOutput(this, 'PublicUrl', { value: publicUrl, description: 'Where citizens find the service' })
  }
}
