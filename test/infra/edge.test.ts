import { describe, expect, test } from 'vitest'
import { KEPT_PATHS } from '../../infra/constructs/kept-answers.ts'
import { OUTAGE_PATH } from '../../infra/constructs/outage-page.ts'
import { REFUSALS } from '../../shared/domain/refusals.ts'
import { services } from '../../shared/services.ts'
import { outagePage } from '../../web/pages/outage.tsx'
import { LANGUAGE_CHOICE } from '../../web/text/languages.ts'
import { only, synthesize } from './synthesized.ts'

const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'

describe.each(synthesize())('the edge of stage $stage.name', ({ stage, edge, global }) => {
  const config = only(edge, 'AWS::CloudFront::Distribution').Properties.DistributionConfig
  const api = config.Origins.find((origin: { CustomOriginConfig?: object }) => origin.CustomOriginConfig)

  describe('keeps nothing that is somebody’s', () => {
    const kept = config.CacheBehaviors.filter(({ PathPattern }: { PathPattern: string }) => PathPattern !== OUTAGE_PATH)

    test('nothing is kept but what is listed, and of that only what says so itself', () => {
      expect(config.DefaultCacheBehavior.CachePolicyId).toBe(CACHING_DISABLED)
      expect(kept.map(({ PathPattern }: { PathPattern: string }) => PathPattern)).toEqual([...KEPT_PATHS])
      const policy = only(edge, 'AWS::CloudFront::CachePolicy').Properties.CachePolicyConfig
      expect(policy).toMatchObject({ MinTTL: 0, DefaultTTL: 0, MaxTTL: 86_400 })
    })

    test('no path of it leads to citizens’ answers or to where staff sign in', () => {
      const others = services.flatMap(({ routes }) => (routes === 'the rest' ? [] : routes))
      const paths = others.map((route) => (route.split(' ')[1] ?? '').replace(/\{[^}]+\}/g, 'x'))
      const matching = paths.filter((path) => KEPT_PATHS.some((pattern) => patternOf(pattern).test(path)))
      expect(paths.length).toBeGreaterThan(20)
      expect(matching).toEqual([])
    })

    test('what tells answers apart is all that is passed on: no session, no header of anybody’s', () => {
      const { ParametersInCacheKeyAndForwardedToOrigin: key } = only(edge, 'AWS::CloudFront::CachePolicy').Properties
        .CachePolicyConfig
      expect(key).toEqual({
        CookiesConfig: { CookieBehavior: 'whitelist', Cookies: [LANGUAGE_CHOICE] },
        HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Accept-Language'] },
        QueryStringsConfig: { QueryStringBehavior: 'all' },
        EnableAcceptEncodingBrotli: true,
        EnableAcceptEncodingGzip: true,
      })
      for (const behavior of kept) {
        expect(behavior).not.toHaveProperty('OriginRequestPolicyId')
        expect(behavior.AllowedMethods ?? ['GET', 'HEAD']).toEqual(['GET', 'HEAD'])
      }
    })

    test('no error is kept, for CloudFront keeps them by their address alone', () => {
      const cached = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504]
      const responses: { ErrorCode: number; ErrorCachingMinTTL: number }[] = config.CustomErrorResponses
      expect(responses.map(({ ErrorCode }) => ErrorCode).sort()).toEqual(cached)
      for (const { ErrorCachingMinTTL } of responses) expect(ErrorCachingMinTTL).toBe(0)
    })
  })

  describe('F76 when the region is down', () => {
    const replaced: { ErrorCode: number; ResponseCode: number }[] = config.CustomErrorResponses.filter(
      (response: { ResponsePagePath?: string }) => response.ResponsePagePath !== undefined,
    )

    test('people see a page that was made before, with the status that tells programs to come back', () => {
      expect(replaced).toEqual([
        { ErrorCode: 502, ResponseCode: 502, ResponsePagePath: OUTAGE_PATH, ErrorCachingMinTTL: 0 },
        { ErrorCode: 504, ResponseCode: 504, ResponsePagePath: OUTAGE_PATH, ErrorCachingMinTTL: 0 },
      ])
      const put = JSON.parse(joined(only(global, 'Custom::AWS').Properties.Update))
      expect(put).toMatchObject({ service: 'S3', action: 'putObject', parameters: { Key: OUTAGE_PATH.slice(1) } })
      expect(put.parameters).toMatchObject({ Body: outagePage(), CacheControl: 'no-store' })
    })

    test('no answer of ours is ever replaced by it', () => {
      const ours = new Set<number>([...Object.values(REFUSALS), 500])
      expect(replaced.filter(({ ErrorCode }) => ours.has(ErrorCode))).toEqual([])
    })

    test('the page lies outside of the region, and CloudFront alone reads it', () => {
      const [statement, ...others] = only(global, 'AWS::S3::BucketPolicy').Properties.PolicyDocument.Statement.filter(
        ({ Effect }: { Effect: string }) => Effect === 'Allow',
      )
      expect(others).toEqual([])
      expect(statement).toMatchObject({
        Action: 's3:GetObject',
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Condition: { ArnLike: { 'aws:SourceArn': expect.anything() } },
      })
      expect(JSON.stringify(statement.Resource)).toContain(OUTAGE_PATH)
      const origin = config.Origins.find((each: { S3OriginConfig?: object }) => each.S3OriginConfig)
      expect(origin.OriginAccessControlId).toEqual({ 'Fn::GetAtt': [expect.stringContaining('OutageAccess'), 'Id'] })
      expect(config.CacheBehaviors.at(-1)).toMatchObject({ PathPattern: OUTAGE_PATH, TargetOriginId: origin.Id })
    })

    test('whoever stands at a counter hears of it within eight seconds', () => {
      expect(api.ConnectionAttempts * api.ConnectionTimeout).toBeLessThanOrEqual(8)
      const longest = Math.max(...services.map(({ timeout }) => timeout))
      expect(api.CustomOriginConfig.OriginReadTimeout).toBeGreaterThan(longest)
    })
  })

  test('logs are kept as long as the stage says and no longer, and no function is without one', () => {
    const logs = [edge, global].flatMap((each) => Object.values(each.findResources('AWS::Logs::LogGroup')))
    expect(logs).toHaveLength(4)
    for (const { Properties } of logs) expect(Properties.RetentionInDays).toBe(stage.logs.retentionDays)
  })

  test('speaks TLS alone, of today, to everybody everywhere', () => {
    expect(config.HttpVersion).toBe('http2and3')
    expect(api.CustomOriginConfig).toMatchObject({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    })
    for (const behavior of [config.DefaultCacheBehavior, ...config.CacheBehaviors]) {
      expect(behavior.ViewerProtocolPolicy).toBe('redirect-to-https')
    }
    if ('publicUrl' in stage) {
      expect(config.Aliases).toEqual([new URL(stage.publicUrl).host])
      expect(config.ViewerCertificate.MinimumProtocolVersion).toBe('TLSv1.2_2021')
    }
    expect(config).not.toHaveProperty('Restrictions')
    // It would hold addresses and counters' codes.
    expect(config).not.toHaveProperty('Logging')
  })
})

/** CloudFront's patterns: a star stands for anything. */
function patternOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`)
}

/** A text that CloudFormation joins, with a word for what it fills in. */
function joined(value: string | { 'Fn::Join': [string, unknown[]] }): string {
  if (typeof value === 'string') return value
  const [separator, parts] = value['Fn::Join']
  return parts.map((part) => (typeof part === 'string' ? part : 'filled-in')).join(separator)
}
