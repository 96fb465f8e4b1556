import { Duration, Fn, RemovalPolicy } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import {
  AllowedMethods,
  CachePolicy,
  Distribution as CloudFront,
  Function as CloudFrontFunction,
  type ErrorResponse,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { ORIGIN_KEY } from '../../shared/guard.ts'
import type { GlobalStack } from '../stacks/global-stack.ts'
import type { Stage } from '../stage.ts'
import { root } from './bundling.ts'
import { EdgeHeaders } from './edge-headers.ts'
import { KEPT_PATHS, KeptAnswers } from './kept-answers.ts'
import type { OriginKey } from './origin-key.ts'
import { OUTAGE_PATH } from './outage-page.ts'
import { pin } from './pin.ts'

export type DistributionProps = {
  readonly stage: Stage
  readonly api: HttpApi
  readonly key: OriginKey
  readonly global: Pick<GlobalStack, 'webAclArn' | 'certificate' | 'outageBucket'>
}

/** What citizens' phones talk to: TLS, the firewall, and behind it the HTTP API, which takes requests from here alone. */
export class Distribution extends Construct {
  /** With https:// and without a slash at its end. */
  readonly publicUrl: string
  readonly distribution: CloudFront

  constructor(scope: Construct, id: string, { stage, api, key, global }: DistributionProps) {
    super(scope, id)
    const { webAclArn, certificate, outageBucket } = global
    const shared = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: new EdgeHeaders(this, 'Headers', { stage }).policy,
    }
    const origin = new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      // Read by CloudFormation when it deploys: no template holds it.
      customHeaders: { [ORIGIN_KEY]: key.secret.secretValue.unsafeUnwrap() },
      // Who stands at a counter is told within eight seconds that nothing answers. Only connecting is tried again, so that nothing is sent twice.
      connectionAttempts: 2,
      connectionTimeout: Duration.seconds(4),
      // Longer than the longest function runs.
      readTimeout: Duration.seconds(30),
    })
    const kept = { ...shared, origin, cachePolicy: new KeptAnswers(this, 'KeptAnswers', { stage }).policy }

    this.distribution = new CloudFront(this, 'Distribution', {
      comment: `Suara Loket ${stage.name}`,
      webAclId: webAclArn,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // Asia's places, Jakarta's among them. No country is shut out: Indonesians are served at missions abroad, and phones here come out elsewhere
      // when they roam, save data or hide where they are.
      priceClass: PriceClass.PRICE_CLASS_200,
      // No log of requests: it would hold addresses and counters' codes. The HTTP API's own says what is needed.
      enableLogging: false,
      // Without an address of its own a stage has CloudFront's certificate, and with it CloudFront's choice of protocols: for trying things.
      ...(stage.publicUrl && certificate
        ? {
            domainNames: [new URL(stage.publicUrl).host],
            certificate,
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }
        : {}),
      defaultBehavior: {
        ...shared,
        origin,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        functionAssociations: [{ function: this.viewer(stage), eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: {
        ...Object.fromEntries(KEPT_PATHS.map((path) => [path, kept])),
        [OUTAGE_PATH]: { ...shared, origin: this.outage(outageBucket), cachePolicy: CachePolicy.CACHING_DISABLED },
      },
      errorResponses: [...OWN_ERRORS, ...OUTAGES],
    })
    this.distribution.applyRemovalPolicy(RemovalPolicy.RETAIN)
    // Where a stage has no address of its own, printed QR codes carry this one's.
    pin(this.distribution, 'Distribution')
    this.publicUrl = stage.publicUrl ?? `https://${this.distribution.distributionDomainName}`
  }

  /** Tells the functions who sent a request: see the file itself. */
  private viewer({ name }: Stage): CloudFrontFunction {
    return new CloudFrontFunction(this, 'Viewer', {
      comment: `Suara Loket ${name}: tells the viewer's address`,
      code: FunctionCode.fromFile({ filePath: `${root}functions/edge/viewer.js` }),
      runtime: FunctionRuntime.JS_2_0,
    })
  }

  /** CloudFront signs what it asks of the bucket, which answers nobody else. */
  private outage({ bucketName, bucketRegionalDomainName }: GlobalStack['outageBucket']) {
    const { originAccessControlId } = new S3OriginAccessControl(this, 'OutageAccess')
    const bucket = Bucket.fromBucketAttributes(this, 'Outage', { bucketName, bucketRegionalDomainName })
    return S3BucketOrigin.withBucketDefaults(bucket, { originAccessControlId })
  }
}

/**
 * CloudFront keeps errors for ten seconds, whatever they say of themselves, under the page's address alone: the no that one person got would be
 * the next one's, with what stands at its head. These are always ours, and are passed on as they are.
 */
const OWN_ERRORS: readonly ErrorResponse[] = [400, 403, 404, 405, 414, 500, 501, 503].map((httpStatus) => ({
  httpStatus,
  ttl: Duration.seconds(0),
}))

/** No function of ours answers these: the gateway, or the whole region, cannot be reached. */
const OUTAGES: readonly ErrorResponse[] = [502, 504].map((httpStatus) => ({
  httpStatus,
  responseHttpStatus: httpStatus,
  responsePagePath: OUTAGE_PATH,
  ttl: Duration.seconds(0),
}))
