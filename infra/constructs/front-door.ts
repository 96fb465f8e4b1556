import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import * as z from 'zod/mini'
import type { HttpService } from '../../shared/services.ts'
import type { Stage } from '../stages.ts'
import { pin } from './pin.ts'
import { ServiceLog } from './service-log.ts'

/**
 * What is logged of a request. Not who sent it (address, browser), nor what it asked for: a path holds counters' codes and a
 * query whatever people put there. The route and the function's own log, by request id, say enough.
 */
const accessLogFields = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  method: '$context.httpMethod',
  status: '$context.status',
  responseBytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  functionMilliseconds: '$context.integrationLatency',
  functionStatus: '$context.integrationStatus',
  error: '$context.error.message',
  functionError: '$context.integrationErrorMessage',
}

/** The HTTP API that all requests come through: to each function its routes, with a ceiling on how many. */
export class FrontDoor extends Construct {
  readonly api: HttpApi

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id)
    this.api = new HttpApi(this, 'Api', {
      apiName: `suara-loket-${stage.name}`,
      createDefaultStage: false,
    })
    // Where a stage has no public address of its own, printed QR codes carry this one: a new API would be another.
    pin(this.api, 'Api')
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.throttle.rate, burstLimit: stage.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(new ServiceLog(this, 'AccessLog', { stage }).group),
        format: AccessLogFormat.custom(JSON.stringify(accessLogFields)),
      },
    })
  }

  /** Leads a service's routes to its function. */
  lead({ name, routes }: Pick<HttpService, 'name' | 'routes'>, target: IFunction): void {
    const integration = new HttpLambdaIntegration(name, target)
    const keys = routes === 'the rest' ? [HttpRouteKey.DEFAULT] : routes.map(routeKeyOf)
    for (const routeKey of keys) new HttpRoute(this, routeKey.key, { httpApi: this.api, routeKey, integration })
  }
}

const Route = z.tuple([z.enum(HttpMethod), z.string().check(z.startsWith('/'))])

function routeKeyOf(route: string): HttpRouteKey {
  const parsed = Route.safeParse(route.split(' '))
  if (!parsed.success) throw new Error(`"${route}" is no route: a route is a method, a space and a path`)
  const [method, path] = parsed.data
  return HttpRouteKey.with(path, method)
}
