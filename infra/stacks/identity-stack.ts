import { type App, Aws, Duration, Fn, RemovalPolicy, SecretValue, Stack, type StackProps } from 'aws-cdk-lib'
import {
  AccountRecovery,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  ProviderAttribute,
  UserPool,
  UserPoolIdentityProviderOidc,
} from 'aws-cdk-lib/aws-cognito'
import { LetterSender } from '../constructs/letter-sender.ts'
import { pin } from '../constructs/pin.ts'
import type { IdentityPool } from '../identity-pool.ts'
import type { LetterPost } from '../letter-post.ts'
import type { Stage } from '../stage.ts'

/** The attribute by which Cognito must be told that a provider has checked an address. */
const EMAIL_VERIFIED = 'email_verified'

/** Where staff sign in. It holds accounts, and is kept like data: nothing here is ever replaced or deleted by a deployment. */
export class IdentityStack extends Stack {
  readonly pool: IdentityPool
  /** How letters go out; undefined where they do not. */
  readonly letters: LetterPost | undefined

  constructor(app: App, id: string, props: StackProps & { readonly stage: Stage }) {
    const { stage } = props
    super(app, id, {
      ...props,
      description: `Suara Loket ${stage.name}: where staff sign in`,
      terminationProtection: true,
    })

    const sender = stage.mail && new LetterSender(this, 'LetterSender', { region: stage.region, mail: stage.mail })
    const pool = new UserPool(this, 'Pool', {
      userPoolName: `suara-loket-${stage.name}`,
      ...(sender?.email ? { email: sender.email } : {}),
      featurePlan: FeaturePlan.ESSENTIALS,
      // Who works for an agency is registered by its admin; nobody makes an account for themselves.
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      // A provider of an agency's own may tell another address later.
      standardAttributes: { email: { required: true, mutable: true } },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: false,
        requireDigits: true,
        requireSymbols: false,
        tempPasswordValidity: Duration.days(7),
      },
      // Of everybody: what somebody may decide changes with their roles, which this pool does not know.
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userInvitation: {
        emailSubject: 'Akun Suara Loket Anda',
        emailBody:
          'Yth. Bapak/Ibu,<br><br>Akun Suara Loket untuk {username} sudah dibuat. Kata sandi sementara Anda: <b>{####}</b><br><br>' +
          'Saat masuk pertama kali, Anda diminta mengganti kata sandi dan memasang aplikasi autentikator. Kata sandi sementara berlaku tujuh hari.',
      },
      userVerification: {
        emailSubject: 'Kode verifikasi Suara Loket',
        emailBody: 'Kode verifikasi Anda: <b>{####}</b>. Jangan berikan kode ini kepada siapa pun.',
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    pin(pool, 'Pool')
    if (sender) pool.node.addDependency(sender)

    // A prefix must be free in the whole region: this stack's own id makes it so, and stays for as long as the stack does.
    const ownId = Fn.select(0, Fn.split('-', Fn.select(2, Fn.split('/', Aws.STACK_ID))))
    const domain = pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: Fn.join('-', ['suara-loket', stage.name, ownId]) },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    pin(domain, 'Domain')

    const providers = stage.providers ?? []
    for (const { name, issuer, clientId, clientSecretName } of providers) {
      const provider = new UserPoolIdentityProviderOidc(this, `Provider-${name}`, {
        userPool: pool,
        name,
        issuerUrl: issuer,
        clientId,
        // Read by CloudFormation when it deploys: no template holds it.
        clientSecret: SecretValue.secretsManager(clientSecretName).unsafeUnwrap(),
        scopes: ['openid', 'email', 'profile'],
        attributeMapping: {
          email: ProviderAttribute.other('email'),
          custom: { [EMAIL_VERIFIED]: ProviderAttribute.other(EMAIL_VERIFIED) },
        },
      })
      pool.registerIdentityProvider(provider)
    }

    this.letters = sender?.post
    this.pool = {
      poolId: pool.userPoolId,
      poolArn: pool.userPoolArn,
      issuer: `https://cognito-idp.${stage.region}.amazonaws.com/${pool.userPoolId}`,
      providers: providers.map(({ name }) => name),
    }
  }
}
