import { type App, Stack, type StackProps } from 'aws-cdk-lib'
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import { MonthlyBudget } from '../constructs/monthly-budget.ts'
import type { Stage } from '../stage.ts'

/** What CloudFront takes from us-east-1 alone. It holds no data. */
export class GlobalStack extends Stack {
  readonly webAclArn: string
  readonly certificate: ICertificate | undefined

  constructor(app: App, id: string, props: StackProps & { readonly stage: Stage }) {
    const { stage } = props
    super(app, id, {
      ...props,
      description: `Suara Loket ${stage.name}: what CloudFront takes from this region alone`,
      crossRegionReferences: true,
    })
    const metric = (name: string) => ({
      cloudWatchMetricsEnabled: true,
      metricName: name,
      // A sample would hold addresses and paths.
      sampledRequestsEnabled: false,
    })
    this.webAclArn = new CfnWebACL(this, 'Firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: metric('firewall'),
      rules: [
        {
          name: 'per-address',
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: stage.firewall.perAddress } },
          visibilityConfig: metric('per-address'),
        },
      ],
    }).attrArn
    // Budgets live here, and nobody's CloudFormation in Jakarta knows the kind.
    new MonthlyBudget(this, 'Budget', { stage })
    this.certificate =
      stage.publicUrl === undefined
        ? undefined
        : new Certificate(this, 'Certificate', {
            domainName: new URL(stage.publicUrl).host,
            validation: CertificateValidation.fromDns(),
          })
  }
}
