import {
  type HttpApi,
  HttpAuthorizer,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  type IHttpAuthorizer,
  ParameterMapping,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import * as z from 'zod/mini'
import { ORIGIN_KEY } from '../../shared/guard.ts'
import type { HttpService } from '../../shared/services.ts'

export type RoutesProps = {
  readonly api: HttpApi
  /** Asked about every request before it reaches the function. */
  readonly authorizer: IHttpAuthorizer
  readonly service: Pick<HttpService, 'name' | 'routes'>
  readonly target: IFunction
}

/** Leads a service's routes to its function. They belong to the function's stack: the API outlives what hangs on it. */
export class Routes extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { api, authorizer: guard, service: { name, routes }, target }: RoutesProps,
  ) {
    super(scope, id)
    // What CloudFront is known by goes no further than the guard.
    const parameterMapping = new ParameterMapping().removeHeader(ORIGIN_KEY)
    const integration = new HttpLambdaIntegration(name, target, { parameterMapping })
    // By its id alone: the guard belongs to the API's stack, which knows nothing of this one.
    const authorizer = HttpAuthorizer.fromHttpAuthorizerAttributes(this, 'Guard', {
      authorizerId: guard.authorizerId,
      authorizerType: 'CUSTOM',
    })
    const keys = routes === 'the rest' ? [HttpRouteKey.DEFAULT] : routes.map(routeKeyOf)
    for (const routeKey of keys) new HttpRoute(this, routeKey.key, { httpApi: api, routeKey, integration, authorizer })
  }
}

const Route = z.tuple([z.enum(HttpMethod), z.string().check(z.startsWith('/'))])

function routeKeyOf(route: string): HttpRouteKey {
  const parsed = Route.safeParse(route.split(' '))
  if (!parsed.success) throw new Error(`"${route}" is no route: a route is a method, a space and a path`)
  const [method, path] = parsed.data
  return HttpRouteKey.with(path, method)
}
