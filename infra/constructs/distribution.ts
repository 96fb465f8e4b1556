import { Fn, RemovalPolicy } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CachePolicy,
  Distribution as CloudFront,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'
import { pin } from './pin.ts'

export type DistributionProps = {
  readonly stage: Stage
  readonly api: HttpApi
  readonly webAclArn: string
  readonly certificate: ICertificate | undefined
}

/** What citizens' phones talk to: TLS, the firewall, and behind it the HTTP API. */
export class Distribution extends Construct {
  /** With https:// and without a slash at its end. */
  readonly publicUrl: string

  constructor(scope: Construct, id: string, { stage, api, webAclArn, certificate }: DistributionProps) {
    super(scope, id)
    const distribution = new CloudFront(this, 'Distribution', {
      comment: `Suara Loket ${stage.name}`,
      webAclId: webAclArn,
      httpVersion: HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      priceClass: PriceClass.PRICE_CLASS_200,
      ...(stage.publicUrl && certificate ? { domainNames: [new URL(stage.publicUrl).host], certificate } : {}),
      defaultBehavior: {
        origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint))),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
    })
    distribution.applyRemovalPolicy(RemovalPolicy.RETAIN)
    // Where a stage has no address of its own, printed QR codes carry this one's.
    pin(distribution, 'Distribution')
    this.publicUrl = stage.publicUrl ?? `https://${distribution.distributionDomainName}`
  }
}
