import { Duration } from 'aws-cdk-lib'
import {
  CfnManagedLoginBranding,
  CfnUserPoolClient,
  OAuthScope,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import type { IdentityPool } from '../identity-pool.ts'

/** How this service signs staff in: by authorization code with PKCE, at one address, for who they are and nothing else. */
export class SignInClient extends Construct {
  readonly clientId: string

  constructor(scope: Construct, id: string, props: { readonly pool: IdentityPool; readonly publicUrl: string }) {
    super(scope, id)
    const { pool, publicUrl } = props
    const client = new UserPoolClient(this, 'Client', {
      userPool: UserPool.fromUserPoolArn(this, 'Pool', pool.poolArn),
      // Nothing to keep, to rotate or to lose: the code is worth nothing without the verifier that only our cookie has.
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${publicUrl}/masuk/kembali`],
        logoutUrls: [`${publicUrl}/`],
      },
      supportedIdentityProviders: [
        UserPoolClientIdentityProvider.COGNITO,
        ...pool.providers.map((name) => UserPoolClientIdentityProvider.custom(name)),
      ],
      preventUserExistenceErrors: true,
      // Tokens are read once, at sign-in; from then on our own session decides.
      accessTokenValidity: Duration.minutes(5),
      idTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
    })
    const resource = client.node.defaultChild
    // The construct would leave it to Cognito, which allows passwords to be tried without the sign-in page.
    if (resource instanceof CfnUserPoolClient) resource.explicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH']
    // Without a style of its own the sign-in page does not open at all.
    new CfnManagedLoginBranding(this, 'Style', {
      userPoolId: pool.poolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
    this.clientId = client.userPoolClientId
  }
}
