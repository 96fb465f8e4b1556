import { type App, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Distribution } from '../constructs/distribution.ts'
import { FrontDoor } from '../constructs/front-door.ts'
import type { DataStore } from '../data-store.ts'
import type { Stage } from '../stage.ts'
import type { GlobalStack } from './global-stack.ts'

/** Where people's requests arrive: CloudFront, and the HTTP API behind it. It outlives the functions that answer them. */
export class EdgeStack extends Stack {
  readonly api: HttpApi
  readonly publicUrl: string

  constructor(
    app: App,
    id: string,
    props: StackProps & {
      readonly stage: Stage
      readonly data: Pick<DataStore, 'keyArn'>
      readonly global: Pick<GlobalStack, 'webAclArn' | 'certificate'>
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
    const door = new FrontDoor(this, 'FrontDoor', { stage, keyArn: data.keyArn })
    this.api = door.api
    const { webAclArn, certificate } = global
    this.publicUrl = new Distribution(this, 'Distribution', { stage, api: this.api, webAclArn, certificate }).publicUrl
    new CfnOutput(this, 'PublicUrl', { value: this.publicUrl, description: 'Where citizens find the service' })
  }
}
