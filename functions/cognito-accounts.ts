import * as z from 'zod/mini'
import { Refusal } from '../shared/domain/refusals.ts'

/** Cognito names its pool in what it calls itself. */
const Issuer = z.string().check(z.regex(/^https:\/\/cognito-idp\.[a-z0-9-]+\.amazonaws\.com\/[\w-]+$/))

/**
 * Makes accounts in the pool that an issuer is: the pool writes to the address itself, with a password for the first time. Asked again for
 * who has not come yet it writes again; who has an account keeps it as it is. Undefined for providers whose accounts are made elsewhere.
 */
export function inviterOf(issuer: string | undefined): ((email: string) => Promise<void>) | undefined {
  const known = Issuer.safeParse(issuer)
  if (!known.success) return undefined
  const UserPoolId = known.data.split('/').at(-1)
  return async (email) => {
    const { AdminCreateUserCommand, CognitoIdentityProviderClient } = await import(
      '@aws-sdk/client-cognito-identity-provider'
    )
    const client = new CognitoIdentityProviderClient()
    // The admin who registered them vouches for the address; who signs in proves it by the letter that comes there.
    const UserAttributes = [
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
    ]
    const account = { UserPoolId, Username: email, UserAttributes, DesiredDeliveryMediums: ['EMAIL' as const] }
    try {
      await client.send(new AdminCreateUserCommand(account))
    } catch (error) {
      if (nameOf(error) !== 'UsernameExistsException') throw unavailable(error)
      await client.send(new AdminCreateUserCommand({ ...account, MessageAction: 'RESEND' })).catch((again: unknown) => {
        // Who has signed in once needs no letter.
        if (nameOf(again) !== 'UnsupportedUserStateException') throw unavailable(again)
      })
    }
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')
const unavailable = (cause: unknown) => new Refusal('sign-in-unavailable', {}, [], { cause })
