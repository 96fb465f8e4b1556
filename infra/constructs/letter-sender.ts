import { CfnOutput, Stack } from 'aws-cdk-lib'
import { UserPoolEmail } from 'aws-cdk-lib/aws-cognito'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import type { LetterPost } from '../letter-post.ts'
import type { Stage } from '../stage.ts'

export type LetterSenderProps = {
  readonly region: Stage['region']
  readonly mail: NonNullable<Stage['mail']>
}

/** Letters a second that an account outside the sandbox may send at least: SES begins with fourteen. */
const PER_SECOND = 10

/**
 * Sends letters from the agency's own domain, signed for it (DKIM), through Amazon SES: those of sign-in, and those that remind. The
 * domain's DNS must show the three records that are put out here before anything is sent, and SES must have let the account out of its sandbox.
 */
export class LetterSender extends Construct {
  /** How Cognito sends; undefined until the domain is known to SES. */
  readonly email: UserPoolEmail | undefined
  /** How letters that remind are sent; undefined until then. */
  readonly post: LetterPost | undefined

  constructor(scope: Construct, id: string, { region, mail }: LetterSenderProps) {
    super(scope, id)
    const identity = new EmailIdentity(this, 'Domain', { identity: Identity.domain(mail.domain), dkimSigning: true })
    identity.dkimRecords.forEach(({ name, value }, index) => {
      const number = index + 1
      new CfnOutput(this, `Record${number}`, {
        value: `${name} CNAME ${value}`,
        description: `DNS record ${number} of ${identity.dkimRecords.length}, by which ${mail.domain} shows that SES may send for it`,
      })
    })
    if (mail.sends !== 'on') return
    this.email = UserPoolEmail.withSES({
      fromEmail: mail.from,
      fromName: 'Suara Loket',
      sesRegion: region,
      sesVerifiedDomain: mail.domain,
    })
    this.post = this.postFor(mail)
  }

  /** Who does not exist, or complained once, is not written to again. What is sent goes from server to server in TLS, or not at all. */
  private postFor({ from, domain, perSecond = PER_SECOND }: LetterSenderProps['mail']): LetterPost {
    const set = new ConfigurationSet(this, 'Reminders', {
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    })
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName })
    return {
      ...{ from, perSecond, domainArn: arn('identity', domain), setName: set.configurationSetName },
      setArn: arn('configuration-set', set.configurationSetName),
    }
  }
}
