import { Duration } from 'aws-cdk-lib'
import {
  AuthorizerPayloadVersion,
  type HttpApi,
  HttpAuthorizer,
  HttpAuthorizerType,
  type IHttpAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import type * as z from 'zod/mini'
import { type GuardEnvironment, guard, ORIGIN_KEY } from '../../shared/guard.ts'
import type { DataStore } from '../data-store.ts'
import type { Stage } from '../stage.ts'
import type { OriginKey } from './origin-key.ts'
import { OwnFunction } from './own-function.ts'

export type OriginGuardProps = {
  readonly stage: Stage
  readonly data: Pick<DataStore, 'keyArn'>
  readonly api: HttpApi
  readonly key: OriginKey
}

/**
 * Lets in what CloudFront sends. A request without the key is answered 401 by the gateway itself, one with another key 403, and neither
 * reaches a service.
 */
export class OriginGuard extends Construct {
  readonly authorizer: IHttpAuthorizer

  constructor(scope: Construct, id: string, { stage, data, api, key }: OriginGuardProps) {
    super(scope, id)
    const { lambda } = new OwnFunction(this, 'Function', {
      ...guard,
      stage,
      data,
      statements: key.reading,
      environment: { ORIGIN_KEY_SECRET: key.secret.secretArn } satisfies z.infer<typeof GuardEnvironment>,
    })
    const invocation = `arn:aws:apigateway:${stage.region}:lambda:path/2015-03-31/functions/${lambda.functionArn}/invocations`
    this.authorizer = new HttpAuthorizer(this, 'Authorizer', {
      httpApi: api,
      authorizerName: 'cloudfront-only',
      type: HttpAuthorizerType.LAMBDA,
      payloadFormatVersion: AuthorizerPayloadVersion.VERSION_2_0,
      enableSimpleResponses: true,
      authorizerUri: invocation,
      identitySource: [`$request.header.${ORIGIN_KEY}`],
      // All of CloudFront sends one key: the guard is asked every five minutes and not at every request. A no is kept as long, which is why the
      // guard never guesses one.
      resultsCacheTtl: Duration.minutes(5),
    })
    lambda.addPermission('Gateway', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: `arn:aws:execute-api:${stage.region}:${api.stack.account}:${api.apiId}/authorizers/${this.authorizer.authorizerId}`,
    })
  }
}
