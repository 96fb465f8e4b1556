import { CfnOutput } from 'aws-cdk-lib'
import { UserPoolEmail } from 'aws-cdk-lib/aws-cognito'
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'

export type LetterSenderProps = {
  readonly region: Stage['region']
  readonly mail: NonNullable<Stage['mail']>
}

/**
 * Sends letters of sign-in from the agency's own domain, signed for it (DKIM), through Amazon SES. The domain's DNS must show the three
 * records that are put out here before anything is sent, and SES must have let the account out of its sandbox.
 */
export class LetterSender extends Construct {
  /** How Cognito sends; undefined until the domain is known to SES. */
  readonly email: UserPoolEmail | undefined

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
    this.email =
      mail.sends === 'on'
        ? UserPoolEmail.withSES({
            fromEmail: mail.from,
            fromName: 'Suara Loket',
            sesRegion: region,
            sesVerifiedDomain: mail.domain,
          })
        : undefined
  }
}
