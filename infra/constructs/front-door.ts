import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { Construct } from 'constructs'
import { accessLogMetrics } from '../alarms/log-metrics.ts'
import type { Stage } from '../stage.ts'
import { LogMetrics } from './log-metrics.ts'
import { OriginGuard } from './origin-guard.ts'
import type { OriginKey } from './origin-key.ts'
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

/**
 * The HTTP API that all requests come through, with a ceiling on how many, and the guard that lets in CloudFront alone. Functions hang their
 * routes on it: see `routes.ts`.
 */
export class FrontDoor extends Construct {
  readonly api: HttpApi
  readonly guard: OriginGuard

  constructor(scope: Construct, id: string, { stage, key }: { readonly stage: Stage; readonly key: OriginKey }) {
    super(scope, id)
    this.api = new HttpApi(this, 'Api', {
      apiName: `suara-loket-${stage.name}`,
      createDefaultStage: false,
    })
    // CloudFront is told its address: a new API would be another, and nothing behind the old one.
    pin(this.api, 'Api')
    this.guard = new OriginGuard(this, 'Guard', { stage, api: this.api, key })
    const log = new ServiceLog(this, 'AccessLog', { stage })
    new LogMetrics(this, 'Metrics', { stage, group: log.group, metrics: accessLogMetrics })
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.throttle.rate, burstLimit: stage.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log.group),
        format: AccessLogFormat.custom(JSON.stringify(accessLogFields)),
      },
    })
  }
}
