import { createHash } from 'node:crypto'
import { Duration } from 'aws-cdk-lib'
import { HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import { Construct } from 'constructs'
import { outageStyle } from '../../web/pages/outage.tsx'
import type { Stage } from '../stage.ts'

const styleHash = createHash('sha256').update(outageStyle).digest('base64')

/** For CloudFront's own pages: their one style sheet, and nothing else. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * The security headers of what CloudFront says itself: redirections, refusals, the page for outages. What our functions say of their pages
 * stands: nothing here overrides it.
 */
export class EdgeHeaders extends Construct {
  readonly policy: ResponseHeadersPolicy

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id)
    const override = false
    this.policy = new ResponseHeadersPolicy(this, 'Policy', {
      comment: `Suara Loket ${stage.name}: where no function has set them`,
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: POLICY, override },
        contentTypeOptions: { override },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override },
      },
      customHeadersBehavior: {
        customHeaders: [
          { header: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()', override },
          { header: 'Cross-Origin-Opener-Policy', value: 'same-origin', override },
          { header: 'Cross-Origin-Resource-Policy', value: 'same-origin', override },
        ],
      },
    })
  }
}
