import { describe, expect, test } from 'vitest'
import { guard as guardSettings, ORIGIN_KEY } from '../../shared/guard.ts'
import { rotations } from '../../shared/rotations.ts'
import { services } from '../../shared/services.ts'
import { functionOf, only, statementsOf, synthesize } from './synthesized.ts'

const SECRET = { Ref: 'OriginKey' }

describe.each(synthesize())(
  'F36 the API of stage $stage.name takes requests from CloudFront alone',
  ({ edge, global, service, data, ...stacks }) => {
    const { Origins: origins } = only(edge, 'AWS::CloudFront::Distribution').Properties.DistributionConfig
    const api = origins.find((origin: { CustomOriginConfig?: object }) => origin.CustomOriginConfig)
    const [guardId, guard] = functionOf(edge, guardSettings)
    const [rotationId, rotation] = functionOf(edge, rotations.originKey)
    const roleOf = (lambda: typeof guard): string => lambda.Properties.Role['Fn::GetAtt'][0]
    const authorizer = only(edge, 'AWS::ApiGatewayV2::Authorizer').Properties

    test('every route asks the guard, and hands no key on', () => {
      const routes = Object.values(service.findResources('AWS::ApiGatewayV2::Route'))
      const listed = services.flatMap(({ routes }) => (routes === 'the rest' ? ['$default'] : routes))
      expect(routes.map(({ Properties }) => Properties.RouteKey).sort()).toEqual([...listed].sort())
      for (const { Properties } of routes) {
        expect(Properties.AuthorizationType).toBe('CUSTOM')
        expect(Properties.AuthorizerId['Fn::ImportValue']).toContain('FrontDoorGuardAuthorizer')
      }
      for (const { Properties } of Object.values(service.findResources('AWS::ApiGatewayV2::Integration'))) {
        expect(Properties.RequestParameters).toEqual({ [`remove:header.${ORIGIN_KEY}`]: '' })
      }
      for (const other of [edge, data, stacks.jobs]) expect(other.findResources('AWS::ApiGatewayV2::Route')).toEqual({})
    })

    test('a request without the key is refused by the gateway itself, and the guard decides of the others', () => {
      expect(authorizer).toMatchObject({
        AuthorizerType: 'REQUEST',
        IdentitySource: [`$request.header.${ORIGIN_KEY}`],
        AuthorizerPayloadFormatVersion: '2.0',
        EnableSimpleResponses: true,
        AuthorizerResultTtlInSeconds: 300,
      })
      expect(JSON.stringify(authorizer.AuthorizerUri)).toContain(`"Fn::GetAtt":["${guardId}","Arn"]`)
    })

    test('CloudFront sends the key that the guard asks for, and no template holds it', () => {
      expect(api.OriginCustomHeaders).toEqual([
        {
          HeaderName: ORIGIN_KEY,
          HeaderValue: { 'Fn::Join': ['', ['{{resolve:secretsmanager:', SECRET, ':SecretString:::}}']] },
        },
      ])
      expect(guard.Properties.Environment.Variables).toMatchObject({ ORIGIN_KEY_SECRET: SECRET })
      const { Properties } = only(edge, 'AWS::SecretsManager::Secret')
      expect(Properties).toMatchObject({ GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } })
      expect(Properties.KmsKeyId).toEqual({ 'Fn::ImportValue': expect.stringContaining('KeyArn') })
      expect(Properties).not.toHaveProperty('SecretString')
      // A copy elsewhere would be one more to steal.
      expect(Properties).not.toHaveProperty('ReplicaRegions')
      for (const other of [global, service, stacks.jobs]) {
        expect(other.findResources('AWS::SecretsManager::Secret')).toEqual({})
        expect(JSON.stringify(other.toJSON())).not.toContain('resolve:secretsmanager')
      }
    })

    test('the key is changed every ninety days, not while the stack is made', () => {
      expect(only(edge, 'AWS::SecretsManager::RotationSchedule').Properties).toEqual({
        SecretId: SECRET,
        RotationLambdaARN: { 'Fn::GetAtt': [rotationId, 'Arn'] },
        RotationRules: { AutomaticallyAfterDays: 90 },
        RotateImmediatelyOnUpdate: false,
      })
      expect(rotation.Properties.Environment.Variables).toMatchObject({ DISTRIBUTION_ID: { Ref: 'Distribution' } })
    })

    test('F78 the guard reads the key, the rotation changes it and the one distribution that sends it', () => {
      const granted = (lambda: typeof guard) =>
        statementsOf(edge, roleOf(lambda)).map(({ Action, Resource, Condition }) => [Action, Resource, Condition])
      const logs = (lambda: typeof guard) => [
        ['logs:CreateLogStream', 'logs:PutLogEvents'],
        [{ 'Fn::GetAtt': [lambda.Properties.LoggingConfig.LogGroup.Ref, 'Arn'] }],
        undefined,
      ]
      const throughSecrets = { StringEquals: { 'kms:ViaService': 'secretsmanager.ap-southeast-3.amazonaws.com' } }
      // Traces have no names: they can be sent, and none can be read.
      const traces = [['xray:PutTelemetryRecords', 'xray:PutTraceSegments'], ['*'], undefined]
      const key = [{ 'Fn::ImportValue': expect.stringContaining('KeyArn') }]
      expect(granted(guard)).toEqual([
        logs(guard),
        [['secretsmanager:GetSecretValue'], [SECRET], undefined],
        [['kms:Decrypt'], key, throughSecrets],
        traces,
      ])
      const secretActions = ['DescribeSecret', 'GetSecretValue', 'PutSecretValue', 'UpdateSecretVersionStage']
      const distribution = {
        'Fn::Join': [
          '',
          ['arn:aws:cloudfront::', { Ref: 'AWS::AccountId' }, ':distribution/', { Ref: 'Distribution' }],
        ],
      }
      expect(granted(rotation)).toEqual([
        logs(rotation),
        [secretActions.map((action) => `secretsmanager:${action}`), [SECRET], undefined],
        [['kms:Decrypt', 'kms:GenerateDataKey'], key, throughSecrets],
        [['cloudfront:GetDistribution', 'cloudfront:UpdateDistribution'], [distribution], undefined],
        traces,
      ])
    })

    test('each is called by its own caller and by nobody else', () => {
      const permissions = Object.values(edge.findResources('AWS::Lambda::Permission')).map(
        ({ Properties }) => Properties,
      )
      expect(permissions.map(({ Principal }) => Principal).sort()).toEqual([
        'apigateway.amazonaws.com',
        'secretsmanager.amazonaws.com',
      ])
      for (const { Principal, SourceArn, SourceAccount } of permissions) {
        if (Principal === 'secretsmanager.amazonaws.com')
          expect([SourceArn, SourceAccount]).toEqual([SECRET, { Ref: 'AWS::AccountId' }])
        else expect(JSON.stringify(SourceArn)).toMatch(/authorizers.*FrontDoorGuardAuthorizer/)
      }
    })
  },
)
