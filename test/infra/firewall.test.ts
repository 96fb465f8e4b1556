import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { leastPerAddress } from '../../infra/constructs/firewall.ts'
import { stages } from '../../infra/stages.ts'
import { addStage } from '../../infra/suara-loket.ts'
import { services } from '../../shared/services.ts'
import { outageStyle, tooManyPage } from '../../web/pages/outage.tsx'
import { functionOf, only, synthesize, withApp } from './synthesized.ts'

describe.each(synthesize())(
  'what is outside of the region in stage $stage.name',
  ({ stage, global, edge, service, data }) => {
    const acl = only(global, 'AWS::WAFv2::WebACL').Properties
    const [perAddress, illRepute, knownBad, ...others] = acl.Rules

    test('F77 whoever asks too often is told so in words, and when to come back', () => {
      expect(perAddress.Statement.RateBasedStatement).toEqual({
        AggregateKeyType: 'IP',
        Limit: stage.firewall.perAddress,
        EvaluationWindowSec: 300,
      })
      const { ResponseCode, CustomResponseBodyKey, ResponseHeaders } = perAddress.Action.Block.CustomResponse
      expect(ResponseCode).toBe(429)
      expect(ResponseHeaders).toContainEqual({ Name: 'Retry-After', Value: '60' })
      const { Content, ContentType } = acl.CustomResponseBodies[CustomResponseBodyKey]
      expect([Content, ContentType]).toEqual([tooManyPage(), 'TEXT_HTML'])
      // WAF's own limit.
      expect(Buffer.byteLength(Content)).toBeLessThan(4096)
    })

    test('F77 requests, functions and the table all have their ceilings', () => {
      expect(only(edge, 'AWS::ApiGatewayV2::Stage').Properties.DefaultRouteSettings).toEqual({
        ThrottlingRateLimit: stage.throttle.rate,
        ThrottlingBurstLimit: stage.throttle.burst,
      })
      for (const entry of services) {
        const { ReservedConcurrentExecutions: reserved } = functionOf(service, entry)[1].Properties
        // A new account reserves none: its own limit of ten is the ceiling.
        expect(reserved).toBe(stage.reservedConcurrency === 'none' ? undefined : stage.reservedConcurrency[entry.name])
      }
      const table = only(data, 'AWS::DynamoDB::GlobalTable').Properties
      expect(JSON.stringify(table)).toContain(`"MaxReadRequestUnits":${stage.tableCeiling.reads}`)
      expect(JSON.stringify(table)).toContain(`"MaxWriteRequestUnits":${stage.tableCeiling.writes}`)
    })

    test('F77 the stage’s busiest unit stays far below what one address may ask: its hall may share one Wi-Fi', () => {
      expect(stage.firewall.perAddress).toBeGreaterThanOrEqual(leastPerAddress(stage))
    })

    test('no body is a pattern to block, and no address is blocked for what others did behind it', () => {
      expect(others).toEqual([])
      const { Name, ScopeDownStatement } = knownBad.Statement.ManagedRuleGroupStatement
      expect(Name).toBe('AWSManagedRulesKnownBadInputsRuleSet')
      expect(ScopeDownStatement.NotStatement.Statement.ByteMatchStatement).toMatchObject({
        FieldToMatch: { Method: {} },
        PositionalConstraint: 'EXACTLY',
        SearchString: 'POST',
      })
      expect(illRepute).toMatchObject({
        OverrideAction: { Count: {} },
        Statement: { ManagedRuleGroupStatement: { Name: 'AWSManagedRulesAmazonIpReputationList' } },
      })
      expect(acl.DefaultAction).toEqual({ Allow: {} })
    })

    test('F79 no request is sampled or logged there', () => {
      for (const { VisibilityConfig } of [acl, ...acl.Rules])
        expect(VisibilityConfig.SampledRequestsEnabled).toBe(false)
      expect(global.findResources('AWS::WAFv2::LoggingConfiguration')).toEqual({})
    })

    test('nothing holds data there: no table, no secret, no key, and one bucket with one page', () => {
      const types = Object.values(global.toJSON().Resources).map((resource) => (resource as { Type: string }).Type)
      expect([...new Set(types)].filter((type) => !NO_DATA.includes(type))).toEqual([])
      expect(types.filter((type) => type === 'AWS::S3::Bucket')).toHaveLength(1)
      const put = JSON.stringify(global.findResources('AWS::IAM::Policy')).match(/"Action":"s3:[^"]+"/g)
      expect(put).toEqual(['"Action":"s3:PutObject"'])
    })

    test('what CloudFront says itself has its headers, and what functions say stands', () => {
      const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = only(
        edge,
        'AWS::CloudFront::ResponseHeadersPolicy',
      ).Properties.ResponseHeadersPolicyConfig
      const all: { Override: boolean }[] = [...Object.values<{ Override: boolean }>(security), ...custom.Items]
      expect(all.length).toBeGreaterThan(5)
      for (const { Override } of all) expect(Override).toBe(false)
      const hash = createHash('sha256').update(outageStyle).digest('base64')
      expect(security.ContentSecurityPolicy.ContentSecurityPolicy).toBe(
        `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      )
      const { DistributionConfig: config } = only(edge, 'AWS::CloudFront::Distribution').Properties
      for (const { ResponseHeadersPolicyId } of [config.DefaultCacheBehavior, ...config.CacheBehaviors]) {
        expect(ResponseHeadersPolicyId).toHaveProperty('Ref')
      }
    })
  },
)

const NO_DATA = [
  'AWS::WAFv2::WebACL',
  'AWS::CertificateManager::Certificate',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::Logs::LogGroup',
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
  'AWS::Lambda::Function',
  'Custom::AWS',
  // A limit of money, and whom to tell.
  'AWS::Budgets::Budget',
  'Custom::CrossRegionExportWriter',
]

test('F77 a limit that would shut out a whole hall fails when it is made, in a sentence', () => {
  const [, , province] = stages
  const busy = { ...province, sizedFor: { ...province.sizedFor, busiestUnit: 1, busiestHour: 0.05 } }
  expect(() => withApp((app) => addStage(app, busy))).toThrow(
    /^Stage province: firewall\.perAddress is 5000, must be \d+ at least/,
  )
})
