import { Duration } from 'aws-cdk-lib'
import {
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
} from 'aws-cdk-lib/aws-cloudfront'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'

/** What the public function answers to everybody alike. Nothing of a citizen's visit and nothing that staff see is among it. */
export const KEPT_PATHS = ['/', '/instansi/*', '/api', '/api/v1/openapi.json', '/favicon.svg'] as const

/**
 * Answers that CloudFront keeps for as long as they allow it, and no longer; what says nothing of it is not kept. Only what tells one answer
 * from another is passed on to the function: the address with its query, the language chosen before, the languages that a browser likes. So
 * no session is seen there, and nobody can make an answer for others differ.
 */
export class KeptAnswers extends Construct {
  readonly policy: CachePolicy

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id)
    this.policy = new CachePolicy(this, 'Policy', {
      comment: `Suara Loket ${stage.name}: what is the same for everybody`,
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(1),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      cookieBehavior: CacheCookieBehavior.allowList('bahasa'),
      headerBehavior: CacheHeaderBehavior.allowList('Accept-Language'),
      // Compressed answers are kept beside plain ones.
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    })
  }
}
