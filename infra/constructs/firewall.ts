import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'
import { tooManyPage } from '../../web/pages/outage.tsx'
import type { Stage } from '../stage.ts'

/** Seconds until a phone or a program may try again. Where a whole hall was too much, a minute later it often is not. */
const RETRY_AFTER = '60'

/** A rating's requests, at the most: the page, the icon, the visit, the rating, the receipt. */
const REQUESTS_PER_RATING = 5
/** The stage's own numbers are guesses: a hall behind one Wi-Fi may be so many times as busy as the busiest was thought to be. */
const MARGIN = 5

/**
 * What is turned away before it costs anything.
 *
 * - Too many requests from one address: 429. The only thing that stops a flood, so it counts everything.
 * - Requests that look for holes of other software (`KnownBadInputs`), unless they send a body: what citizens write and what staff import is
 *   nobody's pattern to block.
 * - Addresses of ill repute are counted and let in: behind one address of a mobile carrier are thousands of citizens, and one of them is
 *   ill. Sign-in is not here but at Cognito.
 *
 * Left out, for they would turn away people: the common rules (bodies over 8 kB, "<" in a comment, `?ke=https://…`, queue machines without a
 * user agent), those against SQL (there is none; comments hold quotes), those against anonymous addresses (browsers that save data come
 * through them) and bots (old phones fail their tests). Nothing is sampled or logged: both would hold addresses, outside Indonesia.
 */
export class Firewall extends Construct {
  readonly arn: string

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id)
    const { perAddress } = stage.firewall
    const least = leastPerAddress(stage)
    if (perAddress < least) {
      throw new Error(
        `Stage ${stage.name}: firewall.perAddress is ${perAddress}, must be ${least} at least: its busiest unit may share one Wi-Fi.`,
      )
    }
    this.arn = new CfnWebACL(this, 'Acl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: counted('firewall'),
      customResponseBodies: { 'too-many': { contentType: 'TEXT_HTML', content: tooManyPage() } },
      rules: [
        {
          name: 'per-address',
          priority: 0,
          action: {
            block: {
              customResponse: {
                responseCode: 429,
                customResponseBodyKey: 'too-many',
                responseHeaders: [
                  { name: 'Retry-After', value: RETRY_AFTER },
                  { name: 'Cache-Control', value: 'no-store' },
                ],
              },
            },
          },
          statement: {
            rateBasedStatement: { aggregateKeyType: 'IP', limit: perAddress, evaluationWindowSec: WINDOW },
          },
          visibilityConfig: counted('per-address'),
        },
        {
          name: 'ill-repute',
          priority: 1,
          overrideAction: { count: {} },
          statement: { managedRuleGroupStatement: managed('AWSManagedRulesAmazonIpReputationList') },
          visibilityConfig: counted('ill-repute'),
        },
        {
          name: 'known-bad-inputs',
          priority: 2,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              ...managed('AWSManagedRulesKnownBadInputsRuleSet'),
              scopeDownStatement: { notStatement: { statement: SENDS_A_BODY } },
            },
          },
          visibilityConfig: counted('known-bad-inputs'),
        },
      ],
    }).attrArn
  }
}

/** Seconds over which requests are counted. */
const WINDOW = 300

const SENDS_A_BODY = {
  byteMatchStatement: {
    fieldToMatch: { method: {} },
    positionalConstraint: 'EXACTLY',
    searchString: 'POST',
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
}

/** What must be let in from one address in five minutes, for the stage's busiest unit may be behind it. */
export function leastPerAddress({ sizedFor }: Pick<Stage, 'sizedFor'>): number {
  const { ratingsPerMonth, busiestHour, busiestUnit } = sizedFor
  const ratings = (ratingsPerMonth * busiestHour * busiestUnit * WINDOW) / 3600
  return Math.ceil(ratings * REQUESTS_PER_RATING * MARGIN)
}

function managed(name: string) {
  return { vendorName: 'AWS', name }
}

/** A sample would hold addresses and paths. */
function counted(metricName: string) {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false }
}
