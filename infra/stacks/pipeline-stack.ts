import { type App, Aws, CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { FederatedPrincipal, ManagedPolicy, OidcProviderNative, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam'
import { type PipelineAccount, type PipelineSettings, subjectOf } from '../pipeline-settings.ts'

const ISSUER = 'token.actions.githubusercontent.com'
const AUDIENCE = 'sts.amazonaws.com'
/** As `cdk bootstrap` names what it makes, where nobody chose another qualifier. */
const QUALIFIER = 'hnb659fds'
/** What a deployment does through roles that `cdk bootstrap` made: read, send files, and hand templates to CloudFormation. */
const DEPLOYING = ['lookup', 'file-publishing', 'deploy']
/** Reads what is deployed, without the right to decrypt: the table, its backups and the files stay closed to it. */
const LOOKING = ['lookup']

/**
 * What lets GitHub's jobs into an account, without any key that could be stored or lost. Once for each account, by hand: the pipeline
 * must not be able to widen its own rights.
 */
export class PipelineStack extends Stack {
  constructor(
    app: App,
    id: string,
    props: StackProps & {
      readonly settings: Pick<PipelineSettings, 'owner' | 'repository' | 'ids'>
      readonly account: PipelineAccount
      /** Where stages have stacks. */
      readonly regions: readonly string[]
    },
  ) {
    const { settings, account, regions } = props
    super(app, id, {
      ...props,
      description: `Suara Loket: what lets the pipeline into the account ${account.label}`,
      terminationProtection: true,
    })
    const issuerArn =
      account.issuer === 'new'
        ? new OidcProviderNative(this, 'Issuer', { url: `https://${ISSUER}`, clientIds: [AUDIENCE] }).oidcProviderArn
        : this.formatArn({ service: 'iam', region: '', resource: 'oidc-provider', resourceName: ISSUER })

    const role = (name: string, environments: readonly string[], kinds: readonly string[], onlyMain: boolean) => {
      if (environments.length === 0) return
      const subject = subjectOf(settings)
      const made = new Role(this, name, {
        description: `Suara Loket: jobs of ${environments.join(', ')}`,
        assumedBy: new FederatedPrincipal(
          issuerArn,
          {
            StringEquals: {
              [`${ISSUER}:aud`]: AUDIENCE,
              // Whole names, never patterns: a job of another repository, or of no environment, has another subject.
              [`${ISSUER}:sub`]: environments.map((environment) => `${subject}:environment:${environment}`),
              ...(onlyMain ? { [`${ISSUER}:ref`]: 'refs/heads/main' } : {}),
            },
          },
          'sts:AssumeRoleWithWebIdentity',
        ),
        maxSessionDuration: Duration.hours(1),
      })
      new ManagedPolicy(this, `${name}Policy`, {
        description: `Suara Loket: roles of the CDK that jobs of ${environments.join(', ')} may take`,
        roles: [made],
        statements: [
          new PolicyStatement({
            actions: ['sts:AssumeRole'],
            resources: regions.flatMap((at) => bootstrapRoles(kinds, at)),
          }),
        ],
      })
      new CfnOutput(this, `${name}Arn`, { value: made.roleArn, description: `ROLE_ARN of ${environments.join(', ')}` })
    }
    role('Look', account.look, LOOKING, false)
    role('Deploy', account.deploy, DEPLOYING, true)
  }
}

/** Roles that `cdk bootstrap` made in this very account. */
function bootstrapRoles(kinds: readonly string[], region: string): string[] {
  return kinds.map(
    (kind) =>
      `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/cdk-${QUALIFIER}-${kind}-role-${Aws.ACCOUNT_ID}-${region}`,
  )
}
