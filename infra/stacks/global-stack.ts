import { type App, Stack, type StackProps } from 'aws-cdk-lib'
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Firewall } from '../constructs/firewall.ts'
import { MonthlyBudget } from '../constructs/monthly-budget.ts'
import { OutagePage } from '../constructs/outage-page.ts'
import type { Stage } from '../stage.ts'

/**
 * What CloudFront takes from us-east-1 alone, and the page it shows when Jakarta does not answer, which must not stand there. It holds no data:
 * nothing that anybody wrote, and nothing of who asked for what.
 */
export class GlobalStack extends Stack {
  readonly webAclArn: string
  readonly certificate: ICertificate | undefined
  /** Where the page for outages lies. */
  readonly outageBucket: Bucket

  constructor(app: App, id: string, props: StackProps & { readonly stage: Stage }) {
    const { stage } = props
    super(app, id, {
      ...props,
      description: `Suara Loket ${stage.name}: what CloudFront takes from this region alone`,
      crossRegionReferences: true,
    })
    this.webAclArn = new Firewall(this, 'Firewall', { stage }).arn
    this.outageBucket = new OutagePage(this, 'OutagePage', { stage }).bucket
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
