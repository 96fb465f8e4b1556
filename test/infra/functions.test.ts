import { describe, expect, test } from 'vitest'
import type { Access } from '../../shared/access.ts'
import { LONGEST_REQUEST } from '../../shared/domain/settling.ts'
import { jobs } from '../../shared/jobs.ts'
import { services } from '../../shared/services.ts'
import { functionOf, homeOf, synthesize } from './synthesized.ts'

describe.each(synthesize())('the functions of stage $stage.name', ({ stage, ...stacks }) => {
  const found = (type: string) =>
    [stacks.service, stacks.jobs].flatMap((each) => Object.values(each.findResources(type)))
  const functions = found('AWS::Lambda::Function')
  const mine = (entry: { readonly failure: string }) => functionOf(homeOf(stacks, entry), entry)

  test('there is one for each service and each job, one that makes new keys of visits, and no other', () => {
    expect(functions).toHaveLength(services.length + jobs.length + 1)
    for (const entry of [...services, ...jobs]) mine(entry)
  })

  test('each runs Node 24 on arm64, with a role and a log of its own', () => {
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' })
    }
    const distinct = (of: (properties: Record<string, unknown>) => unknown) =>
      new Set(functions.map(({ Properties }) => JSON.stringify(of(Properties)))).size
    expect(distinct(({ Role }) => Role)).toBe(functions.length)
    expect(distinct(({ LoggingConfig }) => LoggingConfig)).toBe(functions.length)
  })

  test('logs are kept as long as the stage says and no longer', () => {
    const logs = found('AWS::Logs::LogGroup')
    expect(logs).toHaveLength(functions.length)
    for (const log of logs) {
      expect(log.Properties.RetentionInDays).toBe(stage.logs.retentionDays)
      expect(log.DeletionPolicy).toBe(stage.logs.afterStack === 'keep' ? 'Retain' : 'Delete')
    }
  })

  test('each takes the time and memory of its entry', () => {
    for (const entry of [...services, ...jobs]) {
      const [, { Properties }] = mine(entry)
      expect(Properties).toMatchObject({ Timeout: entry.timeout, MemorySize: entry.memory })
    }
  })

  test('no request outlives what counting waits for', () => {
    for (const entry of services) {
      const [, { Properties }] = mine(entry)
      expect(Properties.Timeout).toBeLessThan(LONGEST_REQUEST)
    }
  })

  test('each is told what configuration names, and demo agencies are unknown here', () => {
    for (const entry of [...services, ...jobs]) {
      const { NODE_OPTIONS: _, ...variables } = mine(entry)[1].Properties.Environment.Variables
      const signs = 'visitKeys' in entry && entry.visitKeys
      const access: readonly Access[] = entry.access
      const hasVault = access.includes('comment:seal') || access.includes('comment:open')
      const hasFiles = access.some((each) => each.startsWith('evidence:'))
      const signsIn = 'signIn' in entry && entry.signIn
      expect(Object.keys(variables).sort()).toEqual([
        ...(hasFiles ? ['EVIDENCE_BUCKET', 'EVIDENCE_ORIGIN'] : []),
        ...(access.includes('letter:send') && 'mail' in stage && stage.mail.sends === 'on'
          ? ['LETTERS_FROM', 'LETTERS_PER_SECOND', 'LETTERS_SET']
          : []),
        ...(signsIn ? ['OIDC_CLIENT_ID', 'OIDC_ISSUER', 'OIDC_PROVIDERS'] : []),
        'PUBLIC_URL',
        'STAGE',
        'TABLE_NAME',
        'TICK_SHARDS',
        ...(hasVault ? ['VAULT_KEY_IDS'] : []),
        ...(signs ? ['VISIT_KEYS_SECRET'] : []),
      ])
      expect(variables).toMatchObject({ STAGE: stage.name, TICK_SHARDS: String(stage.tickShards) })
    }
  })

  test("citizens are sent to the stage's own address, and without one to CloudFront's", () => {
    const itself = { 'Fn::Join': ['', ['https://', { 'Fn::ImportValue': expect.stringContaining('Distribution') }]] }
    for (const entry of [...services, ...jobs]) {
      const { PUBLIC_URL: told } = mine(entry)[1].Properties.Environment.Variables
      expect(told).toEqual('publicUrl' in stage ? stage.publicUrl : itself)
    }
  })

  test('F77 each service runs as often at once as the stage reserves for it', () => {
    for (const entry of services) {
      const { ReservedConcurrentExecutions: reserved } = mine(entry)[1].Properties
      const { reservedConcurrency } = stage
      expect(reserved).toBe(reservedConcurrency === 'none' ? undefined : reservedConcurrency[entry.name])
    }
  })
})
