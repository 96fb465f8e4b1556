import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import type { Stage } from '../../infra/stage.ts'
import { stages } from '../../infra/stages.ts'
import { addStage } from '../../infra/suara-loket.ts'
import { services } from '../../shared/services.ts'
import { functionOf, only, statementsOf, synthesize, templatesOf, withApp } from './synthesized.ts'

const [, , prod] = stages
const provider = {
  name: 'Jambi',
  agency: 'jambi',
  issuer: 'https://masuk.contoh.go.id',
  clientId: 'suara-loket',
  clientSecretName: 'masuk-jambi',
}

describe.each(synthesize())('sign-in at stage $stage.name', ({ identity, service, assembly, stage }) => {
  const pool = only(identity, 'AWS::Cognito::UserPool')
  const client = only(service, 'AWS::Cognito::UserPoolClient').Properties

  test('F74 no deployment deletes or replaces the accounts', () => {
    expect(pool).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
    expect(pool.Properties.DeletionProtection).toBe('ACTIVE')
    expect(Object.keys(identity.findResources('AWS::Cognito::UserPool'))).toEqual(['Pool'])
    expect(assembly.getStackByName(`suara-loket-${stage.name}-identity`).terminationProtection).toBe(true)
  })

  test('nobody makes an account for themselves, and nobody signs in with a password alone', () => {
    expect(pool.Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    })
  })

  test('F33 passwords are tried on the sign-in page alone, which tells nobody who has an account', () => {
    expect(client.ExplicitAuthFlows).toEqual(['ALLOW_REFRESH_TOKEN_AUTH'])
    expect(client.PreventUserExistenceErrors).toBe('ENABLED')
    expect(pool.Properties.Policies.PasswordPolicy.MinimumLength).toBeGreaterThanOrEqual(12)
  })

  test('a code is given back to our own address alone, for who somebody is and nothing else', () => {
    expect(client).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email'],
      SupportedIdentityProviders: ['COGNITO'],
      GenerateSecret: false,
    })
    expect(client.CallbackURLs).toHaveLength(1)
    expect(JSON.stringify(client.CallbackURLs)).toContain('/masuk/kembali')
    expect(only(service, 'AWS::Cognito::ManagedLoginBranding').Properties.ClientId).toBeDefined()
  })

  test('F78 the staff function alone knows it, and of its accounts can only make new ones', () => {
    for (const entry of services) {
      const [, lambda] = functionOf(service, entry)
      const { Variables } = lambda.Properties.Environment
      expect('OIDC_ISSUER' in Variables && 'OIDC_CLIENT_ID' in Variables).toBe(entry.signIn)
      const actions = statementsOf(service, lambda.Properties.Role['Fn::GetAtt'][0]).flatMap(({ Action }) => Action)
      const ofCognito = actions.filter((action) => action.startsWith('cognito-idp:'))
      expect(ofCognito).toEqual(entry.signIn ? ['cognito-idp:AdminCreateUser'] : [])
    }
    expect(services.filter(({ signIn }) => signIn).map(({ name }) => name)).toEqual(['staff'])
  })
})

describe('letters of sign-in', () => {
  const identityWith = (mail: Stage['mail']) =>
    withApp((app) => templatesOf(addStage(app, { ...prod, ...(mail ? { mail } : { mail: undefined }) })).identity)
  const mail = { from: 'suara@contoh.go.id', domain: 'contoh.go.id', sends: 'on' } as const

  test('come from the agency’s own domain, by SES in Jakarta, which signs them for it', () => {
    const identity = identityWith(mail)
    const pool = only(identity, 'AWS::Cognito::UserPool')
    expect(pool.Properties.EmailConfiguration).toMatchObject({
      EmailSendingAccount: 'DEVELOPER',
      From: 'Suara Loket <suara@contoh.go.id>',
    })
    expect(JSON.stringify(pool.Properties.EmailConfiguration.SourceArn)).toContain(':ses:ap-southeast-3:')
    expect(JSON.stringify(pool.Properties.EmailConfiguration.SourceArn)).toContain(':identity/contoh.go.id')
    const [[domainId, domain] = []] = Object.entries(identity.findResources('AWS::SES::EmailIdentity'))
    expect(domain?.Properties).toMatchObject({
      EmailIdentity: 'contoh.go.id',
      DkimAttributes: { SigningEnabled: true },
    })
    expect(pool.DependsOn).toContain(domainId)
  })

  test('are sent only once SES knows the domain, by three records that are put out before', () => {
    const identity = identityWith({ ...mail, sends: 'off' })
    expect(only(identity, 'AWS::Cognito::UserPool').Properties.EmailConfiguration?.EmailSendingAccount).not.toBe(
      'DEVELOPER',
    )
    expect(only(identity, 'AWS::SES::EmailIdentity').Properties.EmailIdentity).toBe('contoh.go.id')
    const records = Object.values(identity.findOutputs('*')).filter(({ Value }) =>
      JSON.stringify(Value).includes('CNAME'),
    )
    expect(records).toHaveLength(3)
  })

  test('are Cognito’s own where no domain is given', () => {
    const identity = identityWith(undefined)
    identity.resourceCountIs('AWS::SES::EmailIdentity', 0)
    expect(only(identity, 'AWS::Cognito::UserPool').Properties.EmailConfiguration).toBeUndefined()
  })
})

describe('an agency’s own provider', () => {
  const withProvider = () =>
    withApp((app) => templatesOf(addStage(app, { ...prod, publicUrl: 'https://suara.example', providers: [provider] })))

  test('is offered beside the accounts of the pool, and its secret stands in no template', () => {
    const { identity, service } = withProvider()
    const { ProviderName, ProviderDetails, AttributeMapping } = only(
      identity,
      'AWS::Cognito::UserPoolIdentityProvider',
    ).Properties
    expect(ProviderName).toBe('Jambi')
    expect(ProviderDetails.client_secret).toBe('{{resolve:secretsmanager:masuk-jambi:SecretString:::}}')
    expect(AttributeMapping).toEqual({ email: 'email', email_verified: 'email_verified' })
    expect(only(service, 'AWS::Cognito::UserPoolClient').Properties).toMatchObject({
      SupportedIdentityProviders: ['COGNITO', 'Jambi'],
      CallbackURLs: ['https://suara.example/masuk/kembali'],
    })
  })

  test('signs in the people of its agency, as the staff function is told', () => {
    const { service } = withProvider()
    const staff = services.find(({ name }) => name === 'staff')
    if (!staff) throw new Error('no staff service')
    const [, lambda] = functionOf(service, staff)
    expect(JSON.parse(lambda.Properties.Environment.Variables.OIDC_PROVIDERS)).toEqual({ Jambi: 'jambi' })
  })

  test.each([
    [
      { issuer: 'http://masuk.contoh.go.id' },
      'providers.0.issuer is "http://masuk.contoh.go.id", must begin with https://',
    ],
    [{ agency: 'Kota Jambi' }, 'providers.0.agency is "Kota Jambi"'],
    [{ clientSecretName: '' }, 'must name a secret in Secrets Manager'],
  ])('with %j fails at synthesis, in a sentence', (wrong, sentence) => {
    const stage = { ...prod, providers: [{ ...provider, ...wrong }] }
    expect(() => withApp((app) => Template.fromStack(addStage(app, stage).identity))).toThrow(sentence)
  })
})
